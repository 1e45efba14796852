//! The walk through a text: anchors first, then the grammar.
//!
//! Where an anchor stands, the grammar reads on from there, and back to the provisions before it; everything it took is
//! passed over.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::alias::{MAX_SHORT_WORDS, Short, short, short_name};
use super::anchors::{Anchor, Anchors};
use super::laws;
use super::links::is_issued_with;
use super::parse::{Head, Reference, bare, line, named_law, reference};
use super::provisions;
use super::relation::{Clauses, Told};
use super::residue;
use super::scan::Context;
use super::words::{type_word, type_word_before};
use super::{Certainty, CitationTarget, RelationKind, ResidueKind};
use crate::kind::DocumentType;
use crate::number;
use crate::text::{ceil_boundary, is_letter, is_lower, is_word_char, lower, starts_upper};

/// What was found in a flow, before it is resolved.
pub(super) struct Found {
    pub(super) references: Vec<Reference>,
    /// What is told of which reference.
    pub(super) told: Vec<(usize, Told)>,
    pub(super) residue: Vec<(ResidueKind, Range<usize>)>,
}

/// Walks through a flow.
pub(super) fn find(flow: &str, context: &Context) -> Found {
    let mut scanner = Scanner {
        flow,
        context,
        at: 0,
        found: Vec::new(),
        told: Vec::new(),
        residue: Vec::new(),
        aliases: FxHashMap::default(),
        amending: FxHashSet::default(),
        clauses: Clauses::default(),
    };
    scanner.run();
    Found { references: scanner.found, told: scanner.told, residue: scanner.residue }
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
    aliases: FxHashMap<(DocumentType, Short), usize>,
    /// Mentions that amend the one before them.
    amending: FxHashSet<usize>,
    clauses: Clauses,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let mut anchors = Anchors::new(self.flow);
        while let Some((at, anchor)) = anchors.next() {
            if at < self.at {
                continue;
            }
            match anchor {
                Anchor::Type(word, len) => self.typed(Head { text: line(self.flow, at), at, word, len }),
                Anchor::Slash => self.number(at),
                Anchor::Back => self.back(at),
                Anchor::Alias => self.alias(at),
                Anchor::SmallLaw => self.small_law(at),
            }
            if !self.found.is_empty() {
                anchors.look_for_phrases(self.at);
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
            (CitationTarget::Name, _) => {
                let undated = reference.citation.date.is_none();
                let name = reference.citation.name.as_deref().zip(self.context.own_name.as_deref());
                undated && name.is_some_and(|(name, own)| same_name(name, own))
            }
            _ => false,
        };
        let index = (!(skipped || own)).then_some(self.found.len());
        let told = self.clauses.of(self.flow, &reference.range, index);
        let Some(index) = index else { return };
        if told.is_some_and(|told| told.kind == RelationKind::AmendedBy) {
            self.amending.insert(index);
        }
        self.told.extend(told.map(|told| (index, told)));
        let citation = &reference.citation;
        let short = match &citation.target {
            CitationTarget::BackReference => Some(Short::Bare),
            CitationTarget::ShortNumber(number) => Some(Short::Number(number.clone())),
            CitationTarget::Name if citation.date.is_none() => short_name(citation),
            _ => None,
        };
        reference.means = citation.document_type.zip(short).and_then(|(ty, short)| self.alias_of(ty, short));
        self.found.push(reference);
    }

    /// The mention that a short name was defined for.
    fn alias_of(&self, ty: DocumentType, short: Short) -> Option<usize> {
        self.aliases.get(&(ty, short)).copied()
    }

    /// `Luật PPP`, where the text has said what it is.
    fn named(&self, head: Head<'_>) -> Option<Reference> {
        let (ty, rest) = (head.word.ty?, head.rest().strip_prefix(' ')?);
        let ends = rest.match_indices(|c: char| !is_word_char(c)).map(|(at, _)| at).take(MAX_SHORT_WORDS);
        let ends = ends.chain((rest.len() < 64).then_some(rest.len()));
        let is_alias = |end: &usize| self.aliases.contains_key(&(ty, Short::Name(rest[..*end].into())));
        Some(Reference::named(head, ends.filter(is_alias).last()?, Certainty::Exact))
    }

    /// A reference that begins with a type word in capitals.
    fn typed(&mut self, head: Head<'_>) {
        let found = match head.rest().strip_prefix(" này") {
            Some(rest) if !rest.starts_with(is_letter) => self.this(head),
            _ => reference(head)
                .or_else(|| self.named(head))
                .or_else(|| self.standing_for(head))
                .or_else(|| self.bill(head)),
        };
        match found {
            Some(reference) if reference.needs_antecedent && is_plural(self.flow, head.at) => {}
            Some(reference) => self.push(reference),
            None => self.residue.extend(residue::behind_type(head, &self.flow[..head.at])),
        }
    }

    /// `dự án Luật Đô thị đặc biệt`, `(Luật Phát triển đô thị)`: a name that its surroundings prove.
    fn bill(&self, head: Head<'_>) -> Option<Reference> {
        let before = &self.flow[..head.at];
        let proven = ["dự án ", "dự thảo ", "("].iter().any(|w| before.ends_with(w));
        head.word.ty.filter(|ty| proven && ty.is_cited_by_name())?;
        let len = laws::bill(head.rest().strip_prefix(' ')?)?;
        Some(Reference::named(head, len, Certainty::Guessed))
    }

    /// `Nghị định này` in a document that is no decree: one cited before, unless it is one that was issued with this
    /// document.
    fn this(&self, head: Head<'_>) -> Option<Reference> {
        let ty = head.word.ty?;
        let other = self.context.own_type.is_some_and(|own| own != ty && !is_issued_with(ty));
        other.then(|| Reference::back_to(ty, head.at..head.at + head.len + " này".len()))
    }

    /// A bare type word that stands for a document: defined as its short name, or behind provisions.
    fn standing_for(&self, head: Head<'_>) -> Option<Reference> {
        let ty = head.word.ty?;
        let rest = head.rest();
        let defined = self.alias_of(ty, Short::Bare).is_some();
        let behind_provisions = || !ty.is_cited_by_name() && provisions::before(self.flow, self.at, head.at).is_some();
        if rest.strip_prefix(' ').is_some_and(starts_upper) || !(defined || behind_provisions()) {
            return None;
        }
        let title = TITLES.iter().any(|t| rest.starts_with(t));
        (!title).then(|| Reference::back_to(ty, head.at..head.at + head.len))
    }

    /// `biện pháp thi hành luật luật sư`: only a name that is known.
    fn small_law(&mut self, at: usize) {
        let law = Head::new(self.flow, at).and_then(named_law);
        if let Some(law) = law.filter(|law| law.citation.certainty == Certainty::Exact) {
            self.push(law);
        }
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
        let Some((short, end)) = short(&rest[len..]) else { return };
        let near = self.found.iter().rev().take_while(|r| at - r.range.end <= WINDOW).count();
        let near = || (self.found.len() - near..self.found.len()).rev();
        // `Luật A đã được sửa đổi, bổ sung theo Luật B (sau đây gọi là …)` speaks of A.
        let amends = |m: &usize| self.amending.contains(m);
        let same_type = |m: &usize| self.found[*m].citation.document_type == Some(ty);
        let means = match &short {
            // `Đề án 06` of decision 06/QĐ-TTg; else the last document.
            Short::Number(number) => near().find(|m| self.found[*m].has_serial(number)).or_else(|| near().next()),
            // A bare type is the name of a document of that type only: `(sau đây gọi tắt là Giấy phép)` names a thing.
            Short::Bare => near().find(|m| same_type(m) && !amends(m)),
            Short::Name(name) => near()
                .find(|m| short_name(&self.found[*m].citation) == Some(Short::Name(name.clone())))
                .or_else(|| near().find(|m| same_type(m) && !amends(m))),
        };
        let Some(means) = means else { return };
        // A bare type in its definition is no further mention; a number or a name is.
        if short == Short::Bare {
            self.at = self.at.max(at + (line(self.flow, at).len() - rest.len()) + len + end);
        }
        self.aliases.insert((ty, short), means);
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
        // `Mẫu số 41/TB-HTSC` is a form; `Số: /BC-CAT` in a form is left blank.
        const FORMS: [&str; 6] = ["ẫu số", "ẫu", " lục số", "ẪU SỐ", "iểu số", "iểu"];
        let label = before.trim_end_matches(':');
        if FORMS.iter().any(|w| label.ends_with(w)) || (word.is_none() && scanned.number.serial().is_none()) {
            return;
        }
        let so = ["số", "Số", "SỐ", "số:", "Số:"].iter().any(|w| before.ends_with(w));
        let known_type = word.is_some() || scanned.number.document_type().is_some();
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
        if let Some(mut reference) = bare(self.flow, start, word.map(|w| w.0), from) {
            // `các Nghị quyết số 254/2025/QH15, số 261/2025/QH15`: the symbol leaves the type open, the list does not.
            let last = self.found.last().filter(|_| listed && !known_type);
            if let Some(ty) = last.and_then(|last| last.citation.document_type) {
                reference.citation.document_type = Some(ty);
            }
            self.push(reference);
        }
    }
}

/// The names are the same but for their letter case.
fn same_name(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.chars().map(lower).eq(b.chars().map(lower))
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
