//! Texts → numbered words.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;
use vanban::repair::format::{BREAK, NUMBER, OTHER, is_syllable};

/// A syllable seen less often is a slip of the pen.
const RARE: u32 = 3;
/// Abbreviations that are words of their own.
const ABBREVIATIONS: usize = 300;
/// Longer lines that were seen before are copies.
const COPY: usize = 60;

/// All texts as one row of words.
#[derive(Debug)]
pub(crate) struct Corpus {
    pub(crate) words: Vec<String>,
    pub(crate) ids: Vec<u16>,
    /// How often each word of `ids` counts, as runs: (end, weight).
    pub(crate) weights: Vec<(usize, u32)>,
    pub(crate) texts: usize,
}

impl Corpus {
    pub(crate) fn read(sources: &[(u32, PathBuf)]) -> std::io::Result<Corpus> {
        let mut texts = Vec::new();
        let mut seen = FxHashSet::default();
        for (weight, folder) in sources {
            for path in files(folder)? {
                let text: String = String::from_utf8_lossy(&std::fs::read(path)?).nfc().collect();
                texts.push((*weight, without_copies(&text, &mut seen)));
            }
        }
        let words = vocabulary(&texts);
        let numbers: FxHashMap<&str, u16> = words.iter().enumerate().map(|(i, w)| (w.as_str(), i as u16)).collect();
        let (mut ids, mut weights) = (Vec::new(), Vec::new());
        for (weight, text) in &texts {
            tokens(text, |token| {
                let id = match token {
                    Token::Break => BREAK,
                    Token::Number => NUMBER,
                    Token::Word(word) => number(&numbers, word),
                };
                if id != BREAK || ids.last() != Some(&BREAK) {
                    ids.push(id);
                }
            });
            weights.push((ids.len(), *weight));
        }
        Ok(Corpus { words, ids, weights, texts: texts.len() })
    }
}

fn number(numbers: &FxHashMap<&str, u16>, word: &str) -> u16 {
    numbers.get(word).or_else(|| numbers.get(word.to_lowercase().as_str())).copied().unwrap_or(OTHER)
}

/// All files of a folder, in the order of their names.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => out.extend(files(&path)?),
            false => out.push(path),
        }
    }
    out.sort();
    Ok(out)
}

fn without_copies(text: &str, seen: &mut FxHashSet<String>) -> String {
    let new = |line: &&str| line.len() < COPY || seen.insert((*line).to_owned());
    text.lines().filter(new).flat_map(|line| [line, "\n"]).collect()
}

/// The three signs, the syllables by their letters, the most frequent abbreviations.
fn vocabulary(texts: &[(u32, String)]) -> Vec<String> {
    let (mut syllables, mut capitals) = (BTreeMap::<String, u32>::new(), BTreeMap::<&str, u32>::new());
    for (_, text) in texts {
        tokens(text, |token| {
            let Token::Word(word) = token else { return };
            let small = word.to_lowercase();
            if is_syllable(&small) {
                *syllables.entry(small).or_default() += 1;
            } else if word.len() >= 2 && word.chars().all(char::is_uppercase) {
                *capitals.entry(word).or_default() += 1;
            }
        });
    }
    let mut words: Vec<String> = ["<break>", "<number>", "<other>"].map(String::from).into();
    words.extend(syllables.into_iter().filter(|(_, n)| *n >= RARE).map(|(word, _)| word));
    let mut capitals: Vec<_> = capitals.into_iter().collect();
    capitals.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    words.extend(capitals.into_iter().take(ABBREVIATIONS).map(|(word, _)| word.to_owned()));
    words
}

enum Token<'t> {
    Word(&'t str),
    Number,
    Break,
}

/// Words, numbers and what stands between them. A line that ends in the middle of a sentence is no border.
fn tokens<'t>(text: &'t str, mut each: impl FnMut(Token<'t>)) {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let run = |of: fn(char) -> bool| rest.find(|c| !of(c)).unwrap_or(rest.len());
        if c.is_alphabetic() {
            let len = run(char::is_alphanumeric);
            each(Token::Word(&rest[..len]));
            at += len;
        } else if c.is_alphanumeric() {
            each(Token::Number);
            at += run(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '/'));
        } else {
            let len = run(|c| !c.is_alphanumeric());
            let (gap, next) = (&rest[..len], rest[len..].chars().next());
            let goes_on = gap.matches('\n').count() < 2 && next.is_some_and(char::is_lowercase);
            if !gap.trim_matches(['*', '_']).trim().is_empty() || gap.contains('\n') && !goes_on {
                each(Token::Break);
            }
            at += len;
        }
    }
}
