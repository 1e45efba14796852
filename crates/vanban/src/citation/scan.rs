//! Finding mentions: anchors first, then the grammar.
//!
//! One aho-corasick pass finds the words with which a mention can begin (`Nghị quyết`, `Điều `, `nêu trên`), a memchr
//! pass the slashes of numbers. Where an anchor stands, the grammar reads on; everything it took is passed over.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::parse::{Reference, bare, reference};
use super::relation::{Nearest, WORDS};
use super::resolve::resolve;
use super::words::{TYPE_WORDS, type_word, type_word_before};
use super::{Citation, CitationTarget, RelationKind};
use crate::document::Reading;
use crate::kind::DocumentType;
use crate::number::{self, DocumentNumber};
use crate::provision::{self, ProvisionRange};
use crate::text::{is_letter, is_lower, is_word_char, starts_upper};

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

/// Words that begin a provision.
const PROVISIONS: [&str; 14] = [
    "Điều ", "điều ", "ĐIỀU ", "khoản ", "Khoản ", "điểm ", "Điểm ", "Phụ lục ", "phụ lục ", "mẫu số ", "Mẫu số ", "Mục ", "Chương ",
    "tiết ",
];

/// Which anchor a pattern is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Anchor {
    Provision,
    Type,
    /// `nêu trên` behind a type word in small letters
    Back,
    /// `viết tắt là`, `sau đây gọi là`
    Alias,
    /// `căn cứ`, `thay thế`
    Relation(RelationKind),
}

static ANCHORS: LazyLock<(AhoCorasick, Vec<Anchor>)> = LazyLock::new(|| {
    let mut patterns: Vec<(String, Anchor)> = PROVISIONS.iter().map(|p| ((*p).to_owned(), Anchor::Provision)).collect();
    for word in TYPE_WORDS.iter().filter(|w| w.ty.is_some()) {
        let mut chars = word.name.chars();
        let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
        patterns.push((format!("{first}{}", chars.as_str()), Anchor::Type));
        patterns.push((word.name.to_uppercase(), Anchor::Type));
    }
    for (word, relation) in WORDS {
        let mut chars = word.chars();
        let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
        patterns.push((word.to_owned(), Anchor::Relation(relation)));
        patterns.push((format!("{first}{}", chars.as_str()), Anchor::Relation(relation)));
    }
    for written in ["Bộ Luật ", "Nghị Quyết", "Nghị Định", "Thông Tư", "Quyết Định"] {
        patterns.push((written.to_owned(), Anchor::Type));
    }
    patterns.extend([" nêu trên", " nói trên"].map(|w| (w.to_owned(), Anchor::Back)));
    patterns.extend(["gọi là ", "tắt là ", "gọi chung là "].map(|w| (w.to_owned(), Anchor::Alias)));
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns.iter().map(|p| &p.0))
        .expect("a few hundred literal patterns always build");
    (automaton, patterns.into_iter().map(|p| p.1).collect())
});

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
        let Some(list) = provision::scan(paragraph(self.flow, at)) else { return };
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
        let alone = rest.is_empty() || rest.starts_with([',', '.', ';', ')', ':']) || !TITLES.iter().any(|t| rest.starts_with(t));
        let names = rest.strip_prefix(' ').is_some_and(starts_upper);
        if !(other || (defined && alone && !this && !names)) {
            return None;
        }
        if has_provisions && !self.aliases.contains(&ty) && ty.is_cited_by_name() && !other {
            return None;
        }
        let end = at + len + if other { " này".len() } else { 0 };
        let mut citation = blank_back_reference();
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
        let Some(scanned) = number::scan(paragraph(self.flow, start)) else { return };
        let word = type_word_before(self.flow, start).filter(|(_, at)| *at >= self.at);
        let before = self.flow[..start].trim_end();
        let so = ["số", "Số", "SỐ", "số:", "Số:"].iter().any(|w| before.ends_with(w));
        let known = scanned.number.symbol().document_type().is_some() || scanned.number.symbol().legislature().is_some();
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
    " số", " của", " về", " quy định", " ban hành", " sửa đổi", " thay thế", " mới", " khác", " chung", " hướng dẫn", " công bố", " phê duyệt",
    " liên quan", " và", " hoặc",
];

/// Regulations and plans that their own decision issues call themselves `Quy chế này`.
fn is_issued_with(ty: DocumentType) -> bool {
    matches!(
        ty,
        DocumentType::Statute
            | DocumentType::Regulation
            | DocumentType::Plan
            | DocumentType::Programme
            | DocumentType::Scheme
            | DocumentType::Guidance
            | DocumentType::Project
            | DocumentType::Option
            | DocumentType::Report
            | DocumentType::Contract
    )
}

fn blank_back_reference() -> Citation {
    Citation {
        document_type: None,
        target: CitationTarget::BackReference,
        name: None,
        date: None,
        issuer: None,
        provisions: Vec::new(),
        resolved: None,
        relation: None,
        certainty: super::Certainty::Exact,
        span: crate::span::Span::new(0, 0),
    }
}

/// The rest of the paragraph.
fn paragraph(flow: &str, at: usize) -> &str {
    let rest = &flow[at..];
    &rest[..memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())]
}

/// No letter or digit stands before `at`.
fn at_word(flow: &str, at: usize) -> bool {
    !flow[..at].chars().next_back().is_some_and(is_word_char)
}

/// `các Công văn nêu trên` refers to several.
fn is_plural(flow: &str, at: usize) -> bool {
    let before = flow[..at].trim_end();
    ["các", "Các", "những", "hai", "02"].iter().any(|w| before.ends_with(w))
}

/// Between provisions and their document: how many bytes, or `None` when something else stands there.
fn reaches_document(rest: &str) -> Option<usize> {
    const LINKS: [&str; 19] = [
        " Phụ lục ban hành kèm theo ", " Phụ lục ban hành kèm ", " Phụ lục kèm theo ",
        " ban hành kèm theo ", " kèm theo ", " ban hành kèm ", " ban hành theo ", " được ban hành kèm theo ", " của các ", " của ", " tại các ",
        " tại ", " thuộc ", " trong ", ", ", "; ", " theo ", " các ", " ",
    ];
    let link = LINKS.iter().find(|l| rest.starts_with(**l))?;
    if type_word(&rest[link.len()..]).is_some_and(|(w, len)| !is_issued(w.ty, &rest[link.len() + len..])) {
        return Some(link.len());
    }
    issued_with(rest, link.len())
}

/// `Quy định về ... ban hành kèm theo Quyết định số`: the regulation has no number of its own.
fn is_issued(ty: Option<DocumentType>, rest: &str) -> bool {
    ty.is_some_and(is_issued_with) && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) && !rest.trim_start().starts_with("số")
}

fn issued_with(rest: &str, from: usize) -> Option<usize> {
    const WINDOW: usize = 260;
    let mut end = rest.len().min(from + WINDOW);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let window = &rest[from..end];
    type_word(window).filter(|(w, _)| w.ty.is_some_and(is_issued_with))?;
    let stop = window.find(['.', ';', '\n', '(']).unwrap_or(window.len());
    let at = window[..stop].find("kèm theo ")?;
    Some(from + at + "kèm theo ".len())
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
    while !flow.is_char_boundary(at) {
        at += 1;
    }
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
