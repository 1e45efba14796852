//! The list of recipients: dashed entries, often with the signature block on the same lines.

use super::{Recipient, RecipientKind};
use crate::document::Reading;
use crate::layout::{LineKind, MarkerKind, marker};
use crate::text::{Case, floor_boundary, is_letter, is_lower, is_upper, is_word_char};

/// What the lines of the list held.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    pub(crate) recipients: Vec<Recipient>,
    /// Pieces that belong to the signature block: places in the normalised text.
    pub(crate) signature: Vec<std::ops::Range<usize>>,
    /// Entries behind which a name stands, that of the signer perhaps: `- Báo Bình Thuận; Nguyễn Văn A`.
    pub(crate) named: Vec<Named>,
    /// The first line behind the list.
    pub(crate) end: usize,
}

/// An entry with a name behind it.
#[derive(Debug)]
pub(crate) struct Named {
    /// Which entry.
    pub(crate) entry: usize,
    /// The entry without the name.
    pub(crate) rest: Recipient,
    /// The name, in the normalised text.
    pub(crate) name: std::ops::Range<usize>,
}

/// Longer lists are cut.
const MAX_LINES: usize = 240;

/// Reads the list that begins on the line `Nơi nhận` at `from`.
pub(crate) fn recipients(reading: &Reading<'_>, from: usize) -> Pool {
    let mut list = List { reading, pool: Pool::default(), open: None, last_line: from };
    let first = reading.layout.lines[from];
    let after_title = first.range().start + title_len(first.text(reading.text()));
    list.rest_of_title(after_title..first.range().end);
    let mut line = from + 1;
    let mut gap = false;
    while line < reading.layout.lines.len() && line < from + MAX_LINES {
        let this = reading.layout.lines[line];
        match this.kind {
            LineKind::Text | LineKind::Row => {
                if !list.line(this.range(), line, gap) {
                    break;
                }
                gap = false;
            }
            LineKind::Rule if list.has_archive() || this.len() == 0 => {
                if !list.pool.recipients.is_empty() || list.open.is_some() {
                    break;
                }
            }
            _ => gap = true,
        }
        line += 1;
    }
    list.close();
    list.pool.end = line;
    list.pool
}

/// `Nơi nhận:` with what stands before the colon.
pub(crate) fn title_len(line: &str) -> usize {
    line.find(':').map_or(line.len(), |at| at + 1)
}

struct List<'a, 's> {
    reading: &'a Reading<'s>,
    pool: Pool,
    /// The pieces of the entry being read.
    open: Option<Vec<std::ops::Range<usize>>>,
    last_line: usize,
}

impl List<'_, '_> {
    /// Behind `Nơi nhận:` on its line: the signature block of a merged column, or an entry.
    fn rest_of_title(&mut self, range: std::ops::Range<usize>) {
        let text = &self.reading.text()[range.clone()];
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return;
        }
        let start = range.start + (text.len() - text.trim_start().len());
        if Case::of(trimmed) == Case::Upper {
            self.pool.signature.push(start..start + trimmed.len());
        } else {
            self.line(start..start + trimmed.len(), self.last_line, false);
        }
    }

    /// Takes a line; false when it no longer belongs to the list.
    fn line(&mut self, range: std::ops::Range<usize>, index: usize, gap: bool) -> bool {
        let (entry, signature) = split_columns(self.reading.text(), range);
        let text = &self.reading.text()[entry.clone()];
        if text.is_empty() {
            self.pool.signature.extend(signature);
            return true;
        }
        let dash = marker(text).filter(|m| matches!(m.kind, MarkerKind::Dash | MarkerKind::Plus));
        let skip = dash.map(|m| m.text as usize).or_else(|| odd_dash(text));
        if let Some(skip) = skip {
            if self.has_archive() && gap {
                return false;
            }
            self.close();
            self.open = Some(vec![entry.start + skip..entry.end]);
        } else if self.is_junk(index) {
            self.pool.signature.extend(signature_tail(self.reading.text(), entry));
        } else if !self.continues(text, gap) {
            return false;
        } else if let Some(open) = &mut self.open {
            open.push(entry);
        } else {
            self.open = Some(vec![entry]);
        }
        self.pool.signature.extend(signature);
        self.last_line = index;
        true
    }

    /// A line without a dash goes on with the entry above, unless it is the signature block or far away.
    fn continues(&self, text: &str, gap: bool) -> bool {
        let before = self.open.as_ref().and_then(|o| o.last()).map(|r| &self.reading.text()[r.clone()]);
        let Some(before) = before else { return self.pool.recipients.is_empty() && Case::of(text) != Case::Upper };
        let unfinished = !before.trim_end().ends_with(['.', ';']);
        let small = text.starts_with(is_lower);
        let capitals = Case::of(text) == Case::Upper && text.split_whitespace().count() > 1;
        if capitals || text.starts_with("(Đã ký") || text.len() > 160 {
            return false;
        }
        let archive =
            is_archive(self.open.as_ref().and_then(|o| o.first()).map_or("", |r| &self.reading.text()[r.clone()]));
        let goes_on = before.trim_end().ends_with(',') || small;
        if gap { unfinished && goes_on } else { small || (unfinished && (!archive || goes_on)) }
    }

    /// What a seal left before the first entry: dashed entries follow within a few lines.
    fn is_junk(&self, index: usize) -> bool {
        const REACH: usize = 8;
        let lines = &self.reading.layout.lines;
        self.open.is_none()
            && self.pool.recipients.is_empty()
            && (index + 1..lines.len().min(index + REACH)).any(|i| {
                lines[i].kind == LineKind::Text
                    && marker(lines[i].text(self.reading.text())).is_some_and(|m| m.kind == MarkerKind::Dash)
            })
    }

    fn has_archive(&self) -> bool {
        let open = self.open.as_ref().and_then(|o| o.first()).map(|r| &self.reading.text()[r.clone()]);
        open.is_some_and(is_archive) || self.pool.recipients.iter().any(|r| is_archive(&r.text))
    }

    fn close(&mut self) {
        let Some(pieces) = self.open.take() else { return };
        let mut text = String::new();
        for piece in &pieces {
            if !text.is_empty() {
                text.push(' ');
            }
            let words: Vec<&str> = self.reading.text()[piece.clone()].split_whitespace().collect();
            text.push_str(&words.join(" "));
        }
        let trimmed = text.trim_end_matches(['.', ';', ',', ':', ' ', '/', '|']).to_owned();
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return };
        if trimmed.chars().filter(|c| is_word_char(*c)).count() < 2 {
            return;
        }
        let cut = text.len() - trimmed.len();
        let end = last.end.saturating_sub(cut).max(first.start);
        let end = floor_boundary(self.reading.text(), end);
        let span = self.reading.line_span(first.start..end.max(first.start));
        self.pool.named.extend(self.named(first.start, last.clone(), &trimmed));
        self.pool.recipients.push(Recipient { kind: kind(&trimmed), text: trimmed, span });
    }
}

impl List<'_, '_> {
    /// The entry being closed, if it ends in what may be the name of a person.
    fn named(&self, start: usize, last: std::ops::Range<usize>, text: &str) -> Option<Named> {
        let line = &self.reading.text()[last.clone()];
        let sign = if is_archive(text) { line.rfind(['.', ';', ')']) } else { line.rfind(';') }?;
        let name = line[sign + 1..].trim();
        let named = is_person(name) && crate::agency::place(name).is_none() && text.ends_with(name);
        let rest = text.strip_suffix(name).filter(|_| named)?.trim_end_matches(['.', ';', ' ']).to_owned();
        let at = last.start + sign + 1 + (line[sign + 1..].len() - line[sign + 1..].trim_start().len());
        let span = self.reading.line_span(start..(last.start + sign).max(start));
        let rest = Recipient { kind: kind(&rest), text: rest, span };
        Some(Named { entry: self.pool.recipients.len(), rest, name: at..at + name.len() })
    }
}

/// `~ Các sở`, `' Báo`: what scans make of a dash.
fn odd_dash(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['~', '_', '*', '.', '\''])?;
    let words = rest.trim_start();
    words.starts_with(is_letter).then_some(text.len() - words.len())
}

fn is_archive(text: &str) -> bool {
    text.starts_with("Lưu") || text.starts_with("LƯU")
}

fn kind(text: &str) -> RecipientKind {
    if text.starts_with("Như ") {
        return RecipientKind::AsNamed;
    }
    let Some(rest) = text.strip_prefix("Lưu").filter(|r| r.starts_with([':', ' '])) else {
        return RecipientKind::Body;
    };
    let rest = rest.trim_start_matches([':', ' ']);
    let open = rest.find('(').unwrap_or(rest.len());
    let drafter = rest[open..].trim_matches(['(', ')', ' ']);
    let units = rest[..open].split([',', ';']).map(|u| u.trim().trim_end_matches('.')).filter(|u| !u.is_empty());
    RecipientKind::Archive {
        units: units.map(str::to_owned).collect(),
        drafter: (!drafter.is_empty()).then(|| drafter.to_owned()),
    }
}

/// Divides a line on which the signature block stands in a second column: behind a wide gap, or in capitals behind the
/// end of an entry.
fn split_columns(
    text: &str,
    range: std::ops::Range<usize>,
) -> (std::ops::Range<usize>, Option<std::ops::Range<usize>>) {
    /// Two columns are never wider.
    const LONGEST: usize = 400;
    let line = &text[range.clone()];
    if line.len() > LONGEST {
        return (range, None);
    }
    let gap = line.find("   ").map(|at| (at, at + (line[at..].len() - line[at..].trim_start().len())));
    // `- Như trên; KT. CHỦ TỊCH`, `- Như trên KT. CHỦ TỊCH`
    let ends = line.match_indices([';', ',', '.', ':', ' ']).filter_map(|(at, sign)| match sign {
        " " => line[..at].ends_with(is_lower).then_some(at),
        _ => Some(at + 1),
    });
    let capitals = ends.into_iter().find(|&at| {
        let tail = line[at..].trim();
        tail.split_whitespace().count() >= 2 && Case::of(tail) == Case::Upper && is_signature_line(tail)
    });
    let cut = capitals.map(|at| (at, at + (line[at..].len() - line[at..].trim_start().len())));
    let of_block = |tail: &str| Case::of(tail) == Case::Upper || is_person(tail) || tail.starts_with("(Đã ký");
    let marked = gap.filter(|(_, right)| !line[*right..].is_empty() && of_block(&line[*right..]));
    match marked.or(cut) {
        Some((left, right)) => {
            let left = line[..left].trim_end().len();
            (range.start..range.start + left, Some(range.start + right..range.end))
        }
        None if is_signature_line(line)
            && Case::of(line) == Case::Upper
            && line.starts_with(['K', 'T', 'Q'])
            && line.contains('.') =>
        {
            (range.start..range.start, Some(range))
        }
        None => (range, None),
    }
}

/// `` ` lui bò b KT. CHÁNH VĂN PHÒNG``: the part of a spoiled line that belongs to the signature block.
fn signature_tail(text: &str, range: std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
    let line = &text[range.clone()];
    let starts = std::iter::once(0).chain(line.match_indices(' ').map(|(at, _)| at + 1));
    let at = starts.take(40).find(|&at| Case::of(&line[at..]) == Case::Upper && is_signature_line(&line[at..]))?;
    Some(range.start + at..range.end)
}

/// `KT. CHỦ TỊCH`, `PHÓ CHÁNH VĂN PHÒNG`, `CHỦ TỊCH`
pub(crate) fn is_signature_line(line: &str) -> bool {
    let first = line.split([' ', '.']).next().unwrap_or_default();
    crate::signature::SigningAuthority::from_abbreviation(first).is_some_and(|_| line.len() > first.len() + 1)
        || crate::agency::starts_office(line)
}

/// Two to five words, each with a capital, no marks: the name of a person.
pub(crate) fn is_person(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let name = |w: &&str| {
        w.chars().next().is_some_and(is_upper)
            && w.chars().skip(1).all(|c| is_lower(c) || matches!(c, '’' | '\''))
            && w.chars().count() <= 7
    };
    (2..=5).contains(&words.len()) && words.iter().all(name)
}
