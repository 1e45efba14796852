//! Paragraphs: which lines belong together, and the text in which each paragraph is one line.

use std::ops::Range;
use std::sync::LazyLock;

use super::labels;
use super::line::{Line, LineKind, lines};
use super::marker::{Marker, MarkerKind, marker};
use super::notes::{self, is_note};
use crate::text::{Case, is_lower, is_word_char, starts_upper};

/// A document's lines and paragraphs.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) lines: Vec<Line>,
    /// All paragraphs, each on one line, blanks inside folded to one.
    pub(crate) flow: String,
    pub(crate) paragraphs: Vec<Paragraph>,
    /// Every wrapped line is followed by a blank one.
    pub(crate) doubled: bool,
    /// Pieces copied from the normalised text: (place in the flow, place in the normalised text).
    pieces: Vec<(u32, u32)>,
}

/// A paragraph of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Paragraph {
    start: u32,
    end: u32,
    /// First and last line it was made of.
    pub(crate) first_line: u32,
    pub(crate) last_line: u32,
    /// The list or structure marker it begins with; offsets count from the paragraph's start.
    pub(crate) marker: Option<Marker>,
    /// A blank line or a rule stands before it.
    pub(crate) apart: bool,
    /// It is a table cell: a bar stands before it.
    pub(crate) cell: bool,
    /// It is a footnote that stood in the middle of the paragraph above.
    pub(crate) note: bool,
}

impl Paragraph {
    /// Where it is in the flow.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Where the text after the marker is in the flow.
    pub(crate) fn body(&self) -> Range<usize> {
        let skip = self.marker.map_or(0, |m| m.text);
        ((self.start + skip).min(self.end)) as usize..self.end as usize
    }
}

impl Layout {
    /// Finds the paragraphs of a normalised text.
    pub(crate) fn new(text: &str) -> Self {
        let mut lines = lines(text);
        let style = Style::of(text, &lines);
        notes::mark(text, &mut lines, style.doubled);
        let mut layout = Layout {
            flow: String::with_capacity(text.len() + 1),
            paragraphs: Vec::with_capacity(lines.len() / 2 + 1),
            pieces: Vec::with_capacity(lines.len() + 1),
            lines: Vec::new(),
            doubled: style.doubled,
        };
        let mut before = Before::default();
        let mut previous: Option<Line> = None;
        // Footnotes in the middle of a sentence follow it.
        let mut notes: Vec<usize> = Vec::new();
        for (i, line) in lines.iter().enumerate() {
            match line.kind {
                LineKind::Blank => before.blanks += 1,
                LineKind::Rule => before.see_rule(line.is_bar()),
                LineKind::Furniture => before.page = true,
                LineKind::Note => {
                    notes.push(i);
                    before.page = true;
                }
                LineKind::Text | LineKind::Row => {
                    let mark = marker(line.text(text));
                    let join = previous.is_some_and(|p| style.joins(text, &p, line, mark, &before));
                    if !join {
                        layout.push_notes(text, &lines, std::mem::take(&mut notes));
                    }
                    layout.push(text, line, i as u32, mark, join, &before);
                    previous = Some(*line);
                    before = Before::default();
                }
            }
        }
        layout.push_notes(text, &lines, notes);
        labels::mend(&layout.flow, &mut layout.paragraphs);
        layout.lines = lines;
        layout
    }

    /// Notes that stood inside the paragraph that has ended; a line without a number goes on with the note above.
    fn push_notes(&mut self, text: &str, lines: &[Line], notes: Vec<usize>) {
        for (n, i) in notes.into_iter().enumerate() {
            let join = n > 0 && !is_note(lines[i].text(text));
            self.push(text, &lines[i], i as u32, None, join, &Before::default());
            if let Some(last) = self.paragraphs.last_mut() {
                last.note = true;
            }
        }
    }

    fn push(&mut self, text: &str, line: &Line, index: u32, mark: Option<Marker>, join: bool, before: &Before) {
        match self.paragraphs.last_mut() {
            Some(last) if join => {
                if !ends_inside_number(&self.flow, line.text(text)) {
                    self.flow.push(' ');
                }
                last.last_line = index;
            }
            _ => {
                if !self.flow.is_empty() {
                    self.flow.push('\n');
                }
                let start = self.flow.len() as u32;
                self.paragraphs.push(Paragraph {
                    start,
                    end: start,
                    first_line: index,
                    last_line: index,
                    marker: mark,
                    apart: before.blanks > 0 || before.rule || before.bar,
                    cell: before.bar,
                    note: false,
                });
            }
        }
        self.copy(text, line.range());
        if let Some(last) = self.paragraphs.last_mut() {
            last.end = self.flow.len() as u32;
            // Folding blanks has moved the places inside the marker: `Điều  5.`
            if !join && last.marker.is_some() {
                last.marker = marker(&self.flow[last.start as usize..]);
            }
        }
    }

    /// Copies a line; runs of blanks become one.
    fn copy(&mut self, text: &str, range: Range<usize>) {
        let bytes = &text.as_bytes()[range.clone()];
        let mut from = 0;
        let mut tab = memchr::memchr2(b'\t', b'\x0C', bytes);
        while let Some(at) = earlier(BLANKS.find(&bytes[from..]).map(|at| from + at), tab) {
            self.piece(text, range.start + from..range.start + at);
            self.flow.push(' ');
            let blanks = bytes[at..].iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\x0C')).count();
            from = at + blanks;
            if tab.is_some_and(|t| t < from) {
                tab = memchr::memchr2(b'\t', b'\x0C', &bytes[from..]).map(|at| from + at);
            }
        }
        self.piece(text, range.start + from..range.end);
    }

    fn piece(&mut self, text: &str, range: Range<usize>) {
        if !range.is_empty() {
            self.pieces.push((self.flow.len() as u32, range.start as u32));
            self.flow.push_str(&text[range]);
        }
    }

    /// Leads a range of the flow back to the normalised text.
    pub(crate) fn back(&self, range: Range<usize>) -> Range<usize> {
        let start = self.pieces.partition_point(|p| p.0 as usize <= range.start).max(1) - 1;
        let end = self.pieces.partition_point(|p| (p.0 as usize) < range.end).max(1) - 1;
        let map = |piece: usize, at: usize| match self.pieces.get(piece) {
            Some(&(flow, from)) => from as usize + at.saturating_sub(flow as usize),
            None => 0,
        };
        let start = map(start, range.start);
        start..map(end, range.end).max(start)
    }

    /// The first paragraph made of lines at or after `line`.
    pub(crate) fn paragraph_from_line(&self, line: usize) -> usize {
        self.paragraphs.partition_point(|p| (p.first_line as usize) < line)
    }

    /// A paragraph's text.
    pub(crate) fn text(&self, paragraph: &Paragraph) -> &str {
        &self.flow[paragraph.range()]
    }
}

/// What stood between two lines of text.
#[derive(Debug, Default)]
struct Before {
    blanks: u32,
    rule: bool,
    bar: bool,
    page: bool,
}

impl Before {
    fn see_rule(&mut self, bar: bool) {
        self.bar |= bar;
        self.rule |= !bar;
    }
}

static BLANKS: LazyLock<memchr::memmem::Finder<'_>> = LazyLock::new(|| memchr::memmem::Finder::new("  "));

fn earlier(a: Option<usize>, b: Option<usize>) -> Option<usize> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// `72-⏎NQ/TW`: the line end stands inside a number.
fn ends_inside_number(flow: &str, next: &str) -> bool {
    if !flow.ends_with(['-', '/']) || !next.starts_with(|c: char| is_word_char(c)) {
        return false;
    }
    let tail = flow.len() - flow.bytes().rev().take(24).take_while(|b| !b.is_ascii_whitespace()).count();
    flow.as_bytes()[tail..flow.len() - 1].iter().any(u8::is_ascii_digit)
}

/// How the text at hand is wrapped.
#[derive(Debug)]
struct Style {
    /// Bytes of a full line; lines much shorter end a paragraph.
    width: usize,
    /// Every line is a paragraph of its own.
    unwrapped: bool,
    /// Every wrapped line is followed by a blank one.
    doubled: bool,
    /// Blank lines stand in the middle of sentences here and there, as scans leave them where a page ends.
    torn: bool,
    /// First lines of paragraphs are cut short, as web pages with narrow first cells leave them.
    short_first: bool,
}

impl Style {
    fn of(text: &str, lines: &[Line]) -> Style {
        const SAMPLE: usize = 600;
        let mut lengths: Vec<usize> =
            lines.iter().filter(|l| l.kind == LineKind::Text).take(SAMPLE).map(Line::len).collect();
        lengths.sort_unstable();
        let width = lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0);
        let (mut wrapped, mut words) = (0, 0);
        for three in lines.windows(3).take(SAMPLE) {
            let [a, b, c] = three else { continue };
            words += usize::from(a.kind == LineKind::Text);
            if a.kind == LineKind::Text && b.kind == LineKind::Blank && c.kind == LineKind::Text {
                let small = c.text(text).starts_with(is_lower);
                wrapped += usize::from(small && !terminal(a.text(text)));
            }
        }
        let short_first = lines.windows(2).take(SAMPLE).filter(|two| {
            let [a, b] = two else { return false };
            let text_lines = a.kind == LineKind::Text && b.kind == LineKind::Text;
            let short = a.len() * 10 < width * 5 && b.len() * 10 > width * 7;
            text_lines && short && b.text(text).starts_with(is_lower) && !terminal(a.text(text))
        });
        Style {
            width,
            unwrapped: width > 190,
            doubled: wrapped >= 3 && wrapped * 6 >= words,
            torn: wrapped >= 2,
            short_first: short_first.count() >= 3,
        }
    }

    /// Does `next` go on with the sentence that `prev` began?
    fn joins(&self, text: &str, prev: &Line, next: &Line, mark: Option<Marker>, before: &Before) -> bool {
        let row = |l: &Line| l.kind == LineKind::Row;
        if before.bar || before.rule || row(prev) || row(next) {
            return false;
        }
        let gap = if self.doubled { before.blanks > 1 } else { before.blanks > 0 };
        let (prev_len, next_len) = (prev.len(), next.len());
        let (prev, next) = (prev.text(text), next.text(text));
        if !gap && ends_inside_number(prev, next) {
            return true;
        }
        if is_landmark(next) || prev.starts_with("Số:") || prev.starts_with("Nơi nhận") {
            return false;
        }
        if is_bullet_alone(prev) {
            return true;
        }
        if let Some(mark) = mark {
            return !gap && marker_inside_sentence(prev, next, mark);
        }
        if next.starts_with(is_lower) {
            return !gap || !terminal(prev);
        }
        let torn = self.torn && before.blanks == 1 && prev_len * 20 >= self.width * 17;
        if gap && !((before.page || torn) && !terminal(prev)) {
            return false;
        }
        if Case::of(prev) == Case::Upper {
            return Case::of(next) == Case::Upper;
        }
        if terminal(prev) || self.unwrapped {
            return false;
        }
        if prev.ends_with(" Việt") && next.starts_with("Nam") {
            return true;
        }
        if breaks_inside_citation(prev) {
            return true;
        }
        let full = prev_len * 10 >= self.width * 6;
        let first = self.short_first && next_len * 10 >= self.width * 6 && prev_len * 10 >= self.width * 2;
        full || first || !starts_upper(next)
    }
}

/// The line ends where a citation must go on: `khoản 1⏎Điều 372`, `Nghị quyết số⏎72-NQ/TW`.
fn breaks_inside_citation(line: &str) -> bool {
    const OPEN: [&str; 10] = ["khoản", "điểm", "Điều", "tại", "theo", "của", "và", "số", "ngày", "Luật"];
    let mut words = line.rsplit(' ');
    let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let label = last.len() <= 3 && matches!(before, "khoản" | "điểm" | "Điều" | "Khoản" | "Điểm");
    OPEN.contains(&last) || label || line.ends_with(',')
}

/// A bullet whose text stands on the next line.
fn is_bullet_alone(line: &str) -> bool {
    matches!(line, "-" | "–" | "+" | "•")
}

/// A marker that is only where the line happened to break: `kinh tế⏎- xã hội`, `quy định tại⏎Điều 5.`
fn marker_inside_sentence(prev: &str, next: &str, mark: Marker) -> bool {
    const GOES_ON: [&str; 12] = ["tại", "theo", "của", "và", "khoản", "điểm", "hoặc", "đến", "với", "từ", "trừ", "Mục"];
    let rest = &next[(mark.text as usize).min(next.len())..];
    match mark.kind {
        MarkerKind::Dash => rest.starts_with(is_lower) && !terminal(prev),
        MarkerKind::Article | MarkerKind::Chapter | MarkerKind::Section | MarkerKind::Appendix => {
            let last = prev.rsplit(' ').next().unwrap_or(prev);
            prev.ends_with(',') || GOES_ON.contains(&last)
        }
        _ => false,
    }
}

/// The line ends a sentence, a list item or a lead-in.
pub(crate) fn terminal(line: &str) -> bool {
    line.ends_with(['.', ':', ';', '!', '?', '”', '"'])
}

/// Lines that begin a part of the letter whatever stands before them.
fn is_landmark(line: &str) -> bool {
    const STARTS: [&str; 8] = ["Số:", "Số :", "V/v", "Kính gửi", "Nơi nhận", "KT.", "TM.", "TL."];
    STARTS.iter().any(|s| line.starts_with(s))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let layout = Layout::new(text);
        layout.paragraphs.iter().map(|p| layout.text(p).to_owned()).collect()
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "Thực hiện Nghị quyết số 72-\nNQ/TW, ngày 09/9/2025 của Bộ Chính trị về một số giải pháp\nđột phá, Sở Y tế yêu cầu:\n1. Các đơn vị\n- Chủ trì.";
        assert_eq!(
            paragraphs(text),
            [
                "Thực hiện Nghị quyết số 72-NQ/TW, ngày 09/9/2025 của Bộ Chính trị về một số giải pháp đột phá, Sở Y tế yêu cầu:",
                "1. Các đơn vị",
                "- Chủ trì.",
            ]
        );
    }

    #[test]
    fn double_spacing_is_seen() {
        let text = "Xem xét Công văn về \n\nviệc xin rút; trên cơ sở ý kiến đề \n\nxuất của Sở Y tế, đồng \n\nchí Phó Chủ tịch có ý kiến:\n\n1. Giao Sở trình Thường trực \n\nHĐND tỉnh.";
        assert_eq!(
            paragraphs(text),
            [
                "Xem xét Công văn về việc xin rút; trên cơ sở ý kiến đề xuất của Sở Y tế, đồng chí Phó Chủ tịch có ý kiến:",
                "1. Giao Sở trình Thường trực HĐND tỉnh.",
            ]
        );
    }

    #[test]
    fn a_page_number_does_not_cut_a_sentence() {
        let text = "Tăng cường giám sát nguồn gốc thực phẩm, nâng\n2\n\ncao nhận thức cộng đồng.";
        assert_eq!(paragraphs(text), ["Tăng cường giám sát nguồn gốc thực phẩm, nâng cao nhận thức cộng đồng."]);
    }

    #[test]
    fn a_footnote_does_not_cut_a_sentence() {
        let text = "Tăng cường giám sát nguồn gốc thực phẩm, nâng\n\n1 Theo Báo cáo của Sở Y tế về\ncông tác năm 2025.\n\n2\n\ncao nhận thức cộng đồng.\n2. Giao Sở.";
        assert_eq!(
            paragraphs(text),
            [
                "Tăng cường giám sát nguồn gốc thực phẩm, nâng cao nhận thức cộng đồng.",
                "1 Theo Báo cáo của Sở Y tế về công tác năm 2025.",
                "2. Giao Sở.",
            ]
        );
        let cited = "theo quy định tại khoản 1 Điều\n5 Luật Đất đai và các văn bản\nhướng dẫn.";
        assert_eq!(paragraphs(cited).len(), 1);
    }

    #[test]
    fn the_flow_leads_back() {
        let text = "|\nSố:    12/QĐ\n|\nĐiều 1.  Giao Sở\nY tế chủ trì";
        let layout = Layout::new(text);
        for needle in ["12/QĐ", "Giao Sở", "Y tế"] {
            let at = layout.flow.find(needle).unwrap_or(0);
            assert_eq!(&text[layout.back(at..at + needle.len())], needle);
        }
        let at = layout.flow.find("Sở Y tế").unwrap_or(0);
        assert_eq!(&text[layout.back(at..at + "Sở Y tế".len())], "Sở\nY tế");
    }
}
