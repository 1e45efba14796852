//! Rows → lines of text: blanks where letters stand apart, breaks where columns may.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::glyph::Glyph;
use super::row::Row;

/// A piece of a row that no wide gap cuts, or a whole row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    /// The width of the first word: what would have had to fit on the line before.
    pub(super) word: f32,
    /// A blank was drawn behind its last letter.
    pub(super) blank: bool,
}

/// A note at the foot of the page: the number it has there, and in the text.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) printed: String,
    pub(super) number: usize,
}

/// Columns stand at least so far apart, as a part of the letters' size. The blanks of justified lines seldom do.
pub(super) const GUTTER: f32 = 0.8;

impl Line {
    pub(super) fn centre(&self) -> f32 {
        (self.x0 + self.x1) / 2.0
    }

    /// Joins the pieces of a row that is one line after all, with a wide gap between them.
    pub(super) fn join(pieces: Vec<Line>) -> Option<Line> {
        pieces.into_iter().reduce(|mut line, piece| {
            let wide = piece.x0 - line.x1 > 2.5 * line.size && !is_label(&line.text);
            line.text.push_str(if wide { "   " } else { " " });
            line.text.push_str(&piece.text);
            Line { x1: piece.x1, size: line.size.max(piece.size), blank: piece.blank, ..line }
        })
    }
}

/// A list marker alone: `1.`, `a)`, `-`, `(2)`, `Điều 5.`.
pub(super) fn is_label(text: &str) -> bool {
    let label = text.trim_end_matches(['.', ')', '/', ':']).trim_start_matches('(');
    match label.chars().count() {
        0 | 1 => !text.is_empty(),
        2..=8 => [".0123456789", "IVX", "ivx"].iter().any(|signs| label.chars().all(|c| signs.contains(c))),
        _ => false,
    }
}

/// Small letters without marks: what is left of those that were misread.
pub(super) fn bare(text: &str) -> impl Iterator<Item = char> {
    let letters = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    letters.map(|c| if c == 'đ' { 'd' } else { c })
}

/// Cuts a row at gaps as wide as between columns, and composes its letters: marks are drawn apart from them. `marks` are the notes at the foot of the page.
pub(super) fn pieces(row: &Row, marks: &[Mark]) -> Vec<Line> {
    // A file that draws blanks leaves gaps that are none; one that does not has nothing else.
    let drawn = row.glyphs.iter().filter(|g| !g.is_ink()).count() * 12 > row.glyphs.len();
    let space = if drawn { 0.3 } else { 0.16 };
    let mut pieces: Vec<Line> = Vec::new();
    let mut blank = false;
    let mut glyphs = row.glyphs.iter().peekable();
    while let Some(glyph) = glyphs.next() {
        if !glyph.is_ink() {
            blank = true;
            continue;
        }
        let gap = pieces.last().map_or(f32::INFINITY, |line| glyph.x - line.x1);
        if gap > GUTTER * row.size {
            pieces.push(Line::begin(row, glyph));
        }
        let Some(line) = pieces.last_mut() else { continue };
        if (blank || gap > space * row.size) && !line.text.is_empty() {
            line.text.push(' ');
        }
        blank = false;
        if !line.text.contains(' ') {
            line.word = line.word.max(glyph.end - line.x0);
        }
        line.x1 = line.x1.max(glyph.end);
        line.text.push(glyph.c);
        if glyph.raised && glyph.c.is_ascii_digit() {
            let mut number = glyph.c.to_string();
            while let Some(next) = glyphs.next_if(|next| next.raised && next.c.is_ascii_digit()) {
                number.push(next.c);
                line.x1 = line.x1.max(next.end);
            }
            line.text.pop();
            line.mark(&number, marks);
        }
    }
    if let Some(last) = pieces.last_mut() {
        last.blank = blank;
    }
    for piece in pieces.iter_mut().filter(|piece| !is_nfc(&piece.text)) {
        piece.text = piece.text.nfc().collect();
    }
    pieces
}

impl Line {
    fn begin(row: &Row, glyph: &Glyph) -> Self {
        let (x0, x1) = (glyph.x, glyph.end);
        Line { text: String::new(), x0, x1, y: row.y, size: row.size, word: 0.0, blank: false }
    }

    /// A raised number is the mark of a note if there is such a note; else an exponent (`m2`).
    fn mark(&mut self, number: &str, marks: &[Mark]) {
        let Some(mark) = marks.iter().find(|mark| mark.printed == number) else {
            self.text.push_str(number);
            return;
        };
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
        self.text.push_str(&format!("[{}]", mark.number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for label in ["1.", "a)", "-", "đ)", "(2)", "1.2.", "12", "+", "IV."] {
            assert!(is_label(label), "{label}");
        }
        for text in ["SỞ Y TẾ", "Số:", "Nơi nhận:", "UBND", "KT."] {
            assert!(!is_label(text), "{text}");
        }
    }
}
