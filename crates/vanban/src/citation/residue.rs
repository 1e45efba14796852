//! What looks like a citation and was not understood.

use std::ops::Range;

use super::parse::Head;
use crate::kind::DocumentType;
use crate::span::Span;
use crate::text::{is_letter, is_upper, starts_upper};

/// A piece of text that looks like a citation and was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Residue {
    /// Why it looks like one.
    pub kind: ResidueKind,
    /// The piece.
    pub span: Span,
}

/// Why a [`Residue`] looks like a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ResidueKind {
    /// A number that cannot be read, or that nothing says to be a document's: `Nghị định số …/2025`.
    Number,
    /// The name of a law that is not known: `Luật Bảo vệ cây tre`.
    Name,
    /// A short number or a back-reference that means nothing in this text: `Nghị định 30`, `Quyết định nêu trên`.
    Antecedent,
}

/// The longest piece that is shown, in bytes.
const LONGEST: usize = 80;

/// A type word that no reference was read from, although one seems to follow; `before` is the text before it.
pub(super) fn behind_type(head: Head<'_>, before: &str) -> Option<(ResidueKind, Range<usize>)> {
    let rest = head.rest();
    let after_so = [" số ", " Số ", " SỐ ", " số: ", " số:"].iter().find_map(|so| rest.strip_prefix(so));
    let numbered = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '…' | '.' | '/'));
    if after_so.is_some_and(numbered) {
        return Some((ResidueKind::Number, head.at..head.at + piece(head.text, head.len + 2)));
    }
    let name = rest.strip_prefix(' ').filter(|name| starts_upper(name) && !is_heading(head.text));
    // `Trường Đại học Luật Hà Nội`
    let school = before.trim_end().ends_with("ọc");
    if head.word.ty.is_some_and(DocumentType::is_cited_by_name) && starts_upper(head.text) && name.is_some() && !school
    {
        return Some((ResidueKind::Name, head.at..head.at + name_piece(head.text, head.len + 1)));
    }
    None
}

/// A number beside a slash that has the shape of one and is none: `12/2020/SYT`, `12/UBND-VX` with no word before it.
pub(super) fn is_number_like(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(rest) = text[digits..].strip_prefix('/').filter(|_| (1..=5).contains(&digits)) else { return false };
    let year = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let symbol = match year {
        4 => rest[4..].strip_prefix('/'),
        _ => Some(rest),
    };
    let Some(symbol) = symbol else { return false };
    let first = symbol.chars().take_while(|c| is_upper(*c)).count();
    first >= 2 && (year == 4 || symbol.chars().nth(first) == Some('-'))
}

/// Up to the end of the word behind `from`, or the next mark.
pub(super) fn piece(text: &str, from: usize) -> usize {
    let tail = &text[from.min(text.len())..];
    let skip = tail.find(|c: char| c.is_ascii_digit() || matches!(c, '…' | '.' | '/')).unwrap_or(0);
    let end = tail[skip..].find([' ', ',', ';', '\n', ')', '”', '"']).map_or(tail.len(), |at| skip + at);
    let end = crate::text::floor_boundary(tail, end.min(LONGEST));
    from.min(text.len()) + tail[..end].trim_end_matches(['.', ':']).len()
}

/// The words with letters behind `from`, at most four.
fn name_piece(text: &str, from: usize) -> usize {
    let words = text[from..].split_inclusive(' ').take(4);
    let len: usize = words.map(str::len).sum();
    let end = text[from..from + len].find(|c: char| !is_letter(c) && c != ' ').unwrap_or(len);
    from + text[from..from + end].trim_end().len()
}

/// `LUẬT SƯ VIỆT NAM`: in capitals every word begins with one.
fn is_heading(text: &str) -> bool {
    !text.chars().take(12).any(crate::text::is_lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_numbers() {
        for text in ["12/2020/SYT", "12/UBND-VX", "5/SYT-KH ngày"] {
            assert!(is_number_like(text), "{text}");
        }
        for text in ["12/2020", "24/7", "12/Sở", "km/h", "12/HT", "3/4 số"] {
            assert!(!is_number_like(text), "{text}");
        }
    }
}
