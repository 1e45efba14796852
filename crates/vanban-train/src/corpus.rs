//! Texts → numbered words.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;
use vanban::repair::format::{BREAK, NUMBER, OTHER, WORDS, is_syllable};

/// A syllable seen less often is a slip of the pen.
const RARE: u32 = 3;
/// Abbreviations that are words of their own.
const ABBREVIATIONS: usize = 300;
/// Longer lines that were seen before are copies.
const COPY: usize = 60;
/// Of so many texts of a folder one is held out, to be measured on.
const HELD_OUT: usize = 20;
/// Which one.
const WHICH: usize = 7;

/// What is to be read.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    /// Folders, and how often each of their texts counts.
    pub(crate) learned: Vec<(u32, PathBuf)>,
    /// Folders of texts that nothing is learned from, not even from lines that others share with them.
    pub(crate) reserved: Vec<PathBuf>,
    /// Every twentieth text is reserved too.
    pub(crate) hold_out: bool,
}

/// All texts as rows of words.
#[derive(Debug)]
pub(crate) struct Corpus {
    pub(crate) words: Vec<String>,
    /// The rows of every weight.
    pub(crate) groups: BTreeMap<u32, Vec<Row>>,
}

/// The words of a text.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub(crate) ids: Vec<u16>,
    pub(crate) cases: Vec<Case>,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Small,
    /// `Nghị`
    Title,
    /// `NGHỊ`, a number, punctuation.
    Other,
}

impl Corpus {
    pub(crate) fn read(sources: &Sources) -> std::io::Result<Corpus> {
        let mut seen = FxHashSet::default();
        for folder in &sources.reserved {
            for path in files(folder)? {
                without_copies(&text(&path)?, &mut seen);
            }
        }
        let mut learned = Vec::new();
        for (weight, folder) in &sources.learned {
            for (at, path) in files(folder)?.into_iter().enumerate() {
                match sources.hold_out && at % HELD_OUT == WHICH {
                    true => drop(without_copies(&text(&path)?, &mut seen)),
                    false => learned.push((*weight, path)),
                }
            }
        }
        let mut texts = Vec::new();
        for (weight, path) in learned {
            texts.push((weight, without_copies(&text(&path)?, &mut seen)));
        }
        let words = vocabulary(&texts);
        let numbers: FxHashMap<&str, u16> = words.iter().enumerate().map(|(i, w)| (w.as_str(), i as u16)).collect();
        let mut groups: BTreeMap<u32, Vec<Row>> = BTreeMap::new();
        for (weight, text) in &texts {
            groups.entry(*weight).or_default().push(row(text, &numbers));
        }
        Ok(Corpus { words, groups })
    }

    pub(crate) fn texts(&self) -> usize {
        self.groups.values().map(Vec::len).sum()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, &Row)> {
        self.groups.iter().flat_map(|(weight, rows)| rows.iter().map(|row| (*weight, row)))
    }
}

fn row(text: &str, numbers: &FxHashMap<&str, u16>) -> Row {
    let number = |word: &str| numbers.get(word).or_else(|| numbers.get(word.to_lowercase().as_str())).copied();
    let mut row = Row::default();
    tokens(text, |token| {
        let (id, case) = match token {
            Token::Break => (BREAK, Case::Other),
            Token::Number => (NUMBER, Case::Other),
            Token::Word(word) => (number(word).unwrap_or(OTHER), case(word)),
        };
        if id != BREAK || row.ids.last() != Some(&BREAK) {
            row.ids.push(id);
            row.cases.push(case);
        }
    });
    row
}

fn case(word: &str) -> Case {
    let mut letters = word.chars();
    match letters.next().is_some_and(char::is_uppercase) {
        false => Case::Small,
        true if letters.any(char::is_uppercase) => Case::Other,
        true => Case::Title,
    }
}

/// A text, composed.
fn text(path: &Path) -> std::io::Result<String> {
    Ok(String::from_utf8_lossy(&std::fs::read(path)?).nfc().collect())
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
    let new = |line: &&str| line.len() < COPY || seen.insert(line.trim().to_owned());
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
    let mut syllables: Vec<_> = syllables.into_iter().filter(|(_, n)| *n >= RARE).collect();
    syllables.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    syllables.truncate(WORDS - ABBREVIATIONS - words.len());
    syllables.sort();
    words.extend(syllables.into_iter().map(|(word, _)| word));
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
            let coded = rest[..len].contains(|c: char| c.is_ascii_digit());
            each(if coded { Token::Number } else { Token::Word(&rest[..len]) });
            at += len;
        } else if c.is_alphanumeric() {
            each(Token::Number);
            let run = run(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '/'));
            at += rest[..run].trim_end_matches(['.', ',', '/']).len();
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
