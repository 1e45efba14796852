//! The likeliest row of syllables for a row of units: a beam over the candidates and the model.

use rustc_hash::FxHashMap;

use super::candidates::{Candidate, Speller, Style, as_it_stands};
use super::model::{BREAK, Model, OTHER, Pair};
use super::words::{Unit, UnitKind};
use crate::text::{is_upper, skeleton};

/// Rows that are followed at a time.
const BEAM: usize = 8;
/// Rows that cost more than the best by this are dropped.
const MARGIN: f32 = 9.0;
/// What the letters weigh against the words around.
const LETTERS: f32 = 0.9;
/// A word that is no syllable may stay, at this cost; capitals are often abbreviations.
const STAYS: f32 = 9.0;
const CAPITALS_STAY: f32 = 6.0;

/// Reads damaged words; remembers what each may be, for words come again.
#[derive(Debug)]
pub(super) struct Decoder<'t> {
    model: &'static Model,
    text: &'t str,
    /// What a letter costs to have lost its marks without being read as anything else.
    bare: f32,
    known: FxHashMap<(&'t str, Style), Vec<Candidate>>,
    scratch: Vec<Row>,
}

/// A row of words that ends at some unit: its last two words, its cost, the row it goes on from.
#[derive(Debug, Clone, Copy)]
struct Row {
    before: u16,
    last: u16,
    cost: f32,
    /// What the model knows of `before last`.
    pair: Pair,
    from: u8,
}

impl<'t> Decoder<'t> {
    pub(super) fn new(text: &'t str, bare: f32) -> Self {
        Decoder { model: Model::get(), text, bare, known: FxHashMap::default(), scratch: Vec::new() }
    }

    /// The word of every unit; [`OTHER`] where it stays as it is.
    pub(super) fn read(&mut self, units: &[Unit]) -> Vec<u16> {
        let mut rows = vec![Row { before: BREAK, last: BREAK, cost: 0.0, pair: Pair::default(), from: 0 }];
        let mut steps: Vec<Vec<Row>> = Vec::with_capacity(units.len());
        for unit in units {
            rows = self.step(&rows, unit);
            steps.push(rows.clone());
        }
        // Rows are kept with the best one first.
        let mut at = 0;
        let mut words: Vec<u16> = steps
            .iter()
            .rev()
            .map(|step| {
                let row = step[at];
                at = usize::from(row.from);
                row.last
            })
            .collect();
        words.reverse();
        words
    }

    fn step(&mut self, rows: &[Row], unit: &Unit) -> Vec<Row> {
        let word = &self.text[unit.range.clone()];
        let style = match unit.kind {
            UnitKind::Damaged(style) => style,
            UnitKind::Abbreviation => {
                let id = self.model.abbreviation(word).and_then(|a| self.model.id(a)).or_else(|| self.model.id(word));
                return self.extend(rows, &[Candidate { word: id.unwrap_or(OTHER), cost: 0.0 }]);
            }
            UnitKind::Pinned(id) => return self.extend(rows, &[Candidate { word: id, cost: 0.0 }]),
            UnitKind::End => return self.extend(rows, &[Candidate { word: BREAK, cost: 0.0 }]),
        };
        let known = self.known.remove(&(word, style));
        let candidates = known.unwrap_or_else(|| candidates(word, style, self.bare));
        let next = self.extend(rows, &candidates);
        self.known.insert((word, style), candidates);
        next
    }

    /// Every row with every candidate, the best ones kept. Two rows that end in the same two words are one.
    fn extend(&mut self, rows: &[Row], candidates: &[Candidate]) -> Vec<Row> {
        let model = self.model;
        let all = &mut self.scratch;
        all.clear();
        let mut best = f32::INFINITY;
        for candidate in candidates {
            let word = candidate.word;
            let first = all.len();
            for (from, row) in rows.iter().enumerate() {
                let base = row.cost + LETTERS * candidate.cost;
                // The rows behind this one cost more.
                if base > best + MARGIN {
                    break;
                }
                // Rows that end in the same word share the cost of the pair, and become one.
                let same = all[first..].iter().position(|r| r.before == row.last).map(|at| first + at);
                let pair = same.map_or_else(|| model.bigram(row.last, word), |at| all[at].pair);
                let triple = row.pair.kept.then(|| model.trigram(row.before, row.last, word)).flatten();
                let cost = base + triple.unwrap_or(row.pair.back + pair.cost);
                best = best.min(cost);
                let new = Row { before: row.last, last: word, cost, pair, from: from as u8 };
                match same {
                    Some(at) if all[at].cost <= cost => {}
                    Some(at) => all[at] = new,
                    None => all.push(new),
                }
            }
        }
        all.retain(|row| row.cost <= best + MARGIN);
        all.sort_unstable_by(|a, b| a.cost.total_cmp(&b.cost).then((a.last, a.before).cmp(&(b.last, b.before))));
        all.truncate(BEAM);
        all.clone()
    }
}

/// What a word may have been, itself included.
fn candidates(word: &str, style: Style, bare: f32) -> Vec<Candidate> {
    let speller = Speller::get();
    let mut all = speller.candidates(word, style, bare);
    // A quotation mark behind the word is none of its letters.
    let plain = word.trim_end_matches(['\'', '’', '‘']);
    if plain.len() < word.len() && !plain.is_empty() {
        for other in speller.candidates(plain, style, bare) {
            let cost = other.cost + 2.5;
            match all.iter_mut().find(|c| c.word == other.word) {
                Some(known) => known.cost = known.cost.min(cost),
                None => all.push(Candidate { cost, ..other }),
            }
        }
    }
    let shouts = word.chars().filter(|c| is_upper(*c)).count() >= 2;
    let spoken = Model::get().is_skeleton(&skeleton(word));
    if !spoken && word.chars().all(|c| c.is_ascii_alphabetic()) || all.is_empty() {
        all.push(as_it_stands(if shouts { CAPITALS_STAY } else { STAYS }));
    }
    all
}
