//! The encoding of a page: its bytes first, then what it says of itself, because many say something else.

use encoding_rs::Encoding;

use crate::note::{Note, NoteKind};
use crate::{ReadError, encoding};

/// The text of a page.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Vec<Note>), ReadError> {
    match encoding::decode(bytes.to_vec()) {
        Err(ReadError::Encoding { offset }) => {
            let named = named(bytes).ok_or(ReadError::Encoding { offset })?;
            let (text, broken) = named.decode_without_bom_handling(bytes);
            if broken {
                return Err(ReadError::Encoding { offset });
            }
            Ok((text.into_owned(), vec![Note::new(NoteKind::Decoded, named.name().to_owned())]))
        }
        decoded => decoded,
    }
}

/// The encoding that the page names: `<meta charset="windows-1252">`.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = start(bytes);
    let value = start.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
    let name = value.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':')).next()?;
    Encoding::for_label(name.as_bytes())
}

/// Are these the first bytes of a page? It may be UTF-16, and begin with a declaration and comments.
pub(crate) fn is_page(bytes: &[u8]) -> bool {
    let start = start(bytes);
    let mut rest = start.as_str();
    loop {
        rest = rest.trim_start();
        let (opened, end) = match rest {
            _ if rest.starts_with("<!--") => (true, "-->"),
            _ if rest.starts_with("<?xml") => (true, "?>"),
            _ => (false, ""),
        };
        if !opened {
            break;
        }
        let Some((_, behind)) = rest.split_once(end) else { return false };
        rest = behind;
    }
    let begins =
        |tag: &str| rest.strip_prefix(tag).is_some_and(|behind| behind.starts_with(['>', ' ', '\n', '\r', '\t']));
    ["<!doctype html", "<html", "<head", "<body"].into_iter().any(begins)
}

/// The first bytes in small letters, without the zeros of UTF-16 and its mark.
fn start(bytes: &[u8]) -> String {
    const NEAR: usize = 4096;
    let bytes = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .or(bytes.strip_prefix(b"\xFF\xFE"))
        .or(bytes.strip_prefix(b"\xFE\xFF"))
        .unwrap_or(bytes);
    let letters = bytes.iter().take(NEAR).filter(|byte| **byte != 0);
    letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}
