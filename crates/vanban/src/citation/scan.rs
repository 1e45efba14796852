//! Finding mentions: anchors first, then the grammar.
//!
//! Where an anchor stands, the grammar reads on from there, and back to the provisions before it; everything it took is
//! passed over.

use std::ops::Range;

use super::anchors::{Anchor, Anchors};
use super::links::is_issued_with;
use super::parse::{Head, Reference, bare, blank, line, reference};
use super::provisions;
use super::relation::Nearest;
use super::resolve::resolve;
use super::words::{type_word, type_word_before};
use super::{Citation, CitationTarget};
use crate::document::Reading;
use crate::kind::DocumentType;
use crate::number::{self, DocumentNumber};
use crate::text::{ceil_boundary, is_letter, is_lower, is_word_char, starts_upper};

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

/// Every mention of another document, in order.
pub(crate) fn scan(reading: &Reading<'_>, context: &Context) -> Vec<Citation> {
    let mut scanner = Scanner {
        flow: reading.flow(),
        context,
        at: 0,
        found: Vec::new(),
        aliases: Vec::new(),
        nearest: Nearest::default(),
    };
    scanner.run();
    let mut citations = resolve(scanner.found, context.own_type);
    for (citation, range) in &mut citations {
        citation.span = reading.span(range.clone());
    }
    citations.into_iter().map(|(citation, _)| citation).collect()
}

struct Scanner<'a> {
    flow: &'a str,
    context: &'a Context,
    /// Everything before is taken.
    at: usize,
    found: Vec<Reference>,
    /// Types that stand alone for a document cited before: `(sau đây viết tắt là Nghị định)`.
    aliases: Vec<DocumentType>,
    /// The last word that tells what is done with the next document.
    nearest: Nearest,
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
        reference.citation.relation = self.nearest.of(self.flow, reference.range.start, reference.range.end);
        let skipped = self.context.skip.iter().any(|s| s.start < reference.range.end && reference.range.start < s.end);
        let own = match (&reference.citation.target, &self.context.own_number) {
            (CitationTarget::Number(number), Some(own)) => number == own && number.serial().is_some(),
            _ => false,
        };
        if !(skipped || own) {
            self.found.push(reference);
        }
    }

    /// A reference that begins with a type word in capitals.
    fn typed(&mut self, at: usize) {
        let Some(head) = Head::new(self.flow, at) else { return };
        let found = match head.rest().strip_prefix(" này") {
            Some(rest) if !rest.starts_with(is_letter) => self.this(head),
            _ => reference(head).or_else(|| self.standing_for(head)),
        };
        if let Some(reference) = found.filter(|r| !(r.needs_antecedent && is_plural(self.flow, at))) {
            self.push(reference);
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
        let defined = self.aliases.contains(&ty);
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

    /// `(sau đây viết tắt là Nghị định)`: a bare type becomes a name.
    fn alias(&mut self, at: usize) {
        let rest = self.flow[at..].trim_start_matches(['“', '"', '\'']);
        if let Some((word, len)) = type_word(rest)
            && let Some(ty) = word.ty
            && rest[len..].trim_start_matches(['”', '"', '\'']).starts_with([')', ';', ','])
        {
            self.aliases.push(ty);
            self.at = self.at.max(self.flow.len() - rest.len() + len);
        }
    }

    /// A slash that may be part of a number with no known type word before it.
    fn number(&mut self, slash: usize) {
        let Some(start) = number_start(self.flow, slash, self.at) else { return };
        let Some(scanned) = number::scan(line(self.flow, start)) else { return };
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

/// No letter or digit stands before `at`.
/// A reference to a document cited before.
fn back_to(ty: DocumentType, range: Range<usize>) -> Reference {
    let mut citation = blank(CitationTarget::BackReference);
    citation.document_type = Some(ty);
    Reference { citation, range, needs_antecedent: true, small: false }
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
