//! What goes wrong at the edge: files, folders, terminals.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::messages::{Lang, Message};

/// Why an input could not be read or the output not be written.
///
/// The sentences stand in the catalogue of messages, in both languages.
#[derive(Debug, Error)]
pub(crate) enum Error {
    /// No path, and standard input is a terminal.
    NothingToRead,
    NotFound,
    Unreadable(#[source] io::Error),
    TooLarge {
        bytes: u64,
    },
    Unsupported {
        /// As people call it: `DOCX`, `.log`; `None` for bytes that nobody knows.
        format: Option<String>,
    },
    /// A file that is no text, damaged, or needs a program that is missing.
    Document(#[from] vanban_read::ReadError),
    NoDocuments,
    WouldOverwrite(PathBuf),
    NotWritable {
        /// `None` for standard output.
        path: Option<PathBuf>,
        source: io::Error,
    },
    Threads(#[source] rayon::ThreadPoolBuildError),
    /// A file of settings that cannot be read.
    Settings {
        path: PathBuf,
        reason: String,
    },
    /// A baseline that is missing or cannot be read.
    Baseline {
        path: PathBuf,
        reason: String,
    },
    /// A baseline is to be written, and none is named.
    WhichBaseline,
    /// No rule has this name.
    UnknownRule(String),
}

impl Error {
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Error::NotWritable { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The file that it is about, where that is no document.
    pub(crate) fn subject(&self) -> Option<Cow<'_, str>> {
        match self {
            Error::WouldOverwrite(path)
            | Error::NotWritable { path: Some(path), .. }
            | Error::Settings { path, .. }
            | Error::Baseline { path, .. } => Some(path.to_string_lossy()),
            _ => None,
        }
    }

    /// Tells a missing file from one that is there but cannot be read.
    pub(crate) fn reading(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Error::NotFound,
            _ => Error::Unreadable(error),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Message::Failure(self).text(Lang::En))
    }
}
