//! The likeliest row of syllables for a row of units: a beam over the candidates and the model.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::candidates::{Candidate, LONGEST, Style, Walk, as_it_stands};
use super::confusion::Loss;
use super::model::{BREAK, Model, NAT, NUMBER, OTHER, Pair};
use super::words::{Unit, UnitKind};
use crate::text::is_upper;

/// Rows that are followed at a time.
const BEAM: usize = 8;
/// Rows that cost more than the best by this are dropped.
const MARGIN: i32 = 9 * NAT as i32;
/// What the letters weigh against the words around, in tenths.
const LETTERS: u16 = 9;
/// A word that is no syllable may stay, at this cost; capitals are often abbreviations.
const STAYS: u16 = 9 * NAT;
const CAPITALS_STAY: u16 = 6 * NAT;
/// A quotation mark behind a word that is none of its letters.
const QUOTED: u16 = 5 * NAT / 2;
/// A word is sure where no other row comes nearer than this: one of twenty.
const SURE: i32 = 3 * NAT as i32;
/// Units that are decided together at most: what is far away says nothing, and room is not to grow with the text.
const TOGETHER: usize = 1024;

/// What a unit was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// [`OTHER`] where it stays as it is.
    pub(super) id: u16,
    /// No other word came near.
    pub(super) sure: bool,
}

/// Reads damaged words; remembers what each may be, for words come again.
#[derive(Debug)]
pub(super) struct Decoder<'t> {
    model: &'static Model,
    text: &'t str,
    walk: Walk,
    /// Where the candidates of a word lie.
    known: FxHashMap<(&'t str, Style), Range<u32>>,
    /// Whether the last word has a capital; nothing behind what tells nothing of the next word's.
    behind: Option<bool>,
    candidates: Vec<Candidate>,
    /// The rows that are followed, the best one first.
    rows: Vec<Row>,
    next: Vec<Row>,
    /// The ends of all rows since words were last decided, and where those of each unit begin.
    ends: Vec<End>,
    units: Vec<u32>,
}

/// A row of words that ends at some unit: its last two words, its cost, the row it goes on from.
#[derive(Debug, Clone, Copy)]
struct Row {
    before: u16,
    last: u16,
    cost: i32,
    /// What the model knows of `before last`.
    pair: Pair,
    from: u8,
}

/// The last word of a row, and which of the rows before it goes on.
#[derive(Debug, Clone, Copy)]
struct End {
    word: u16,
    cost: u16,
    from: u8,
}

impl<'t> Decoder<'t> {
    pub(super) fn new(text: &'t str, loss: Loss) -> Self {
        Decoder {
            model: Model::get(),
            text,
            walk: Walk::new(loss),
            known: FxHashMap::default(),
            behind: None,
            candidates: Vec::new(),
            rows: Vec::new(),
            next: Vec::new(),
            ends: Vec::new(),
            units: Vec::new(),
        }
    }

    /// The word of every unit.
    pub(super) fn read(&mut self, units: &[Unit]) -> Vec<Word> {
        let mut words = Vec::with_capacity(units.len());
        self.rows = vec![Row { before: BREAK, last: BREAK, cost: 0, pair: Pair::default(), from: 0 }];
        for unit in units {
            self.step(unit);
            self.units.push(self.ends.len() as u32);
            self.ends.extend(self.rows.iter().map(|r| End { word: r.last, cost: r.cost as u16, from: r.from }));
            if self.units.len() == TOGETHER {
                self.decide(&mut words);
            }
        }
        self.decide(&mut words);
        words
    }

    /// Settles for the best row so far.
    fn decide(&mut self, words: &mut Vec<Word>) {
        let start = words.len();
        // The row that is followed back, and the rows of the unit behind it.
        let (mut at, mut behind): (usize, &[End]) = (0, &[]);
        let mut followed = 0;
        let mut until = self.ends.len();
        for first in self.units.iter().rev().map(|first| *first as usize) {
            let ends = &self.ends[first..until];
            let Some(end) = ends.get(at) else { break };
            words.push(Word { id: end.word, sure: is_sure(ends, at, behind, followed) });
            (behind, followed, until) = (ends, at, first);
            at = usize::from(end.from);
        }
        words[start..].reverse();
        self.units.clear();
        self.ends.clear();
        self.rows.truncate(1);
    }

    fn step(&mut self, unit: &Unit) {
        let word = &self.text[unit.range.clone()];
        let capital = match unit.kind {
            UnitKind::Damaged(Style::Small | Style::Title) => Some(word.starts_with(is_upper)),
            UnitKind::Pinned(id) if !matches!(id, BREAK | NUMBER | OTHER) => Some(word.starts_with(is_upper)),
            _ => None,
        };
        let behind = std::mem::replace(&mut self.behind, capital);
        let pinned = match unit.kind {
            UnitKind::Damaged(style) => {
                let candidates = self.candidates(word, style);
                return self.extend(candidates, capital.zip(behind));
            }
            UnitKind::Abbreviation => {
                let id = self.model.abbreviation(word).and_then(|a| self.model.id(a)).or_else(|| self.model.id(word));
                id.unwrap_or(OTHER)
            }
            UnitKind::Pinned(id) => id,
            UnitKind::End => BREAK,
        };
        let first = self.candidates.len() as u32;
        self.candidates.push(Candidate { word: pinned, cost: 0 });
        self.extend(first..first + 1, None);
        self.candidates.pop();
    }

    /// Where the candidates of a word lie.
    fn candidates(&mut self, word: &'t str, style: Style) -> Range<u32> {
        if let Some(known) = self.known.get(&(word, style)) {
            return known.clone();
        }
        let first = self.candidates.len() as u32;
        let memory = self.walk.memory();
        if !memory.recall(word, style, &mut self.candidates) {
            let new = candidates(&mut self.walk, word, style);
            if word.chars().count() <= LONGEST {
                memory.keep(word, style, &new);
            }
            self.candidates.extend(new);
        }
        let new = first..self.candidates.len() as u32;
        self.known.insert((word, style), new.clone());
        new
    }

    /// Every row with every candidate, the best ones kept. Two rows that end in the same two words are one.
    /// `case` says whether the word has a capital, and whether the word before has one.
    fn extend(&mut self, candidates: Range<u32>, case: Option<(bool, bool)>) {
        let all = &mut self.next;
        all.clear();
        let mut best = i32::MAX - MARGIN;
        for candidate in &self.candidates[candidates.start as usize..candidates.end as usize] {
            let word = candidate.word;
            let case = case.map_or(0, |(capital, behind)| self.model.case(word, capital, behind));
            let first = all.len();
            for (from, row) in self.rows.iter().enumerate() {
                let base = row.cost + i32::from(candidate.cost + case);
                // The rows behind this one cost more.
                if base > best + MARGIN {
                    break;
                }
                // Rows that end in the same word share the cost of the pair, and become one.
                let same = all[first..].iter().position(|r| r.before == row.last).map(|at| first + at);
                let pair = same.map_or_else(|| self.model.bigram(row.last, word), |at| all[at].pair);
                let triple = self.model.trigram(row.pair, word);
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
        all.sort_unstable_by_key(|row| (row.cost, row.last, row.before));
        all.truncate(BEAM);
        // Costs count from the best row on: a long text is not to outgrow them.
        all.iter_mut().for_each(|row| row.cost -= best);
        std::mem::swap(&mut self.rows, &mut self.next);
    }
}

/// Whether no row with another word comes near the one that is followed; the word behind has its say if there is one.
fn is_sure(ends: &[End], at: usize, behind: &[End], followed: usize) -> bool {
    let word = ends[at].word;
    let near = |cost: u16, best: u16| i32::from(cost) < i32::from(best) + SURE;
    match behind.get(followed) {
        Some(best) => behind.iter().all(|e| !near(e.cost, best.cost) || ends[usize::from(e.from)].word == word),
        None => ends.iter().all(|e| !near(e.cost, ends[at].cost) || e.word == word),
    }
}

/// What a word may have been, itself included, with what its letters weigh.
fn candidates(walk: &mut Walk, word: &str, style: Style) -> Vec<Candidate> {
    let mut all = walk.candidates(word, style);
    // A quotation mark behind the word is none of its letters.
    let plain = word.trim_end_matches(['\'', '’', '‘']);
    if plain.len() < word.len() && !plain.is_empty() {
        for other in walk.candidates(plain, style) {
            let cost = other.cost + QUOTED;
            match all.iter_mut().find(|c| c.word == other.word) {
                Some(known) => known.cost = known.cost.min(cost),
                None => all.push(Candidate { cost, ..other }),
            }
        }
    }
    let shouts = word.chars().filter(|c| is_upper(*c)).count() >= 2;
    if !Model::get().is_spoken(word) && word.chars().all(|c| c.is_ascii_alphabetic()) || all.is_empty() {
        all.push(as_it_stands(if shouts { CAPITALS_STAY } else { STAYS }));
    }
    all.iter_mut().for_each(|c| c.cost = c.cost * LETTERS / 10);
    all
}
