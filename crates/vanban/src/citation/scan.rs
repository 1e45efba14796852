//! Finding mentions: anchors first, then the grammar.
//!
//! Where an anchor stands, the grammar reads on from there, and back to the provisions before it; everything it took is
//! passed over.

use std::ops::Range;

use super::anchors::{Anchor, Anchors};
use super::links::is_issued_with;
use super::parse::{Head, Reference, bare, blank, line, reference};
use super::provisions;
use super::relation::{Clauses, Told};
use super::residue;
use super::resolve::resolve;
use super::words::{type_word, type_word_before};
use super::{Citation, CitationTarget, Relation, Residue, ResidueKind};
use crate::document::Reading;
use crate::kind::DocumentType;
use crate::number::{self, DocumentNumber};
use crate::text::{ceil_boundary, floor_boundary, is_letter, is_lower, is_word_char, starts_upper};

/// What the scan must know of the document around it.
#[derive(Debug, Default)]
pub(crate) struct Context {
    /// The document's own number is no citation.
    pub(crate) own_number: Option<DocumentNumber>,
    /// `Nghị quyết này` in a resolution speaks of itself.
    pub(crate) own_type: Option<DocumentType>,
    /// Pieces of the flow that hold the document's own number.
    pub(crate) skip: Vec<Range<usize>>,
}

/// What [`scan`] finds in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan {
    /// Every mention of another document, in order.
    pub citations: Vec<Citation>,
    /// What is said of them.
    pub relations: Vec<Relation>,
    /// What looks like a citation and was not understood, in order.
    pub residue: Vec<Residue>,
}

/// Every mention of another document in any text: a web page, a judgment, a paragraph. Costs one pass.
///
/// ```
/// let text = "Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP của Chính phủ, văn bản có số và ký hiệu.";
/// let found = vanban::citation::scan(text);
/// assert_eq!(found.citations[0].to_string(), "khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP");
/// assert_eq!(found.citations[0].span.slice(text), Some("khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP"));
/// ```
///
/// Places are kept in 32 bits: of a text above 4 GiB only the first 4 GiB are read.
pub fn scan(text: &str) -> Scan {
    let text = &text[..floor_boundary(text, u32::MAX as usize)];
    scan_reading(&Reading::new(text), &Context::default())
}

/// [`scan`] in a document.
pub(crate) fn scan_reading(reading: &Reading<'_>, context: &Context) -> Scan {
    let mut scanner = Scanner {
        flow: reading.flow(),
        context,
        at: 0,
        found: Vec::new(),
        told: Vec::new(),
        residue: Vec::new(),
        aliases: Vec::new(),
        clauses: Clauses::default(),
    };
    scanner.run();
    let Scanner { found, told, mut residue, .. } = scanner;
    let mut citations = Vec::with_capacity(found.len());
    let mut ranges = Vec::with_capacity(found.len());
    // Where each mention that was found went.
    let mut index = Vec::with_capacity(found.len());
    for (Reference { mut citation, range, .. }, kept) in resolve(found) {
        index.push(kept.then_some(citations.len()));
        if kept {
            citation.span = reading.span(range.clone());
            citations.push(citation);
            ranges.push(range);
        } else if !reading.flow()[range.clone()].ends_with(" này") {
            // (`Biên bản này` in a form that the document holds speaks of itself.)
            residue.push((ResidueKind::Antecedent, range));
        }
    }
    let mut relations = Vec::with_capacity(told.len());
    for (mention, told) in told {
        let subject = told.subject.map(|s| index[s]);
        let (Some(object), None | Some(Some(_))) = (index[mention], subject) else { continue };
        let span = reading.span(told.start.min(ranges[object].start)..ranges[object].end);
        let relation = Relation { kind: told.kind, subject: subject.flatten(), object, span };
        if relation.subject.is_none() {
            citations[object].relation = Some(told.kind);
        }
        relations.push(relation);
    }
    Scan { citations, relations, residue: leftover(residue, &ranges, reading) }
}

/// The residue that no mention covers, in order.
fn leftover(
    mut residue: Vec<(ResidueKind, Range<usize>)>,
    taken: &[Range<usize>],
    reading: &Reading<'_>,
) -> Vec<Residue> {
    residue.sort_by_key(|(_, range)| range.start);
    residue.dedup_by(|later, first| later.1.start < first.1.end);
    let free = |range: &Range<usize>| {
        let next = taken.partition_point(|t| t.end <= range.start);
        taken.get(next).is_none_or(|t| range.end <= t.start)
    };
    let left = residue.into_iter().filter(|(_, range)| free(range));
    left.map(|(kind, range)| Residue { kind, span: reading.span(range) }).collect()
}

struct Scanner<'a> {
    flow: &'a str,
    context: &'a Context,
    /// Everything before is taken.
    at: usize,
    found: Vec<Reference>,
    /// What is told of which mention.
    told: Vec<(usize, Told)>,
    residue: Vec<(ResidueKind, Range<usize>)>,
    /// Short names and the mentions they were defined for: `(sau đây viết tắt là Nghị định)`.
    aliases: Vec<Alias>,
    clauses: Clauses,
}

/// A short name: a type, perhaps with a number (`Đề án 06`).
struct Alias {
    ty: DocumentType,
    number: Option<Box<str>>,
    /// The index of the mention.
    means: usize,
}

impl Scanner<'_> {
    fn run(&mut self) {
        for (at, anchor) in Anchors::new(self.flow) {
            if at < self.at {
                continue;
            }
            match anchor {
                Anchor::Type => self.typed(at),
                Anchor::Slash => self.number(at),
                Anchor::Back => self.back(at),
                Anchor::Alias => self.alias(at),
            }
        }
    }

    /// Takes a reference, with the provisions around it.
    fn push(&mut self, mut reference: Reference) {
        let before = provisions::before(self.flow, self.at, reference.range.start);
        if let Some((start, ranges)) = before.filter(|_| !reference.needs_antecedent || !reference.small) {
            reference.citation.provisions = ranges;
            reference.range.start = start;
        }
        if reference.citation.provisions.is_empty()
            && let Some((end, ranges)) = provisions::behind(self.flow, reference.range.end)
        {
            reference.citation.provisions = ranges;
            reference.range.end = end;
        }
        self.at = reference.range.end;
        let skipped = self.context.skip.iter().any(|s| s.start < reference.range.end && reference.range.start < s.end);
        let own = match (&reference.citation.target, &self.context.own_number) {
            (CitationTarget::Number(number), Some(own)) => number == own && number.serial().is_some(),
            _ => false,
        };
        let index = (!(skipped || own)).then_some(self.found.len());
        let told = self.clauses.of(self.flow, &reference.range, index);
        let Some(index) = index else { return };
        self.told.extend(told.map(|told| (index, told)));
        let target = &reference.citation.target;
        reference.means = match (reference.citation.document_type, target) {
            (Some(ty), CitationTarget::BackReference) => self.alias_of(ty, None),
            (Some(ty), CitationTarget::ShortNumber(number)) => self.alias_of(ty, Some(number)),
            _ => None,
        };
        self.found.push(reference);
    }

    /// The mention that a short name was defined for.
    fn alias_of(&self, ty: DocumentType, number: Option<&str>) -> Option<usize> {
        let alias = self.aliases.iter().rev().find(|a| a.ty == ty && a.number.as_deref() == number)?;
        Some(alias.means)
    }

    /// A reference that begins with a type word in capitals.
    fn typed(&mut self, at: usize) {
        let Some(head) = Head::new(self.flow, at) else { return };
        let found = match head.rest().strip_prefix(" này") {
            Some(rest) if !rest.starts_with(is_letter) => self.this(head),
            _ => reference(head).or_else(|| self.standing_for(head)),
        };
        match found {
            Some(reference) if reference.needs_antecedent && is_plural(self.flow, at) => {}
            Some(reference) => self.push(reference),
            None => self.residue.extend(residue::behind_type(head, &self.flow[..at])),
        }
    }

    /// `Nghị định này` in a document that is no decree: one cited before, unless it is one that was issued with this
    /// document.
    fn this(&self, head: Head<'_>) -> Option<Reference> {
        let ty = head.word.ty?;
        let other = self.context.own_type.is_some_and(|own| own != ty && !is_issued_with(ty));
        other.then(|| back_to(ty, head.at..head.at + head.len + " này".len()))
    }

    /// A bare type word that stands for a document: defined as its short name, or behind provisions.
    fn standing_for(&self, head: Head<'_>) -> Option<Reference> {
        let ty = head.word.ty?;
        let rest = head.rest();
        let defined = self.alias_of(ty, None).is_some();
        let behind_provisions = || !ty.is_cited_by_name() && provisions::before(self.flow, self.at, head.at).is_some();
        if rest.strip_prefix(' ').is_some_and(starts_upper) || !(defined || behind_provisions()) {
            return None;
        }
        let title = TITLES.iter().any(|t| rest.starts_with(t));
        (!title).then(|| back_to(ty, head.at..head.at + head.len))
    }

    /// `quyết định nêu trên`, in small letters.
    fn back(&mut self, at: usize) {
        let Some((word, start)) = type_word_before(self.flow, at) else { return };
        let small = self.flow[start..].starts_with(is_lower);
        if start < self.at || word.ty.is_none() || !small || is_plural(self.flow, start) {
            return;
        }
        if let Some(reference) = Head::new(self.flow, start).and_then(reference) {
            self.push(reference);
        }
    }

    /// `(sau đây viết tắt là Nghị định)`, `(sau đây gọi là “Đề án 06”)`: a short name of the mention before.
    fn alias(&mut self, at: usize) {
        /// How far before its short name a document may stand, in bytes: its title lies between.
        const WINDOW: usize = 600;
        let quotes = ['“', '”', '"', '\''];
        let rest = line(self.flow, at).trim_start_matches(quotes);
        let Some((word, len)) = type_word(rest) else { return };
        let Some(ty) = word.ty else { return };
        let behind = &rest[len..];
        let digits = behind.strip_prefix(' ').map_or(0, |b| b.bytes().take(6).take_while(u8::is_ascii_digit).count());
        let number: Option<Box<str>> = (digits > 0).then(|| behind[1..=digits].into());
        let end = len + if digits > 0 { digits + 1 } else { 0 };
        if !rest[end..].trim_start_matches(quotes).starts_with([')', ';', ',', '.']) {
            return;
        }
        let near = |r: &&Reference| at - r.range.end <= WINDOW;
        let near = self.found.iter().rev().take_while(near).count();
        let near = || (self.found.len() - near..self.found.len()).rev();
        // `Đề án 06` of decision 06/QĐ-TTg; else the last document. A bare type is the name of a document of that type
        // only: `(sau đây gọi tắt là Giấy phép)` names a thing.
        let means = match &number {
            Some(number) => near().find(|m| self.found[*m].has_serial(number)).or_else(|| near().next()),
            None => near().find(|m| self.found[*m].citation.document_type == Some(ty)),
        };
        let Some(means) = means else { return };
        if number.is_none() {
            self.at = self.at.max(at + (line(self.flow, at).len() - rest.len()) + end);
        }
        self.aliases.push(Alias { ty, number, means });
    }

    /// A slash that may be part of a number with no known type word before it.
    fn number(&mut self, slash: usize) {
        let Some(start) = number_start(self.flow, slash, self.at) else { return };
        let text = line(self.flow, start);
        let looks = residue::is_number_like(text);
        let Some(scanned) = number::scan(text) else {
            if looks {
                self.residue.push((ResidueKind::Number, start..start + residue::piece(text, 0)));
            }
            return;
        };
        let word = type_word_before(self.flow, start).filter(|(_, at)| *at >= self.at);
        let before = self.flow[..start].trim_end();
        // `Mẫu số 41/TB-HTSC` is a form.
        if ["ẫu số", "ẫu", " lục số", "ẪU SỐ"].iter().any(|w| before.ends_with(w)) {
            return;
        }
        let so = ["số", "Số", "SỐ", "số:", "Số:"].iter().any(|w| before.ends_with(w));
        let known =
            scanned.number.symbol().document_type().is_some() || scanned.number.symbol().legislature().is_some();
        // `số 10894/VPCP-CN ngày 8/11/2025, 8563/VPCP-CN`: a list goes on.
        let listed = self.found.last().is_some_and(|last| {
            let between = self.flow.get(last.range.end..start);
            between.is_some_and(|b| matches!(b, ", " | "; " | " và " | ", số "))
        });
        if word.is_none() && !so && !listed && !(known && scanned.number.serial().is_some()) {
            if looks {
                self.residue.push((ResidueKind::Number, start..start + scanned.len));
            }
            return;
        }
        let from = word.as_ref().map_or(start, |(_, at)| *at);
        if let Some(reference) = bare(self.flow, start, word.map(|w| w.0), from) {
            self.push(reference);
        }
    }
}

/// Words behind a type that make it the beginning of a title, not a name that stands alone.
const TITLES: [&str; 16] = [
    " số",
    " của",
    " về",
    " quy định",
    " ban hành",
    " sửa đổi",
    " thay thế",
    " mới",
    " khác",
    " chung",
    " hướng dẫn",
    " công bố",
    " phê duyệt",
    " liên quan",
    " và",
    " hoặc",
];

/// A reference to a document cited before.
fn back_to(ty: DocumentType, range: Range<usize>) -> Reference {
    let mut citation = blank(CitationTarget::BackReference);
    citation.document_type = Some(ty);
    Reference { citation, range, needs_antecedent: true, small: false, means: None }
}

/// `các Công văn nêu trên` refers to several.
fn is_plural(flow: &str, at: usize) -> bool {
    let before = flow[..at].trim_end();
    ["các", "Các", "những", "hai", "02"].iter().any(|w| before.ends_with(w))
}

/// Where the number around a slash begins: back over the year, the serial and blanks.
fn number_start(flow: &str, slash: usize, from: usize) -> Option<usize> {
    let bytes = flow.as_bytes();
    let mut at = slash;
    for _ in 0..20 {
        if at <= from {
            break;
        }
        match bytes[at - 1] {
            b'0'..=b'9' | b'.' => at -= 1,
            b'/' => at -= 1,
            b'-' | b'A'..=b'Z' | b'a'..=b'z' | 0x80.. => at -= 1,
            b' ' if at == slash && bytes.get(at.wrapping_sub(2)).is_some_and(u8::is_ascii_digit) => at -= 1,
            _ => break,
        }
    }
    let at = ceil_boundary(flow, at);
    // Letters before the digits belong to another word: `NĐ30/2020` is not read from its N.
    let token = &flow[at..slash];
    let digit = token.find(|c: char| c.is_ascii_digit());
    match digit {
        Some(d) => {
            let before = flow[..at + d].chars().next_back();
            (!before.is_some_and(|c| is_word_char(c) || matches!(c, '.' | ',' | '/' | '-'))).then_some(at + d)
        }
        None if token.is_empty() => Some(slash),
        None => None,
    }
}
