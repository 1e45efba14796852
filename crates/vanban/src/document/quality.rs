//! Is the text readable? A scan read by a model of another language loses the Vietnamese letters.

use crate::text::{floor_boundary, is_word_char};

/// How much of a text is looked at.
const SAMPLE: usize = 16 * 1024;

/// True when Vietnamese words stand there without most of their letters' marks: in whole Vietnamese text every fourth
/// letter or so carries one.
pub(super) fn is_damaged(text: &str) -> bool {
    let sample = &text[..floor_boundary(text, SAMPLE)];
    let bytes = sample.as_bytes();
    // The first bytes of the marked letters: À-ư and Ạ-ỹ.
    let whole = bytes.iter().filter(|b| matches!(b, 0xC3..=0xC6 | 0xE1)).count();
    let letters = whole + bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
    letters >= 200 && whole * 100 < letters * 18 && skeletons(sample) >= 12
}

/// Common words of official texts without their marks: what tells damaged Vietnamese from another language.
fn skeletons(text: &str) -> usize {
    const WORDS: [&str; 12] =
        ["cua", "tinh", "va", "ngay", "nam", "thuc", "quyet", "cong", "tac", "nhan", "theo", "cac"];
    text.split(|c: char| !is_word_char(c)).filter(|w| WORDS.contains(w)).count()
}
