//! The encodings of Vietnamese text, and which one a file is in. UTF-8 is never doubted; the others are told apart by
//! what the bytes would say in each.

#[cfg(feature = "encodings")]
mod choose;
#[cfg(feature = "encodings")]
mod legacy;
#[cfg(feature = "encodings")]
mod syllable;
#[cfg(any(feature = "docx", feature = "encodings", feature = "pdf"))]
#[cfg_attr(not(all(feature = "docx", feature = "encodings")), allow(dead_code, reason = "each format needs a part"))]
pub(crate) mod tcvn3;
#[cfg(feature = "encodings")]
mod tcvn5712;
#[cfg(feature = "encodings")]
mod utf16;
#[cfg(feature = "encodings")]
mod viscii;
#[cfg(any(feature = "docx", feature = "encodings", feature = "pdf"))]
#[cfg_attr(not(all(feature = "docx", feature = "encodings")), allow(dead_code, reason = "each format needs a part"))]
pub(crate) mod vni;
#[cfg(any(feature = "docx", feature = "encodings", feature = "pdf"))]
#[cfg_attr(not(all(feature = "docx", feature = "encodings")), allow(dead_code, reason = "each format needs a part"))]
mod vowel;
#[cfg(feature = "encodings")]
mod weigh;

use crate::{Note, ReadError};

/// The text of bytes that are text. That of UTF-8 stays as it is, with its mark; a [`Note`] tells of every other encoding
/// and of how well it fits.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<(String, Vec<Note>), ReadError> {
    /// A NUL in the first kilobytes is in no text but UTF-16, and in nearly every other file.
    const NEAR: usize = 8192;
    #[cfg(feature = "encodings")]
    if let Some(decoded) = utf16::decode(&bytes)? {
        return Ok(decoded);
    }
    if bytes.iter().take(NEAR).any(|byte| *byte == 0) {
        return Err(ReadError::NotText);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, Vec::new())),
        #[cfg(feature = "encodings")]
        Err(error) => {
            choose::decode(error.as_bytes()).ok_or(ReadError::Encoding { offset: error.utf8_error().valid_up_to() })
        }
        #[cfg(not(feature = "encodings"))]
        Err(error) => Err(ReadError::Encoding { offset: error.utf8_error().valid_up_to() }),
    }
}

/// Letters outside Latin 1, which only Vietnamese in Unicode has, and marks of decomposed letters.
#[cfg(any(feature = "docx", feature = "encodings", feature = "pdf"))]
pub(crate) fn is_unicode(c: char) -> bool {
    matches!(c, '\u{100}'..='\u{151}' | '\u{154}'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}')
}
