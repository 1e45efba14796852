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
//! - Tracked changes are taken as accepted. Hidden text, headers, footers and comments are not in the text; a [`Note`]
//!   tells of them.
//! - Letters stay as they are typed, composed or not; those of a PDF are composed. Text in a TCVN3 font (`.VnTime`) is decoded.
//!
//! Nothing here panics, reads another file or the network, or takes more than a bounded amount of memory for a file.

#[cfg(feature = "docx")]
mod docx;
mod error;
mod format;
mod note;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "docx")]
mod tcvn3;

use std::ops::Range;

pub use error::ReadError;
pub use format::Format;
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
/// A file that is no document of a known format, or a damaged, protected or monstrous one.
pub fn read(bytes: &[u8]) -> Result<Extracted, ReadError> {
    match Format::of(bytes) {
        #[cfg(feature = "docx")]
        Some(Format::Docx) => docx::read(bytes),
        #[cfg(feature = "pdf")]
        Some(Format::Pdf) => pdf::read(bytes),
        _ => Err(ReadError::NotDocx),
    }
}
