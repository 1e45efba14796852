//! The signs of a text that ought not to be there: found for all rules of letters in one pass over its bytes.

use std::sync::LazyLock;

use vanban::Span;

/// Places of signs and words, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    /// `Ð` and `ð`, letters of Iceland that look like `Đ` and `đ`.
    pub(crate) eths: Vec<Span>,
    /// Letters of other alphabets that have a double among the Latin ones.
    pub(crate) doubles: Vec<Span>,
    /// Marks that stand behind their letter instead of in it.
    pub(crate) marks: Vec<Span>,
    /// Signs that nobody sees.
    pub(crate) invisible: Vec<Span>,
    /// Spaces that are not the usual one.
    pub(crate) odd_spaces: Vec<Span>,
    /// U+FFFD, where a letter was lost.
    pub(crate) lost: Vec<Span>,
    /// A letter and a sign of an old font behind it.
    pub(crate) legacy: Vec<Span>,
    /// Two spaces between words.
    pub(crate) double_spaces: Vec<Span>,
    /// A space before a comma or semicolon.
    pub(crate) stray_spaces: Vec<Span>,
    /// `O`, `l`, `I` beside a digit; `o` may stand for the sign of degrees.
    pub(crate) letters_by_digits: Vec<Span>,
}

/// What a first byte may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// Nothing of interest.
    Plain,
    Space,
    /// A letter that is taken for a digit.
    DigitLike,
    /// U+0080 to U+00BF.
    Latin,
    /// U+00C0 to U+00FF: Vietnamese letters, and those of old fonts.
    Letters,
    /// Marks, Greek, Cyrillic.
    Foreign,
    /// Punctuation and the rest of three bytes that matter.
    Wide,
}

static LEADS: LazyLock<[Lead; 256]> = LazyLock::new(|| {
    let mut leads = [Lead::Plain; 256];
    leads[b' ' as usize] = Lead::Space;
    for letter in *b"OlI" {
        leads[letter as usize] = Lead::DigitLike;
    }
    leads[0xC2] = Lead::Latin;
    leads[0xC3] = Lead::Letters;
    leads[0xCC..=0xD3].fill(Lead::Foreign);
    for wide in [0xE2, 0xE3, 0xEF] {
        leads[wide] = Lead::Wide;
    }
    leads
});

impl Signs {
    /// Looks at every byte once.
    pub(crate) fn of(text: &str) -> Self {
        let mut signs = Signs::default();
        let leads = &*LEADS;
        let bytes = text.as_bytes();
        for (at, &byte) in bytes.iter().enumerate() {
            match leads[byte as usize] {
                Lead::Plain => {}
                Lead::Space => signs.space(bytes, at),
                Lead::DigitLike => signs.digit_like(bytes, at),
                Lead::Letters if matches!(bytes.get(at + 1), Some(0x90 | 0xB0)) => signs.eths.push(span(at, 2)),
                Lead::Letters => signs.old_font(bytes, at),
                Lead::Latin | Lead::Foreign | Lead::Wide => signs.rare(text, at),
            }
        }
        signs
    }

    /// Two spaces between words, or one before a comma.
    fn space(&mut self, bytes: &[u8], at: usize) {
        let before = at.checked_sub(1).map_or(b'\n', |before| bytes[before]);
        if !is_word(before) && !matches!(before, b',' | b';' | b'.' | b':' | b')') {
            return;
        }
        match bytes.get(at + 1) {
            Some(b' ') if bytes.get(at + 2).is_some_and(|&next| is_word(next)) => self.double_spaces.push(span(at, 2)),
            Some(b',' | b';') if is_word(before) && matches!(bytes.get(at + 2), Some(b' ' | b'\n' | b'\r') | None) => {
                self.stray_spaces.push(span(at, 1));
            }
            _ => {}
        }
    }

    fn digit_like(&mut self, bytes: &[u8], at: usize) {
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        if digit(at.checked_sub(1)) || digit(Some(at + 1)) {
            self.letters_by_digits.push(span(at, 1));
        }
    }

    /// VNI writes the tone as a letter of its own behind the vowel: `Coäng hoøa`.
    fn old_font(&mut self, bytes: &[u8], at: usize) {
        const VNI: [u8; 12] = [0xA4, 0xA5, 0xAB, 0xAF, 0xB6, 0xB8, 0xBB, 0xBC, 0x84, 0x96, 0x98, 0x9B];
        let vowel = at.checked_sub(1).is_some_and(|before| b"aeouiyAEOUIY".contains(&bytes[before]));
        if vowel && bytes.get(at + 1).is_some_and(|sign| VNI.contains(sign)) {
            self.legacy.push(span(at - 1, 3));
        }
    }

    fn rare(&mut self, text: &str, at: usize) {
        let Some(sign) = text[at..].chars().next() else { return };
        let place = span(at, sign.len_utf8());
        match sign {
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => self.odd_spaces.push(place),
            // TCVN3 has its letters there: `Céng hoµ x· héi`.
            '¨'..='¬' | '®' | 'µ'..='¹' | '»'..='¾' | '\u{AD}' if between_letters(text, place) => {
                self.legacy.push(place);
            }
            '\u{FEFF}' if at == 0 => {}
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => {
                self.invisible.push(place);
            }
            '\u{FFFD}' => self.lost.push(place),
            '\u{300}' | '\u{301}' | '\u{302}' | '\u{303}' | '\u{306}' | '\u{309}' | '\u{31B}' | '\u{323}' => {
                self.marks.push(place);
            }
            '\u{370}'..='\u{4FF}' if latin_double(sign).is_some() => self.doubles.push(place),
            _ => {}
        }
    }
}

/// The Latin letter that looks the same.
pub(crate) fn latin_double(sign: char) -> Option<char> {
    const FOREIGN: &str = "АВЕКМНОРСТХУІЈЅаеорсхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    const LATIN: &str = "ABEKMHOPCTXYIJSaeopcxyijsABEZHIKMNOPTYXo";
    let at = FOREIGN.chars().position(|foreign| foreign == sign)?;
    LATIN.chars().nth(at)
}

/// An ASCII letter or digit, or a byte of a longer letter.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

fn between_letters(text: &str, place: Span) -> bool {
    let before = text[..place.start as usize].chars().next_back();
    let after = text[place.end as usize..].chars().next();
    before.is_some_and(|c| c.is_ascii_alphabetic()) && after.is_some_and(|c| c.is_ascii_lowercase())
}

fn span(at: usize, len: usize) -> Span {
    Span::new(at as u32, (at + len) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_where_they_are() {
        let text = "\u{FEFF}Ðiều 1\u{A0}BТC a\u{301} x\u{200B}y \u{FFFD} hai  chữ , rồi 2O25 hoøa x\u{AD}a.";
        let signs = Signs::of(text);
        let texts = |spans: &[Span]| spans.iter().filter_map(|span| span.slice(text)).collect::<Vec<_>>().join("|");
        assert_eq!(texts(&signs.eths), "Ð");
        assert_eq!(texts(&signs.odd_spaces), "\u{A0}");
        assert_eq!(texts(&signs.doubles), "Т");
        assert_eq!(texts(&signs.marks), "\u{301}");
        assert_eq!(texts(&signs.invisible), "\u{200B}");
        assert_eq!(texts(&signs.lost), "\u{FFFD}");
        assert_eq!(texts(&signs.double_spaces), "  ");
        assert_eq!(texts(&signs.stray_spaces), " ");
        assert_eq!(texts(&signs.letters_by_digits), "O");
        assert_eq!(texts(&signs.legacy), "oø|\u{AD}");
    }

    #[test]
    fn doubles_pair_one_to_one() {
        assert_eq!(latin_double('Х'), Some('X'));
        assert_eq!(latin_double('ѕ'), Some('s'));
        assert_eq!(latin_double('ο'), Some('o'));
        assert_eq!(latin_double('Ω'), None);
        assert_eq!(latin_double('A'), None);
    }
}
