//! The encodings of one byte a letter that were in use before Unicode.

use encoding_rs::{WINDOWS_1252, WINDOWS_1258};

use super::syllable::{Verdict, judge};
use super::{tcvn3, tcvn5712, viscii, vni};

/// An encoding of one byte a letter or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Legacy {
    Windows1258,
    Tcvn3,
    Tcvn5712,
    Vni,
    Viscii,
}

impl Legacy {
    /// In the order in which they are preferred where they say the same: VN1 has TCVN3 in it.
    pub(super) const ALL: [Legacy; 5] =
        [Legacy::Windows1258, Legacy::Tcvn3, Legacy::Tcvn5712, Legacy::Vni, Legacy::Viscii];

    pub(super) fn name(self) -> &'static str {
        match self {
            Legacy::Windows1258 => "windows-1258",
            Legacy::Tcvn3 => "TCVN3",
            Legacy::Tcvn5712 => "TCVN5712-1",
            Legacy::Vni => "VNI",
            Legacy::Viscii => "VISCII",
        }
    }

    /// What bytes say in it. TCVN3 and VNI are the look of fonts on text that is windows-1252 to its program.
    pub(super) fn decode(self, line: &[u8]) -> String {
        let latin = || WINDOWS_1252.decode_without_bom_handling(line).0;
        match self {
            Legacy::Windows1258 => WINDOWS_1258.decode_without_bom_handling(line).0.into_owned(),
            Legacy::Tcvn3 => tcvn3::decode_line(&latin()),
            Legacy::Tcvn5712 => tcvn5712::decode(line),
            Legacy::Vni => vni::decode(&latin()),
            Legacy::Viscii => viscii::decode(line),
        }
    }
}

/// How much speaks for an encoding, and how much against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// Possible syllables with a letter that is not plain.
    pub(super) fits: usize,
    /// Impossible ones, and signs that no text has.
    pub(super) odd: usize,
}

impl Evidence {
    pub(super) fn of(text: &str) -> Self {
        let mut evidence = Evidence::default();
        let mut start = None;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let is_letter = c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}');
            match start {
                None if is_letter => start = Some(at),
                Some(from) if !is_letter => {
                    match judge(&text[from..at]) {
                        Verdict::Fits => evidence.fits += 1,
                        Verdict::Odd => evidence.odd += 1,
                        Verdict::Silent => {}
                    }
                    start = None;
                }
                _ => {}
            }
            evidence.odd += usize::from(is_odd(c));
        }
        evidence
    }

    pub(super) fn add(&mut self, other: Evidence) {
        self.fits += other.fits;
        self.odd += other.odd;
    }

    /// Enough of it, and hardly anything against: names of other languages are odd in every encoding.
    pub(super) fn convinces(self) -> bool {
        self.fits >= 3 && self.odd * 6 <= self.fits
    }

    /// For comparing: what is odd weighs more.
    pub(super) fn worth(self) -> isize {
        self.fits as isize - 4 * self.odd as isize
    }
}

/// Control codes, and signs of windows-1252 that stand in no letter or law.
fn is_odd(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}');
    control
        || matches!(c, '¡'..='¦' | '¨'..='ª' | '¬'..='¯' | '´'..='¶' | '¸'..='º' | '¼'..='¿' | '€' | '‚' | 'ƒ' | '„' | '†' | '‡' | 'ˆ' | '‹' | '›' | '˜' | '™')
}
