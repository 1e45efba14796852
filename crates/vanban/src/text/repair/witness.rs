//! Names that a damaged document also writes whole, as a digital signature does: the best witness of what was read.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::letters::{is_marked, is_syllable};
use super::model::bare;
use super::words::{Unit, UnitKind};
use crate::citation::Certainty;
use crate::document::{Repair, RepairReason};
use crate::span::Span;
use crate::text::{capitalised, is_upper, lower};

/// Words of a name of a person.
const NAME: Range<usize> = 2..7;
/// Names that are kept of a text. A document has few signers.
const MOST: usize = 32;

/// The names that a text writes whole on a line of their own, or behind a colon, by their letters without marks.
#[derive(Debug, Default)]
pub(super) struct Witnesses<'t>(FxHashMap<Vec<u64>, Vec<&'t str>>);

impl<'t> Witnesses<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut names = FxHashMap::default();
        for line in text.lines() {
            let name = line.rsplit_once(':').map_or(line, |(_, name)| name).trim();
            let words: Vec<&str> = name.split(' ').take(NAME.end).collect();
            if NAME.contains(&words.len())
                && words.iter().all(|w| is_name(w))
                && name.chars().any(is_marked)
                && let Some(letters) = words.iter().map(|w| bare(w)).collect::<Option<Vec<u64>>>()
            {
                names.entry(letters).or_insert(words);
            }
            if names.len() == MOST {
                break;
            }
        }
        Witnesses(names)
    }

    /// Takes the spelling of the witness for a name that has the same letters under its marks. `found` are the repairs
    /// of the units so far, in order.
    pub(super) fn attest(&self, text: &str, units: &[Unit], found: &mut Vec<Repair>) {
        if self.0.is_empty() {
            return;
        }
        let mut attested = Vec::new();
        let mut run: Vec<&Unit> = Vec::new();
        for unit in units.iter().map(Some).chain([None]) {
            let goes_on = |last: &&Unit, unit: &Unit| text[last.range.end..unit.range.start].chars().all(|c| c == ' ');
            match unit {
                Some(unit) if is_capital(text, unit) && run.last().is_none_or(|last| goes_on(last, unit)) => {
                    run.push(unit);
                }
                _ => {
                    attested.extend(self.name(text, &run, found));
                    run.clear();
                    run.extend(unit.filter(|unit| is_capital(text, unit)));
                }
            }
        }
        let spans: Vec<Span> = attested.iter().map(|r: &Repair| r.span).collect();
        found.retain(|r| spans.binary_search_by_key(&r.span.start, |s| s.start).is_err());
        found.extend(attested);
        found.sort_by_key(|r| r.span.start);
    }

    /// The repairs of a name, if there is a witness.
    fn name(&self, text: &str, run: &[&Unit], found: &[Repair]) -> Vec<Repair> {
        let read = |unit: &&Unit| {
            let at = found.binary_search_by_key(&(unit.range.start as u32), |r| r.span.start);
            bare(at.map_or(&text[unit.range.clone()], |at| &found[at].replacement))
        };
        let letters: Option<Vec<u64>> = run.iter().map(read).collect();
        let Some(words) = letters.filter(|l| NAME.contains(&l.len())).and_then(|l| self.0.get(&l)) else {
            return Vec::new();
        };
        let repair = |(unit, word): (&&Unit, &&str)| {
            let source = &text[unit.range.clone()];
            let shouts = source.chars().filter(|c| is_upper(*c)).count() > 1;
            let replacement = if shouts { word.to_uppercase() } else { capitalised(word) };
            let span = Span::new(unit.range.start as u32, unit.range.end as u32);
            let (reason, certainty) = (RepairReason::Witness, Certainty::Repaired);
            (replacement != source).then_some(Repair { span, replacement, reason, certainty })
        };
        run.iter().zip(words).filter_map(repair).collect()
    }
}

/// `Đồng`, `ĐỒNG`
fn is_name(word: &str) -> bool {
    let small: String = word.chars().map(lower).collect();
    word.starts_with(is_upper) && is_syllable(&small)
}

fn is_capital(text: &str, unit: &Unit) -> bool {
    let word = matches!(unit.kind, UnitKind::Damaged(_) | UnitKind::Pinned(_));
    word && text[unit.range.clone()].starts_with(is_upper)
}
