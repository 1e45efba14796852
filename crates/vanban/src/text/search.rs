//! Looking for many things at once.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// An automaton for a closed list of words; of several at one place the longest is found. A DFA, because hits are dense
/// in the texts it runs over.
pub(crate) fn word_automaton(words: impl IntoIterator<Item = impl AsRef<[u8]>>) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(words)
        .expect("a closed list of literal words always builds")
}

/// A table that tells whether a byte is one of `list`.
pub(crate) const fn byte_set(list: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut i = 0;
    while i < list.len() {
        table[list[i] as usize] = true;
        i += 1;
    }
    table
}

/// How the words of a closed list begin: tells at a glance that a text begins with none of them.
#[derive(Debug)]
pub(crate) struct Starts([bool; 1 << START_BITS]);

const START_BITS: u32 = 12;

impl Starts {
    /// Of words behind which a blank or a mark stands, or the text ends.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Starts {
        let mut starts = [false; 1 << START_BITS];
        for word in words.into_iter().map(str::as_bytes) {
            let marks: &[u8] = if word.len() < 3 { b" ,.;:)" } else { b" " };
            marks.iter().for_each(|mark| starts[start(&[word, &[*mark]].concat())] = true);
        }
        Starts(starts)
    }

    /// The text may begin with one of the words.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.0[start(text.as_bytes())]
    }
}

/// The slot of the first three bytes of a text: the upper bits of a product spread them (Knuth).
fn start(text: &[u8]) -> usize {
    let byte = |i: usize| u32::from(text.get(i).copied().unwrap_or(b' '));
    let key = byte(0) | byte(1) << 8 | byte(2) << 16;
    (key.wrapping_mul(0x9E37_79B1) >> (32 - START_BITS)) as usize
}

/// From `at` on, the first byte that is one of `rare`. Pieces that hold none are passed at several bytes a cycle: the
/// comparisons have no order, so the compiler makes vectors of them.
pub(crate) fn find_rare<const N: usize>(bytes: &[u8], mut at: usize, rare: &[u8; N]) -> Option<usize> {
    const PIECE: usize = 64;
    while let Some(piece) = bytes.get(at..)?.first_chunk::<PIECE>() {
        let hits = piece.iter().fold(0, |hits, b| rare.iter().fold(hits, |hits, r| hits | u8::from(b == r)));
        if hits != 0 {
            break;
        }
        at += PIECE;
    }
    bytes[at..].iter().position(|b| rare.contains(b)).map(|found| at + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins() {
        let found = word_automaton(["bổ sung", "sửa đổi, bổ sung", "sửa đổi"])
            .find("được sửa đổi, bổ sung")
            .map(|m| m.pattern().as_usize());
        assert_eq!(found, Some(1));
    }

    #[test]
    fn words_are_never_refused() {
        let words = ["do", "ký", "chủ trì", "x"];
        let starts = Starts::of(words);
        for word in words {
            for behind in ["", " ", ",", ". Sở", ";", ":", ")"] {
                assert!(starts.may_begin(&format!("{word}{behind}")), "{word}{behind}");
            }
        }
        assert!(!starts.may_begin("Sở Y tế"));
    }

    #[test]
    fn rare_bytes_are_found_wherever_they_stand() {
        let mut text = vec![b'a'; 300];
        for at in 0..text.len() {
            text[at] = b'#';
            for from in 0..text.len() {
                assert_eq!(find_rare(&text, from, b"*#"), (from <= at).then_some(at));
            }
            text[at] = b'a';
        }
        assert_eq!(find_rare(b"a", 2, b"a"), None);
    }

    #[test]
    fn a_set_holds_its_bytes_alone() {
        const SET: [bool; 256] = byte_set(b"a\xFF");
        assert_eq!((0..=255u8).filter(|b| SET[*b as usize]).collect::<Vec<_>>(), [b'a', 0xFF]);
    }
}
