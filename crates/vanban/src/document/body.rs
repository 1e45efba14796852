//! What lies between head and closing: the paragraphs of the body, and the notes among them.

use std::ops::Range;

use super::closing::Closing;
use super::header::Header;
use super::{Footnote, Reading};
use crate::assignment::Source;
use crate::layout::Paragraph;

/// The parts of a document, as ranges of paragraphs.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) body: Range<usize>,
    /// Behind the closing.
    pub(super) annex: Range<usize>,
    /// The document's own number, in the flow.
    pub(super) own_number: Option<Range<usize>>,
}

impl Parts {
    pub(super) fn new(reading: &Reading<'_>, header: &Header, closing: &Closing) -> Parts {
        let all = reading.layout.paragraphs.len();
        let start = reading.layout.paragraph_from_line(header.end);
        let end = reading.layout.paragraph_from_line(super::assemble::closing_starts(closing)).max(start);
        let annex = reading.layout.paragraph_from_line(closing.lines.end).max(end);
        let own_number = header.own_number.clone().and_then(|range| in_flow(reading, &range));
        Parts { body: start..end, annex: annex.min(all)..all, own_number }
    }

    /// What the search for tasks works on.
    pub(super) fn task_source(&self, header: &Header) -> Source {
        Source {
            body: self.body.clone(),
            annex: self.annex.clone(),
            kind: header.kind,
            addressees: header.addressees.iter().map(|a| a.value.clone()).collect(),
        }
    }
}

/// Where a range of the normalised text is in the flow.
fn in_flow(reading: &Reading<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let line = reading.layout.lines.partition_point(|l| l.range().start <= range.start).checked_sub(1)?;
    let paragraph = reading.layout.paragraphs.get(reading.layout.paragraph_from_line(line + 1).checked_sub(1)?)?;
    let flow = paragraph.range();
    // The paragraph is short; its beginning and end in the text tell where the number lies.
    let inside = |at: usize| reading.layout.back(at..at + 1).start;
    let at = (flow.start..flow.end).find(|&at| reading.flow().is_char_boundary(at) && inside(at) >= range.start)?;
    let end = (at..flow.end).find(|&at| inside(at) >= range.end).unwrap_or(flow.end);
    Some(at..end)
}

/// Notes: `[1] Gồm các đồng chí ...`, `¹ Nghị quyết số ...` at the start of a paragraph.
pub(super) fn footnotes(reading: &Reading<'_>, parts: &Parts) -> Vec<Footnote> {
    let all = parts.body.clone().chain(parts.annex.clone());
    all.filter_map(|i| reading.layout.paragraphs.get(i)).filter_map(|p| footnote(reading, p)).collect()
}

fn footnote(reading: &Reading<'_>, paragraph: &Paragraph) -> Option<Footnote> {
    let range = paragraph.range();
    let text = &reading.flow()[range.clone()];
    let (mark, len) = mark(text).or_else(|| plain_mark(text).filter(|_| paragraph.note))?;
    let body = text[len..].trim_start();
    let at = range.end - body.len();
    (body.len() > 3).then(|| Footnote { mark, text: reading.spanned(at..range.end) })
}

/// `12 `: what marks a note where nothing else can be meant.
fn plain_mark(text: &str) -> Option<(String, usize)> {
    let len = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    (len > 0).then(|| (text[..len].to_owned(), len))
}

/// `[12] `, `¹ `: the number, and its length.
fn mark(text: &str) -> Option<(String, usize)> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if let Some(rest) = text.strip_prefix('[') {
        let digits = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
        return (digits > 0 && rest[digits..].starts_with(']')).then(|| (rest[..digits].to_owned(), digits + 2));
    }
    let raised: String =
        text.chars().take(3).map_while(|c| RAISED.iter().position(|r| *r == c)).map(|d| d.to_string()).collect();
    let len: usize = text.chars().take(raised.len()).map(char::len_utf8).sum();
    (!raised.is_empty()).then_some((raised, len))
}
