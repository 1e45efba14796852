//! A bar on standard error while many files are read.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::style;

/// Work that shows how far it is, when that takes more than a second.
pub(crate) struct Progress {
    bar: ProgressBar,
    since: Instant,
    wanted: bool,
}

impl Progress {
    /// `wanted` is false where the bar would stand between lines of the output.
    pub(crate) fn new(files: usize, wanted: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta} {wide_msg}") {
            bar.set_style(style);
        }
        let wanted = wanted && std::io::stderr().is_terminal();
        Progress { bar, since: Instant::now(), wanted }
    }

    /// A file is begun; its name stands beside the bar.
    pub(crate) fn begin(&self, name: Option<String>) {
        if self.wanted {
            self.bar.set_message(style::plain(&name.unwrap_or_default()));
        }
    }

    /// One file more is done.
    pub(crate) fn advance(&self) {
        self.bar.inc(1);
        if self.wanted && self.bar.is_hidden() && self.since.elapsed() > Duration::from_secs(1) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Writes to standard error while the bar steps aside.
    pub(crate) fn aside(&self, write: impl FnOnce()) {
        self.bar.suspend(write);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
