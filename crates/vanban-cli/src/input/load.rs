//! From a file to a text, or to the reason why not.

use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;

use vanban::json::{SourceInfo, SourceNote, SourcePage};
use vanban::{SourceText, Span};
use vanban_lint::Layout;
use vanban_read::{Extracted, Format as Content, Note, NoteKind, Page, ReadError};

use super::Input;
use super::format::{Format, check_is_read};
use super::layout;
use crate::args::Ocr;
use crate::error::Error;
use crate::messages::Message;

/// A text that was read, and what is known about its file.
#[derive(Debug)]
pub(crate) struct Loaded<'a> {
    pub(crate) source: SourceText,
    pub(crate) input: &'a Input,
    format: Format,
    bytes: u64,
    blake3: String,
    notes: Vec<Note>,
    pages: Vec<Page>,
    layout: Option<vanban_read::Layout>,
}

impl<'a> Loaded<'a> {
    /// # Errors
    /// A missing or unreadable file, more than 4 GiB, a format that is not read, or a text in no known encoding.
    pub(crate) fn read(input: &'a Input, ocr: Ocr) -> Result<Self, Error> {
        let (format, bytes) = match input {
            Input::Stdin => (Format::Known(Content::Text), read_all(io::stdin().lock(), None)?),
            Input::File(path) => {
                let format = Format::of_path(path)?;
                let file = File::open(path).map_err(Error::reading)?;
                let size = file.metadata().map_err(Error::reading)?.len();
                (format, read_all(file, Some(size))?)
            }
        };
        let blake3 = blake3::hash(&bytes).to_hex().to_string();
        let size = bytes.len() as u64;
        let (format, Extracted { text, notes, pages, layout, .. }) = text_of(format, bytes, ocr)?;
        let source = SourceText::new(text).map_err(|_| Error::TooLarge { bytes: size })?;
        Ok(Loaded { source, input, format, bytes: size, blake3, notes, pages, layout })
    }

    /// What the output says about the file.
    pub(crate) fn info(&self) -> SourceInfo<'_> {
        SourceInfo {
            path: self.input.name().map(Into::into),
            format: self.format.name(),
            bytes: self.bytes,
            blake3: Some(self.blake3.clone()),
            notes: self.notes.iter().map(note).collect(),
            pages: self.pages.iter().map(page).collect(),
        }
    }

    /// How the file sets its text, for the rules that look at it.
    pub(crate) fn layout(&self) -> Option<Layout> {
        self.layout.as_ref().map(layout::layout)
    }

    /// The text is the file itself, not something taken from it.
    pub(crate) fn is_text(&self) -> bool {
        let is_plain = matches!(self.format, Format::Markdown | Format::Known(Content::Text));
        is_plain && self.notes.iter().all(|note| note.kind != NoteKind::Decoded)
    }

    /// Its words were recognised in pictures.
    pub(crate) fn by_ocr(&self) -> bool {
        self.notes.iter().any(|note| note.kind == NoteKind::Ocr)
    }

    /// How many of its pages have no words that could be read.
    pub(crate) fn pages_without_text(&self) -> usize {
        pages_without_text(&self.notes)
    }

    /// What the user should know of it at once.
    pub(crate) fn warnings(&self) -> Vec<Message<'static>> {
        let pages = self.pages_without_text();
        let warnings = [
            (self.by_ocr(), Message::ByOcr),
            (pages > 0, Message::PagesWithoutText { pages }),
            (self.has_no_text(), Message::NoText),
        ];
        warnings.into_iter().filter(|(holds, _)| *holds).map(|(_, message)| message).collect()
    }

    /// Nothing in it but blanks.
    fn has_no_text(&self) -> bool {
        self.source.as_str().chars().all(|c| c.is_whitespace() || c == '\u{FEFF}')
    }
}

/// The text of a file. Its content decides what it is; the name only tells kinds of text apart.
fn text_of(named: Format, bytes: Vec<u8>, ocr: Ocr) -> Result<(Format, Extracted), Error> {
    let content = Content::of(&bytes);
    let extracted = match (content, named) {
        (Some(content), _) => document(&bytes, content, ocr)?,
        (None, named) => {
            check_is_read(&bytes)?;
            match named {
                Format::Markdown | Format::Known(Content::Text) => vanban_read::read_text(bytes)?,
                Format::Known(Content::Html) => vanban_read::read_as(&bytes, Content::Html)?,
                Format::Known(Content::Pdf) => return Err(ReadError::NotPdf.into()),
                _ if named.is_picture() => return Err(ReadError::Damaged.into()),
                Format::Known(_) => return Err(ReadError::NotDocx.into()),
            }
        }
    };
    Ok((content.map_or(named, Format::Known), extracted))
}

/// The text of what is no plain text. Other programs are called where nothing else helps.
fn document(bytes: &[u8], content: Content, ocr: Ocr) -> Result<Extracted, Error> {
    match vanban_read::read_as(bytes, content) {
        Err(ReadError::Picture | ReadError::Scan { .. }) if ocr == Ocr::Auto => Ok(vanban_read::read_scan(bytes)?),
        // Without the program the pages that have text are still worth reading.
        Ok(read) if ocr == Ocr::Auto && pages_without_text(&read.notes) > 0 => {
            Ok(vanban_read::read_scan(bytes).unwrap_or(read))
        }
        Err(ReadError::Old) => Ok(vanban_read::read_old_word(bytes)?),
        other => Ok(other?),
    }
}

/// How many pages of the file are missing in its text.
fn pages_without_text(notes: &[Note]) -> usize {
    let lacks = |note: &&Note| matches!(note.kind, NoteKind::ScannedPages | NoteKind::UnreadablePages);
    let pages = notes.iter().filter(lacks).filter_map(|note| note.text.as_deref());
    pages.map(|numbers| numbers.split(',').count()).sum()
}

fn page(page: &Page) -> SourcePage {
    SourcePage { page: place(page.number), span: span(&page.range) }
}

pub(super) fn span(range: &Range<usize>) -> Span {
    Span::new(place(range.start), place(range.end))
}

/// Texts of more than 4 GiB were refused, so every place has 32 bits.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
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
