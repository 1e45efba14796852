//! What short and backward mentions mean, as far as the document itself tells it.

use rustc_hash::FxHashMap;

use super::laws::unabbreviated;
use super::parse::Reference;
use super::{Certainty, Citation, CitationTarget, Slip};
use crate::date::PartialDate;
use crate::kind::DocumentType;
use crate::number::DocumentNumber;
use crate::text::fold_words;

/// Fills in what the text itself tells of each mention. `false` beside a mention that needs an antecedent and has
/// none.
pub(super) fn resolve(found: Vec<Reference>) -> Vec<(Reference, bool)> {
    let known = Known::collect(&found);
    let defined: Vec<Option<DocumentNumber>> =
        found.iter().map(|r| r.means.and_then(|m| known.number_of(m, &found[m]))).collect();
    let resolved = found.into_iter().zip(defined).enumerate().map(|(i, (mut reference, defined))| {
        let citation = &mut reference.citation;
        let answer = match defined {
            Some(number) => Answer::Number(number, Certainty::Exact),
            None => known.answer(citation, i, reference.range.start),
        };
        let kept = match (&citation.target, &answer) {
            (CitationTarget::BackReference, Answer::None) => !reference.needs_antecedent,
            (CitationTarget::BackReference, Answer::NameOnly | Answer::Several) => !reference.small,
            (CitationTarget::ShortNumber(_), Answer::None | Answer::NameOnly | Answer::Several) => false,
            _ => true,
        };
        if !kept {
            return (reference, false);
        }
        match answer {
            Answer::Number(number, certainty) => {
                if let CitationTarget::Number(printed) = &citation.target
                    && printed.year().is_none()
                    && number.year().is_some()
                {
                    citation.slips.push(Slip::YearLost);
                }
                citation.resolved = Some(number);
                citation.certainty = citation.certainty.max(certainty);
            }
            _ if citation.is_back_reference() => citation.certainty = Certainty::Guessed,
            _ => {}
        }
        if known.has_other_date(citation, i) {
            citation.slips.push(Slip::TwoDates);
        }
        (reference, true)
    });
    resolved.collect()
}

enum Answer {
    Number(DocumentNumber, Certainty),
    /// A law cited by name only.
    NameOnly,
    /// Two documents of the last sentence fit equally well.
    Several,
    None,
}

/// A document with a full number.
struct Entry {
    /// The first mention of it.
    at: usize,
    ty: Option<DocumentType>,
    number: DocumentNumber,
    /// The first day of issue that a mention gives.
    date: Option<PartialDate>,
}

/// A mention with a number.
struct Mention {
    /// Its index and its place in the flow.
    index: usize,
    place: usize,
    entry: usize,
}

/// Every document with a full number, once, in the order of first mentions; and where each mention points.
#[derive(Default)]
struct Known {
    entries: Vec<Entry>,
    mentions: Vec<Mention>,
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
                (CitationTarget::Number(number), _) => known.add(i, reference, number),
                (CitationTarget::Name, Some(ty)) if !known.named.iter().any(|n| n.0 == ty) => known.named.push((ty, i)),
                _ => {}
            }
        }
        known
    }

    fn add(&mut self, index: usize, reference: &Reference, number: &DocumentNumber) {
        let Some(serial) = number.serial() else { return };
        let Citation { document_type: ty, date, .. } = reference.citation;
        let same = self.by_serial.entry(serial.as_str().to_owned()).or_default();
        let known = same.iter().copied().find(|&e| self.entries[e].number == *number && self.entries[e].ty == ty);
        let entry = known.unwrap_or_else(|| {
            self.entries.push(Entry { at: index, ty, number: number.clone(), date });
            if same.len() < MOST {
                same.push(self.entries.len() - 1);
            }
            self.entries.len() - 1
        });
        self.entries[entry].date = self.entries[entry].date.or(date);
        self.mentions.push(Mention { index, place: reference.range.start, entry });
        if let Some(name) = &reference.citation.name {
            let named = self.by_name.entry(bare_name(name)).or_default();
            if named.len() < MOST && !named.contains(&entry) {
                named.push(entry);
            }
        }
    }

    fn mention(&self, index: usize) -> Option<&Entry> {
        let at = self.mentions.binary_search_by_key(&index, |m| m.index).ok()?;
        Some(&self.entries[self.mentions[at].entry])
    }

    /// The number of the document that the mention of this index is of; where it is a name, the number of that name.
    fn number_of(&self, index: usize, reference: &Reference) -> Option<DocumentNumber> {
        if let Some(entry) = self.mention(index) {
            return Some(entry.number.clone());
        }
        let Reference { citation, range, .. } = reference;
        if citation.target != CitationTarget::Name {
            return None;
        }
        match self.answer(citation, index, range.start) {
            Answer::Number(number, _) => Some(number),
            _ => None,
        }
    }

    /// The document was given another day before. Numbers that repeat in every province or year say nothing.
    fn has_other_date(&self, citation: &Citation, index: usize) -> bool {
        let (Some(PartialDate::Day(day)), Some(entry)) = (citation.date, self.mention(index)) else { return false };
        let repeats = entry.number.year().is_none() || entry.number.symbol().is_local();
        !repeats && matches!(entry.date, Some(PartialDate::Day(first)) if first != day)
    }

    fn answer(&self, citation: &Citation, index: usize, place: usize) -> Answer {
        let ty = citation.document_type;
        let answer = match &citation.target {
            CitationTarget::Number(number) => self.complete(number, ty, index),
            CitationTarget::ShortNumber(short) => self.full(short, ty, index),
            CitationTarget::Name => {
                let year = citation.date.map(PartialDate::year).or_else(|| year_of(citation.name.as_deref()?));
                let named = citation.name.as_deref().and_then(|name| self.by_name.get(&bare_name(name)));
                named.and_then(|named| {
                    self.nearest(named, index, |e| year.is_none() || e.number.year().map(i32::from) == year)
                })
            }
            CitationTarget::BackReference => match self.last(ty, index, place) {
                Some(Ok((number, certainty))) => Some((number, certainty)),
                Some(Err(())) => return Answer::Several,
                None => None,
            },
        };
        match answer {
            Some((number, certainty)) => Answer::Number(number.clone(), certainty),
            None if self.named.iter().any(|(named, first)| Some(*named) == ty && *first < index) => Answer::NameOnly,
            None => Answer::None,
        }
    }

    /// Of several documents the one mentioned last before `at`, else the first behind it.
    fn nearest(&self, of: &[usize], at: usize, fits: impl Fn(&Entry) -> bool) -> Option<(&DocumentNumber, Certainty)> {
        let fitting = || of.iter().map(|&e| &self.entries[e]).filter(|e| fits(e));
        let chosen = fitting().rfind(|e| e.at < at).or_else(|| fitting().next())?;
        let certainty = if fitting().nth(1).is_none() { Certainty::Unique } else { Certainty::Nearest };
        Some((&chosen.number, certainty))
    }

    /// `23/NQ-HĐND` beside `23/2025/NQ-HĐND`: the year was lost. `Nghị quyết số 254/2025/NĐ-CP` beside the resolution
    /// 254/2025/QH15: the symbol is a slip.
    fn complete(
        &self,
        number: &DocumentNumber,
        said: Option<DocumentType>,
        at: usize,
    ) -> Option<(&DocumentNumber, Certainty)> {
        let same = self.by_serial.get(number.serial()?.as_str())?;
        if number.year().is_none() {
            return self.nearest(same, at, |e| e.number.year().is_some() && e.number.symbol() == number.symbol());
        }
        number.symbol().document_type().zip(said).filter(|(symbol, said)| symbol != said)?;
        self.nearest(same, at, |e| e.number != *number && e.number.year() == number.year() && e.ty == said)
    }

    /// `Quy định 377`, `Nghị định 30/2020`
    fn full(&self, short: &str, ty: Option<DocumentType>, at: usize) -> Option<(&DocumentNumber, Certainty)> {
        let (serial, year) = short.split_once('/').map_or((short, None), |(s, y)| (s, y.parse::<u16>().ok()));
        let same = self.by_serial.get(serial)?;
        self.nearest(same, at, |e| e.ty == ty && (year.is_none() || e.number.year() == year))
    }

    /// The last document of this type mentioned before. A reference back does not reach far, and where the sentence
    /// before names two of them it may mean either.
    fn last(
        &self,
        ty: Option<DocumentType>,
        index: usize,
        place: usize,
    ) -> Option<Result<(&DocumentNumber, Certainty), ()>> {
        /// How many mentions it reaches back.
        const REACH: usize = 200;
        /// Two mentions as near as this (in bytes) stand in one enumeration.
        const TOGETHER: usize = 160;
        ty?;
        let before = self.mentions.partition_point(|m| m.index < index);
        let mut fitting = self.mentions[..before].iter().rev().take(REACH).filter(|m| self.entries[m.entry].ty == ty);
        let last = fitting.next()?;
        let other = fitting.find(|m| m.entry != last.entry);
        let certainty = match other {
            None => Certainty::Unique,
            Some(other) if last.place - other.place <= TOGETHER && place - last.place <= 2 * TOGETHER => {
                return Some(Err(()));
            }
            Some(_) => Certainty::Nearest,
        };
        Some(Ok((&self.entries[last.entry].number, certainty)))
    }
}

/// The year in `Luật Đất đai năm 2024`.
fn year_of(name: &str) -> Option<i32> {
    let (_, year) = name.rsplit_once(' ')?;
    year.parse().ok().filter(|year| (1945..2100).contains(year))
}

/// A name without its year, folded: `Luật Đất đai năm 2024` and `LUẬT ĐẤT ĐAI` are one law.
fn bare_name(name: &str) -> String {
    let without_year = match name.rsplit_once(' ') {
        Some((rest, _)) if year_of(name).is_some() => rest.strip_suffix(" năm").unwrap_or(rest),
        _ => name,
    };
    // `Luật BHYT` is `Luật Bảo hiểm y tế`.
    let long = without_year.split_once(' ').and_then(|(law, name)| Some(format!("{law} {}", unabbreviated(name)?)));
    let name = long.as_deref().unwrap_or(without_year);
    fold_words(name)
}
