//! From the bytes of a file to its text: what a reader of the printed page sees, as lines that the core understands.
//!
//! ```no_run
//! let bytes = std::fs::read("cong-van.docx")?;
//! let extracted = vanban_read::read(&bytes)?;
//! println!("{}", extracted.text);
//! for note in &extracted.notes {
//!     eprintln!("{note}");
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The text
//!
//! - A paragraph is a line, with a blank line behind it; its automatic number stands before it (`Điều 1.`, `a)`).
//! - A table row begins and ends with a line `|`, and so does each of its cells; a cell's paragraphs are lines. Behind
//!   the last words of the table stands a blank line.
//! - A footnote is marked `[1]` in its place, and its text stands behind the body on a line that begins with `[1]`.
//! - Tracked changes are taken as accepted. Hidden text, headers, footers and comments are not in the text, nor are the
//!   menus of a web page; a [`Note`] tells of them.
//! - A PDF has no paragraphs, tables or notes, only letters at places: these are found from the places. The columns of a
//!   letterhead and of a closing are the cells of a row. Page numbers and running heads are not in the text. The words of
//!   a scan have places as well; the stamp of the receiver (dấu đến) is a note.
//! - Letters stay as they are typed, composed or not; those of a PDF are composed. Text in a TCVN3 or VNI font (`.VnTime`,
//!   `VNI-Times`) is decoded.
//! - Plain text and Markdown stay as they are; of UTF-16, windows-1258, TCVN3, TCVN 5712, VNI and VISCII a [`Note`] tells.
//!
//! [`read`] calls no other program, reads no other file and no network; nothing here panics or takes more than a bounded
//! amount of memory for a file. [`read_scan`] and [`read_old_word`] call programs that are installed, for a limited time.
//! The interpreter of PDF pages is known to panic on some damaged files: that is caught, and the file is said to be damaged.

#[cfg(feature = "docx")]
mod docx;
mod encoding;
mod error;
mod format;
#[cfg(feature = "html")]
mod html;
pub mod layout;
#[cfg(any(feature = "docx", feature = "html"))]
mod lines;
mod note;
#[cfg(any(feature = "docx", feature = "html"))]
mod numeral;
#[cfg(any(feature = "pdf", feature = "ocr"))]
#[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "scans have no rules"))]
mod page;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(any(feature = "ocr", feature = "office"))]
mod program;

use std::ops::Range;

pub use error::ReadError;
pub use format::Format;
pub use layout::Layout;
pub use note::{Note, NoteKind};

/// A text, and what is to be known about how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extracted {
    /// The text, as described in [the crate](crate).
    pub text: String,
    /// What the file was.
    pub format: Format,
    /// What is not in the text, or not as it was typed.
    pub notes: Vec<Note>,
    /// Which page each piece of the text stands on, in the order of the text; empty for files that have no pages of
    /// their own.
    pub pages: Vec<Page>,
    /// How the text is set, as far as the file says; none for files that say nothing of it.
    pub layout: Option<Layout>,
}

/// A piece of the text that stands on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// The page, counted from 1.
    pub number: usize,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Reads a file. Its content decides what it is, not its name; see [`Format::of`].
///
/// # Errors
/// A file that is neither text nor of a known format, or a damaged, protected or monstrous one; a picture or an old
/// format, for which there are other doors.
pub fn read(bytes: &[u8]) -> Result<Extracted, ReadError> {
    read_as(bytes, Format::of(bytes).unwrap_or(Format::Text))
}

/// Reads a file as what it is known to be: only its name says of a piece of a web page that it is none of Markdown.
///
/// # Errors
/// As [`read`]; also a file that is something else.
pub fn read_as(bytes: &[u8], format: Format) -> Result<Extracted, ReadError> {
    match format {
        Format::Text => read_text(bytes.to_vec()),
        #[cfg(feature = "docx")]
        Format::Docx => docx::read(bytes),
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::read(bytes, None),
        #[cfg(feature = "html")]
        Format::Html => html::read(bytes),
        Format::Doc | Format::Rtf => Err(ReadError::Old),
        Format::Png | Format::Jpeg | Format::Tiff => Err(ReadError::Picture),
        #[allow(unreachable_patterns, reason = "with all features there is no other")]
        _ => Err(ReadError::NotText),
    }
}

/// Reads plain text or Markdown, which stays as it is where it is UTF-8.
///
/// # Errors
/// Bytes that are no text, or text in no known encoding.
pub fn read_text(bytes: Vec<u8>) -> Result<Extracted, ReadError> {
    let (text, notes) = encoding::decode(bytes)?;
    Ok(Extracted { text, format: Format::Text, notes, pages: Vec::new(), layout: None })
}

/// Reads the words of a picture with `tesseract`, and with `pdftoppm` those of the pages of a PDF that have no text, or
/// none that means anything; the others are read as [`read`] does. A [`NoteKind::Ocr`] tells of it.
///
/// # Errors
/// A program that is missing, fails or takes too long; a damaged or monstrous picture.
#[cfg(feature = "ocr")]
pub fn read_scan(bytes: &[u8]) -> Result<Extracted, ReadError> {
    program::scan::read(bytes)
}

/// Reads Word before 2007 and RTF, of which LibreOffice makes a Word file first. A [`NoteKind::Converted`] tells of it.
///
/// # Errors
/// A program that is missing, fails or takes too long.
#[cfg(feature = "office")]
pub fn read_old_word(bytes: &[u8]) -> Result<Extracted, ReadError> {
    program::office::read(bytes)
}
