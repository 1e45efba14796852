//! Lines of the normalised text and what kind each is.

use std::ops::Range;

use super::furniture;

/// A line without the blanks and table bars around its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    start: u32,
    end: u32,
    pub(crate) kind: LineKind,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Words.
    Text,
    /// Words of a Markdown table row (`| a | b |`).
    Row,
    /// Nothing but blanks.
    Blank,
    /// A rule or a table bar: `-----`, `|`, `|---|---|`, `_____`.
    Rule,
    /// A page number, a running head, or front matter at the start of the file.
    Furniture,
    /// A footnote in the middle of a sentence.
    Note,
}

impl Line {
    /// Where the words are.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words.
    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.range()]
    }

    pub(crate) fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// Nothing but the bar between two cells of a table.
    pub(crate) fn is_bar(&self) -> bool {
        self.kind == LineKind::Rule && self.len() == 0
    }
}

/// Splits a text into lines and says what each is.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(text.len() / 64 + 1);
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', bytes).chain(std::iter::once(bytes.len())) {
        lines.push(line(bytes, start, end));
        start = end + 1;
    }
    furniture::mark(text, &mut lines);
    lines
}

fn line(bytes: &[u8], mut start: usize, mut end: usize) -> Line {
    let around = |b: u8| matches!(b, b' ' | b'\t' | b'\x0C' | b'|');
    let mut bars = 0;
    while start < end && around(bytes[start]) {
        bars += usize::from(bytes[start] == b'|');
        start += 1;
    }
    while start < end && around(bytes[end - 1]) {
        bars += usize::from(bytes[end - 1] == b'|');
        end -= 1;
    }
    let words = &bytes[start..end];
    let kind = match words.first() {
        None if bars == 0 => LineKind::Blank,
        None => LineKind::Rule,
        Some(b'-' | b'_' | b'=' | b'.' | b'~' | b':') if is_rule(words) => LineKind::Rule,
        Some(_) if bars >= 2 => LineKind::Row,
        Some(_) => LineKind::Text,
    };
    Line { start: start as u32, end: end as u32, kind }
}

/// Three or more of the characters rules are drawn with, and nothing else.
fn is_rule(words: &[u8]) -> bool {
    words.len() >= 3 && words.iter().all(|b| matches!(b, b'-' | b'_' | b'=' | b'.' | b'~' | b':' | b'|' | b' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<LineKind> {
        lines(text).iter().map(|l| l.kind).collect()
    }

    #[test]
    fn kinds_of_lines() {
        use LineKind::*;
        assert_eq!(kinds("Số: 1\n \n|\n---------\n| a | b |\n... b"), [Text, Blank, Rule, Rule, Row, Text]);
        assert_eq!(kinds("---\ntitle: x\n---\nSố"), [Furniture, Furniture, Furniture, Text]);
        assert_eq!(kinds("thực phẩm\n2\n\nnguồn"), [Text, Furniture, Blank, Text]);
        assert_eq!(kinds("|\n1\n|"), [Rule, Text, Rule]);
        assert_eq!(kinds("thực phẩm\nTrang 2/5\nnguồn"), [Text, Furniture, Text]);
        assert_eq!(kinds("thực phẩm\n2/5\nnguồn"), [Text, Furniture, Text]);
        assert_eq!(kinds("Ngày giao:\n2/5\nNguồn"), [Text, Text, Text]);
        let heads = "nâng cao\n2 CÔNG BÁO/Số 5\nnhận thức của\n3 CÔNG BÁO/Số 5\ncộng đồng";
        assert_eq!(kinds(heads), [Text, Furniture, Text, Furniture, Text]);
        assert_eq!(kinds("nâng cao\n2 CÔNG BÁO/Số 5\nnhận thức"), [Text, Text, Text]);
    }
}
