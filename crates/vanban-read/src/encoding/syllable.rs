//! Could this be a Vietnamese syllable? The language has few onsets and rhymes, so that bytes read in a wrong encoding
//! hardly ever make one.

use super::vowel::{Tone, tone_of_mark, without_tone};

/// What a word tells about the encoding it was read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A possible syllable.
    Fits,
    /// None of the language.
    Odd,
    /// Plain letters, one letter, or an abbreviation with Đ (`NĐ`, `HĐND`): as good in most encodings.
    Silent,
}

/// Judges a word: letters and combining marks alone.
pub(super) fn judge(word: &str) -> Verdict {
    /// Letters of the longest syllable, nghiêng, and its marks.
    const LONGEST: usize = 12;
    // A dash or a bullet of one encoding is a letter of another.
    if word.is_ascii() || word.chars().nth(1).is_none() {
        return Verdict::Silent;
    }
    if word.chars().count() > LONGEST {
        return Verdict::Odd;
    }
    let mut bare = String::with_capacity(word.len());
    let mut tones = Vec::new();
    for c in word.chars().flat_map(char::to_lowercase) {
        let (letter, tone) = match tone_of_mark(c) {
            Some(tone) => (None, Some(tone)),
            None => (Some(without_tone(c).0), without_tone(c).1),
        };
        bare.extend(letter);
        tones.extend(tone);
    }
    let possible = tones.len() <= 1 && is_one(&bare, tones.first().copied());
    match possible {
        true => Verdict::Fits,
        false if word.chars().all(|c| c.is_ascii() || c == 'Đ') => Verdict::Silent,
        false => Verdict::Odd,
    }
}

/// Is this an onset and a rhyme that go together? Small letters without tone.
fn is_one(bare: &str, tone: Option<Tone>) -> bool {
    ONSETS.iter().filter_map(|onset| Some((*onset, bare.strip_prefix(onset)?))).any(|(onset, rhyme)| {
        let stopped = rhyme.ends_with(['c', 'p', 't', 'k']) || rhyme.ends_with("ch");
        RHYMES.binary_search(&rhyme).is_ok()
            && (!stopped || matches!(tone, Some(Tone::Acute | Tone::Dot)))
            && is_spelled(onset, rhyme)
    })
}

/// c, g, ng stand before back vowels; k, gh, ngh before front ones.
fn is_spelled(onset: &str, rhyme: &str) -> bool {
    let front = rhyme.starts_with(['e', 'ê', 'i', 'y']);
    match onset {
        "c" | "ng" => !front,
        "g" => !rhyme.starts_with(['e', 'ê', 'y']),
        "k" | "gh" | "ngh" => front,
        _ => true,
    }
}

/// The onsets; none is one of them.
const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x", "đ",
];

/// The rhymes without tone, sorted; `ăk` is that of Đắk Lắk.
const RHYMES: [&str; 165] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng", "eo",
    "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt",
    "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe",
    "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u",
    "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu", "uyên",
    "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uêt", "uôc", "uôi", "uôm", "uôn", "uông", "uôt",
    "uơ", "y", "ych", "yn", "ynh", "yt", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân", "âng", "âp", "ât", "âu",
    "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăk",
    "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưng", "ưt", "ưu", "ươc",
    "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        assert!(RHYMES.is_sorted());
        for word in "Nghiêng quyết định giữa gì QUỐC đường thuỷ thủy khuỷu ngoằn Đắk ấy Ủy xoong được".split(' ')
        {
            let typed = word.to_owned();
            // xoong and gi without a tone have plain letters only.
            let expected = if typed.is_ascii() { Verdict::Silent } else { Verdict::Fits };
            assert_eq!(judge(word), expected, "{word}");
        }
        assert_eq!(judge("tiê\u{301}ng"), Verdict::Fits);
        for word in ["céng", "hoµ", "ViÖt", "Coäng", "tièt", "ngệ", "kà", "xàá", "Ãâ"] {
            assert_eq!(judge(word), Verdict::Odd, "{word}");
        }
        for word in ["QĐ", "HĐND", "to", "Ở"] {
            assert_eq!(judge(word), Verdict::Silent, "{word}");
        }
    }
}
