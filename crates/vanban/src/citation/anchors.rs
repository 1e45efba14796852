//! Where a mention can begin: a type word in capitals, the slash of a number, words that refer back or define a name.
//!
//! Everything else of the grammar (provisions before, relations before, dates behind) is only looked for beside these,
//! so text without citations costs one pass over its bytes.

use std::iter::Peekable;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, FindIter};

use super::words::{TYPE_WORDS, TypeWord, starts_with_fold};
use crate::text::{capitalised, is_letter, is_word_char};

/// What stands at an anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// A type word that begins with a capital, and its length.
    Type(&'static TypeWord, usize),
    /// The slash of a number.
    Slash,
    /// ` nêu trên` behind a type word in small letters.
    Back,
    /// The end of `viết tắt là `, `sau đây gọi là `.
    Alias,
}

/// The anchors of a text, in order.
pub(super) struct Anchors<'t> {
    text: &'t str,
    at: usize,
    phrases: Peekable<FindIter<'static, 't>>,
    /// The next letter or slash, found already.
    ahead: Option<(usize, Anchor)>,
}

impl<'t> Anchors<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut anchors = Anchors { text, at: 0, phrases: PHRASES.find_iter(text).peekable(), ahead: None };
        anchors.ahead = anchors.advance();
        anchors
    }

    /// The next capital or slash.
    fn advance(&mut self) -> Option<(usize, Anchor)> {
        let bytes = self.text.as_bytes();
        loop {
            let found = self.at + bytes.get(self.at..)?.iter().position(|&b| STARTS[b as usize])?;
            self.at = found + 1;
            match bytes[found] {
                b'/' if matches!(bytes.get(found + 1), Some(b'A'..=b'Z' | 0xC4 | 0xC6 | b' ')) => {
                    return Some((found, Anchor::Slash));
                }
                b'/' => {}
                first => {
                    let start = if first == D_STROKE[1] { found.wrapping_sub(1) } else { found };
                    if let Some((word, len)) = type_word_at(self.text, start) {
                        return Some((start, Anchor::Type(word, len)));
                    }
                }
            }
        }
    }
}

impl Iterator for Anchors<'_> {
    type Item = (usize, Anchor);

    fn next(&mut self) -> Option<(usize, Anchor)> {
        let phrase = self.phrases.peek().map(|hit| match BACK.len() > hit.pattern().as_usize() {
            true => (hit.start(), Anchor::Back),
            false => (hit.end(), Anchor::Alias),
        });
        match (phrase, self.ahead) {
            (Some(phrase), ahead) if ahead.is_none_or(|ahead| phrase.0 <= ahead.0) => {
                self.phrases.next();
                Some(phrase)
            }
            (_, ahead) => {
                self.ahead = self.advance();
                ahead
            }
        }
    }
}

const BACK: [&str; 2] = [" nêu trên", " nói trên"];
const ALIAS: [&str; 3] = ["gọi là ", "tắt là ", "gọi chung là "];

static PHRASES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(BACK.into_iter().chain(ALIAS)).expect("a handful of literal patterns always build")
});

/// `Đ`: its second byte is the rare one.
const D_STROKE: [u8; 2] = [0xC4, 0x90];

/// Bytes with which a type word in capitals begins, and the slash.
const STARTS: [bool; 256] = {
    let mut table = [false; 256];
    let list = b"/HBLPSNQCTVKDG";
    let mut i = 0;
    while i < list.len() {
        table[list[i] as usize] = true;
        i += 1;
    }
    table[D_STROKE[1] as usize] = true;
    table
};

/// Type words by the first four bytes with which they are written at the head of a sentence or in headings.
struct Prefixes {
    keys: Vec<u32>,
    words: Vec<Vec<&'static TypeWord>>,
}

static PREFIXES: LazyLock<Prefixes> = LazyLock::new(|| {
    let mut prefixes = Prefixes { keys: Vec::new(), words: Vec::new() };
    for word in TYPE_WORDS.iter().filter(|w| w.ty.is_some()) {
        for written in [capitalised(word.name), word.name.to_uppercase()] {
            let Some(key) = key(&written, 0) else { continue };
            let at = prefixes.keys.iter().position(|k| *k == key).unwrap_or_else(|| {
                prefixes.keys.push(key);
                prefixes.words.push(Vec::new());
                prefixes.keys.len() - 1
            });
            prefixes.words[at].push(word);
        }
    }
    prefixes
});

fn key(text: &str, at: usize) -> Option<u32> {
    text.as_bytes().get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

/// The type word that begins at a capital, if no letter stands before or behind it.
fn type_word_at(text: &str, at: usize) -> Option<(&'static TypeWord, usize)> {
    let key = key(text, at)?;
    let words = &PREFIXES.words[PREFIXES.keys.iter().position(|k| *k == key)?];
    let (before, rest) = text.split_at_checked(at)?;
    let found = words.iter().find_map(|w| starts_with_fold(rest, w.name).map(|len| (*w, len)))?;
    let whole = !before.chars().next_back().is_some_and(is_word_char) && !rest[found.1..].starts_with(is_letter);
    whole.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_come_in_order() {
        let text = "Nam và Đề án, Nghị quyết 72-NQ/TW, 09/9/2025, quyết định nêu trên (gọi là Luật), LỆNH";
        let found: Vec<(&str, &str)> = Anchors::new(text)
            .map(|(at, anchor)| match anchor {
                Anchor::Type(word, len) => (word.name, &text[at..at + len]),
                Anchor::Slash => ("slash", &text[at..at + 3]),
                Anchor::Back => ("back", ""),
                Anchor::Alias => ("alias", ""),
            })
            .collect();
        let want = [
            ("đề án", "Đề án"),
            ("nghị quyết", "Nghị quyết"),
            ("slash", "/TW"),
            ("back", ""),
            ("alias", ""),
            ("luật", "Luật"),
            ("lệnh", "LỆNH"),
        ];
        assert_eq!(found, want);
    }

    #[test]
    fn every_type_word_is_an_anchor() {
        for word in TYPE_WORDS.iter().filter(|w| w.ty.is_some()) {
            for text in [capitalised(word.name), word.name.to_uppercase()] {
                assert_eq!(Anchors::new(&text).next(), Some((0, Anchor::Type(word, text.len()))), "{text}");
            }
        }
    }
}
