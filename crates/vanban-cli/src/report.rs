//! Errors and warnings on standard error, and the exit status they lead to.

use std::cell::Cell;
use std::io::Write;
use std::process::ExitCode;

use anstyle::Style;

use crate::error::Error;
use crate::messages::{Lang, Message};
use crate::style;

/// Tells the user what went wrong, and remembers that something did.
pub(crate) struct Reporter {
    lang: Lang,
    failed: Cell<bool>,
    found: Cell<bool>,
}

impl Reporter {
    pub(crate) fn new(lang: Lang) -> Self {
        Reporter { lang, failed: Cell::new(false), found: Cell::new(false) }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// Something could not be done; the exit status will say so.
    pub(crate) fn fail(&self, subject: Option<&str>, error: &Error) {
        self.failed.set(true);
        self.say(style::ERROR, Message::Error, subject, Message::Failure(error));
    }

    /// Something could not be done, which is said elsewhere.
    pub(crate) fn failed(&self) {
        self.failed.set(true);
    }

    /// Something was found that fails a check.
    pub(crate) fn found(&self) {
        self.found.set(true);
    }

    /// Something is odd, but was done.
    pub(crate) fn warn(&self, subject: &str, message: Message<'_>) {
        self.say(style::WARNING, Message::Warning, Some(subject), message);
    }

    /// Several things are.
    pub(crate) fn warn_all(&self, subject: &str, messages: &[Message<'_>]) {
        messages.iter().for_each(|message| self.warn(subject, *message));
    }

    /// Something worth knowing.
    pub(crate) fn tell(&self, message: Message<'_>) {
        let _ = writeln!(anstream::stderr(), "{}", message.text(self.lang));
    }

    /// 0 fine, 1 for findings, 2 when something could not be read or written.
    pub(crate) fn status(&self) -> ExitCode {
        ExitCode::from(if self.failed.get() { 2 } else { u8::from(self.found.get()) })
    }

    fn say(&self, style: Style, prefix: Message<'_>, subject: Option<&str>, message: Message<'_>) {
        let prefix = style::paint(style, &prefix.text(self.lang));
        let subject = subject.map(|s| format!("{}: ", style::plain(s))).unwrap_or_default();
        // Nobody may be listening on standard error; that is no reason to stop.
        let _ = writeln!(anstream::stderr(), "{prefix}: {subject}{}", message.text(self.lang));
    }
}
