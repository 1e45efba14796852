//! Letter case of Vietnamese words.

use std::borrow::Cow;

use super::letter::{base, is_letter, is_lower, is_upper, lower};

/// How a piece of text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// Every letter is a capital: `NGHỊ QUYẾT`.
    Upper,
    /// Anything else.
    Mixed,
    /// No letter at all.
    None,
}

impl Case {
    /// The case of a text. A text counts as capitals when at most one letter in ten is small (`TTr`, `QĐ-TTg`).
    pub(crate) fn of(text: &str) -> Case {
        // The first letters tell; ten small ones settle it.
        const SAMPLE: usize = 96;
        let (mut upper, mut lower) = (0usize, 0usize);
        for c in text.chars().take(SAMPLE) {
            if is_upper(c) {
                upper += 1;
            } else if is_letter(c) {
                lower += 1;
                if lower * 10 > SAMPLE {
                    return Case::Mixed;
                }
            }
        }
        match (upper, lower) {
            (0, 0) => Case::None,
            (_, 0) => Case::Upper,
            (u, l) if l * 10 <= u => Case::Upper,
            _ => Case::Mixed,
        }
    }
}

/// A word of at least one letter, all of them capitals.
pub(crate) fn is_upper_word(word: &str) -> bool {
    word.chars().any(is_letter) && !word.chars().any(is_lower)
}

/// The first letter made a capital.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// Small letters, with the two spellings of a tone on `oa`, `oe`, `uy` made one (`hoà` → `hòa`): both are accepted
/// spellings of one word. Borrowed where nothing changes.
pub(crate) fn fold_word(word: &str) -> Cow<'_, str> {
    let small: Cow<'_, str> = match word.chars().any(is_upper) {
        true => Cow::Owned(word.chars().map(lower).collect()),
        false => Cow::Borrowed(word),
    };
    // Only words that end in two bytes of a marked vowel can be spelled the new way.
    let bytes = small.as_bytes();
    let vowel = bytes.len() >= 3 && bytes[bytes.len() - 1] >= 0x80 && !small.starts_with("qu");
    match vowel.then(|| old_tone(&small)).flatten() {
        Some(old) => Cow::Owned(old),
        None => small,
    }
}

/// [`fold_word`] of every word, with one blank between.
pub(crate) fn fold_words(text: &str) -> String {
    text.split_whitespace().map(fold_word).collect::<Vec<_>>().join(" ")
}

/// Case-insensitive prefix: the bytes of `text` that `small` (given in small letters) takes.
pub(crate) fn starts_with_fold(text: &str, small: &str) -> Option<usize> {
    let mut len = 0;
    let mut chars = text.chars();
    for want in small.chars() {
        let have = chars.next()?;
        let same = have == want || lower(have) == want;
        if !same {
            return None;
        }
        len += have.len_utf8();
    }
    Some(len)
}

fn old_tone(word: &str) -> Option<String> {
    const TONES: [(&str, &str); 15] = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    TONES.iter().find_map(|(new, old)| word.strip_suffix(new).map(|head| format!("{head}{old}")))
}

/// The letters without their marks, small, other signs as one blank: `Nơi nhận:` → `noi nhan`. For landmarks of which
/// a scan may have lost a mark.
pub(crate) fn skeleton(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match base(c) {
            Some(letter) => out.push(letter),
            None if ('\u{300}'..='\u{36F}').contains(&c) || out.ends_with(' ') || out.is_empty() => {}
            None => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tone_placements_are_one_word() {
        assert_eq!(fold_word("HOÀ"), fold_word("hòa"));
        assert_eq!(fold_word("Uỷ"), fold_word("ủy"));
        assert_eq!(fold_word("quý"), "quý");
        assert_eq!(fold_word("Đảng"), "đảng");
    }

    #[test]
    fn skeletons_lose_the_marks() {
        assert_eq!(skeleton("*Nơi nhận*:"), "noi nhan");
        assert_eq!(skeleton("QUYÉT ĐỊNH"), skeleton("QUYẾT ĐỊNH"));
    }

    #[test]
    fn case_of_headings() {
        assert_eq!(Case::of("THỰC HIỆN QUYẾT ĐỊNH SỐ 1899/QĐ-TTg"), Case::Upper);
        assert_eq!(Case::of("Độc lập - Tự do"), Case::Mixed);
        assert_eq!(Case::of("-----"), Case::None);
    }
}
