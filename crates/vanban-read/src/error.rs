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
    /// Neither text nor a known format.
    #[error("neither text nor a known format")]
    NotText,
    /// Text that is not UTF-8, and makes no Vietnamese in the older encodings.
    #[error("not valid UTF-8 at byte {offset}, and no other encoding fits")]
    Encoding {
        /// The first byte that is not UTF-8.
        offset: usize,
    },
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
    /// A picture of a page: see [`read_scan`](crate::read_scan).
    #[error("a picture, whose words only OCR can read")]
    Picture,
    /// A picture that is larger than any page.
    #[error("a picture of {width} x {height} pixels is too large")]
    PictureTooLarge {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// A format of old programs: see [`read_old_word`](crate::read_old_word).
    #[error("an old format that has to be converted first")]
    Old,
    /// A program that is needed is not installed.
    #[error("{program} is not installed")]
    NoProgram {
        /// Its name.
        program: &'static str,
    },
    /// The OCR program is installed without Vietnamese.
    #[error("{program} has no data for Vietnamese")]
    NoLanguage {
        /// Its name.
        program: &'static str,
    },
    /// A program that was called took too long, and was ended.
    #[error("{program} took longer than {seconds} seconds")]
    TimedOut {
        /// Its name.
        program: &'static str,
        /// The time it was given.
        seconds: u64,
    },
    /// A program that was called could not do it.
    #[error("{program} failed: {reason}")]
    Failed {
        /// Its name.
        program: &'static str,
        /// The last of what it said.
        reason: String,
    },
}
