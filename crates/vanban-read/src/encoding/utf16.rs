//! UTF-16: with its mark, or told by the zeros between its letters.

use crate::ReadError;
use crate::note::{Note, NoteKind};

/// The text, when the bytes are UTF-16.
pub(super) fn decode(bytes: &[u8]) -> Result<Option<(String, Vec<Note>)>, ReadError> {
    let found = match bytes {
        // The mark of UTF-32 begins as that of UTF-16.
        [0xFF, 0xFE, 0, 0, ..] => None,
        [0xFF, 0xFE, rest @ ..] => Some((marked(rest, u16::from_le_bytes)?, "UTF-16LE")),
        [0xFE, 0xFF, rest @ ..] => Some((marked(rest, u16::from_be_bytes)?, "UTF-16BE")),
        _ => unmarked(bytes),
    };
    Ok(found.map(|(text, name)| (text, vec![Note::new(NoteKind::Decoded, name.to_owned())])))
}

/// Which byte of a unit comes first.
type Order = fn([u8; 2]) -> u16;

fn units(bytes: &[u8], order: Order) -> impl Iterator<Item = u16> {
    bytes.chunks_exact(2).map(move |pair| order([pair[0], pair[1]]))
}

/// All of it must be right: half a character at the end tells of a file that was cut.
fn marked(bytes: &[u8], order: Order) -> Result<String, ReadError> {
    let mut text = String::with_capacity(bytes.len());
    let mut at = 2;
    for unit in char::decode_utf16(units(bytes, order)) {
        let c = unit.map_err(|_| ReadError::Encoding { offset: at })?;
        text.push(c);
        at += 2 * c.len_utf16();
    }
    if bytes.len() % 2 == 1 { Err(ReadError::Encoding { offset: at }) } else { Ok(text) }
}

/// Without a mark it takes a text of usual signs: in the other order of bytes, and in other files, they are anything.
fn unmarked(bytes: &[u8]) -> Option<(String, &'static str)> {
    /// Fewer signs prove nothing.
    const FEWEST: usize = 4;
    /// As many bytes are looked at before all are.
    const NEAR: usize = 4096;
    let near = &bytes[..bytes.len().min(NEAR)];
    if bytes.len() % 2 == 1 || bytes.len() < 2 * FEWEST || !near.contains(&0) {
        return None;
    }
    let orders: [(Order, _); 2] = [(u16::from_le_bytes, "UTF-16LE"), (u16::from_be_bytes, "UTF-16BE")];
    orders.into_iter().find_map(|(order, name)| {
        if !units(near, order).all(|unit| char::from_u32(unit.into()).is_some_and(is_usual)) {
            return None;
        }
        let text: Result<String, _> = char::decode_utf16(units(bytes, order)).collect();
        text.ok().map(|text| (text, name))
    })
}

/// Latin letters with their marks, punctuation, and signs of text processors.
fn is_usual(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{C}' | ' '..='~' | '\u{A0}'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}'
        | '\u{2000}'..='\u{22FF}' | '\u{25A0}'..='\u{25FF}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn both_orders_with_and_without_a_mark() {
        let text = "Số: 12/QĐ-UBND\r\nĐiều 1.";
        for (order, name) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], "UTF-16LE"), (u16::to_be_bytes, "UTF-16BE")] {
            for mark in ["", "\u{FEFF}"] {
                let found = decode(&bytes(&format!("{mark}{text}"), order)).ok().flatten();
                let (read, notes) = found.expect("it is UTF-16");
                assert_eq!(read, text);
                assert_eq!(notes, [Note::new(NoteKind::Decoded, name.to_owned())]);
            }
        }
    }

    #[test]
    fn what_is_not() {
        for other in
            [&b"a\0b"[..], b"a\0b\0c\0\xFF\xD8", b"\x7FELF\x02\x01\x01\0\0\0", b"\xFF\xFE\0\0a\0\0\0", "Số".as_bytes()]
        {
            assert_eq!(decode(other), Ok(None), "{other:?}");
        }
        let cut = decode(b"\xFF\xFES\0\xD1");
        assert_eq!(cut, Err(ReadError::Encoding { offset: 4 }));
        let lone = decode(b"\xFF\xFES\0\x00\xD8x\0");
        assert_eq!(lone, Err(ReadError::Encoding { offset: 4 }));
    }
}
