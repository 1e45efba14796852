//! Numbered words → costs: absolute discounting, the pairs and triples that tell most, back-off weights over what is
//! kept.

use rustc_hash::FxHashMap;
use vanban::repair::format::{BIAS, UNIT};

use crate::corpus::Corpus;

/// Taken from every count for what was not seen.
const DISCOUNT: f64 = 0.7;
/// Rarer triples are chance.
const SEEN: u32 = 2;

/// How often words, pairs and triples were seen.
pub(crate) struct Counts {
    one: Vec<f64>,
    two: FxHashMap<[u16; 2], u32>,
    three: FxHashMap<[u16; 3], u32>,
}

/// What goes into the file: costs in sixteenths of −ln p.
pub(crate) struct Model {
    pub(crate) unigrams: Vec<(u8, u8)>,
    pub(crate) bigrams: Vec<([u16; 2], u8, u8)>,
    pub(crate) trigrams: Vec<([u16; 3], u8)>,
}

/// Sums over the followers of a history.
#[derive(Default, Clone, Copy)]
struct Sums {
    total: f64,
    kinds: f64,
    kept: f64,
    kept_lower: f64,
}

impl Counts {
    pub(crate) fn of(corpus: &Corpus) -> Counts {
        let mut counts =
            Counts { one: vec![0.5; corpus.words.len()], two: FxHashMap::default(), three: FxHashMap::default() };
        let mut from = 0;
        for (to, weight) in &corpus.weights {
            let text = &corpus.ids[from..*to];
            text.iter().for_each(|w| counts.one[usize::from(*w)] += f64::from(*weight));
            text.windows(2).for_each(|w| *counts.two.entry([w[0], w[1]]).or_default() += weight);
            text.windows(3).for_each(|w| *counts.three.entry([w[0], w[1], w[2]]).or_default() += weight);
            from = *to;
        }
        counts
    }

    pub(crate) fn model(&self, bigrams: usize, trigrams: usize) -> Model {
        let all: f64 = self.one.iter().sum();
        let p1 = |w: u16| self.one[usize::from(w)] / all;
        let mut after_one = vec![Sums::default(); self.one.len()];
        for ([a, _], n) in &self.two {
            let sums = &mut after_one[usize::from(*a)];
            sums.total += f64::from(*n);
            sums.kinds += 1.0;
        }
        let p2 = |a: u16, b: u16| {
            let sums = after_one[usize::from(a)];
            let n = self.two.get(&[a, b]).copied().unwrap_or(0);
            if sums.total == 0.0 { p1(b) } else { interpolate(f64::from(n), sums, p1(b)) }
        };
        let mut after_two: FxHashMap<[u16; 2], Sums> = FxHashMap::default();
        for ([a, b, _], n) in &self.three {
            let sums = after_two.entry([*a, *b]).or_default();
            sums.total += f64::from(*n);
            sums.kinds += 1.0;
        }
        let p3 = |w: [u16; 3]| interpolate(f64::from(self.three[&w]), after_two[&[w[0], w[1]]], p2(w[1], w[2]));

        let gain = |n: u32, p: f64, lower: f64| f64::from(n) * (p / lower).ln();
        let triples = self.three.iter().filter(|(_, n)| **n >= SEEN);
        let triples = best(triples.map(|(w, n)| (gain(*n, p3(*w), p2(w[1], w[2])), *w)).collect(), trigrams);
        // Pairs that begin a triple stay: they hold the weight to fall back with.
        let mut begins: FxHashMap<[u16; 2], f64> = FxHashMap::default();
        triples.iter().for_each(|(g, w)| *begins.entry([w[0], w[1]]).or_default() += g);
        let worth = |w: &[u16; 2], n: u32| {
            gain(n, p2(w[0], w[1]), p1(w[1])).max(0.0) + 0.5 * begins.get(w).copied().unwrap_or(0.0)
        };
        let pairs = best(self.two.iter().map(|(w, n)| (worth(w, *n), *w)).collect(), bigrams);

        let mut kept_one = after_one.clone();
        for (_, [a, b]) in &pairs {
            keep(&mut kept_one[usize::from(*a)], p2(*a, *b), p1(*b));
        }
        let kept: rustc_hash::FxHashSet<[u16; 2]> = pairs.iter().map(|(_, w)| *w).collect();
        let triples: Vec<[u16; 3]> =
            triples.into_iter().map(|(_, w)| w).filter(|w| kept.contains(&[w[0], w[1]])).collect();
        let p3: Vec<([u16; 3], f64)> = triples.iter().map(|w| (*w, p3(*w))).collect();
        let mut kept_two = after_two.clone();
        for (w, p) in &p3 {
            if let Some(sums) = kept_two.get_mut(&[w[0], w[1]]) {
                keep(sums, *p, p2(w[1], w[2]));
            }
        }
        let words = 0..self.one.len() as u16;
        Model {
            unigrams: words.map(|w| (cost(p1(w)), back_off(kept_one[usize::from(w)]))).collect(),
            bigrams: pairs
                .iter()
                .map(|(_, w)| (*w, cost(p2(w[0], w[1])), back_off(kept_two.get(w).copied().unwrap_or_default())))
                .collect(),
            trigrams: p3.into_iter().map(|(w, p)| (w, cost(p))).collect(),
        }
    }
}

fn interpolate(n: f64, sums: Sums, lower: f64) -> f64 {
    ((n - DISCOUNT).max(0.0) + DISCOUNT * sums.kinds * lower) / sums.total
}

fn keep(sums: &mut Sums, p: f64, lower: f64) {
    sums.kept += p;
    sums.kept_lower += lower;
}

/// The `n` rows of most gain; equal gains by their words, so that every run gives the same file.
fn best<K: Ord + Copy>(mut rows: Vec<(f64, K)>, n: usize) -> Vec<(f64, K)> {
    rows.retain(|(gain, _)| *gain > 0.0);
    rows.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    rows.truncate(n);
    rows
}

fn cost(p: f64) -> u8 {
    (-p.ln() * f64::from(UNIT)).round().clamp(0.0, 255.0) as u8
}

/// What is left for the words that were not kept, over what they have one order lower.
fn back_off(sums: Sums) -> u8 {
    let weight = (1.0 - sums.kept).max(1e-4) / (1.0 - sums.kept_lower).max(1e-4);
    (-weight.ln() * f64::from(UNIT) + f64::from(BIAS)).round().clamp(0.0, 255.0) as u8
}
