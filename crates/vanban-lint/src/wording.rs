//! Words compared as people read them: whatever their letter case, their composition and where a tone mark stands.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words in small composed letters with the tone marks of the new style (`hoà` as `hòa`) and single blanks.
pub(crate) fn fold(text: &str) -> String {
    let small: String = text.nfc().flat_map(char::to_lowercase).nfc().collect();
    let mut folded = small.split_whitespace().collect::<Vec<_>>().join(" ");
    for (old, new) in TONES {
        if folded.contains(old) {
            folded = folded.replace(old, new);
        }
    }
    folded
}

/// Old places of tone marks, and the new ones.
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

/// The letters without their marks, small.
pub(crate) fn bare(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

/// The texts have the same letters but for one or two: words stuck together by whoever copied a page are no misspelling.
pub(crate) fn near(text: &str, wanted: &str) -> bool {
    let letters = |text: &str| bare(text).chars().filter(|c| c.is_alphanumeric()).count();
    letters(text).abs_diff(letters(wanted)) <= 1
}

/// There are letters, and all of them are capitals.
pub(crate) fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// The words of a text, without what is no letter or digit around them, each with where it begins.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let of_word = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    text.split(move |c: char| !of_word(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Two to six words, each with a capital: what the name of a person looks like.
pub(crate) fn is_name(text: &str) -> bool {
    let count = text.split_whitespace().count();
    let name = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || is_combining_mark(c) || c == '\'' || c == '’')
            && word.chars().filter(|c| c.is_alphabetic()).count() <= 8
    };
    (2..=6).contains(&count) && text.split_whitespace().all(name)
}

/// It has words of offices, bodies or labels: no name of a person.
pub(crate) fn is_office(text: &str) -> bool {
    const WORDS: [&str; 24] = [
        "chủ",
        "tịch",
        "phó",
        "giám",
        "trưởng",
        "chánh",
        "bộ",
        "ủy",
        "sở",
        "kt",
        "tm",
        "tl",
        "tuq",
        "đã",
        "phụ",
        "ban",
        "mẫu",
        "cục",
        "thứ",
        "bí",
        "viện",
        "trung",
        "dân",
        "lục",
    ];
    let folded = fold(text);
    words(&folded).any(|(_, word)| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_however_it_is_written() {
        let nfd: String = "CỘNG  HOÀ".nfd().collect();
        for text in ["Cộng hòa", "CỘNG HOÀ", "cộng\thòa", &nfd] {
            assert_eq!(fold(text), "cộng hòa", "{text}");
        }
        assert_eq!(fold("ỦY BAN, Uỷ ban"), "ủy ban, ủy ban");
        assert_eq!(bare("Độc lập"), "doc lap");
    }

    #[test]
    fn capitals_words_names() {
        assert!(is_capitals("KT. CHỦ TỊCH") && !is_capitals("Chủ tịch") && !is_capitals("12"));
        let found: Vec<_> = words("Độc lập-Tự do").map(|(_, word)| word).collect();
        assert_eq!(found, ["Độc", "lập", "Tự", "do"]);
        assert!(is_name("Nguyễn Văn A") && is_name("RƠ CHÂM HOANH") && !is_name("Nguyễn văn an") && !is_name("An"));
    }
}
