//! Probabilities → the pairs and triples that tell most, as costs, with back-off weights over what is kept.

use rustc_hash::{FxHashMap, FxHashSet};
use vanban::repair::format::{BIAS, FOLLOWERS, UNIT};

use crate::count::{Counts, Seen};

/// What goes into the file: costs in sixteenths of −ln p.
pub(crate) struct Model {
    pub(crate) unigrams: Vec<(u8, u8)>,
    pub(crate) bigrams: Vec<([u16; 2], u8, u8)>,
    pub(crate) trigrams: Vec<([u16; 3], u8)>,
}

pub(crate) fn model(counts: &Counts, words: usize, bigrams: usize, trigrams: usize) -> Model {
    let pairs = counts.two.iter().map(|(w, seen)| (seen.times * (counts.p2(*w) / counts.p1(w[1])).ln(), *w));
    let mut pairs: FxHashSet<[u16; 2]> = best(pairs.collect(), bigrams).into_iter().collect();
    let gain = |w: &[u16; 3], seen: &Seen| seen.times * (counts.p3(*w) / counts.p2([w[1], w[2]])).ln();
    let triples = counts.three.iter().map(|(w, seen)| (gain(w, seen), *w));
    let triples = few_followers(best(triples.collect(), trigrams));
    // A pair holds the weight to fall back with from the triples that begin with it.
    pairs.extend(triples.iter().map(|w| [w[0], w[1]]));
    let mut pairs: Vec<_> = pairs.into_iter().collect();
    pairs.sort_unstable();

    let mut kept_one = vec![Kept::default(); words];
    pairs.iter().for_each(|w| kept_one[usize::from(w[0])].add(counts.p2(*w), counts.p1(w[1])));
    let known: FxHashSet<[u16; 2]> = pairs.iter().copied().collect();
    let stored = |w: [u16; 2]| match known.contains(&w) {
        true => counts.p2(w),
        false => kept_one[usize::from(w[0])].weight() * counts.p1(w[1]),
    };
    let mut kept_two: FxHashMap<[u16; 2], Kept> = FxHashMap::default();
    for w in &triples {
        kept_two.entry([w[0], w[1]]).or_default().add(counts.p3(*w), stored([w[1], w[2]]));
    }
    let back = |w: &[u16; 2]| kept_two.get(w).copied().unwrap_or_default().weight();
    let unigrams = (0..words as u16).map(|w| (cost(counts.p1(w)), back_off(kept_one[usize::from(w)].weight())));
    Model {
        unigrams: unigrams.collect(),
        bigrams: pairs.iter().map(|w| (*w, cost(counts.p2(*w)), back_off(back(w)))).collect(),
        trigrams: triples.iter().map(|w| (*w, cost(counts.p3(*w)))).collect(),
    }
}

/// The `n` rows of most gain; equal gains by their words, so that every run gives the same file.
fn best<K: Ord + Copy>(mut rows: Vec<(f64, K)>, n: usize) -> Vec<K> {
    rows.retain(|(gain, _)| *gain > 0.0);
    rows.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    rows.truncate(n);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// No pair has more followers than the file can count; in the order of their words.
fn few_followers(triples: Vec<[u16; 3]>) -> Vec<[u16; 3]> {
    let mut followers: FxHashMap<[u16; 2], usize> = FxHashMap::default();
    let mut few = |w: &[u16; 3]| {
        let n = followers.entry([w[0], w[1]]).or_default();
        *n += 1;
        *n <= FOLLOWERS
    };
    let mut triples: Vec<_> = triples.into_iter().filter(|w| few(w)).collect();
    triples.sort_unstable();
    triples
}

/// What the rows that are kept have of all that follows.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    share: f64,
    lower: f64,
}

impl Kept {
    fn add(&mut self, share: f64, lower: f64) {
        self.share += share;
        self.lower += lower;
    }

    /// What is left for the rest, over what the rest has one order lower.
    fn weight(self) -> f64 {
        (1.0 - self.share).max(1e-4) / (1.0 - self.lower).max(1e-4)
    }
}

fn cost(p: f64) -> u8 {
    (-p.ln() * f64::from(UNIT)).round().clamp(0.0, 255.0) as u8
}

fn back_off(weight: f64) -> u8 {
    (-weight.ln() * f64::from(UNIT) + f64::from(BIAS)).round().clamp(0.0, 255.0) as u8
}
