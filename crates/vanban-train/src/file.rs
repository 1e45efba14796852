//! Costs → the bytes that `vanban` reads in place; the layout stands in its `text/repair/model.rs`.

use vanban::repair::format::{MAGIC, UNIT, hash};

use crate::count::Model;

/// Confusions learned from pages: a letter, what was read for it, how often, with what probability.
const CHANNEL: &str = include_str!("../data/channel.tsv");
/// Abbreviations as an English reader sees them, and as they are written.
const ABBREVIATIONS: &str = include_str!("../data/abbreviations.tsv");
/// Confusions rarer than this are accidents of one page.
const RARE: f64 = 0.00015;
/// Entries of a bucket.
const BUCKET: usize = 6;

pub(crate) fn bytes(words: &[String], model: &Model) -> Vec<u8> {
    let vocabulary: String = words.iter().flat_map(|w| [w.as_str(), "\n"]).collect();
    let channel = channel();
    let (pairs, pair_bits) = table(model.bigrams.iter().map(|(w, cost, back)| (hash(w), vec![*cost, *back])).collect());
    let (triples, triple_bits) = table(model.trigrams.iter().map(|(w, cost)| (hash(w), vec![*cost])).collect());
    let head = [
        words.len(),
        vocabulary.len(),
        model.bigrams.len(),
        pair_bits as usize,
        model.trigrams.len(),
        triple_bits as usize,
        channel.len(),
        ABBREVIATIONS.len(),
    ];
    let mut out = MAGIC.to_vec();
    head.iter().for_each(|n| out.extend((*n as u32).to_le_bytes()));
    out.extend(vocabulary.as_bytes());
    model.unigrams.iter().for_each(|(cost, back)| out.extend([*cost, *back]));
    out.extend(pairs);
    out.extend(triples);
    out.extend(channel.as_bytes());
    out.extend(ABBREVIATIONS.as_bytes());
    out
}

/// Offsets of the buckets, then the entries: the low bits of the hash and the values.
fn table(mut rows: Vec<(u64, Vec<u8>)>) -> (Vec<u8>, u32) {
    rows.sort();
    let bits = (rows.len() / BUCKET).max(2).ilog2();
    let (mut offsets, mut entries) = (Vec::new(), Vec::new());
    let mut at = 0;
    for bucket in 0..=1u64 << bits {
        at += rows[at..].iter().take_while(|(hash, _)| hash >> (64 - bits) < bucket).count();
        offsets.extend((at as u32).to_le_bytes());
    }
    for (hash, values) in rows {
        entries.extend((hash as u16).to_le_bytes());
        entries.extend(values);
    }
    offsets.extend(entries);
    (offsets, bits)
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
