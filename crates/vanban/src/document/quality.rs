//! Is the text readable? A scan read by a model of another language loses the Vietnamese letters.

use crate::text::{floor_boundary, is_letter, is_word_char};

/// How much of a text is looked at.
const SAMPLE: usize = 16 * 1024;

/// True when Vietnamese words stand there without most of their letters' marks: in whole Vietnamese text every fourth
/// letter or so carries one.
pub(super) fn is_damaged(text: &str) -> bool {
    let end = floor_boundary(text, SAMPLE);
    let (mut letters, mut whole) = (0usize, 0usize);
    for c in text[..end].chars().filter(|c| is_letter(*c)) {
        letters += 1;
        whole += usize::from(is_vietnamese(c));
    }
    letters >= 200 && whole * 100 < letters * 18 && skeletons(&text[..end]) >= 12
}

/// Letters that only Vietnamese has: the horned and stroked ones, and those with two marks.
fn is_vietnamese(c: char) -> bool {
    matches!(c, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1EA0}'..='\u{1EF9}')
        || matches!(
            c,
            'à' | 'á' | 'ã' | 'â' | 'ê' | 'ô' | 'ò' | 'ó' | 'ì' | 'í' | 'ù' | 'ú' | 'è' | 'é' | 'õ' | 'ũ' | 'ý'
        )
        || matches!(c, 'À' | 'Á' | 'Ã' | 'Â' | 'Ê' | 'Ô' | 'Ò' | 'Ó' | 'Ì' | 'Í' | 'Ù' | 'Ú' | 'È' | 'É')
}

/// Common words of official texts without their marks: what tells damaged Vietnamese from another language.
fn skeletons(text: &str) -> usize {
    const WORDS: [&str; 12] =
        ["cua", "tinh", "va", "ngay", "nam", "thuc", "quyet", "cong", "tac", "nhan", "theo", "cac"];
    text.split(|c: char| !is_word_char(c)).filter(|w| WORDS.contains(w)).count()
}
