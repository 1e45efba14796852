//! Where a mention can begin: a type word in capitals, the slash of a number, words that refer back or define a name.
//!
//! Everything else of the grammar (provisions before, relations before, dates behind) is only looked for beside these,
//! so text without citations costs one pass over its bytes.

use std::iter::Peekable;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, FindIter};

use super::words::{TYPE_WORDS, TypeWord};
use crate::text::{byte_set, capitalised, is_letter, is_word_char, lower, starts_with_fold};

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
    /// `luật` in small letters behind `thi hành`: perhaps a law by its name.
    SmallLaw,
}

/// The anchors of a text, in order.
pub(super) struct Anchors<'t> {
    text: &'t str,
    at: usize,
    /// Phrases that mean nothing before the first mention, and where their search began.
    phrases: Option<(usize, Peekable<FindIter<'static, 't>>)>,
    /// The next letter or slash, found already.
    ahead: Option<(usize, Anchor)>,
}

impl<'t> Anchors<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut anchors = Anchors { text, at: 0, phrases: None, ahead: None };
        anchors.ahead = anchors.advance();
        anchors
    }

    /// From here on words that refer back and that define names are anchors too.
    pub(super) fn look_for_phrases(&mut self, at: usize) {
        if self.phrases.is_none() {
            self.phrases = Some((at, PHRASES.find_iter(&self.text[at..]).peekable()));
        }
    }

    /// The next capital or slash.
    fn advance(&mut self) -> Option<(usize, Anchor)> {
        loop {
            let (at, slash) = next_start(self.text.as_bytes(), self.at)?;
            // Behind both bytes of `Đ`.
            self.at = at + if self.text.as_bytes()[at] == D_STROKE[0] { 2 } else { 1 };
            if slash {
                return Some((at, Anchor::Slash));
            }
            if let Some((word, len)) = type_word_at(self.text, at) {
                return Some((at, Anchor::Type(word, len)));
            }
        }
    }
}

impl Iterator for Anchors<'_> {
    type Item = (usize, Anchor);

    fn next(&mut self) -> Option<(usize, Anchor)> {
        let ahead = self.ahead;
        if let Some((base, phrases)) = &mut self.phrases
            && let Some(hit) = phrases.peek()
        {
            let phrase = match hit.pattern().as_usize() {
                0..2 => (*base + hit.start(), Anchor::Back),
                2..4 => (*base + hit.end(), Anchor::Alias),
                _ => (*base + hit.end() - "luật ".len(), Anchor::SmallLaw),
            };
            if ahead.is_none_or(|ahead| phrase.0 <= ahead.0) {
                phrases.next();
                return Some(phrase);
            }
        }
        self.ahead = self.advance();
        ahead
    }
}

/// Nothing in a text that is not laid out yet can begin a mention.
pub(super) fn has_none(text: &str) -> bool {
    let mut at = 0;
    while let Some((start, slash)) = next_start(text.as_bytes(), at) {
        let begins = |word: &&TypeWord| begins_across_lines(&text[start..], word.name);
        if slash || words_from(text, start).is_some_and(|words| words.iter().any(begins)) {
            return false;
        }
        at = start + 2;
    }
    true
}

/// The words of `small` come first in `text`; between two of them a line, or a page with its number, may end.
fn begins_across_lines(text: &str, small: &str) -> bool {
    let mut chars = text.chars();
    small.chars().all(|want| match want {
        ' ' => {
            chars = chars.as_str().trim_start_matches(|c| !is_letter(c)).chars();
            true
        }
        want => chars.next().is_some_and(|have| lower(have) == want),
    })
}

/// From `at` on, the first slash before a symbol, or the first bytes of a type word in capitals: where, and which.
fn next_start(bytes: &[u8], mut at: usize) -> Option<(usize, bool)> {
    let prefixes = &*PREFIXES;
    loop {
        let found = at + bytes.get(at..)?.iter().position(|&b| STARTS[b as usize])?;
        at = found + 1;
        if bytes[found] == b'/' {
            if matches!(bytes.get(at), Some(b'A'..=b'Z' | 0xC4 | 0xC6 | b' ')) {
                return Some((found, true));
            }
            continue;
        }
        let start = match bytes[found] == D_STROKE[1] {
            true if found > 0 && bytes[found - 1] == D_STROKE[0] => found - 1,
            // The last byte of another letter.
            true => continue,
            false => found,
        };
        if key(bytes, start).is_some_and(|key| prefixes.may_hold(key)) {
            return Some((start, false));
        }
    }
}

const BACK: [&str; 2] = [" nêu trên", " nói trên"];
/// Not `gọi chung là`: that is said of several.
const ALIAS: [&str; 2] = ["gọi là ", "tắt là "];
const SMALL_LAW: [&str; 1] = ["thi hành luật "];

static PHRASES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(BACK.into_iter().chain(ALIAS).chain(SMALL_LAW))
        .expect("a handful of literal patterns always build")
});

/// `Đ`: its second byte is the rare one.
const D_STROKE: [u8; 2] = [0xC4, 0x90];

/// Bytes with which a type word in capitals begins, and the slash.
const STARTS: [bool; 256] = byte_set(b"/HBLPSNQCTVKDG\x90");

/// Type words by the first four bytes with which they are written at the head of a sentence or in headings.
struct Prefixes {
    /// Which slots hold a key: most capitals are refused here.
    filter: [bool; 1 << SLOT_BITS],
    keys: Vec<u32>,
    words: Vec<Vec<&'static TypeWord>>,
}

const SLOT_BITS: u32 = 10;

impl Prefixes {
    fn may_hold(&self, key: u32) -> bool {
        self.filter[slot(key)]
    }
}

/// The upper bits of a product spread keys that differ in any byte (Knuth's multiplicative hash).
fn slot(key: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> (32 - SLOT_BITS)) as usize
}

static PREFIXES: LazyLock<Prefixes> = LazyLock::new(|| {
    let mut prefixes = Prefixes { filter: [false; 1 << SLOT_BITS], keys: Vec::new(), words: Vec::new() };
    for word in TYPE_WORDS.iter().filter(|w| w.ty.is_some()) {
        for written in [capitalised(word.name), word.name.to_uppercase()] {
            let Some(key) = key(written.as_bytes(), 0) else { continue };
            let at = prefixes.keys.iter().position(|k| *k == key).unwrap_or_else(|| {
                prefixes.filter[slot(key)] = true;
                prefixes.keys.push(key);
                prefixes.words.push(Vec::new());
                prefixes.keys.len() - 1
            });
            prefixes.words[at].push(word);
        }
    }
    prefixes
});

fn key(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

/// The type words that share the letters at `at`.
fn words_from(text: &str, at: usize) -> Option<&'static [&'static TypeWord]> {
    let key = key(text.as_bytes(), at)?;
    PREFIXES.keys.iter().position(|k| *k == key).map(|slot| PREFIXES.words[slot].as_slice())
}

/// The type word that begins at a capital, if no letter stands before or behind it.
fn type_word_at(text: &str, at: usize) -> Option<(&'static TypeWord, usize)> {
    let words = words_from(text, at)?;
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
        let text = "Nam và Đề án, Nghị quyết 72-NQ/TW, 09/9/2025, quyết định nêu trên (gọi là Luật), LỆNH, thi hành luật luật sư";
        let mut anchors = Anchors::new(text);
        anchors.look_for_phrases(0);
        let found: Vec<(&str, &str)> = anchors
            .map(|(at, anchor)| match anchor {
                Anchor::Type(word, len) => (word.name, &text[at..at + len]),
                Anchor::Slash => ("slash", &text[at..at + 3]),
                Anchor::Back => ("back", ""),
                Anchor::Alias => ("alias", ""),
                Anchor::SmallLaw => ("small", &text[at..at + "luật".len()]),
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
            ("small", "luật"),
        ];
        assert_eq!(found, want);
    }

    #[test]
    fn the_search_goes_on_behind_every_letter() {
        for c in ('\u{80}'..='\u{2FF}').chain('\u{1E00}'..='\u{1EFF}') {
            let text = format!("{c}{c}Đề {c}N{c}Đ{c}/A{c}");
            assert!(Anchors::new(&text).count() <= text.len(), "{c}");
        }
    }

    #[test]
    fn most_texts_hold_none() {
        assert!(has_none("Ngày 09/9/2025 ông Ba đi chợ, bà Tư ở nhà; 24/7, km/h, và/hoặc"));
        assert!(has_none("Bộ Y tế, Thông tấn xã, Quyết tâm"));
        for some in ["theo Nghị\nđịnh", "số 12/UBND", "BỘ \n LUẬT", "Thông\n\n3\n\ntư", "Lệnh"] {
            assert!(!has_none(some), "{some}");
        }
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
