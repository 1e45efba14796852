//! What the document is about: behind `V/v`, or the lines under the type.

use std::ops::Range;

use super::is_addressee_line;
use crate::agency::{head, normal_case};
use crate::document::Reading;
use crate::document::heading::Heading;
use crate::layout::{LineKind, MarkerKind, marker};
use crate::span::{Span, Spanned};
use crate::text::{Case, is_lower, is_upper, skeleton};

/// The subject, the line behind it, and the issuer that a Party heading names.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) text: Spanned<String>,
    pub(super) end: usize,
    pub(super) issuer: Option<(String, Span)>,
}

/// Lines at which a subject ends.
#[derive(Debug, Default)]
pub(super) struct Stops {
    pub(super) number: Option<usize>,
    pub(super) dateline: Option<usize>,
    /// The issuer's name as a skeleton: enacting clauses repeat it on a line of its own.
    pub(super) issuer: Option<String>,
}

const MAX_LINES: usize = 14;

/// Finds the subject.
pub(super) fn find(
    reading: &Reading<'_>,
    lines: &[usize],
    heading: Option<&Heading>,
    stops: &Stops,
) -> Option<Subject> {
    match heading {
        Some(heading) => under_heading(reading, heading, stops),
        None => behind_mark(reading, lines, stops),
    }
}

/// `V/v …`, wrapped over several lines of the left column.
fn behind_mark(reading: &Reading<'_>, lines: &[usize], stops: &Stops) -> Option<Subject> {
    let center = stops.number.or(stops.dateline)?;
    let near = lines.iter().copied().filter(|l| l.abs_diff(center) <= 16);
    let near: Vec<usize> = near.collect();
    // `Về hướng dẫn …` right under the number does without `V/v`.
    let about = stops.number.map(|n| n + 1).filter(|&l| ["Về ", "về "].iter().any(|w| reading.line(l).starts_with(w)));
    let marked = near.into_iter().find_map(|l| mark(reading.line(l)).map(|skip| (l, skip)));
    let (line, skip) = marked.or(about.map(|l| (l, 0)))?;
    let this = reading.layout.lines[line];
    let pieces = vec![cut_column(reading, this.range().start + skip..this.range().end)];
    let mut lines = Lines { reading, stops, pieces, next: line + 1, capitals: false };
    lines.take();
    lines.subject()
}

/// The opening of a subject: `V/v `, `Về việc `; its length.
fn mark(text: &str) -> Option<usize> {
    ["V/v:", "V/v", "V/V", "v/v", "Về việc", "VỀ VIỆC", "về việc"]
        .iter()
        .find(|m| text.starts_with(**m))
        .map(|m| m.len())
}

fn under_heading(reading: &Reading<'_>, heading: &Heading, stops: &Stops) -> Option<Subject> {
    let mut pieces = Vec::new();
    pieces.extend(heading.rest.clone());
    let mut lines = Lines { reading, stops, pieces, next: heading.line + 1, capitals: false };
    lines.take();
    lines.subject()
}

/// The lines of a subject.
struct Lines<'a, 's> {
    reading: &'a Reading<'s>,
    stops: &'a Stops,
    pieces: Vec<Range<usize>>,
    next: usize,
    capitals: bool,
}

impl Lines<'_, '_> {
    fn take(&mut self) {
        let mut gap = 0;
        self.capitals = self.pieces.first().is_some_and(|p| Case::of(&self.reading.text()[p.clone()]) == Case::Upper);
        while self.next < self.reading.layout.lines.len() && self.pieces.len() < MAX_LINES {
            let line = self.reading.layout.lines[self.next];
            match line.kind {
                LineKind::Text => {
                    if !self.belongs(line.text(self.reading.text()), gap) {
                        return;
                    }
                    let piece = cut_column(self.reading, line.range());
                    if self.pieces.is_empty() {
                        self.capitals = Case::of(&self.reading.text()[piece.clone()]) == Case::Upper;
                    }
                    self.pieces.push(piece);
                    gap = 0;
                }
                LineKind::Blank if self.pieces.is_empty() => {}
                LineKind::Blank => gap += 1,
                LineKind::Rule if self.pieces.is_empty() => {}
                LineKind::Furniture | LineKind::Note => {}
                LineKind::Rule | LineKind::Row => return,
            }
            self.next += 1;
        }
    }

    fn belongs(&self, text: &str, gap: usize) -> bool {
        let stops = [self.stops.number, self.stops.dateline].contains(&Some(self.next));
        let own = self.stops.issuer.as_ref().is_some_and(|i| skeleton(text) == *i);
        if stops || is_addressee_line(text) || begins_body(text) || (own && !self.pieces.is_empty()) {
            return false;
        }
        if self.pieces.is_empty() {
            return text.len() < 400;
        }
        let capitals = Case::of(text) == Case::Upper;
        // `CỦA BAN THƯỜNG VỤ TỈNH ỦY⏎về nâng cao chất lượng`: who speaks in capitals, about what in small letters.
        let about = text.starts_with("về ") && gap == 0 && self.pieces.len() <= 2;
        if about {
            return true;
        }
        if self.capitals != capitals
            && (self.capitals || text.starts_with(is_upper))
            && !(self.capitals && Case::of(text) == Case::None)
        {
            return false;
        }
        let wide = if self.reading.layout.doubled { gap > 1 } else { gap > 0 };
        let last = self.pieces.last().map_or("", |p| &self.reading.text()[p.clone()]);
        let ended = last.trim_end().ends_with(['.', ';', ':']);
        !ended && (!wide || (self.capitals && capitals && gap == 1) || (gap == 1 && text.starts_with(is_lower)))
    }

    fn subject(self) -> Option<Subject> {
        let (first, last) = (self.pieces.first()?.start, self.pieces.last()?.end);
        let normalised = self.reading.text();
        let mut text = String::new();
        // Where each word stands: (in the subject, in the normalised text).
        let mut words: Vec<(usize, usize)> = Vec::new();
        for piece in &self.pieces {
            for word in normalised[piece.clone()].split_whitespace() {
                if !text.is_empty() && !(text.ends_with('-') && inside_number(&text)) {
                    text.push(' ');
                }
                words.push((text.len(), word.as_ptr() as usize - normalised.as_ptr() as usize));
                text.push_str(word);
            }
        }
        if let Some(issuer) = &self.stops.issuer {
            strip_issuer(&mut text, issuer);
        }
        let back = |at: usize| {
            let word = words.partition_point(|w| w.0 <= at).saturating_sub(1);
            words.get(word).map_or(first, |(from, to)| to + (at - from))
        };
        let (issuer, from) = match speaker(&text) {
            Some((name, about)) => {
                let span = self.reading.line_span(back(name.start)..back(name.end));
                (Some((normal_case(&text[name]), span)), about)
            }
            None => (None, 0),
        };
        let about = without_opening(&text[from..]);
        let span = self.reading.line_span(if from > 0 { back(text.len() - about.len()) } else { first }..last);
        let about = normal_case(about.trim_matches([' ', '.', ';', '-']));
        (!about.is_empty()).then(|| Subject { text: Spanned::new(about, span), end: self.next, issuer })
    }
}

/// `số 72-⏎NQ/TW`
fn inside_number(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(|w| w.contains(|c: char| c.is_ascii_digit()))
}

/// `CÔNG BỐ NGHỊ ĐỊNH ... CHÍNH PHỦ`: the enacting body on the last line, when no blank line sets it apart.
fn strip_issuer(text: &mut String, issuer: &str) {
    let words = issuer.split(' ').count();
    let all: Vec<&str> = text.split(' ').collect();
    if Case::of(text) == Case::Upper
        && all.len() > words + 3
        && skeleton(&all[all.len() - words..].join(" ")) == *issuer
    {
        let keep = all[..all.len() - words].join(" ");
        // `CỦA CHÍNH PHỦ` belongs to the title.
        if !keep.ends_with("CỦA") {
            *text = keep;
        }
    }
}

/// `CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ TÌNH HÌNH`: where the name of who speaks stands, and where it goes on.
fn speaker(text: &str) -> Option<(Range<usize>, usize)> {
    let of = ["CỦA ", "của ", "Của "].into_iter().find(|w| text.starts_with(w))?.len();
    let end = of + [" VỀ ", " về "].iter().find_map(|w| text[of..].find(w))?;
    let name = &text[of..end];
    (name.split(' ').count() <= 16 && head(name).is_some()).then_some((of..end, end + 1))
}

/// Without `V/v`, `Về việc`, `Về`.
fn without_opening(text: &str) -> &str {
    let text = mark(text).map_or(text, |len| text[len..].trim_start_matches([':', ' ']));
    ["Về ", "VỀ ", "về "].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text)
}

/// A second column behind a wide gap is not part of the subject.
fn cut_column(reading: &Reading<'_>, range: Range<usize>) -> Range<usize> {
    let text = &reading.text()[range.clone()];
    let lead = text.len() - text.trim_start().len();
    let end = text[lead..].find("    ").map_or(text.len(), |at| lead + at);
    range.start + lead..range.start + end
}

/// Words with which bodies begin.
pub(super) fn begins_body(text: &str) -> bool {
    const STARTS: [&str; 17] = [
        "Căn cứ",
        "Thực hiện ",
        "Xét ",
        "Theo đề nghị",
        "Thi hành",
        "Ngày ",
        "Sau khi",
        "Tại phiên",
        "Trên cơ sở",
        "Để ",
        "Kính gửi",
        "(Ban hành kèm",
        "(Kèm theo",
        "Nơi nhận",
        "Nhằm ",
        "Trong thời gian",
        "Phần ",
    ];
    let marked =
        marker(text).is_some_and(|m| !matches!(m.kind, MarkerKind::Dash | MarkerKind::Letter | MarkerKind::SmallRoman));
    STARTS.iter().any(|s| text.starts_with(s)) || marked
}
