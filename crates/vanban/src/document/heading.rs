//! The heading: the type of the document in capitals on a line of its own.

use std::ops::Range;
use std::sync::LazyLock;

use super::Reading;
use crate::kind::DocumentType;
use crate::text::{Case, skeleton};

/// The heading.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) line: usize,
    pub(super) kind: DocumentType,
    /// What stands behind the type on its line, in the normalised text.
    pub(super) rest: Option<Range<usize>>,
}

/// Finds the heading: behind the number where there is one.
pub(super) fn find(reading: &Reading<'_>, lines: &[usize], number: Option<usize>) -> Option<Heading> {
    let behind = lines.iter().copied().filter(|&l| number.is_none_or(|n| l > n)).take(24);
    let before = lines.iter().copied().filter(|&l| number.is_some_and(|n| l < n)).rev().take(8);
    let mut headings = behind.map_while(|line| match is_body(reading.line(line)) {
        true => None,
        false => Some(read(reading, line)),
    });
    headings
        .find_map(|h| h)
        .or_else(|| before.into_iter().find_map(|line| read(reading, line).filter(|h| h.rest.is_none())))
}

/// A letter has no heading: where its body begins the search ends.
fn is_body(text: &str) -> bool {
    super::header::is_addressee_line(text) || text.starts_with("Căn cứ") || text.len() > 260
}

fn read(reading: &Reading<'_>, line: usize) -> Option<Heading> {
    let this = reading.layout.lines[line];
    let text = this.text(reading.text());
    let trimmed = text.trim_end_matches([' ', '*']);
    if trimmed.ends_with(':') || Case::of(trimmed) != Case::Upper || trimmed.len() > 220 {
        return None;
    }
    let words: Vec<&str> = trimmed.split_whitespace().collect();
    let (kind, taken) =
        (1..=words.len().min(5)).rev().find_map(|n| named(&words[..n].join(" ")).map(|kind| (kind, n)))?;
    // `QUYẾT ĐỊNH SỐ 12/QĐ-UBND NGÀY ...` and `KẾ HOẠCH TÀI CHÍNH` alone are no headings of their own type.
    let rest = words.get(taken).map(|word| {
        let at = this.range().start + (word.as_ptr() as usize - text.as_ptr() as usize);
        at..this.range().start + trimmed.len()
    });
    let short = words.len() - taken <= 40;
    short.then_some(Heading { line, kind, rest })
}

/// The types by their names without marks.
static NAMES: LazyLock<Vec<(String, DocumentType)>> =
    LazyLock::new(|| DocumentType::all().map(|ty| (skeleton(ty.name()), ty)).collect());

/// The type of this name; letters that a scan has misread are forgiven.
fn named(name: &str) -> Option<DocumentType> {
    let bare = skeleton(name);
    let (_, found) = *NAMES.iter().find(|(name, _)| *name == bare)?;
    (found != DocumentType::OfficialLetter && found != DocumentType::Order || name.len() > 6).then_some(found)
}
