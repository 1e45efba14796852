//! The line with the document's own number: `Số: 12/QĐ-UBND`, `Số 221-KL/TW`, `Luật số: 25/2008/QH12`.

use std::ops::Range;

use crate::document::Reading;
use crate::kind::DocumentType;
use crate::number::{DocumentNumber, scan};
use crate::text::{skeleton, starts_upper};

/// The document's own number.
#[derive(Debug)]
pub(super) struct OwnNumber {
    pub(super) line: usize,
    /// Its place in the normalised text.
    pub(super) range: Range<usize>,
    /// `None` where the digits cannot be read; the symbol still tells the type.
    pub(super) value: Option<DocumentNumber>,
    pub(super) kind: Option<DocumentType>,
    /// The symbol as read, for the issuer.
    pub(super) symbol: DocumentNumber,
}

/// Finds the number.
pub(super) fn find(reading: &Reading<'_>, lines: &[usize]) -> Option<OwnNumber> {
    lines.iter().copied().find_map(|line| read(reading, line))
}

fn read(reading: &Reading<'_>, line: usize) -> Option<OwnNumber> {
    let this = reading.layout.lines[line];
    let text = this.text(reading.text());
    let (at, law) = after_word(text)?;
    let (number, len) = spaced(&text[at..])?;
    let start = this.range().start + at;
    let range = start..start + len;
    let unreadable = number.serial().is_none()
        && text[at..at + len].split('/').next().is_some_and(|s| !s.trim_matches([' ', '.', '…']).is_empty());
    let kind = law.or_else(|| number.document_type()).or_else(|| resolution_of_assembly(&number));
    Some(OwnNumber { line, range, kind, value: (!unreadable).then(|| number.clone()), symbol: number })
}

/// The Standing Committee's individual resolutions name their type; the Assembly's papers say it in the heading.
fn resolution_of_assembly(number: &DocumentNumber) -> Option<DocumentType> {
    number.symbol().as_str().starts_with("UBTVQH").then_some(DocumentType::Resolution)
}

/// Behind `Số:`; with the type for `Luật số:`.
fn after_word(text: &str) -> Option<(usize, Option<DocumentType>)> {
    let word_end = text.char_indices().find(|(_, c)| matches!(c, ':' | '0'..='9' | '/')).map(|(at, _)| at)?;
    if word_end > 40 {
        return None;
    }
    // `số 38/2023/NĐ-CP); ...` at the start of a line is the middle of a sentence; only the plain `Số` does without a
    // colon.
    let colon = text[word_end..].starts_with(':');
    let word = skeleton(&text[..word_end]);
    if !starts_upper(text) || !(colon || word == "so") {
        return None;
    }
    let ty = match word.as_str() {
        "so" => None,
        "luat so" => Some(DocumentType::Law),
        "bo luat so" => Some(DocumentType::Code),
        "phap lenh so" => Some(DocumentType::Ordinance),
        "nghi quyet so" => Some(DocumentType::Resolution),
        "lenh so" => Some(DocumentType::Order),
        _ => return None,
    };
    let rest = &text[word_end..];
    let after = rest.trim_start_matches([':', ' ', '.', '…', '\t']);
    // A running number is no list label or house number: `Số 50 đường` is refused by the grammar behind.
    Some((text.len() - after.len(), ty))
}

/// A number in which stamping left wide blanks or signs nobody can read: `59    /QĐ-SCT`, `†4/UBND-KTTH`,
/// `24      /2025/QĐ-UBND`.
fn spaced(text: &str) -> Option<(DocumentNumber, usize)> {
    if let Some(found) = scan(text) {
        return Some((found.number, found.len));
    }
    let slash = text.find('/').filter(|at| *at <= 24)?;
    let before = text[..slash].trim_end();
    let digits: String = before.chars().filter(char::is_ascii_digit).collect();
    let clean = before.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase());
    let joined = format!("{}{}", if clean { digits.as_str() } else { "" }, text[slash..].replacen("/ /", "/", 1));
    let found = scan(&joined)?;
    let serial = if clean { digits.len() } else { 0 };
    let dropped = text.len() - slash - (joined.len() - serial);
    Some((found.number, slash + dropped + found.len - serial))
}
