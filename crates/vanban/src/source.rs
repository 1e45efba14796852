//! The text as the user gave it, and lines and columns for people.

use crate::error::SourceError;
use crate::span::Span;
use crate::text::floor_boundary;

/// A text to be read: UTF-8, at most 4 GiB, never changed.
///
/// ```
/// use vanban::SourceText;
/// let source = SourceText::new("Số: 12/QĐ-UBND\nKính gửi: Sở Y tế")?;
/// assert_eq!(source.position(19).line, 2);
/// # Ok::<(), vanban::SourceError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    text: String,
}

impl SourceText {
    /// Takes a text.
    ///
    /// # Errors
    /// [`SourceError::TooLarge`] above 4 GiB, because places are kept in 32 bits.
    pub fn new(text: impl Into<String>) -> Result<Self, SourceError> {
        let text = text.into();
        if u32::try_from(text.len()).is_err() {
            return Err(SourceError::TooLarge { bytes: text.len() });
        }
        Ok(SourceText { text })
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands at `span`; empty when the span belongs to another text.
    pub fn slice(&self, span: Span) -> &str {
        span.slice(&self.text).unwrap_or_default()
    }

    /// Line and column of a byte offset. Costs one pass over the text before it; for many look-ups build a
    /// [`LineIndex`] once.
    pub fn position(&self, offset: u32) -> Position {
        LineIndex::new(&self.text).position(&self.text, offset)
    }
}

/// Where a place is, for people: both numbers start at 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line.
    pub line: u32,
    /// Column, counted in characters (Unicode scalar values), not bytes.
    pub column: u32,
}

/// The start of every line of a text, and how many characters stand before every block of it: turns byte offsets into
/// [`Position`]s at the same small cost wherever they are, also in a line of a megabyte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// The characters that begin before each multiple of [`BLOCK`].
    before: Vec<u32>,
}

/// A power of two: the piece that is counted anew for each offset.
const BLOCK: usize = 1 << 10;

impl LineIndex {
    /// Finds the lines of `text`; `\n` and `\r\n` end a line.
    pub fn new(text: &str) -> Self {
        let newlines = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1);
        let starts = std::iter::once(0).chain(newlines).collect();
        let mut before = vec![0];
        before.extend(text.as_bytes().chunks(BLOCK).scan(0, |sum, block| {
            *sum += characters(block);
            Some(*sum)
        }));
        LineIndex { starts, before }
    }

    /// The line of a byte offset, from 1.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|&start| start <= offset).max(1) as u32
    }

    /// The position of a byte offset of the same text. Offsets past the end count as the end.
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let offset = floor_boundary(text, offset as usize);
        let line = self.line(offset as u32);
        let start = self.starts[line as usize - 1] as usize;
        Position { line, column: self.characters_before(text, offset) - self.characters_before(text, start) + 1 }
    }

    /// How many characters stand before a boundary between two.
    fn characters_before(&self, text: &str, offset: usize) -> u32 {
        let block = offset / BLOCK;
        let rest = text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        self.before.get(block).map_or(0, |before| before + characters(rest))
    }
}

/// How many characters begin in a piece of UTF-8: all bytes but those that go on with one.
fn characters(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| (byte as i8) >= -0x40).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_not_bytes() {
        let text = "Điều 1\r\nđiểm đ";
        let index = LineIndex::new(text);
        let at = |needle: &str| index.position(text, text.find(needle).unwrap_or(0) as u32);
        assert_eq!(at("1"), Position { line: 1, column: 6 });
        assert_eq!(at("điểm"), Position { line: 2, column: 1 });
        assert_eq!(index.position(text, 9999), Position { line: 2, column: 7 });
    }

    #[test]
    fn long_lines_are_counted_as_short_ones() {
        let text = format!("{}\n{}", "ă🙂b".repeat(700), "ế".repeat(3 * BLOCK));
        let index = LineIndex::new(&text);
        let counted = text.char_indices().scan((1, 0), |(line, column), (at, c)| {
            *column += 1;
            let here = Position { line: *line, column: *column };
            if c == '\n' {
                (*line, *column) = (*line + 1, 0);
            }
            Some((at, here))
        });
        assert!(counted.into_iter().all(|(at, here)| index.position(&text, at as u32) == here));
        let whole = "a".repeat(BLOCK);
        assert_eq!(LineIndex::new(&whole).position(&whole, BLOCK as u32).column, BLOCK as u32 + 1);
        assert_eq!(LineIndex::new("").position("", 5), Position { line: 1, column: 1 });
    }
}
