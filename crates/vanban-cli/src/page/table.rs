//! Tables and fields that fit the page, measured in terminal columns: letters with stacked marks take one.

use anstyle::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::messages::{Label, Lang};
use crate::style::{FAINT, LABEL, paint, plain};

/// A column of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) title: &'static str,
    /// How much of a page that is too narrow it gets, relative to the others.
    pub(crate) share: usize,
    pub(crate) style: Style,
}

impl Column {
    /// The number of the row.
    pub(crate) const ROW: Column = Column { title: "#", share: 1, style: FAINT };

    pub(crate) fn new(label: Label, lang: Lang, share: usize, style: Style) -> Self {
        Column { title: label.text(lang), share, style }
    }
}

/// Rows of text under titles. Columns that are empty in every row are not shown.
#[derive(Debug)]
pub(crate) struct Table<const N: usize = 6> {
    columns: [Column; N],
    rows: Vec<[String; N]>,
}

/// Blanks between columns.
const GAP: usize = 2;
/// What a cell can always have, so that a date is never cut; on a page with less there is no table.
const NARROWEST: usize = 10;

impl<const N: usize> Table<N> {
    pub(crate) fn new(columns: [Column; N]) -> Self {
        Table { columns, rows: Vec::new() }
    }

    pub(crate) fn push(&mut self, row: [String; N]) {
        self.rows.push(row.map(|cell| plain(&cell)));
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The table, not wider than `width`; on a narrow page every row becomes a block of fields.
    pub(crate) fn render(&self, width: usize) -> String {
        let used = |&i: &usize| self.rows.iter().any(|row| !row[i].is_empty());
        let shown: Vec<usize> = (0..N).filter(used).collect();
        if width < shown.len() * (NARROWEST + GAP) {
            return self.stacked(&shown, width);
        }
        let natural = |&i: &usize| {
            let cells = self.rows.iter().map(|row| row[i].width());
            cells.fold(self.columns[i].title.width(), usize::max)
        };
        let wanted: Vec<_> = shown.iter().map(|i| (natural(i), self.columns[*i].share)).collect();
        let widths = fit(&wanted, width.saturating_sub(GAP * shown.len()));
        let mut out = String::new();
        let title = |i: usize| (self.columns[i].title.to_owned(), LABEL);
        line(&mut out, shown.iter().map(|&i| title(i)), &widths);
        let rule = widths.iter().map(|&width| ("─".repeat(width), FAINT));
        line(&mut out, rule, &widths);
        for row in &self.rows {
            let cells = shown.iter().map(|&i| (row[i].clone(), self.columns[i].style));
            line(&mut out, cells, &widths);
        }
        out
    }

    fn stacked(&self, shown: &[usize], width: usize) -> String {
        let block = |row: &[String; N]| {
            let filled = shown.iter().filter(|&&i| !row[i].is_empty());
            let rows: Vec<_> =
                filled.map(|&i| (self.columns[i].title, row[i].clone(), self.columns[i].style)).collect();
            fields(&rows, width)
        };
        self.rows.iter().map(block).collect::<Vec<_>>().join("\n")
    }
}

/// `label  value` lines with the values in one column.
pub(crate) fn fields(rows: &[(&str, String, Style)], page: usize) -> String {
    let label_width = rows.iter().map(|(label, ..)| label.width()).max().unwrap_or(0);
    let widths = [label_width, page.saturating_sub(label_width + 2 * GAP).max(NARROWEST)];
    let mut out = String::new();
    for (label, value, style) in rows {
        line(&mut out, [((*label).to_owned(), LABEL), (value.clone(), *style)], &widths);
    }
    out
}

/// The number of terminal columns `text` takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// Writes one row, on as many lines as its longest cell needs.
fn line(out: &mut String, cells: impl IntoIterator<Item = (String, Style)>, widths: &[usize]) {
    let cells: Vec<(Vec<String>, Style)> =
        cells.into_iter().zip(widths).map(|((text, style), &w)| (wrap(&text, w), style)).collect();
    let height = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
    for i in 0..height {
        let mut blanks = 0;
        for ((lines, style), width) in cells.iter().zip(widths) {
            blanks += GAP;
            let text = lines.get(i).map_or("", String::as_str);
            if !text.is_empty() {
                // Blanks are written only before text, so that no line ends in them.
                *out += &" ".repeat(blanks);
                *out += &paint(*style, text);
                blanks = 0;
            }
            blanks += width.saturating_sub(text.width());
        }
        out.push('\n');
    }
}

/// Shares `available` among columns, given as natural width and share: who needs less than his part gets what he
/// needs, and what he leaves goes to the others.
fn fit(columns: &[(usize, usize)], available: usize) -> Vec<usize> {
    let mut widths: Vec<Option<usize>> = vec![None; columns.len()];
    loop {
        let taken: usize = widths.iter().flatten().sum();
        let left = available.saturating_sub(taken);
        let open = |i: &usize| widths[*i].is_none();
        let waiting: Vec<usize> = (0..columns.len()).filter(open).collect();
        let shares: usize = waiting.iter().map(|&i| columns[i].1).sum::<usize>().max(1);
        let part = |i: usize| left * columns[i].1 / shares;
        let modest: Vec<usize> = waiting.iter().copied().filter(|&i| columns[i].0 <= part(i).max(NARROWEST)).collect();
        if modest.is_empty() {
            let last = |i: usize| widths[i].unwrap_or_else(|| part(i).max(1));
            return (0..columns.len()).map(last).collect();
        }
        for i in modest {
            widths[i] = Some(columns[i].0);
        }
    }
}

/// Breaks a text at blanks into lines of at most `limit` columns; a longer word is cut. Marks stay with their letter.
fn wrap(text: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = limit;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let long = word.width();
        match lines.last_mut() {
            Some(line) if used + 1 + long <= limit => {
                line.push(' ');
                line.push_str(word);
                used += 1 + long;
            }
            _ if long <= limit => {
                lines.push(word.to_owned());
                used = long;
            }
            _ => {
                lines.extend(cut(word, limit));
                used = lines.last().map_or(0, |line| line.width());
            }
        }
    }
    lines
}

/// Cuts a word that is wider than a line.
fn cut(word: &str, limit: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for c in word.chars() {
        let wide = c.width().unwrap_or(0);
        if used > 0 && used + wide > limit {
            pieces.push(String::new());
            used = 0;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        used += wide;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacked_marks_take_no_column() {
        let composed = "Ủy ban nhân dân";
        let decomposed = "U\u{309}y ban nha\u{302}n da\u{302}n";
        assert_eq!(composed.width(), decomposed.width());
        assert_eq!(wrap(decomposed, 6), ["U\u{309}y ban", "nha\u{302}n", "da\u{302}n"]);
    }

    #[test]
    fn long_words_are_cut() {
        assert_eq!(wrap("số 46/2025/NQ-HĐND", 8), ["số", "46/2025/", "NQ-HĐND"]);
        assert!(wrap("", 8).is_empty());
    }

    #[test]
    fn what_one_column_leaves_goes_to_the_others() {
        assert_eq!(fit(&[(2, 1), (10, 1)], 40), [2, 10]);
        assert_eq!(fit(&[(2, 1), (100, 3), (100, 1)], 42), [2, 30, 10]);
        assert_eq!(fit(&[(10, 1), (100, 9)], 40), [10, 30]);
        assert_eq!(fit(&[(50, 1)], 0), [1]);
    }

    #[test]
    fn no_line_is_wider_than_the_page_or_ends_in_blanks() {
        let column = |title| Column { title, share: 1, style: Style::new() };
        let mut table = Table::new([column("Ai"), column("Việc"), column("Trống")]);
        table.push(["Sở Y tế".into(), "rà soát thuốc ".repeat(20), String::new()]);
        for page in [30, 60, 100] {
            let text = anstream::adapter::strip_str(&table.render(page)).to_string();
            assert!(!text.contains("Trống"));
            assert!(text.lines().all(|l| l.width() <= page && l.trim_end() == l), "{text}");
        }
    }
}
