//! Where the output goes, and how it stands with the terminal.

use std::env;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};

use crate::error::Error;

/// Standard output or a file.
pub(crate) struct Output {
    writer: BufWriter<Box<dyn Write>>,
    path: Option<PathBuf>,
    /// Somebody reads it as it comes.
    pub(crate) is_terminal: bool,
}

impl Output {
    /// Opens a stream for pages: colours are taken away where they are not wanted.
    pub(crate) fn for_people(path: Option<&Path>) -> Result<Self, Error> {
        Self::open(path, None)
    }

    /// Opens a stream for programs: bytes pass as they are.
    pub(crate) fn for_programs(path: Option<&Path>) -> Result<Self, Error> {
        Self::open(path, Some(ColorChoice::AlwaysAnsi))
    }

    fn open(path: Option<&Path>, choice: Option<ColorChoice>) -> Result<Self, Error> {
        let (stream, is_terminal): (Box<dyn Write>, bool) = match path {
            None => {
                let stdout = io::stdout();
                let choice = choice.unwrap_or_else(|| AutoStream::choice(&stdout));
                let is_terminal = stdout.is_terminal();
                (Box::new(AutoStream::new(stdout.lock(), choice)), is_terminal)
            }
            Some(path) => {
                let file =
                    File::create(path).map_err(|source| Error::NotWritable { path: Some(path.to_owned()), source })?;
                let choice = choice.unwrap_or_else(|| AutoStream::choice(&file));
                (Box::new(AutoStream::new(file, choice)), false)
            }
        };
        let writer = BufWriter::with_capacity(64 << 10, stream);
        Ok(Output { writer, path: path.map(Path::to_owned), is_terminal })
    }

    /// Writes with `write`, and gives a failure the name of the file.
    pub(crate) fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
        write(&mut self.writer).map_err(|source| Error::NotWritable { path: self.path.clone(), source })
    }

    /// Hands over what is still in the buffer.
    pub(crate) fn flush(&mut self) -> Result<(), Error> {
        self.write(|writer| writer.flush())
    }

    /// The width of a page: that of the terminal, or what `COLUMNS` says, or 100.
    pub(crate) fn width(&self) -> usize {
        let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let columns = || env::var("COLUMNS").ok()?.parse().ok();
        let known = if self.path.is_none() { terminal() } else { None };
        known.or_else(columns).unwrap_or(100).clamp(30, 1000)
    }
}
