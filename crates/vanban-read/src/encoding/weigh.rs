//! What speaks for each encoding in a line, word by word. The language has some thousand syllables, so that nearly every
//! word was weighed before.

use std::collections::HashMap;

use super::legacy::{Evidence, Legacy};

/// The evidence for each of the old encodings, in their order.
pub(super) type Line = [Evidence; Legacy::ALL.len()];

/// The evidence for each encoding.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weighed {
    pub(super) legacy: Line,
    /// Of bytes that are UTF-8.
    pub(super) utf8: Evidence,
}

/// Weighs lines, and remembers words.
#[derive(Debug, Default)]
pub(super) struct Scales {
    known: HashMap<Box<[u8]>, Weighed>,
}

impl Scales {
    pub(super) fn weigh(&mut self, line: &[u8]) -> Weighed {
        let mut sum = Weighed::default();
        // No encoding has a letter in the place of these signs.
        let is_sign = |byte: &u8| matches!(byte, b' '..=b'@' | b'['..=b'`' | b'{'..=b'~' | b'\t' | b'\n' | b'\r');
        for word in line.split(is_sign).filter(|word| !word.iter().all(u8::is_ascii_alphabetic)) {
            sum.add(self.word(word));
        }
        sum
    }

    fn word(&mut self, word: &[u8]) -> Weighed {
        /// Words of a file of other languages; and what a word may have at most.
        const MANY: usize = 1 << 16;
        const LONG: usize = 32;
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let legacy = Legacy::ALL.map(|encoding| Evidence::of(&encoding.decode(word)));
        let weighed = Weighed { legacy, utf8: std::str::from_utf8(word).map(Evidence::of).unwrap_or_default() };
        if self.known.len() < MANY && word.len() <= LONG {
            self.known.insert(word.into(), weighed);
        }
        weighed
    }
}

impl Weighed {
    fn add(&mut self, other: Weighed) {
        self.legacy.iter_mut().zip(other.legacy).for_each(|(sum, evidence)| sum.add(evidence));
        self.utf8.add(other.utf8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_weighs_what_its_words_weigh() {
        let lines: [&[u8]; 5] = [
            b"C\xE9ng ho\xB5 x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam",
            b"Co\xE4ng ho\xF8a, xa\xF5 ho\xE4i (12/2026)",
            "Đã là tiếng Việt".as_bytes(),
            b"plain words, 12 of them\r\n",
            b"\xA7i\xD2u 5.\x02\x7F\xFF",
        ];
        let mut scales = Scales::default();
        for line in lines.iter().chain(&lines) {
            let weighed = scales.weigh(line);
            for (encoding, evidence) in Legacy::ALL.iter().zip(weighed.legacy) {
                assert_eq!(evidence, Evidence::of(&encoding.decode(line)), "{encoding:?} {line:?}");
            }
            if let Ok(text) = std::str::from_utf8(line) {
                assert_eq!(weighed.utf8, Evidence::of(text), "{text}");
            }
        }
    }
}
