//! Letter case of Vietnamese words.

use unicode_normalization::UnicodeNormalization;

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
        let (mut upper, mut lower) = (0usize, 0usize);
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            if c.is_uppercase() { upper += 1 } else { lower += 1 }
        }
        match (upper, lower) {
            (0, 0) => Case::None,
            (_, 0) => Case::Upper,
            (u, l) if l * 10 <= u => Case::Upper,
            _ => Case::Mixed,
        }
    }
}

/// The first letter is a capital.
pub(crate) fn starts_upper(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// A word of at least one letter, all of them capitals.
pub(crate) fn is_upper_word(word: &str) -> bool {
    word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase)
}

/// Lower case, with the two spellings of a tone on `oa`, `oe`, `uy` made one (`hoà` → `hòa`): both are accepted
/// spellings of one word.
pub(crate) fn fold_word(word: &str) -> String {
    let mut out: String = word.chars().flat_map(char::to_lowercase).collect();
    const TONES: [(&str, &str); 15] = [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
        ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];
    if !out.is_ascii() && !out.starts_with("qu") {
        for (new, old) in TONES {
            if let Some(head) = out.strip_suffix(new) {
                out = format!("{head}{old}");
                break;
            }
        }
    }
    out
}

/// The letters without their marks, small, other signs as one blank: `Nơi nhận:` → `noi nhan`. For landmarks of which
/// a scan may have lost a mark.
pub(crate) fn skeleton(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !('\u{300}'..='\u{36F}').contains(c)) {
        match c {
            'đ' | 'Đ' => out.push('d'),
            c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
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
