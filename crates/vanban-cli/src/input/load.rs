//! From a file to a text, or to the reason why not.

use std::fs::File;
use std::io::{self, Read};

use vanban::SourceText;
use vanban::json::{SourceInfo, SourceNote};
use vanban_read::{Note, ReadError};

use super::Input;
use super::format::{Format, check_is_text};
use crate::error::Error;

/// A text that was read, and what is known about its file.
#[derive(Debug)]
pub(crate) struct Loaded<'a> {
    pub(crate) source: SourceText,
    pub(crate) input: &'a Input,
    format: Format,
    bytes: u64,
    blake3: String,
    notes: Vec<Note>,
}

impl<'a> Loaded<'a> {
    /// # Errors
    /// A missing or unreadable file, more than 4 GiB, a format that is not read, or a text that is not UTF-8.
    pub(crate) fn read(input: &'a Input) -> Result<Self, Error> {
        let (format, bytes) = match input {
            Input::Stdin => (Format::Text, read_all(io::stdin().lock(), None)?),
            Input::File(path) => {
                let format = Format::of_path(path)?;
                let file = File::open(path).map_err(Error::reading)?;
                let size = file.metadata().map_err(Error::reading)?.len();
                (format, read_all(file, Some(size))?)
            }
        };
        let blake3 = blake3::hash(&bytes).to_hex().to_string();
        let size = bytes.len() as u64;
        let (format, text, notes) = text_of(format, bytes)?;
        let source = SourceText::new(text).map_err(|_| Error::TooLarge { bytes: size })?;
        Ok(Loaded { source, input, format, bytes: size, blake3, notes })
    }

    /// What the output says about the file.
    pub(crate) fn info(&self) -> SourceInfo<'_> {
        SourceInfo {
            path: self.input.name().map(Into::into),
            format: self.format.name(),
            bytes: self.bytes,
            blake3: Some(self.blake3.clone()),
            notes: self.notes.iter().map(note).collect(),
        }
    }

    /// The text is the file itself, not something taken from it.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.format, Format::Text | Format::Markdown)
    }

    /// Nothing in it but blanks.
    pub(crate) fn has_no_text(&self) -> bool {
        self.source.as_str().chars().all(|c| c.is_whitespace() || c == '\u{FEFF}')
    }
}

/// The text of a file. Its content decides what it is; the name only tells kinds of text apart.
fn text_of(named: Format, bytes: Vec<u8>) -> Result<(Format, String, Vec<Note>), Error> {
    if vanban_read::Format::of(&bytes).is_some() {
        let extracted = vanban_read::read(&bytes)?;
        let format = if extracted.format == vanban_read::Format::Pdf { Format::Pdf } else { Format::Docx };
        return Ok((format, extracted.text, extracted.notes));
    }
    check_is_text(&bytes)?;
    match named {
        Format::Docx => return Err(ReadError::NotDocx.into()),
        Format::Pdf => return Err(ReadError::NotPdf.into()),
        Format::Text | Format::Markdown => {}
    }
    let text = String::from_utf8(bytes).map_err(|error| Error::NotUtf8 { offset: error.utf8_error().valid_up_to() })?;
    Ok((named, text, Vec::new()))
}

fn note(note: &Note) -> SourceNote<'_> {
    SourceNote { code: note.kind.code(), text: note.text.as_deref() }
}

/// Reads to the end. Refuses too large a file before it fills the memory; a pipe, which does not tell its size, is cut
/// short for the same reason.
fn read_all(reader: impl Read, size: Option<u64>) -> Result<Vec<u8>, Error> {
    const MAX: u64 = u32::MAX as u64;
    let check = |bytes: u64| {
        if bytes > MAX { Err(Error::TooLarge { bytes }) } else { Ok(()) }
    };
    check(size.unwrap_or(0))?;
    let mut bytes = Vec::new();
    // One byte more than the size, so that the end is seen without growing the buffer.
    let room = usize::try_from(size.map_or(0, |size| size + 1)).unwrap_or(usize::MAX);
    bytes.try_reserve_exact(room).map_err(|_| Error::Unreadable(io::ErrorKind::OutOfMemory.into()))?;
    reader.take(MAX + 1).read_to_end(&mut bytes).map_err(Error::reading)?;
    check(bytes.len() as u64)?;
    Ok(bytes)
}
