//! The head of a document: letterhead, number, place and date, type, subject, addressees.
//!
//! Letterheads are two columns; text extraction merges them into one line, splits them by wide gaps, or stacks them in
//! either order. Nothing here relies on the order: each part is recognised by its own form.

mod dateline;
mod issuer;
mod marks;
mod number;
mod subject;
mod titles;

use std::ops::Range;

use super::{Letterhead, Reading};
use crate::kind::DocumentType;
use crate::layout::{LineKind, MarkerKind, marker};
use crate::recipient::addressees;
use crate::span::Spanned;
use crate::text::skeleton;

use super::heading::{self, Heading};

/// What the head says, and where the body begins.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) letterhead: Letterhead,
    pub(super) kind: Option<DocumentType>,
    pub(super) subject: Option<Spanned<String>>,
    pub(super) addressees: Vec<Spanned<String>>,
    /// The line behind the head.
    pub(super) end: usize,
    /// The lines of the number, which is no citation.
    pub(super) own_number: Option<Range<usize>>,
    /// Something of a letterhead was seen.
    pub(super) found: bool,
}

/// Heads are shorter than this; web pages put menus before them.
const MAX_LINES: usize = 160;

/// Reads the head.
pub(super) fn header(reading: &Reading<'_>) -> Header {
    let scan = Scan::new(reading);
    let mut header = Header::default();
    let titles = titles::find(reading, &scan.lines);
    let number = number::find(reading, &scan.lines);
    let limit = scan.limit;
    let heading = heading::find(reading, &scan.lines, number.as_ref().map(|n| n.line));
    let dateline = dateline::find(reading, &scan.lines, number.as_ref(), heading.as_ref().map(|h| h.line));
    header.found = number.is_some() || (!titles.cut.is_empty() && (dateline.is_some() || heading.is_some()));
    if !header.found && !(heading.is_some() && dateline.is_some()) {
        return header;
    }
    header.found = true;
    let before = number.as_ref().map(|n| n.line).or(heading.as_ref().map(|h| h.line)).unwrap_or(limit);
    let letterhead = issuer::read(reading, &scan.lines, &titles, before);
    header.kind = kind(heading.as_ref(), number.as_ref());
    let mut end = [
        number.as_ref().map(|n| n.line),
        dateline.as_ref().map(|d| d.last_line),
        titles.last_line,
        heading.as_ref().map(|h| h.line),
    ]
    .into_iter()
    .flatten()
    .max()
    .map_or(0, |line| line + 1);
    let stops = subject::Stops {
        number: number.as_ref().map(|n| n.line),
        dateline: dateline.as_ref().map(|d| d.line),
        issuer: letterhead.as_ref().map(|l| skeleton(&l.own)),
    };
    let subject = subject::find(reading, &scan.lines, heading.as_ref(), &stops);
    end = end.max(subject.as_ref().map_or(0, |s| s.end));
    let for_whom = scan.addressees_after(reading, end.saturating_sub(12)).map(|line| addressees(reading, line));
    if let Some(list) = for_whom {
        end = end.max(list.end);
        header.addressees = list.names;
    }
    header.letterhead.issuer =
        issuer::compose(letterhead.as_ref(), subject.as_ref(), number.as_ref(), dateline.as_ref());
    header.subject = subject.map(|s| s.text);
    header.letterhead.urgency = marks::urgency(reading, &scan.lines[..]);
    header.letterhead.secrecy = marks::secrecy(reading, &scan.lines[..]);
    header.own_number = number.as_ref().map(|n| n.range.clone());
    header.letterhead.number = number.and_then(|n| n.value.map(|v| Spanned::new(v, reading.line_span(n.range))));
    if let Some(dateline) = dateline {
        header.letterhead.place = dateline.place;
        header.letterhead.date = Some(dateline.date);
    }
    header.end = end;
    header
}

/// The type: the heading's word, else the symbol's abbreviation. A number without one is a letter.
fn kind(heading: Option<&Heading>, number: Option<&number::OwnNumber>) -> Option<DocumentType> {
    heading.map(|h| h.kind).or_else(|| number.and_then(|n| n.kind))
}

/// The lines among which the head is.
struct Scan {
    lines: Vec<usize>,
    limit: usize,
}

impl Scan {
    /// Lines with words, up to the first article, the list of recipients, or the cap.
    fn new(reading: &Reading<'_>) -> Scan {
        let mut lines = Vec::new();
        let mut limit = 0;
        for (i, line) in reading.layout.lines.iter().enumerate() {
            if !matches!(line.kind, LineKind::Text | LineKind::Row) {
                continue;
            }
            let text = line.text(reading.text());
            let article = marker(text).is_some_and(|m| matches!(m.kind, MarkerKind::Article | MarkerKind::Chapter));
            if lines.len() == MAX_LINES || article || text.starts_with("Nơi nhận") {
                break;
            }
            limit = i + 1;
            lines.push(i);
        }
        Scan { lines, limit }
    }

    /// The line `Kính gửi` or `... điện:`.
    fn addressees_after(&self, reading: &Reading<'_>, from: usize) -> Option<usize> {
        self.lines.iter().copied().filter(|&i| i >= from).take(60).find(|&i| {
            let text = reading.line(i);
            is_addressee_line(text)
        })
    }
}

/// `Kính gửi:`; `THỦ TƯỚNG CHÍNH PHỦ điện:`
pub(super) fn is_addressee_line(text: &str) -> bool {
    let short = text.len() < 120 && (text.ends_with("điện:") || text.ends_with("điện :"));
    short || (text.starts_with(['K', 'k']) && skeleton(text.get(..16).unwrap_or(text)).starts_with("kinh gui"))
}
