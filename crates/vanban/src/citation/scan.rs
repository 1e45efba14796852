//! Finding mentions: anchors first, then the grammar.
//!
//! One aho-corasick pass finds the words with which a mention can begin (`Nghị quyết`, `Điều `, `nêu trên`), a memchr
//! pass the slashes of numbers. Where an anchor stands, the grammar reads on; everything it took is passed over.

use std::ops::Range;

use super::anchors::{ANCHORS, Anchor};
use super::links::{is_issued_with, reaches_document};
use super::parse::{Reference, bare, blank, line, reference};
use super::relation::Nearest;
use super::resolve::resolve;
use super::words::{type_word, type_word_before};
use super::{Citation, CitationTarget};
use crate::document::Reading;
use crate::kind::DocumentType;
use crate::number::{self, DocumentNumber};
use crate::provision::{self, ProvisionRange};
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
        let (automaton, kinds) = &*ANCHORS;
        let mut slashes = memchr::memchr_iter(b'/', self.flow.as_bytes()).peekable();
        for hit in automaton.find_iter(self.flow) {
            while let Some(slash) = slashes.next_if(|s| *s < hit.start()) {
                self.number(slash);
            }
            if hit.start() < self.at {
                continue;
            }
            match kinds[hit.pattern().as_usize()] {
                Anchor::Provision => self.provisions(hit.start()),
                Anchor::Type => self.typed(hit.start()),
                Anchor::Back => self.back(hit.start()),
                Anchor::Alias => self.alias(hit.end()),
                Anchor::Relation(relation) => self.nearest.see(hit.end(), relation),
            }
        }
        for slash in slashes {
            self.number(slash);
        }
    }

    fn push(&mut self, mut reference: Reference) {
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

    /// A list of provisions and, behind it, the document they are of.
    fn provisions(&mut self, at: usize) {
        if !at_word(self.flow, at) {
            return;
        }
        let Some(list) = provision::scan(line(self.flow, at)) else { return };
        let end = at + list.len;
        let inside = reaches_document(&self.flow[end..]);
        let target = inside.map(|skip| end + skip);
        let reference = target.and_then(|t| reference(self.flow, t).or_else(|| self.standing_for(t, true)));
        match reference {
            Some(mut reference) if !reference.needs_antecedent || starts_upper(&self.flow[reference.range.start..]) => {
                reference.citation.provisions = list.ranges;
                reference.range.start = at;
                self.push(reference);
            }
            _ if self.trailing(at, end, &list.ranges) => self.at = end,
            _ => self.at = end,
        }
    }

    /// `Quy định 377 (Điều 9, 10)`: provisions in parentheses right behind their document.
    fn trailing(&mut self, at: usize, end: usize, ranges: &[ProvisionRange]) -> bool {
        let Some(last) = self.found.last_mut() else { return false };
        let between = self.flow.get(last.range.end..at).unwrap_or_default();
        let closed = self.flow[end..].starts_with(')');
        let fits = between == " (" && closed && last.citation.provisions.is_empty();
        if fits {
            last.citation.provisions = ranges.to_vec();
            last.range.end = end;
        }
        fits
    }

    /// A reference that begins with a type word in capitals.
    fn typed(&mut self, at: usize) {
        if !at_word(self.flow, at) {
            return;
        }
        match reference(self.flow, at) {
            Some(reference) if reference.needs_antecedent && is_plural(self.flow, at) => {}
            Some(reference) => self.push(reference),
            None => {
                if let Some(reference) = self.standing_for(at, false) {
                    self.push(reference);
                }
            }
        }
    }

    /// A bare type word that stands for a document: defined as its short name, or behind provisions.
    fn standing_for(&self, at: usize, has_provisions: bool) -> Option<Reference> {
        let (word, len) = type_word(&self.flow[at..])?;
        let ty = word.ty.filter(|_| starts_upper(&self.flow[at..]))?;
        let rest = &self.flow[at + len..];
        let this = rest.strip_prefix(" này").is_some_and(|r| !r.starts_with(is_letter));
        let other = this && self.context.own_type.is_some_and(|own| own != ty && !is_issued_with(ty));
        let defined = self.aliases.contains(&ty) || has_provisions;
        let alone = rest.is_empty()
            || rest.starts_with([',', '.', ';', ')', ':'])
            || !TITLES.iter().any(|t| rest.starts_with(t));
        let names = rest.strip_prefix(' ').is_some_and(starts_upper);
        if !(other || (defined && alone && !this && !names)) {
            return None;
        }
        if has_provisions && !self.aliases.contains(&ty) && ty.is_cited_by_name() && !other {
            return None;
        }
        let end = at + len + if other { " này".len() } else { 0 };
        let mut citation = blank(CitationTarget::BackReference);
        citation.document_type = Some(ty);
        Some(Reference { citation, range: at..end, needs_antecedent: true, small: false })
    }

    /// `quyết định nêu trên`, in small letters.
    fn back(&mut self, at: usize) {
        let Some((word, start)) = type_word_before(self.flow, at) else { return };
        let small = self.flow[start..].starts_with(is_lower);
        if start < self.at || word.ty.is_none() || !small || is_plural(self.flow, start) {
            return;
        }
        if let Some(reference) = reference(self.flow, start) {
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
        let bytes = self.flow.as_bytes();
        if slash < self.at || !matches!(bytes.get(slash + 1), Some(b'A'..=b'Z' | 0xC4 | b' ')) {
            return;
        }
        let Some(start) = number_start(self.flow, slash, self.at) else { return };
        let Some(scanned) = number::scan(line(self.flow, start)) else { return };
        let word = type_word_before(self.flow, start).filter(|(_, at)| *at >= self.at);
        let before = self.flow[..start].trim_end();
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
fn at_word(flow: &str, at: usize) -> bool {
    !flow[..at].chars().next_back().is_some_and(is_word_char)
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
