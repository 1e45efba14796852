//! The language model: which syllable follows which in official texts, and what a scan makes of each letter.
//!
//! One file, written by `vanban-train` and read where it lies. Costs are −ln p in sixteenths, numbers little-endian.
//!
//! ```text
//! magic, six u32: words, bytes of their list, pairs, triples, bytes of the channel and of the abbreviations
//! words, one a line · per word u8 cost, u8 back-off, four u8 costs of capitals · per word u16 how many pairs it begins
//! pairs in order: u16 second word each · u8 cost, u8 back-off, u8 how many triples it begins each
//! sixteen u8 costs · triples in order: u16 third word, its high four bits one of these costs
//! channel (letter, what is read for it, cost) · abbreviations, both tab-separated
//! ```

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::text::base;

/// Costs are kept in this part of a nat.
pub const UNIT: f32 = 16.0;
/// A nat in the costs of this program, which are whole numbers.
pub(super) const NAT: u16 = 32;
/// A kept cost in the costs of this program.
pub(super) const STORED: u16 = NAT / UNIT as u16;
/// Back-off weights may be above one: their costs are kept with this added.
pub const BIAS: u8 = 48;
/// The first four bytes.
pub const MAGIC: &[u8; 4] = b"VBR2";
/// No more words than twelve bits can number.
pub const WORDS: usize = 1 << 12;
/// Triples that a pair begins at most.
pub const FOLLOWERS: usize = u8::MAX as usize;
/// Punctuation, the border of a sentence.
pub const BREAK: u16 = 0;
/// A number.
pub const NUMBER: u16 = 1;
/// A word that is not in the vocabulary.
pub const OTHER: u16 = 2;

static BYTES: &[u8] = include_bytes!("../../../assets/repair.bin");

/// Numbers of words, two bytes each, in order.
#[derive(Debug, Clone, Copy)]
struct Ordered(&'static [[u8; 2]]);

impl Ordered {
    /// Where a word stands in a part of them.
    fn find(self, part: Range<usize>, word: u16) -> Option<usize> {
        let start = part.start;
        let number = |bytes: &[u8; 2]| u16::from_le_bytes(*bytes) & (WORDS as u16 - 1);
        let found = self.0.get(part)?.binary_search_by_key(&word, number);
        found.ok().map(|at| start + at)
    }
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at * 4..at * 4 + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

/// Where each of these many rows begins, and the end of the last.
fn starts(lengths: impl Iterator<Item = u16>) -> Vec<u32> {
    let ends = lengths.scan(0, |end, len| {
        *end += u32::from(len);
        Some(*end)
    });
    [0].into_iter().chain(ends).collect()
}

/// Two words that follow each other.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Pair {
    /// What the second costs behind the first.
    pub(super) cost: i32,
    /// What it costs to fall back from the two.
    pub(super) back: i32,
    /// The pair is in the table; no triple begins with one that is not.
    pub(super) kept: bool,
    /// The triples that begin with the two.
    first: u32,
    triples: u8,
}

/// The model, with the indexes over it that are built on first use.
#[derive(Debug)]
pub(super) struct Model {
    words: Vec<&'static str>,
    ids: FxHashMap<&'static str, u16>,
    /// The syllables by their letters without marks.
    bare: FxHashMap<u64, Vec<u16>>,
    singles: &'static [[u8; 6]],
    seconds: Ordered,
    pairs: &'static [[u8; 3]],
    thirds: Ordered,
    /// Where the pairs of every word begin, and the triples of every pair.
    first_pairs: Vec<u32>,
    first_triples: Vec<u32>,
    /// The costs of triples.
    levels: [i32; 16],
    /// Letter, what is read for it, cost.
    pub(super) channel: &'static str,
    abbreviations: FxHashMap<&'static str, &'static str>,
}

impl Model {
    /// The embedded model.
    pub(super) fn get() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Model::read(BYTES))
    }

    fn read(bytes: &'static [u8]) -> Model {
        let head: [usize; 6] = std::array::from_fn(|i| u32_at(bytes, i + 1) as usize);
        let mut rest = bytes.get(28..).unwrap_or_default();
        let mut take = |len: usize| {
            let (part, behind) = rest.split_at(len.min(rest.len()));
            rest = behind;
            part
        };
        let text = |part: &'static [u8]| std::str::from_utf8(part).unwrap_or_default();
        let words: Vec<&str> = text(take(head[1])).lines().collect();
        let singles = take(6 * head[0]).as_chunks().0;
        let followers = take(2 * head[0]).as_chunks().0;
        let seconds = Ordered(take(2 * head[2]).as_chunks().0);
        let pairs: &[[u8; 3]] = take(3 * head[2]).as_chunks().0;
        let levels = take(16);
        let thirds = Ordered(take(2 * head[3]).as_chunks().0);
        let (channel, abbreviations) = (text(take(head[4])), text(take(head[5])));
        let mut by_letters: FxHashMap<u64, Vec<u16>> = FxHashMap::default();
        for (id, word) in syllables(&words) {
            bare(word).into_iter().for_each(|letters| by_letters.entry(letters).or_default().push(id));
        }
        Model {
            ids: words.iter().enumerate().map(|(id, word)| (*word, id as u16)).collect(),
            bare: by_letters,
            words,
            singles,
            seconds,
            pairs,
            thirds,
            first_pairs: starts(followers.iter().map(|n| u16::from_le_bytes(*n))),
            first_triples: starts(pairs.iter().map(|[_, _, n]| u16::from(*n))),
            levels: std::array::from_fn(|at| levels.get(at).map_or(0, |cost| whole(*cost))),
            channel,
            abbreviations: abbreviations.lines().filter_map(|line| line.split_once('\t')).collect(),
        }
    }

    /// The number of a word in small letters, or of an abbreviation.
    pub(super) fn id(&self, word: &str) -> Option<u16> {
        self.ids.get(word).copied()
    }

    /// The word of a number.
    pub(super) fn word(&self, id: u16) -> &'static str {
        self.words.get(usize::from(id)).copied().unwrap_or_default()
    }

    /// The syllables with their numbers.
    pub(super) fn syllables(&self) -> impl Iterator<Item = (u16, &'static str)> {
        syllables(&self.words)
    }

    /// The syllables that a word may have been that lost its marks and nothing else.
    pub(super) fn marked(&self, word: &str) -> &[u16] {
        bare(word).and_then(|letters| self.bare.get(&letters)).map_or(&[], Vec::as_slice)
    }

    /// Whether a word is a syllable once the marks are thought away.
    pub(super) fn is_spoken(&self, word: &str) -> bool {
        !self.marked(word).is_empty()
    }

    /// `HDND` → `HĐND`
    pub(super) fn abbreviation(&self, read: &str) -> Option<&'static str> {
        self.abbreviations.get(read).copied()
    }

    /// The cost of a word by itself.
    pub(super) fn unigram(&self, word: u16) -> u16 {
        self.singles.get(usize::from(word)).map_or(16 * NAT, |[cost, ..]| u16::from(*cost) * STORED)
    }

    /// What it costs a word to be written so behind a word in small letters, or behind a capital.
    pub(super) fn case(&self, word: u16, capital: bool, behind_capital: bool) -> u16 {
        let at = 2 + 2 * usize::from(behind_capital) + usize::from(capital);
        self.singles.get(usize::from(word)).map_or(0, |costs| u16::from(costs[at]) * STORED)
    }

    /// The cost of `b` behind `a`.
    pub(super) fn bigram(&self, a: u16, b: u16) -> Pair {
        let row = |starts: &[u32], at: usize| Some(*starts.get(at)? as usize..*starts.get(at + 1)? as usize);
        let found = row(&self.first_pairs, usize::from(a)).and_then(|row| self.seconds.find(row, b));
        match found.and_then(|at| Some((self.pairs.get(at)?, self.first_triples.get(at)?))) {
            Some(([cost, back, triples], first)) => {
                Pair { cost: whole(*cost), back: bow(*back), kept: true, first: *first, triples: *triples }
            }
            None => {
                let back = self.singles.get(usize::from(a)).map_or(0, |[_, back, ..]| bow(*back));
                Pair { cost: back + i32::from(self.unigram(b)), ..Pair::default() }
            }
        }
    }

    /// The cost of `c` behind a pair, if the three were seen together.
    pub(super) fn trigram(&self, pair: Pair, c: u16) -> Option<i32> {
        let first = pair.first as usize;
        let at = self.thirds.find(first..first + usize::from(pair.triples), c)?;
        let [_, high] = *self.thirds.0.get(at)?;
        Some(self.levels[usize::from(high >> 4)])
    }
}

fn syllables(words: &[&'static str]) -> impl Iterator<Item = (u16, &'static str)> {
    let numbered = words.iter().enumerate().map(|(id, word)| (id as u16, *word));
    numbered.filter(|(_, w)| !w.starts_with('<') && !w.starts_with(char::is_uppercase))
}

/// The letters of a word without their marks, five bits each; `¢` and `€` are what an English reader takes `ế` for.
/// Nothing for what is longer than any syllable, or none.
pub(super) fn bare(word: &str) -> Option<u64> {
    let (mut letters, mut ended) = (0u64, false);
    for c in word.chars() {
        let letter = if matches!(c, '¢' | '€') { Some('e') } else { base(c) };
        match letter {
            Some(c) if c.is_ascii_lowercase() && !ended && letters < 1 << 55 => {
                letters = letters << 5 | (c as u64 - 'a' as u64 + 1);
            }
            Some(_) => return None,
            None if ('\u{300}'..='\u{36F}').contains(&c) => {}
            None => ended = letters > 0,
        }
    }
    Some(letters)
}

fn whole(stored: u8) -> i32 {
    i32::from(stored) * i32::from(STORED)
}

fn bow(stored: u8) -> i32 {
    (i32::from(stored) - i32::from(BIAS)) * i32::from(STORED)
}
