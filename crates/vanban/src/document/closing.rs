//! The end of a document: recipients, signature blocks, appendices.

use std::ops::Range;

use super::{Appendix, Reading};
use crate::layout::{LineKind, MarkerKind, marker};
use crate::recipient::{Named, Pool, Recipient, is_signature_line, recipients};
use crate::signature::{Lines, Signatory, signatures};
use crate::span::Spanned;
use crate::text::{Case, skeleton};

/// What the end says.
#[derive(Debug, Default)]
pub(super) struct Closing {
    pub(super) recipients: Vec<Recipient>,
    pub(super) signatures: Vec<Signatory>,
    pub(super) appendices: Vec<Appendix>,
    /// The lines of the closing, from the list of recipients or the signature to the last name.
    pub(super) lines: Range<usize>,
}

/// How many lines before the list of recipients may hold the signature block.
const BEFORE: usize = 12;
/// How many lines behind it are searched for the signature.
const BEHIND: usize = 40;

/// Reads the closing of the text behind line `from`.
pub(super) fn closing(reading: &Reading<'_>, from: usize) -> Closing {
    let Some(start) = list_line(reading, from) else { return signature_only(reading, from) };
    let mut pool = recipients(reading, start);
    let mut lines = Lines::default();
    lines.0.extend(pool.signature.iter().cloned());
    lines.0.extend(text_lines(reading, pool.end, pool.end + BEHIND));
    let (mut signatures, used) = read_signatures(reading, &lines);
    let mut first = start;
    if signatures.iter().all(|s| s.name.is_none()) {
        // Stacked the other way round: the signature stands above the list.
        let above = before(reading, start, from);
        let lines = Lines(above.clone());
        let (found, _) = read_signatures(reading, &lines);
        if found.iter().any(|s| s.name.is_some() || s.position.is_some()) && better(&found, &signatures) {
            first = above.first().map_or(start, |r| line_of(reading, r.start));
            signatures = found;
        }
    }
    name_in_list(reading, &mut signatures, &mut pool);
    beside_list(&mut signatures, &pool.recipients);
    let end = end_line(reading, &pool, &lines, used);
    let appendices = appendices(reading, end);
    Closing { recipients: pool.recipients, signatures, appendices, lines: first..end }
}

/// Where the list stands in a column of its own, the lines of a block lie scattered among its entries: the block is
/// then shown by its name.
fn beside_list(signatures: &mut [Signatory], list: &[Recipient]) {
    for signature in signatures {
        let among = list.iter().any(|r| signature.span.start < r.span.end && r.span.start < signature.span.end);
        if let Some(name) = signature.name.as_ref().filter(|_| among) {
            signature.span = name.span;
        }
    }
}

/// Two columns read line by line: a block without a name, and one entry of the list with a name behind it.
fn name_in_list(reading: &Reading<'_>, signatures: &mut [Signatory], pool: &mut Pool) {
    if signatures.iter().any(|s| s.name.is_some()) {
        return;
    }
    let (Some(block), [_]) = (signatures.first_mut(), &pool.named[..]) else { return };
    if let Some(Named { entry, rest, name }) = pool.named.pop()
        && let Some(recipient) = pool.recipients.get_mut(entry)
    {
        *recipient = rest;
        let words: Vec<&str> = reading.text()[name.clone()].split_whitespace().collect();
        block.name = Some(Spanned::new(words.join(" "), reading.line_span(name)));
    }
}

fn better(found: &[Signatory], old: &[Signatory]) -> bool {
    let weight = |s: &[Signatory]| {
        s.first().map_or(0, |s| {
            usize::from(s.name.is_some()) * 2 + usize::from(s.position.is_some() || s.capacity.is_some())
        })
    };
    weight(found) > weight(old)
}

/// Blocks that have at least a title, or a name where the text says nothing else.
fn read_signatures(reading: &Reading<'_>, lines: &Lines) -> (Vec<Signatory>, usize) {
    signatures(reading, lines)
}

/// The line `Nơi nhận`.
fn list_line(reading: &Reading<'_>, from: usize) -> Option<usize> {
    (from..reading.layout.lines.len()).find(|&i| {
        let line = reading.layout.lines[i];
        matches!(line.kind, LineKind::Text | LineKind::Row) && is_list_title(line.text(reading.text()))
    })
}

/// `Nơi nhận:`, also misread (`-Vơi nhận:`).
fn is_list_title(text: &str) -> bool {
    if text.starts_with("Nơi nhận") || text.starts_with("NƠI NHẬN") {
        return true;
    }
    // Cheap refusals first: this runs on every line.
    if text.len() > 24 || !text.contains('n') {
        return false;
    }
    let bare = skeleton(text);
    bare == "noi nhan" || (bare.ends_with("oi nhan") && bare.len() <= 9)
}

fn text_lines(reading: &Reading<'_>, from: usize, to: usize) -> Vec<Range<usize>> {
    let lines = &reading.layout.lines;
    (from.min(lines.len())..to.min(lines.len()))
        .take_while(|&i| !starts_appendix(reading, i))
        .filter(|&i| matches!(lines[i].kind, LineKind::Text | LineKind::Row))
        .map(|i| lines[i].range())
        .collect()
}

/// The block of capitals right above the list.
fn before(reading: &Reading<'_>, start: usize, from: usize) -> Vec<Range<usize>> {
    let lines = &reading.layout.lines;
    let low = start.saturating_sub(BEFORE).max(from);
    let words = |i: &usize| lines[*i].kind == LineKind::Text;
    let first = (low..start).filter(words).find(|&i| {
        is_signature_line(lines[i].text(reading.text())) && Case::of(lines[i].text(reading.text())) == Case::Upper
    });
    let Some(first) = first else { return junk_titles(reading, low, start) };
    (first..start).filter(words).map(|i| lines[i].range()).collect()
}

/// `<==—>>‹x CHỦ TỊCH`: a seal left junk before the title.
fn junk_titles(reading: &Reading<'_>, low: usize, start: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for i in low..start {
        let range = reading.layout.lines[i].range();
        let text = &reading.text()[range.clone()];
        if let Some(at) =
            ["CHỦ TỊCH", "GIÁM ĐỐC", "BỘ TRƯỞNG"].iter().find_map(|t| text.find(t)).filter(|at| *at > 0 && *at < 40)
            && Case::of(&text[at..]) == Case::Upper
        {
            found.push(range.start + at..range.end);
        }
    }
    found
}

/// A law or an excerpt without recipients: the signature stands behind `./.` in the last lines.
fn signature_only(reading: &Reading<'_>, from: usize) -> Closing {
    let lines = &reading.layout.lines;
    let signs = |i: &usize| {
        let text = lines[*i].text(reading.text());
        lines[*i].kind == LineKind::Text && text.len() < 80 && is_signature_line(text) && Case::of(text) == Case::Upper
    };
    let tail = lines.len().saturating_sub(400).max(from);
    let Some(first) = (tail..lines.len()).find(signs) else {
        return Closing { lines: lines.len()..lines.len(), ..Closing::default() };
    };
    let pool = Lines(text_lines(reading, first, first + BEHIND));
    let (signatures, used) = read_signatures(reading, &pool);
    if signatures.iter().all(|s| s.name.is_none()) {
        return Closing { lines: lines.len()..lines.len(), ..Closing::default() };
    }
    let end = used.checked_sub(1).and_then(|i| pool.0.get(i)).map_or(first, |r| line_of(reading, r.start) + 1);
    let appendices = appendices(reading, end);
    Closing { signatures, appendices, lines: first..end, recipients: Vec::new() }
}

/// The line behind the last piece of list or signature.
fn end_line(reading: &Reading<'_>, pool: &Pool, lines: &Lines, used: usize) -> usize {
    let last = used.checked_sub(1).and_then(|i| lines.0.get(i)).map_or(0, |r| line_of(reading, r.start) + 1);
    last.max(pool.end)
}

fn line_of(reading: &Reading<'_>, at: usize) -> usize {
    reading.layout.lines.partition_point(|l| l.range().start <= at).max(1) - 1
}

fn starts_appendix(reading: &Reading<'_>, line: usize) -> bool {
    let this = reading.layout.lines[line];
    this.kind == LineKind::Text && marker(this.text(reading.text())).is_some_and(|m| m.kind == MarkerKind::Appendix)
}

/// What follows the closing: from each heading `PHỤ LỤC`, `Mẫu số` to the next.
fn appendices(reading: &Reading<'_>, from: usize) -> Vec<Appendix> {
    const CAP: usize = 500;
    let lines = &reading.layout.lines;
    let starts: Vec<usize> =
        (from.min(lines.len())..lines.len()).filter(|&i| starts_appendix(reading, i)).take(CAP).collect();
    let mut appendices = Vec::with_capacity(starts.len());
    for (n, &start) in starts.iter().enumerate() {
        let text = lines[start].text(reading.text());
        let Some(marker) = marker(text) else { continue };
        let end = starts.get(n + 1).map_or(lines.len(), |next| *next);
        let last = (start..end).rev().find(|&i| lines[i].kind == LineKind::Text).unwrap_or(start);
        let behind = text.get(marker.text as usize..).unwrap_or_default().trim();
        let below =
            || (start + 1..end.min(start + 4)).find(|&i| lines[i].kind == LineKind::Text).map(|i| reading.line(i));
        let title = if behind.is_empty() { below() } else { Some(behind) };
        appendices.push(Appendix {
            label: marker.label(text).to_owned(),
            title: title.map(crate::agency::normal_case),
            span: reading.line_span(lines[start].range().start..lines[last].range().end),
        });
    }
    appendices
}
