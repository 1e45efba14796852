//! `vanban cite`: the mentions of a document, or what looked like one, in the form that was asked for.

mod csv;
mod html;
mod json;
mod text;

use std::io::{self, Write};

use vanban::Document;

use crate::found::Found;
use crate::input::Loaded;
use crate::messages::Lang;

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A table for people.
    Table { width: usize, headed: bool },
    /// One object a document.
    Json { indented: bool },
    /// One object a mention.
    Jsonl,
    /// One row a mention.
    Csv,
    /// The text with its mentions linked.
    Html,
}

/// What of a document is written, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cite {
    pub(crate) form: Form,
    /// What was not understood, instead of what was.
    pub(crate) residue: bool,
    pub(crate) lang: Lang,
}

impl Cite {
    /// What stands above all documents.
    pub(crate) fn head(self, out: &mut dyn Write) -> io::Result<()> {
        match self.form {
            Form::Csv => csv::head(self.residue, out),
            Form::Html => html::head(self.lang, out),
            Form::Table { .. } | Form::Json { .. } | Form::Jsonl => Ok(()),
        }
    }

    /// Writes the mentions of a document.
    pub(crate) fn write(self, document: &Document, loaded: &Loaded<'_>, out: &mut dyn Write) -> io::Result<()> {
        let found = Found::new(document, loaded);
        match (self.form, self.residue) {
            (Form::Table { width, headed }, false) => text::mentions(&found, self.lang, width, headed, out),
            (Form::Table { .. }, true) => text::residue(&found, self.lang, out),
            (Form::Json { indented }, _) => json::document(&found, indented, out),
            (Form::Jsonl, false) => json::mentions(&found, out),
            (Form::Jsonl, true) => json::residue(&found, out),
            (Form::Csv, false) => csv::mentions(&found, out),
            (Form::Csv, true) => csv::residue(&found, out),
            (Form::Html, _) => html::article(&found, self.lang, out),
        }
    }

    /// What stands below all documents.
    pub(crate) fn foot(self, out: &mut dyn Write) -> io::Result<()> {
        if self.form == Form::Html { html::foot(out) } else { Ok(()) }
    }
}
