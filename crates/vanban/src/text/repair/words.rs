//! Damaged text → units: words that may be restored, and what is pinned: numbers, codes, addresses, words that still
//! have their letters.

use std::ops::Range;

use super::candidates::Style;
use super::letters::{is_marked, is_syllable};
use super::model::{BREAK, Model, NUMBER, OTHER};
use crate::text::{is_letter, is_lower, is_upper, is_word_char, lower, skeleton};

/// A piece of damaged text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) range: Range<usize>,
    pub(super) kind: UnitKind,
}

/// What may be done with a [`Unit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// A word to be restored.
    Damaged(Style),
    /// An abbreviation in capitals: `HDND`, `UBND`.
    Abbreviation,
    /// What stays, as the model knows it.
    Pinned(u16),
    /// The end of a paragraph.
    End,
}

/// The units of a part of a text, with places in the text.
pub(super) fn units(text: &str, part: Range<usize>) -> Vec<Unit> {
    let mut cutter = Cutter { text, out: Vec::new(), shouts: false, coded: false };
    let mut start = part.start;
    for line in text[part].split_inclusive('\n') {
        cutter.line(line, start);
        start += line.len();
    }
    cutter.out
}

struct Cutter<'t> {
    text: &'t str,
    out: Vec<Unit>,
    /// Most letters of the line are capitals.
    shouts: bool,
    /// The word belongs to a number or symbol: `72-NQ/TW`.
    coded: bool,
}

impl Cutter<'_> {
    fn push(&mut self, range: Range<usize>, kind: UnitKind) {
        if kind == UnitKind::Pinned(NUMBER) && self.goes_on(range.clone()) {
            return;
        }
        let border = |k: UnitKind| matches!(k, UnitKind::Pinned(BREAK) | UnitKind::End);
        if !border(kind) || !self.out.last().is_some_and(|last| border(last.kind)) {
            self.out.push(Unit { range, kind });
        } else if let Some(last) = self.out.last_mut().filter(|_| kind == UnitKind::End) {
            last.kind = kind;
        }
    }

    /// `15/6`, `1.000`: one number, as the model knows it.
    fn goes_on(&mut self, range: Range<usize>) -> bool {
        let [.., number, sign] = self.out.as_mut_slice() else { return false };
        let signs = matches!(&self.text[sign.range.clone()], "/" | "." | ",");
        let goes_on = number.kind == UnitKind::Pinned(NUMBER)
            && signs
            && number.range.end == sign.range.start
            && sign.range.end == range.start;
        if goes_on {
            number.range.end = range.end;
            self.out.pop();
        }
        goes_on
    }

    fn line(&mut self, line: &str, start: usize) {
        if line.trim().is_empty() {
            self.push(start..start, UnitKind::End);
        } else if !line.trim_start().starts_with(is_lower) {
            // A line that goes on begins with a small letter.
            self.push(start..start, UnitKind::Pinned(BREAK));
        }
        self.shouts = line.chars().filter(|c| is_upper(*c)).count() > line.chars().filter(|c| is_lower(*c)).count();
        let mut at = start;
        for chunk in line.split_inclusive(char::is_whitespace) {
            self.chunk(chunk.trim_end(), at);
            at += chunk.len();
        }
    }

    /// What stands between two blanks.
    fn chunk(&mut self, chunk: &str, start: usize) {
        // `V/v`: about. The letters are whole, and no syllables.
        if is_address(chunk) || chunk.eq_ignore_ascii_case("v/v") {
            return self.push(start..start + chunk.len(), UnitKind::Pinned(OTHER));
        }
        if let Some(short) = short(chunk) {
            return self.push(start + short.start..start + short.end, UnitKind::Abbreviation);
        }
        self.coded = chunk.bytes().any(|b| b.is_ascii_digit()) && chunk.contains(['/', '-'])
            || chunk.contains(['/', '-']) && !chunk.contains(is_lower);
        let mut at = 0;
        while let Some(c) = chunk[at..].chars().next() {
            let rest = &chunk[at..];
            let is = is_part(c);
            let len = rest.find(|c| is_part(c) != is).unwrap_or(rest.len());
            let range = start + at..start + at + len;
            match is {
                true => self.word(range),
                false => self.push(range, UnitKind::Pinned(BREAK)),
            }
            at += len;
        }
    }

    /// A run of letters and digits.
    fn word(&mut self, range: Range<usize>) {
        // Quotation marks before a word; behind an `o` or `u` they are its horn.
        let inner = self.text[range.clone()].trim_start_matches(['\'', '’', '‘', '@']);
        let range = range.end - inner.len()..range.end;
        let letters = inner.chars().filter(|c| is_letter(*c)).count();
        let digits = inner.bytes().filter(u8::is_ascii_digit).count();
        if inner.is_empty() {
            return;
        }
        if letters == 0 && digits > 0 {
            return self.push(range, UnitKind::Pinned(NUMBER));
        }
        // A blank was lost: `10thang`.
        let tail = inner.trim_start_matches(|c: char| c.is_ascii_digit());
        if tail.len() < inner.len() && letters >= 4 && tail.chars().all(is_lower) {
            let border = range.end - tail.len();
            self.push(range.start..border, UnitKind::Pinned(NUMBER));
            return self.push(border..range.end, self.kind(tail));
        }
        // The mark of a footnote behind a word.
        let bare = inner.trim_end_matches(|c: char| c.is_ascii_digit());
        if bare.len() + 1 == inner.len() && letters >= 3 && !inner.chars().skip(1).any(is_upper) {
            let end = range.start + bare.len();
            self.push(range.start..end, self.kind(bare));
            return self.push(end..range.end, UnitKind::Pinned(NUMBER));
        }
        let code = digits > 0 && !self.may_be_word(inner, letters, digits);
        self.push(range, if code { UnitKind::Pinned(NUMBER) } else { self.kind(inner) });
    }

    /// `x4`, `16n`, `d6i`: digits read for letters. `5kg`, `QH14`, `Điều 1a` are none.
    fn may_be_word(&self, word: &str, letters: usize, digits: usize) -> bool {
        const MEASURES: [&str; 14] = ["m", "km", "cm", "mm", "kg", "g", "ha", "l", "ml", "h", "s", "d", "b", "c"];
        let tail = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let alike = |b: u8| matches!(b, b'0' | b'1' | b'4' | b'6' | b'8' | b'9');
        let counted = || self.out.last().is_some_and(|u| u.kind == UnitKind::Pinned(NUMBER));
        !self.coded
            && digits <= 2
            && word.bytes().filter(u8::is_ascii_digit).all(alike)
            && !word.chars().skip(1).any(is_upper)
            && (tail.len() == word.len() || !(counted() || self.labels() || MEASURES.contains(&tail) || letters > 3))
    }

    /// The word before announces a label: `khoan 1a`, `diem d`.
    fn labels(&self) -> bool {
        let Some(last) = self.out.last() else { return false };
        let word = skeleton(&self.text[last.range.clone()]);
        matches!(word.as_str(), "diem" | "khoan" | "muc" | "tiet" | "dieu" | "so" | "bieu" | "mau")
    }

    fn kind(&self, word: &str) -> UnitKind {
        let model = Model::get();
        let small: String = word.chars().map(lower).collect();
        if word.chars().any(is_marked) && is_syllable(&small) {
            return UnitKind::Pinned(model.id(&small).unwrap_or(OTHER));
        }
        let upper = word.chars().filter(|c| is_upper(*c)).count();
        let lower_case = word.chars().filter(|c| is_lower(*c)).count();
        let vowels = word.chars().any(|c| matches!(lower(c), 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é'));
        let capitals = upper >= 2 && lower_case == 0;
        let spoken = model.is_spoken(word);
        if capitals && (self.coded && !spoken || !vowels || model.id(word).is_some() && !spoken) {
            return UnitKind::Abbreviation;
        }
        if upper >= 2 && lower_case > 0 && (self.coded || model.id(word).is_some()) {
            return UnitKind::Abbreviation;
        }
        if word.len() == 1 && upper == 0 && self.labels() {
            return UnitKind::Pinned(OTHER);
        }
        UnitKind::Damaged(if upper > 0 && lower_case == 0 && (upper > 2 || self.shouts) {
            Style::Capitals
        } else if word.starts_with(is_upper) {
            Style::Title
        } else {
            Style::Small
        })
    }
}

/// Letters, and the signs that an English reader takes for Vietnamese letters.
fn is_part(c: char) -> bool {
    is_word_char(c) || matches!(c, '¢' | '€' | '&' | '\'' | '’' | '‘' | '@' | '\u{300}'..='\u{36F}')
}

/// `b/c`, `d/c`: letters that stand for words.
fn short(chunk: &str) -> Option<Range<usize>> {
    let start = chunk.len() - chunk.trim_start_matches(|c| !is_part(c)).len();
    let end = chunk.trim_end_matches(|c| !is_part(c)).len();
    let mut letters = chunk.get(start..end)?.split('/');
    let letter = |l: Option<&str>| l.is_some_and(|l| l.len() == 1 && l.starts_with(is_letter));
    (letter(letters.next()) && letter(letters.next()) && letters.next().is_none()).then_some(start..end)
}

/// `http://…`, `a@b.vn`, `www.…`
fn is_address(chunk: &str) -> bool {
    let mail = || chunk.split_once('@').is_some_and(|(name, host)| name.len() > 1 && host.contains('.'));
    chunk.contains("://") || chunk.contains("www.") || chunk.contains(".vn") || mail()
}
