//! Signs that look like others: letters of other alphabets in Vietnamese words (`QÐ`, a Cyrillic `С`), letters among
//! the digits of numbers and dates (`l5/01/2026`, `số 1O2/QĐ-UBND`).
//!
//! What is written cannot be meant, so one is enough. A digit that is read so is a guess: nothing says it once more.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::make::{guess, repair};
use crate::document::{Repair, RepairReason};
use crate::text::{is_letter, is_upper, is_word_char};

/// What stands between day and month.
const MONTH: &str = " tháng";
/// Letters of other alphabets and what they look like.
const LETTERS: [(&str, &str); 36] = [
    ("Ð", "Đ"),
    ("ð", "đ"),
    ("А", "A"),
    ("В", "B"),
    ("С", "C"),
    ("Е", "E"),
    ("Н", "H"),
    ("І", "I"),
    ("Ј", "J"),
    ("К", "K"),
    ("М", "M"),
    ("О", "O"),
    ("Р", "P"),
    ("Ѕ", "S"),
    ("Т", "T"),
    ("Х", "X"),
    ("У", "Y"),
    ("а", "a"),
    ("с", "c"),
    ("е", "e"),
    ("і", "i"),
    ("ј", "j"),
    ("о", "o"),
    ("р", "p"),
    ("ѕ", "s"),
    ("х", "x"),
    ("у", "y"),
    ("Α", "A"),
    ("Β", "B"),
    ("Ε", "E"),
    ("Η", "H"),
    ("Κ", "K"),
    ("Μ", "M"),
    ("Ν", "N"),
    ("Ο", "O"),
    ("Τ", "T"),
];

static ANCHORS: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(LETTERS.map(|(letter, _)| letter)).ok());

/// The repairs of a part of a text.
pub(super) fn looks(text: &str, part: Range<usize>) -> Vec<Repair> {
    let bytes = &text.as_bytes()[part.clone()];
    let place = |at: usize, len: usize| part.start + at..part.start + at + len;
    let mut found = letters(text, part.clone());
    let signs = memchr::memchr2_iter(b'/', b'-', bytes).map(|at| place(at, 1));
    let months = memchr::memmem::find_iter(bytes, MONTH).map(|at| place(at, MONTH.len()));
    found.extend(signs.chain(months).filter_map(|sign| digits(text, sign)).flatten());
    found
}

/// Letters of other alphabets; most texts have none of their bytes.
fn letters(text: &str, part: Range<usize>) -> Vec<Repair> {
    let bytes = &text.as_bytes()[part.clone()];
    // The first bytes of Cyrillic and Greek.
    let foreign = memchr::memchr3(0xD0, 0xD1, 0xCE, bytes).is_some() || memchr::memchr(0xCF, bytes).is_some();
    let icelandic = || ["Ð", "ð"].iter().any(|letter| memchr::memmem::find(bytes, letter.as_bytes()).is_some());
    let Some(anchors) = ANCHORS.as_ref().filter(|_| foreign || icelandic()) else { return Vec::new() };
    let letter = |anchor: aho_corasick::Match| {
        let at = part.start + anchor.start()..part.start + anchor.end();
        match LETTERS[anchor.pattern()].1 {
            // `QĐÐ`: one letter read twice.
            "Đ" if text[..at.start].ends_with('Đ') => Some(repair(at, "", RepairReason::Letter)),
            letter => is_alien(text, &at).then(|| repair(at, letter, RepairReason::Letter)),
        }
    };
    anchors.find_iter(bytes).filter_map(letter).collect()
}

/// A letter among Latin ones, or in a code: `12/NQ-СР`. A word of another language stays.
fn is_alien(text: &str, at: &Range<usize>) -> bool {
    /// Longer runs are no words.
    const LONGEST: usize = 40;
    let run = |chars: &mut dyn Iterator<Item = char>| -> Vec<char> {
        chars.take(LONGEST).take_while(|c| !c.is_whitespace()).collect()
    };
    let (before, behind) = (run(&mut text[..at.start].chars().rev()), run(&mut text[at.end..].chars()));
    let word = || {
        let of = |chars: &[char]| chars.iter().copied().take_while(|c| is_word_char(*c)).collect::<Vec<_>>();
        of(&before).into_iter().chain(of(&behind))
    };
    let latin = |c: char| {
        c.is_ascii_alphabetic() || c == 'Đ' || is_letter(c) && c <= '\u{1B0}' || ('\u{1EA0}'..='\u{1EF9}').contains(&c)
    };
    let alien = |c: char| is_letter(c) && !latin(c) && !is_look(c);
    let sign = |chars: &[char]| chars.first().is_some_and(|c| matches!(c, '/' | '-'));
    let coded = || {
        let all = || before.iter().chain(&behind);
        (sign(&before) || sign(&behind) || word().any(is_look))
            && all().any(char::is_ascii_digit)
            && all().any(|c| *c == '/')
    };
    let counted = text[..at.start].ends_with(|c: char| c.is_ascii_digit());
    matches!(&text[at.clone()], "Ð" | "ð") && !counted || !word().any(alien) && (word().any(latin) || coded())
}

fn is_look(c: char) -> bool {
    LETTERS.iter().any(|(letter, _)| letter.starts_with(c))
}

/// A run of digits and what is read for them.
#[derive(Debug, Clone)]
struct Token<'t> {
    text: &'t str,
    at: usize,
}

impl Token<'_> {
    fn len(&self) -> usize {
        self.text.chars().count()
    }

    fn digits(&self) -> usize {
        self.text.bytes().filter(u8::is_ascii_digit).count()
    }

    /// The letters in it.
    fn repairs(&self) -> Vec<Repair> {
        let letter = |(at, c): (usize, char)| {
            let start = self.at + at;
            let digit = digit(c).filter(|_| !c.is_ascii_digit())?;
            Some(guess(start..start + c.len_utf8(), digit, RepairReason::Sign))
        };
        self.text.char_indices().filter_map(letter).collect()
    }
}

/// What a sign is among digits.
pub(super) fn digit(c: char) -> Option<&'static str> {
    match c {
        'l' | 'I' | '|' => Some("1"),
        'O' | 'o' | 'Ø' | 'ø' => Some("0"),
        c if c.is_ascii_digit() => Some(""),
        _ => None,
    }
}

/// The run that ends at a place, with no letter before it.
fn token_before(text: &str, end: usize) -> Option<Token<'_>> {
    let at = text[..end].char_indices().rev().take(7).take_while(|(_, c)| digit(*c).is_some()).last()?.0;
    let free = !text[..at].ends_with(|c| is_word_char(c) || digit(c).is_some());
    free.then_some(Token { text: &text[at..end], at })
}

/// The run that begins at a place, with no letter behind it.
fn token_after(text: &str, at: usize) -> Option<Token<'_>> {
    let len: usize = text[at..].chars().take(7).take_while(|c| digit(*c).is_some()).map(char::len_utf8).sum();
    let free = !text[at + len..].starts_with(|c| is_word_char(c) || digit(c).is_some());
    (free && len > 0).then_some(Token { text: &text[at..at + len], at })
}

/// The letters in the number or date around a sign.
fn digits(text: &str, sign: Range<usize>) -> Option<Vec<Repair>> {
    match &text[sign.clone()] {
        MONTH => spelled(text, sign),
        "-" => {
            let serial = token_before(text, sign.start)?;
            let symbol = text[sign.end..].split(|c: char| !is_word_char(c) && c != '/').next()?;
            (is_serial(&serial) && capitals(symbol) && symbol.contains('/')).then(|| serial.repairs())
        }
        _ => slashed(text, sign),
    }
}

/// `12O/QĐ-UBND`, `12/2O25/QĐ-UBND`, `l5/O1/2026`
fn slashed(text: &str, sign: Range<usize>) -> Option<Vec<Repair>> {
    let serial = token_before(text, sign.start)?;
    let whole = |serial: &Token<'_>| match is_serial(serial) {
        true => parted(text, serial.at).into_iter().chain(serial.repairs()).collect(),
        false => Vec::new(),
    };
    if capitals(&text[sign.end..]) {
        return Some(whole(&serial));
    }
    let second = token_after(text, sign.end)?;
    let end = second.at + second.text.len();
    let behind = text[end..].strip_prefix('/')?;
    let year = |token: &Token<'_>| token.len() == 4 && token.digits() >= 2;
    if year(&second) && capitals(behind) {
        return Some(whole(&serial).into_iter().chain(second.repairs()).collect());
    }
    let third = token_after(text, end + 1)?;
    let date = serial.len() <= 2 && second.len() <= 2 && year(&third);
    let all = [serial, second, third];
    let sure = all.iter().map(Token::digits).sum::<usize>() >= 4;
    (date && sure).then(|| all.iter().flat_map(Token::repairs).collect())
}

/// `số 1 01/2024/NĐ-CP`: a blank among the digits of a number.
fn parted(text: &str, at: usize) -> Option<Repair> {
    let before = text[..at].strip_suffix(' ')?;
    let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = before.len() - rest.len();
    let named = ["số ", "Số ", "Số: "].iter().any(|word| rest.ends_with(word));
    (named && (1..=2).contains(&digits)).then(|| guess(at - 1..at, "", RepairReason::Sign))
}

/// `ngày l5 tháng O1 năm 2O26`
fn spelled(text: &str, sign: Range<usize>) -> Option<Vec<Repair>> {
    let day = token_before(text, sign.start)?;
    let named = text[..day.at].ends_with("ngày ") || text[..day.at].ends_with("Ngày ");
    let month = token_after(text, sign.end + text[sign.end..].starts_with(' ').then_some(1)?)?;
    let behind = month.at + month.text.len();
    let year = text[behind..].strip_prefix(" năm ").and_then(|_| token_after(text, behind + " năm ".len()));
    let short = day.len() <= 2 && month.len() <= 2;
    let year = year.filter(|year| year.len() == 4 && year.digits() >= 2);
    (named && short && year.is_some()).then(|| {
        let years = year.into_iter().flat_map(|y| y.repairs());
        day.repairs().into_iter().chain(month.repairs()).chain(years).collect()
    })
}

/// A digit at least.
fn is_serial(token: &Token<'_>) -> bool {
    token.digits() > 0
}

/// Two capitals: the beginning of a symbol.
fn capitals(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is_upper) && chars.next().is_some_and(is_letter)
}

#[cfg(test)]
mod tests {
    use super::super::{make, restorer};
    use super::*;

    fn mended(text: &str) -> String {
        // Both signs of a date tell the same.
        let found = restorer::placed(text, looks(text, 0..text.len()));
        make::mended(text, found).text.into_owned()
    }

    #[test]
    fn signs_that_look_like_others() {
        for (read, meant) in [
            ("QÐ-UBND, QĐÐ-UBND, Ðiều 5", "QĐ-UBND, QĐ-UBND, Điều 5"),
            ("12/NQ-СР của ВTC", "12/NQ-CP của BTC"),
            ("số 1O2/QĐ-UBND", "số 102/QĐ-UBND"),
            ("số 3l/2O24/TT-BTC", "số 31/2024/TT-BTC"),
            ("số 1 01/2024/NĐ-CP", "số 101/2024/NĐ-CP"),
            ("4I-TTr/BTCTU", "41-TTr/BTCTU"),
            ("ngày l5/O1/2026", "ngày 15/01/2026"),
            ("ngày Ø3 tháng 4 năm 2O18", "ngày 03 tháng 4 năm 2018"),
        ] {
            assert_eq!(mended(read), meant);
            assert_eq!(mended(meant), meant);
        }
    }

    #[test]
    fn what_is_meant_stays() {
        for text in [
            "quý I/2026",
            "5l/ngày",
            "Москва и Россия",
            "ống Ø20/Ø25",
            "I/ Tình hình",
            "Phụ lục I/QĐ",
            "O-xy/A",
            "và/hoặc",
            "kỳ I-II",
            "ngày 0Ð tháng 02 năm 2025",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
