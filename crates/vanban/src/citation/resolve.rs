//! What short and backward mentions mean, as far as the document itself tells it.

use std::ops::Range;

use super::parse::Reference;
use super::{Certainty, Citation, CitationTarget};
use crate::kind::DocumentType;
use crate::number::DocumentNumber;

/// Fills in [`Citation::resolved`]; mentions that need an antecedent and have none are dropped.
pub(super) fn resolve(found: Vec<Reference>, own_type: Option<DocumentType>) -> Vec<(Citation, Range<usize>)> {
    let mut known = Known::collect(&found);
    let mut out = Vec::with_capacity(found.len());
    for (i, reference) in found.into_iter().enumerate() {
        let Reference { mut citation, range, needs_antecedent, small } = reference;
        known.advance(i);
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

/// Documents with a full number, in the order of their mentions.
struct Known {
    numbers: Vec<(usize, Option<DocumentType>, DocumentNumber, Option<String>)>,
    named: Vec<(usize, DocumentType)>,
    /// How many of `numbers` stand before the present mention.
    before: usize,
}

impl Known {
    fn collect(found: &[Reference]) -> Known {
        let mut known = Known { numbers: Vec::new(), named: Vec::new(), before: 0 };
        for (i, reference) in found.iter().enumerate() {
            let c = &reference.citation;
            match &c.target {
                CitationTarget::Number(n) if n.serial().is_some() => {
                    known.numbers.push((i, c.document_type, n.clone(), c.name.as_deref().map(bare_name)));
                }
                CitationTarget::Name => known.named.extend(c.document_type.map(|ty| (i, ty))),
                _ => {}
            }
        }
        known
    }

    fn advance(&mut self, i: usize) {
        while self.numbers.get(self.before).is_some_and(|n| n.0 < i) {
            self.before += 1;
        }
    }

    fn answer(&self, citation: &Citation, i: usize) -> Answer {
        let number = match &citation.target {
            CitationTarget::Number(number) => self.complete(number, citation.document_type),
            CitationTarget::ShortNumber(short) => self.full(short, citation.document_type),
            CitationTarget::Name => citation.name.as_deref().and_then(|name| self.by_name(&bare_name(name))),
            CitationTarget::BackReference => self.nearest(citation.document_type),
        };
        match number {
            Some(number) => Answer::Number(number.clone()),
            None if self.named.iter().any(|(at, ty)| *at < i && Some(*ty) == citation.document_type) => {
                Answer::NameOnly
            }
            None => Answer::None,
        }
    }

    /// Mentions before the present one, nearest first, then those behind it. Capped, so that a text of nothing but
    /// mentions stays linear.
    fn around(&self) -> impl Iterator<Item = &(usize, Option<DocumentType>, DocumentNumber, Option<String>)> {
        const REACH: usize = 200;
        let (before, after) = self.numbers.split_at(self.before);
        before.iter().rev().take(REACH).chain(after.iter().take(REACH))
    }

    /// `23/NQ-HĐND` beside `23/2025/NQ-HĐND`: the year was lost. `Nghị quyết số 254/2025/NĐ-CP` beside the resolution
    /// 254/2025/QH15: the symbol is a slip.
    fn complete(&self, number: &DocumentNumber, said: Option<DocumentType>) -> Option<&DocumentNumber> {
        let same_serial = |n: &DocumentNumber| n.serial() == number.serial() && n != number;
        if number.year().is_none() {
            let found = self
                .around()
                .find(|(_, _, n, _)| same_serial(n) && n.year().is_some() && n.symbol() == number.symbol());
            return found.map(|(_, _, n, _)| n);
        }
        let slip = number.symbol().document_type().zip(said).is_some_and(|(symbol, said)| symbol != said);
        let found =
            self.around().find(|(_, ty, n, _)| slip && same_serial(n) && n.year() == number.year() && *ty == said);
        found.map(|(_, _, n, _)| n)
    }

    /// `Quy định 377`, `Nghị định 30/2020`
    fn full(&self, short: &str, ty: Option<DocumentType>) -> Option<&DocumentNumber> {
        let (serial, year) = short.split_once('/').map_or((short, None), |(s, y)| (s, y.parse::<u16>().ok()));
        let fits = |n: &DocumentNumber| {
            n.serial().map(crate::number::Serial::as_str) == Some(serial) && (year.is_none() || n.year() == year)
        };
        self.around().find(|(_, t, n, _)| *t == ty && fits(n)).map(|(_, _, n, _)| n)
    }

    fn by_name(&self, name: &str) -> Option<&DocumentNumber> {
        self.around().find(|(_, _, _, n)| n.as_deref() == Some(name)).map(|(_, _, n, _)| n)
    }

    /// The last document of this type before the mention.
    fn nearest(&self, ty: Option<DocumentType>) -> Option<&DocumentNumber> {
        let before = self.numbers[..self.before].iter().rev();
        before.take(200).find(|(_, t, _, _)| t.is_some() && *t == ty).map(|(_, _, n, _)| n)
    }
}

/// A name without its year, folded: `Luật Đất đai năm 2024` and `LUẬT ĐẤT ĐAI` are one law.
fn bare_name(name: &str) -> String {
    let without_year = name.rfind(" năm ").map_or(name, |at| &name[..at]);
    without_year.split_whitespace().map(crate::text::fold_word).collect::<Vec<_>>().join(" ")
}
