//! The letters of Vietnamese, numbered, and what makes a run of them a syllable.

use super::super::lower;

/// Small letters in the order of their numbers.
pub const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz\
    àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

/// The number of a letter, small or capital.
pub fn letter_id(c: char) -> Option<u8> {
    let small = lower(c);
    if small.is_ascii() {
        return small.is_ascii_lowercase().then(|| small as u8 - b'a');
    }
    let at = place(small)?;
    NUMBERS.get(at).copied().filter(|id| *id > 0)
}

/// The marked letters lie in two blocks of Unicode.
const fn place(c: char) -> Option<usize> {
    match c {
        'à'..='ư' => Some(c as usize - 'à' as usize),
        'ạ'..='ỹ' => Some(c as usize - 'ạ' as usize + ('ư' as usize - 'à' as usize + 1)),
        _ => None,
    }
}

/// The numbers of the marked letters by [`place`]; none has 0.
static NUMBERS: [u8; 298] = numbers();

const fn numbers() -> [u8; 298] {
    let (mut numbers, letters) = ([0; 298], LETTERS.as_bytes());
    let (mut at, mut id) = (26, 26);
    while at < letters.len() {
        // The first byte says how many follow.
        let long = letters[at] >= 0xE0;
        let (a, b) = (letters[at] as u32, (letters[at + 1] & 0x3F) as u32);
        let code = if long { (a & 0xF) << 12 | b << 6 | (letters[at + 2] & 0x3F) as u32 } else { (a & 0x1F) << 6 | b };
        if let Some(letter) = char::from_u32(code)
            && let Some(place) = place(letter)
        {
            numbers[place] = id;
        }
        at += if long { 3 } else { 2 };
        id += 1;
    }
    numbers
}

/// A letter that English does not have. `é` is none: it is what an English reader of scans makes of `ế`.
pub(super) fn is_marked(c: char) -> bool {
    !matches!(c, 'é' | 'É') && (matches!(c, '\u{300}'..='\u{323}') || !c.is_ascii() && letter_id(c).is_some())
}

/// `ướ` → `ươ` and its tone: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
fn without_tone(c: char) -> (char, u8) {
    const VOWELS: [&str; 12] = [
        "aàáảãạ",
        "ăằắẳẵặ",
        "âầấẩẫậ",
        "eèéẻẽẹ",
        "êềếểễệ",
        "iìíỉĩị",
        "oòóỏõọ",
        "ôồốổỗộ",
        "ơờớởỡợ",
        "uùúủũụ",
        "ưừứửữự",
        "yỳýỷỹỵ",
    ];
    let toned = |row: &&str| row.chars().position(|l| l == c).map(|tone| (row.chars().next().unwrap_or(c), tone as u8));
    VOWELS.iter().find_map(toned).unwrap_or((c, 0))
}

/// A word that Vietnamese spelling allows, in small letters: a beginning, a rhyme, one tone at most, and `c ch p t`
/// at the end only with sắc or nặng.
pub fn is_syllable(word: &str) -> bool {
    let mut tone = 0;
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        let (letter, t) = without_tone(c);
        if letter_id(letter).is_none() || t > 0 && tone > 0 {
            return false;
        }
        tone = tone.max(t);
        plain.push(letter);
    }
    let stopped = plain.ends_with(['c', 'p', 't']) || plain.ends_with("ch");
    let rhymes = |head: &str| plain.strip_prefix(head).is_some_and(|rhyme| RHYMES.contains(&rhyme));
    (!stopped || matches!(tone, 2 | 5)) && BEGINNINGS.iter().any(|head| rhymes(head))
}

const BEGINNINGS: [&str; 29] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r", "s", "t", "th", "tr", "v", "x", "q",
];

const RHYMES: [&str; 155] = [
    "a", "ac", "ach", "ai", "ak", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăk", "ăm", "ăn",
    "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e", "ec", "em", "en", "eng", "eo", "ep", "et",
    "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc",
    "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oc", "oi", "om", "on", "ong", "op", "ot", "oa", "oac", "oach",
    "oai", "oan", "oang", "oanh", "oao", "oat", "oay", "oăc", "oăm", "oăn", "oăng", "oăt", "oe", "oen", "oeo", "oet",
    "ooc", "oong", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "u", "ua", "uc",
    "ui", "um", "un", "ung", "up", "ut", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm", "uôn",
    "uông", "uôt", "uy", "uya", "uych", "uyên", "uyêt", "uynh", "uyt", "uyu", "uơ", "ư", "ưa", "ưc", "ưi", "ưng", "ưt",
    "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "y", "yêm", "yên", "yêt", "yêu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        for yes in ["nghị", "quyết", "giếng", "gì", "yêu", "khoẻ", "khỏe", "uỷ", "ủy", "đắk", "tỉnh"]
        {
            assert!(is_syllable(yes), "{yes}");
        }
        for no in ["work", "tet", "ngélnh", "quyét̉", "ubnd", "", "ạá"] {
            assert!(!is_syllable(no), "{no}");
        }
    }

    #[test]
    fn letters_have_numbers_of_their_own() {
        assert_eq!(LETTERS.chars().count(), 93);
        for (at, letter) in LETTERS.chars().enumerate() {
            assert_eq!(letter_id(letter), Some(at as u8));
        }
    }
}
