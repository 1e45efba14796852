//! What a scan reads for each letter: a row of costs for every piece of text that may stand for a letter.

use rustc_hash::FxHashMap;

use super::letters::{LETTERS, letter_id};
use super::model::{NAT, STORED};
use crate::text::base;

/// Letters of the alphabet.
const COUNT: usize = 93;
/// A cost that nothing reaches.
pub(super) const NEVER: u16 = 0x3FFF;

/// How the marks were lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loss {
    /// A machine took them off, and did nothing else.
    Stripped,
    /// An English reader saw other letters in them.
    Read,
}

impl Loss {
    /// What a letter costs to have lost its marks and nothing else.
    fn bare(self) -> u16 {
        match self {
            Loss::Stripped => NAT / 10,
            Loss::Read => 4 * NAT,
        }
    }
}

/// The letters that a piece of text may stand for.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// One bit a letter.
    pub(super) letters: u128,
    /// The least of the costs.
    pub(super) least: u16,
    costs: [u16; COUNT],
}

static NONE: Row = Row { letters: 0, least: NEVER, costs: [NEVER; COUNT] };

impl Row {
    /// The row of what stands for nothing.
    pub(super) fn none() -> &'static Row {
        &NONE
    }

    fn add(&mut self, letter: u8, cost: u16) {
        let Some(known) = self.costs.get_mut(usize::from(letter)) else { return };
        *known = cost.min(*known);
        self.letters |= 1 << letter;
        self.least = self.least.min(cost);
    }

    /// What it costs to have been this letter.
    pub(super) fn cost(&self, letter: u8) -> u16 {
        self.costs.get(usize::from(letter)).copied().unwrap_or(NEVER)
    }
}

/// The confusions of small letters or of capitals.
#[derive(Debug, Default)]
struct Table {
    rows: Vec<Row>,
    letters: FxHashMap<char, u16>,
    /// Nothing, and pieces of two or three characters.
    pieces: FxHashMap<&'static str, u16>,
}

impl Table {
    fn row(&mut self, read: &'static str) -> &mut Row {
        let mut chars = read.chars();
        let index = match (chars.next(), chars.next()) {
            (Some(letter), None) => self.letters.entry(letter).or_insert(self.rows.len() as u16),
            _ => self.pieces.entry(read).or_insert(self.rows.len() as u16),
        };
        let index = usize::from(*index);
        if index == self.rows.len() {
            self.rows.push(NONE.clone());
        }
        &mut self.rows[index]
    }

    /// Every letter may be itself, or have lost its marks.
    fn add_marks(&mut self, loss: Loss, over: &[Vec<u8>; 26]) {
        for letter in LETTERS.chars().flat_map(|c| [c, c.to_uppercase().next().unwrap_or(c)]) {
            let next = self.rows.len();
            self.letters.entry(letter).or_insert(next as u16);
            if self.letters.len() + self.pieces.len() > next {
                self.rows.push(NONE.clone());
            }
        }
        for (letter, index) in &self.letters {
            let row = &mut self.rows[usize::from(*index)];
            if let Some(bare) = base(*letter).and_then(letter_id) {
                over[usize::from(bare)].iter().for_each(|id| row.add(*id, loss.bare()));
            }
            letter_id(*letter).into_iter().for_each(|own| row.add(own, loss.bare().min(3 * NAT)));
        }
    }
}

/// The letters over each letter from `a` to `z`: `a` → `aàáảãạăằ…`
fn over() -> [Vec<u8>; 26] {
    let mut over = [const { Vec::new() }; 26];
    for (id, letter) in (0..).zip(LETTERS.chars()) {
        base(letter).and_then(letter_id).into_iter().for_each(|bare| over[usize::from(bare)].push(id));
    }
    over
}

/// The confusions of letters, for one way of losing marks.
#[derive(Debug)]
pub(super) struct Confusions {
    small: Table,
    capital: Table,
}

impl Confusions {
    pub(super) fn new(channel: &'static str, loss: Loss) -> Self {
        let (mut small, mut capital) = (Table::default(), Table::default());
        for line in channel.lines() {
            let mut cells = line.split('\t');
            let (Some(clean), Some(read), Some(cost)) = (cells.next(), cells.next(), cells.next()) else { continue };
            let Some(letter) = clean.chars().next() else { continue };
            let (Some(id), Ok(cost)) = (letter_id(letter), cost.parse::<u16>()) else { continue };
            let table = if letter.is_lowercase() { &mut small } else { &mut capital };
            table.row(read).add(id, cost.saturating_mul(STORED).min(NEVER));
        }
        let over = over();
        small.add_marks(loss, &over);
        capital.add_marks(loss, &over);
        Confusions { small, capital }
    }

    /// What the beginning of a text may stand for, if this many of its characters stand for one letter.
    pub(super) fn row(&self, text: &str, taken: usize, capital: bool) -> &Row {
        let table = if capital { &self.capital } else { &self.small };
        let index = match (taken, text.chars().next()) {
            (1, Some(letter)) => table.letters.get(&letter),
            _ => {
                let end = text.char_indices().nth(taken).map_or(text.len(), |(at, _)| at);
                table.pieces.get(&text[..end])
            }
        };
        index.and_then(|at| table.rows.get(usize::from(*at))).unwrap_or(&NONE)
    }
}
