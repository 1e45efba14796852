//! Costs → the bytes that `vanban` reads in place; the layout stands in its `text/repair/model.rs`.

use vanban::repair::format::{MAGIC, UNIT};

use crate::prune::Model;

/// Confusions learned from pages: a letter, what was read for it, how often, with what probability.
const CHANNEL: &str = include_str!("../data/channel.tsv");
/// Abbreviations as an English reader sees them, and as they are written.
const ABBREVIATIONS: &str = include_str!("../data/abbreviations.tsv");
/// Confusions rarer than this are accidents of one page.
const RARE: f64 = 0.00015;

pub(crate) fn bytes(words: &[String], cases: &[[u8; 4]], model: &Model) -> Vec<u8> {
    let vocabulary: String = words.iter().flat_map(|w| [w.as_str(), "\n"]).collect();
    let channel = channel();
    let sizes = [words.len(), vocabulary.len(), model.bigrams.len(), model.trigrams.len(), channel.len()];
    let mut out = MAGIC.to_vec();
    sizes.iter().chain([&ABBREVIATIONS.len()]).for_each(|n| out.extend((*n as u32).to_le_bytes()));
    out.extend(vocabulary.as_bytes());
    model.unigrams.iter().zip(cases).for_each(|((cost, back), cases)| {
        out.extend([*cost, *back]);
        out.extend(cases);
    });
    let mut followers = vec![0u16; words.len()];
    model.bigrams.iter().for_each(|(w, ..)| followers[usize::from(w[0])] += 1);
    followers.iter().for_each(|n| out.extend(n.to_le_bytes()));
    model.bigrams.iter().for_each(|(w, ..)| out.extend(w[1].to_le_bytes()));
    let mut triples = model.trigrams.as_slice();
    for (w, cost, back) in &model.bigrams {
        let followers = triples.iter().take_while(|(triple, _)| triple[..2] == *w).count();
        triples = &triples[followers..];
        out.extend([*cost, *back, followers as u8]);
    }
    let levels = Levels::of(&model.trigrams);
    out.extend(levels.0);
    for (w, cost) in &model.trigrams {
        out.extend((w[2] | levels.nearest(*cost) << 12).to_le_bytes());
    }
    out.extend(channel.as_bytes());
    out.extend(ABBREVIATIONS.as_bytes());
    out
}

/// Sixteen costs that stand for all costs of triples.
struct Levels([u8; 16]);

impl Levels {
    /// Each the mean of what is nearest to it.
    fn of(triples: &[([u16; 3], u8)]) -> Levels {
        let mut costs: Vec<u8> = triples.iter().map(|(_, cost)| *cost).collect();
        costs.sort_unstable();
        let middle = |at: usize| costs.get((2 * at + 1) * costs.len() / 32).copied().unwrap_or(0);
        let mut levels = Levels(std::array::from_fn(middle));
        for _ in 0..50 {
            let mut sums = [(0u64, 0u64); 16];
            for cost in &costs {
                let (sum, n) = &mut sums[usize::from(levels.nearest(*cost))];
                (*sum, *n) = (*sum + u64::from(*cost), *n + 1);
            }
            let means = levels.0.iter_mut().zip(sums).filter(|(_, (_, n))| *n > 0);
            means.for_each(|(level, (sum, n))| *level = ((sum + n / 2) / n) as u8);
        }
        levels
    }

    fn nearest(&self, cost: u8) -> u16 {
        let away = |at: &u16| self.0[usize::from(*at)].abs_diff(cost);
        (0..16).min_by_key(away).unwrap_or_default()
    }
}

/// Letter, reading, cost in sixteenths; `é` for `ế` and the like come first by their letters.
fn channel() -> String {
    let mut out = String::new();
    for line in CHANNEL.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [clean, read, count, p] = cells[..] else { continue };
        let (count, p): (f64, f64) = (count.parse().unwrap_or(0.0), p.parse().unwrap_or(0.0));
        if p >= RARE && count >= 0.9 && read.chars().count() <= 3 {
            let cost = (-p.ln() * f64::from(UNIT)).round() as u32;
            out.push_str(&format!("{clean}\t{read}\t{cost}\n"));
        }
    }
    out
}
