//! What the strict doors answer when a text is not what they read.

use thiserror::Error;

/// Why a text cannot be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SourceError {
    /// Places are kept in 32 bits.
    #[error("the text has {bytes} bytes, more than the 4 GiB that can be addressed")]
    TooLarge {
        /// Size of the text.
        bytes: usize,
    },
}

/// Why a notation was refused, and where: the answer of every `FromStr` of this crate.
///
/// ```
/// use vanban::DocumentNumber;
/// let error = "30/2020/".parse::<DocumentNumber>().unwrap_err();
/// assert_eq!(error.to_string(), "expected a symbol such as NĐ-CP at byte 8");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("expected {expected} at byte {offset}")]
pub struct ParseError {
    /// Byte of the input where reading stopped.
    pub offset: usize,
    /// What would have been understood there.
    pub expected: &'static str,
}

impl ParseError {
    pub(crate) const fn new(offset: usize, expected: &'static str) -> Self {
        ParseError { offset, expected }
    }
}
