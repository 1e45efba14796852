//! What short and backward mentions mean, as far as the document itself tells it.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::parse::Reference;
use super::{Certainty, Citation, CitationTarget};
use crate::kind::DocumentType;
use crate::number::DocumentNumber;

/// Fills in [`Citation::resolved`]; mentions that need an antecedent and have none are dropped.
pub(super) fn resolve(found: Vec<Reference>, own_type: Option<DocumentType>) -> Vec<(Citation, Range<usize>)> {
    let known = Known::collect(&found);
    let mut out = Vec::with_capacity(found.len());
    for (i, reference) in found.into_iter().enumerate() {
        let Reference { mut citation, range, needs_antecedent, small } = reference;
        let answer = known.answer(&citation, i);
        let kept = match (&citation.target, &answer) {
            (CitationTarget::BackReference, Answer::None) => !needs_antecedent,
            (CitationTarget::BackReference, Answer::NameOnly) => !small,
            (CitationTarget::ShortNumber(_), Answer::None | Answer::NameOnly) => false,
            _ => true,
        };
        // `Quyết định nêu trên` in a decision may be the decision itself only when nothing else was cited.
        if !kept || (own_type.is_some() && citation.document_type.is_none() && citation.is_back_reference()) {
            continue;
        }
        if let Answer::Number(number) = answer {
            citation.resolved = Some(number);
        }
        if matches!(citation.target, CitationTarget::BackReference) && citation.resolved.is_none() {
            citation.certainty = Certainty::Guessed;
        }
        out.push((citation, range));
    }
    out
}

enum Answer {
    Number(DocumentNumber),
    /// A law cited by name only.
    NameOnly,
    None,
}

/// A document with a full number.
struct Entry {
    /// The first mention of it.
    at: usize,
    ty: Option<DocumentType>,
    number: DocumentNumber,
}

/// Every document with a full number, once, in the order of first mentions; and where each mention points.
#[derive(Default)]
struct Known {
    entries: Vec<Entry>,
    /// (mention, entry) of every mention with a number.
    mentions: Vec<(usize, usize)>,
    by_serial: FxHashMap<String, Vec<usize>>,
    by_name: FxHashMap<String, Vec<usize>>,
    /// The first law of each type that is cited by name only.
    named: Vec<(DocumentType, usize)>,
}

/// More documents than any real text has under one serial or name; keeps hostile texts linear.
const MOST: usize = 64;

impl Known {
    fn collect(found: &[Reference]) -> Known {
        let mut known = Known::default();
        for (i, reference) in found.iter().enumerate() {
            let c = &reference.citation;
            match (&c.target, c.document_type) {
                (CitationTarget::Number(number), ty) => {
                    if let Some(serial) = number.serial() {
                        known.add(i, serial.as_str(), number, ty, c.name.as_deref());
                    }
                }
                (CitationTarget::Name, Some(ty)) if !known.named.iter().any(|n| n.0 == ty) => known.named.push((ty, i)),
                _ => {}
            }
        }
        known
    }

    fn add(&mut self, at: usize, serial: &str, number: &DocumentNumber, ty: Option<DocumentType>, name: Option<&str>) {
        let same = self.by_serial.entry(serial.to_owned()).or_default();
        let known = same.iter().copied().find(|&e| self.entries[e].number == *number && self.entries[e].ty == ty);
        let entry = known.unwrap_or_else(|| {
            self.entries.push(Entry { at, ty, number: number.clone() });
            if same.len() < MOST {
                same.push(self.entries.len() - 1);
            }
            self.entries.len() - 1
        });
        self.mentions.push((at, entry));
        if let Some(name) = name {
            let named = self.by_name.entry(bare_name(name)).or_default();
            if named.len() < MOST && !named.contains(&entry) {
                named.push(entry);
            }
        }
    }

    fn answer(&self, citation: &Citation, at: usize) -> Answer {
        let ty = citation.document_type;
        let number = match &citation.target {
            CitationTarget::Number(number) => self.complete(number, ty, at),
            CitationTarget::ShortNumber(short) => self.full(short, ty, at),
            CitationTarget::Name => {
                let named = citation.name.as_deref().and_then(|name| self.by_name.get(&bare_name(name)));
                named.and_then(|named| self.nearest(named, at, |_| true))
            }
            CitationTarget::BackReference => self.last(ty, at),
        };
        match number {
            Some(number) => Answer::Number(number.clone()),
            None if self.named.iter().any(|(named, first)| Some(*named) == ty && *first < at) => Answer::NameOnly,
            None => Answer::None,
        }
    }

    /// Of several documents the one mentioned last before `at`, else the first behind it.
    fn nearest(&self, of: &[usize], at: usize, fits: impl Fn(&Entry) -> bool) -> Option<&DocumentNumber> {
        let fitting = || of.iter().map(|&e| &self.entries[e]).filter(|e| fits(e));
        fitting().rfind(|e| e.at < at).or_else(|| fitting().next()).map(|e| &e.number)
    }

    /// `23/NQ-HĐND` beside `23/2025/NQ-HĐND`: the year was lost. `Nghị quyết số 254/2025/NĐ-CP` beside the resolution
    /// 254/2025/QH15: the symbol is a slip.
    fn complete(&self, number: &DocumentNumber, said: Option<DocumentType>, at: usize) -> Option<&DocumentNumber> {
        let same = self.by_serial.get(number.serial()?.as_str())?;
        if number.year().is_none() {
            return self.nearest(same, at, |e| e.number.year().is_some() && e.number.symbol() == number.symbol());
        }
        number.symbol().document_type().zip(said).filter(|(symbol, said)| symbol != said)?;
        self.nearest(same, at, |e| e.number != *number && e.number.year() == number.year() && e.ty == said)
    }

    /// `Quy định 377`, `Nghị định 30/2020`
    fn full(&self, short: &str, ty: Option<DocumentType>, at: usize) -> Option<&DocumentNumber> {
        let (serial, year) = short.split_once('/').map_or((short, None), |(s, y)| (s, y.parse::<u16>().ok()));
        let same = self.by_serial.get(serial)?;
        self.nearest(same, at, |e| e.ty == ty && (year.is_none() || e.number.year() == year))
    }

    /// The last document of this type mentioned before `at`. A reference back does not reach far.
    fn last(&self, ty: Option<DocumentType>, at: usize) -> Option<&DocumentNumber> {
        const REACH: usize = 200;
        let before = self.mentions.partition_point(|m| m.0 < at);
        let entries = self.mentions[..before].iter().rev().take(REACH).map(|m| &self.entries[m.1]);
        entries.filter(|e| e.ty.is_some() && e.ty == ty).map(|e| &e.number).next()
    }
}

/// A name without its year, folded: `Luật Đất đai năm 2024` and `LUẬT ĐẤT ĐAI` are one law.
fn bare_name(name: &str) -> String {
    let without_year = name.rfind(" năm ").map_or(name, |at| &name[..at]);
    without_year.split_whitespace().map(crate::text::fold_word).collect::<Vec<_>>().join(" ")
}
