//! Why a file could not be read.

use thiserror::Error;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// No Word document: no zip, or a zip of something else.
    #[error("not a Word document")]
    NotDocx,
    /// No PDF.
    #[error("not a PDF")]
    NotPdf,
    /// Behind a password.
    #[error("protected by a password")]
    Encrypted,
    /// The zip ends early or is damaged.
    #[error("damaged or cut short")]
    Damaged,
    /// A PDF without letters that can be read: pictures of pages, or a font without a table of what its letters mean.
    #[error("a scan: none of its pages ({pages}) has text")]
    Scan {
        /// How many pages it has.
        pages: usize,
    },
    /// A part that would take too much memory, or grows out of all measure when it is unpacked.
    #[error("{part} is too large")]
    TooLarge {
        /// Its name in the zip.
        part: String,
    },
    /// A part whose elements lie too deep in each other.
    #[error("{part} is nested too deeply")]
    TooDeep {
        /// Its name in the zip.
        part: String,
    },
    /// A part that is no XML, or brings a DTD of its own.
    #[error("{part} is broken: {reason}")]
    BrokenXml {
        /// Its name in the zip.
        part: String,
        /// What is wrong, and where.
        reason: String,
    },
}
