//! Where a mention can begin: a type word in capitals, the slash of a number, words that refer back or define a name.
//!
//! Everything else of the grammar (provisions before, relations before, dates behind) is only looked for beside these,
//! so text without citations costs one pass over its bytes.

use std::iter::Peekable;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, FindIter};

use super::words::TYPE_WORDS;
use crate::text::{capitalised, is_word_char};

/// What stands at an anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The first letter of a type word in capitals.
    Type,
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
                    let Some(&[a, b, c, d]) = bytes.get(start..start.saturating_add(4)) else { continue };
                    if PREFIXES.contains(&u32::from_le_bytes([a, b, c, d])) && begins_word(self.text, start) {
                        return Some((start, Anchor::Type));
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

/// The first four bytes of every type word as it is written at the head of a sentence and in headings.
static PREFIXES: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut prefixes: Vec<u32> = TYPE_WORDS
        .iter()
        .filter(|w| w.ty.is_some())
        .flat_map(|w| [capitalised(w.name), w.name.to_uppercase()])
        .filter_map(|w| w.as_bytes().first_chunk().copied().map(u32::from_le_bytes))
        .collect();
    prefixes.sort_unstable();
    prefixes.dedup();
    prefixes
});

/// No letter stands before.
fn begins_word(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| !before.chars().next_back().is_some_and(is_word_char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_come_in_order() {
        let text = "Nam và Đề án, Nghị quyết 72-NQ/TW, 09/9/2025, quyết định nêu trên (gọi là Luật), LỆNH";
        let found: Vec<(&str, Anchor)> =
            Anchors::new(text).map(|(at, anchor)| (text[at..].split(' ').next().unwrap_or_default(), anchor)).collect();
        let want = [
            ("Đề", Anchor::Type),
            ("Nghị", Anchor::Type),
            ("/TW,", Anchor::Slash),
            ("", Anchor::Back),
            ("Luật),", Anchor::Alias),
            ("Luật),", Anchor::Type),
            ("LỆNH", Anchor::Type),
        ];
        assert_eq!(found, want);
    }

    #[test]
    fn every_type_word_is_an_anchor() {
        for word in TYPE_WORDS.iter().filter(|w| w.ty.is_some()) {
            for text in [capitalised(word.name), word.name.to_uppercase()] {
                assert_eq!(Anchors::new(&text).next(), Some((0, Anchor::Type)), "{text}");
            }
        }
    }
}
