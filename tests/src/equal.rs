//! When two spellings say the same.

use unicode_normalization::UnicodeNormalization;

const TONES: [(char, char); 5] =
    [('\u{300}', '1'), ('\u{301}', '2'), ('\u{303}', '3'), ('\u{309}', '4'), ('\u{323}', '5')];

/// Abbreviations and what they are short for.
const SHORT: [(&str, &str); 8] = [
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("bhxh", "bảo hiểm xã hội"),
    ("bhyt", "bảo hiểm y tế"),
    ("ttg", "thủ tướng chính phủ"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("tp", "thành phố"),
    ("vp", "văn phòng"),
];

/// Words in small letters without marks, abbreviations written out, tones at the end of their syllable.
pub(crate) fn words(text: &str) -> String {
    let text: String = text.nfc().flat_map(char::to_lowercase).collect();
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
    words.map(written_out).collect::<Vec<_>>().join(" ")
}

fn written_out(word: &str) -> String {
    match SHORT.iter().find(|(short, _)| *short == word) {
        Some((_, long)) => long.split(' ').map(syllable).collect::<Vec<_>>().join(" "),
        None => syllable(word),
    }
}

/// A syllable with its tone moved to the end, so that `hòa` and `hoà` are the same.
fn syllable(word: &str) -> String {
    let tone_of = |c: char| TONES.iter().find(|(mark, _)| *mark == c).map(|(_, tone)| *tone);
    let mut tone = None;
    let mut letters = String::new();
    for c in word.nfd() {
        match tone_of(c) {
            Some(found) => tone = Some(found),
            None => letters.push(c),
        }
    }
    letters.nfc().chain(tone).collect()
}

/// A code without blanks, in capitals: numbers, dates.
pub(crate) fn code(text: &str) -> String {
    let visible = text.nfc().filter(|c| !c.is_whitespace());
    visible.map(|c| if c == '–' { '-' } else { c }).flat_map(char::to_uppercase).collect()
}

/// A subject without its opening `V/v`, `Về việc`, `Về`.
pub(crate) fn subject(text: &str) -> String {
    let words = words(text);
    let opening = ["v v ", "vê1 viêc5 ", "vê1 "].iter().find_map(|opening| words.strip_prefix(opening));
    opening.map_or_else(|| words.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        assert_eq!(words("UBND tỉnh Hoà Bình"), words("ủy ban nhân dân tỉnh Hòa Bình"));
        assert_eq!(code("72 –NQ/ TW"), "72-NQ/TW");
        assert_eq!(subject("V/v rà soát"), subject("Về việc rà soát"));
        assert_ne!(words("Sở Y tế"), words("Sở Y tê"));
    }
}
