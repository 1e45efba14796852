//! `vanban tasks`: the tasks of a document as rows of a register, in the form that was asked for.

mod cells;
mod csv;
mod filter;
mod ics;
mod json;
mod markdown;
mod text;

use std::io::{self, Write};

use vanban::{Document, TaskRow};

use crate::found::Found;
use crate::input::Loaded;
use crate::messages::Lang;

pub(crate) use filter::Filter;

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A table for people, a document each.
    Table { width: usize, headed: bool },
    /// One row a task.
    Csv,
    /// One object a document.
    Json { indented: bool },
    /// One object a task.
    Jsonl,
    /// One calendar.
    Ics,
    /// One table.
    Markdown,
}

/// Which tasks are written, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tasks<'a> {
    pub(crate) form: Form,
    pub(crate) filter: &'a Filter,
    pub(crate) lang: Lang,
}

impl Tasks<'_> {
    /// What stands above all documents.
    pub(crate) fn head(self, out: &mut dyn Write) -> io::Result<()> {
        match self.form {
            Form::Csv => csv::head(out),
            Form::Ics => ics::head(self.lang, out),
            Form::Markdown => markdown::head(self.lang, out),
            Form::Table { .. } | Form::Json { .. } | Form::Jsonl => Ok(()),
        }
    }

    /// Writes the tasks of a document.
    pub(crate) fn write(self, document: &Document, loaded: &Loaded<'_>, out: &mut dyn Write) -> io::Result<()> {
        let found = Found::new(document, loaded);
        let rows = || document.register().filter(|row| self.filter.keeps(row)).collect::<Vec<TaskRow<'_>>>();
        match self.form {
            Form::Table { width, headed } => text::table(&found, &rows(), self.lang, width, headed, out),
            Form::Csv => csv::rows(&found, &rows(), out),
            Form::Json { indented } => json::document(&found, self.filter, indented, out),
            Form::Jsonl => json::lines(&found, self.filter, out),
            Form::Ics => ics::components(&found, self.filter, self.lang, out),
            Form::Markdown => markdown::rows(&found, &rows(), self.lang, out),
        }
    }

    /// What stands below all documents.
    pub(crate) fn foot(self, out: &mut dyn Write) -> io::Result<()> {
        if self.form == Form::Ics { ics::foot(out) } else { Ok(()) }
    }
}
