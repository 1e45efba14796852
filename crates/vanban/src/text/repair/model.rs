//! The language model: which syllable follows which in official texts, and what a scan makes of each letter.
//!
//! One file, written by `vanban-train` and read where it lies. Costs are −ln p in sixteenths.
//!
//! ```text
//! magic, eight u32: vocabulary (words, bytes), bigrams (entries, bits), trigrams (entries, bits), channel, abbreviations
//! words, one a line · u8 cost, u8 back-off per word · bigrams · trigrams · channel · abbreviations (tab-separated)
//! ```
//!
//! The tables of pairs and triples are buckets: the high bits of a key's hash choose the bucket, its low 16 bits are
//! kept to know the entry by. One stranger in some ten thousand is mistaken for an entry, which a beam bears.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

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
pub const MAGIC: &[u8; 4] = b"VBR1";
/// Punctuation, the border of a sentence.
pub const BREAK: u16 = 0;
/// A number.
pub const NUMBER: u16 = 1;
/// A word that is not in the vocabulary.
pub const OTHER: u16 = 2;

static BYTES: &[u8] = include_bytes!("../../../assets/repair.bin");

/// The hash of a row of words.
pub fn hash(words: &[u16]) -> u64 {
    let mut h = words.len() as u64;
    for word in words {
        h = (h ^ u64::from(*word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        h ^= h >> 29;
    }
    h
}

/// A table of buckets, in place.
#[derive(Debug, Clone, Copy)]
struct Table {
    offsets: &'static [u8],
    entries: &'static [u8],
    bits: u32,
    width: usize,
}

impl Table {
    /// What stands behind the key, without the mark it is known by.
    fn get(&self, words: &[u16]) -> Option<&'static [u8]> {
        let hash = hash(words);
        let bucket = (hash >> (64 - self.bits)) as usize;
        let (from, to) = (u32_at(self.offsets, bucket) as usize, u32_at(self.offsets, bucket + 1) as usize);
        let mark = (hash as u16).to_le_bytes();
        let row = self.entries.get(from * self.width..to * self.width)?;
        row.chunks_exact(self.width).find(|e| e[..2] == mark).map(|e| &e[2..])
    }
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at * 4..at * 4 + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
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
}

/// The model, with the indexes over it that are built on first use.
#[derive(Debug)]
pub(super) struct Model {
    words: Vec<&'static str>,
    ids: FxHashMap<&'static str, u16>,
    /// The letters of the syllables without their marks.
    skeletons: FxHashSet<u64>,
    unigrams: &'static [u8],
    bigrams: Table,
    trigrams: Table,
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
        let head: Vec<usize> = (1..9).map(|i| u32_at(bytes, i) as usize).collect();
        let mut rest = bytes.get(36..).unwrap_or_default();
        let mut take = |len: usize| {
            let (part, behind) = rest.split_at(len.min(rest.len()));
            rest = behind;
            part
        };
        let text = |part: &'static [u8]| std::str::from_utf8(part).unwrap_or_default();
        let words: Vec<&str> = text(take(head[1])).lines().collect();
        let unigrams = take(2 * head[0]);
        let mut table = |entries: usize, bits: usize, width: usize| Table {
            offsets: take(4 * ((1 << bits) + 1)),
            entries: take(entries * width),
            bits: bits as u32,
            width,
        };
        let (bigrams, trigrams) = (table(head[2], head[3], 4), table(head[4], head[5], 3));
        let (channel, abbreviations) = (text(take(head[6])), text(take(head[7])));
        let syllables = words.iter().filter(|w| !w.starts_with('<') && !w.starts_with(char::is_uppercase));
        Model {
            ids: words.iter().enumerate().map(|(id, word)| (*word, id as u16)).collect(),
            skeletons: syllables.filter_map(|w| bare(w)).collect(),
            words,
            unigrams,
            bigrams,
            trigrams,
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
        let numbered = self.words.iter().enumerate().map(|(id, word)| (id as u16, *word));
        numbered.filter(|(_, w)| !w.starts_with('<') && !w.starts_with(char::is_uppercase))
    }

    /// Whether a word is a syllable once the marks are thought away.
    pub(super) fn is_spoken(&self, word: &str) -> bool {
        bare(word).is_some_and(|letters| self.skeletons.contains(&letters))
    }

    /// `HDND` → `HĐND`
    pub(super) fn abbreviation(&self, read: &str) -> Option<&'static str> {
        self.abbreviations.get(read).copied()
    }

    /// The cost of a word by itself.
    pub(super) fn unigram(&self, word: u16) -> u16 {
        self.unigrams.get(2 * usize::from(word)).map_or(16 * NAT, |c| u16::from(*c) * STORED)
    }

    /// The cost of `b` behind `a`.
    pub(super) fn bigram(&self, a: u16, b: u16) -> Pair {
        match self.bigrams.get(&[a, b]) {
            Some([cost, back, ..]) => Pair { cost: whole(*cost), back: bow(*back), kept: true },
            _ => {
                let back = self.unigrams.get(2 * usize::from(a) + 1).map_or(0, |b| bow(*b));
                Pair { cost: back + i32::from(self.unigram(b)), back: 0, kept: false }
            }
        }
    }

    /// The cost of `c` behind `a b`, if the three were seen together.
    pub(super) fn trigram(&self, a: u16, b: u16, c: u16) -> Option<i32> {
        self.trigrams.get(&[a, b, c]).map(|e| whole(e[0]))
    }
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
