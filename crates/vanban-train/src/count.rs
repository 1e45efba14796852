//! Numbered words → probabilities: what was seen, less a discount that goes to what was not.
//!
//! Texts of every weight are counted and discounted by themselves: a triple seen once in a text that counts five times
//! was still seen once. The discounts are those of Chen and Goodman, by how many rows were seen once, twice, thrice.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::corpus::{Corpus, Row};

/// How often words, pairs and triples were seen, discounted and weighted.
pub(crate) struct Counts {
    one: Vec<f64>,
    pub(crate) two: FxHashMap<[u16; 2], Seen>,
    pub(crate) three: FxHashMap<[u16; 3], Seen>,
    after_one: Vec<Total>,
    after_two: FxHashMap<[u16; 2], Total>,
}

/// A row of words.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Seen {
    /// How often, weighted.
    pub(crate) times: f64,
    /// The same, discounted.
    kept: f64,
}

/// All that follows a row of words.
#[derive(Debug, Clone, Copy, Default)]
struct Total {
    times: f64,
    kept: f64,
}

impl Total {
    fn add(&mut self, seen: Seen) {
        self.times += seen.times;
        self.kept += seen.kept;
    }

    /// The share that is left for what was not seen.
    fn left(self) -> f64 {
        if self.times == 0.0 { 1.0 } else { (self.times - self.kept) / self.times }
    }
}

impl Counts {
    pub(crate) fn of(corpus: &Corpus) -> Counts {
        let mut one = vec![0.5; corpus.words.len()];
        let (mut two, mut three) = (FxHashMap::default(), FxHashMap::default());
        for (weight, rows) in &corpus.groups {
            let weight = f64::from(*weight);
            rows.iter().flat_map(|row| &row.ids).for_each(|w| one[usize::from(*w)] += weight);
            add(&mut two, &counted(rows), weight);
            add(&mut three, &counted(rows), weight);
        }
        let all: f64 = one.iter().sum();
        one.iter_mut().for_each(|n| *n /= all);
        let mut after_one = vec![Total::default(); one.len()];
        two.iter().for_each(|([a, _], seen)| after_one[usize::from(*a)].add(*seen));
        let mut after_two: FxHashMap<[u16; 2], Total> = FxHashMap::default();
        three.iter().for_each(|([a, b, _], seen)| after_two.entry([*a, *b]).or_default().add(*seen));
        Counts { one, two, three, after_one, after_two }
    }

    pub(crate) fn p1(&self, word: u16) -> f64 {
        self.one[usize::from(word)]
    }

    pub(crate) fn p2(&self, w: [u16; 2]) -> f64 {
        self.share2(w) + self.left1(w[0]) * self.p1(w[1])
    }

    pub(crate) fn p3(&self, w: [u16; 3]) -> f64 {
        self.share3(w) + self.left2([w[0], w[1]]) * self.p2([w[1], w[2]])
    }

    /// What a pair has of its own, of all that follows its first word.
    fn share2(&self, w: [u16; 2]) -> f64 {
        self.two.get(&w).map_or(0.0, |seen| seen.kept / self.after_one[usize::from(w[0])].times)
    }

    fn share3(&self, w: [u16; 3]) -> f64 {
        self.three.get(&w).map_or(0.0, |seen| seen.kept / self.after_two[&[w[0], w[1]]].times)
    }

    fn left1(&self, word: u16) -> f64 {
        self.after_one[usize::from(word)].left()
    }

    fn left2(&self, w: [u16; 2]) -> f64 {
        self.after_two.get(&w).map_or(1.0, |total| total.left())
    }
}

/// How often `N` words were seen together.
fn counted<const N: usize>(rows: &[Row]) -> FxHashMap<[u16; N], u32> {
    let mut counts = FxHashMap::default();
    let windows = rows.iter().flat_map(|row| row.ids.windows(N)).filter_map(|w| <[u16; N]>::try_from(w).ok());
    windows.for_each(|w| *counts.entry(w).or_default() += 1);
    counts
}

/// Adds what was seen, discounted.
fn add<K: Hash + Eq + Copy>(all: &mut FxHashMap<K, Seen>, counts: &FxHashMap<K, u32>, weight: f64) {
    let discounts = discounts(counts.values());
    for (words, n) in counts {
        let seen = all.entry(*words).or_default();
        seen.times += weight * f64::from(*n);
        seen.kept += weight * (f64::from(*n) - discounts[*n.min(&3) as usize - 1]);
    }
}

/// What is taken from what was seen once, twice, more often.
fn discounts<'n>(counts: impl Iterator<Item = &'n u32>) -> [f64; 3] {
    let mut seen = [1.0; 4];
    counts.filter(|n| **n <= 4).for_each(|n| seen[*n as usize - 1] += 1.0);
    let y = seen[0] / (seen[0] + 2.0 * seen[1]);
    let discount = |n: usize| (n as f64 - (n as f64 + 1.0) * y * seen[n] / seen[n - 1]).clamp(0.3, n as f64 - 0.1);
    [discount(1), discount(2), discount(3)]
}
