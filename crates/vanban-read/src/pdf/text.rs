//! The text as it grows, page by page, in the layout of this crate.

use std::ops::Range;

use super::line::Line;
use super::paragraph::{Edge, append, in_cell};
use super::sheet::Sheet;
use super::zone::{Block, Table};
use crate::Page;

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct Text {
    out: String,
    pages: Vec<Page>,
    open: Option<Open>,
    /// The last thing was a table, whose rows a next page may go on with.
    table: bool,
}

/// A paragraph that the next line may go on with.
#[derive(Debug)]
struct Open {
    first: Line,
    last: Line,
    centred: bool,
    /// It ends on the page before.
    before: bool,
}

impl Text {
    /// Adds a page.
    pub(super) fn page(&mut self, sheet: &Sheet, number: usize, edge: Edge) {
        let from = self.out.len();
        for block in &sheet.blocks {
            match block {
                Block::Line(line) => self.line(line, edge),
                Block::Table(table) => self.table(table),
            }
        }
        if let Some(open) = &mut self.open {
            open.before = true;
        }
        self.note_page(number, from);
    }

    /// Adds a footnote behind everything.
    pub(super) fn footnote(&mut self, number: usize, page: usize, lines: &[Line]) {
        let from = self.out.len();
        self.apart();
        self.out.push_str(&format!("[{number}]"));
        let mut last: Option<&Line> = None;
        for line in lines {
            match last {
                Some(last) => append(&mut self.out, last, line.text.trim()),
                None => self.out.push_str(&format!(" {}", line.text.trim())),
            }
            last = Some(line);
        }
        self.note_page(page, from);
    }

    pub(super) fn finish(mut self) -> (String, Vec<Page>) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        (self.out, self.pages)
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    fn line(&mut self, line: &Line, edge: Edge) {
        // The last line of an indented paragraph may stand in the middle by chance.
        let level = |open: &Open| !open.centred && (open.last.x0 - line.x0).abs() < 0.5 * line.size;
        let centred = edge.is_centred(line) && !self.open.as_ref().is_some_and(level);
        if let Some(open) = &mut self.open {
            let apart = (!open.before).then_some(line.y - open.last.y);
            let joins = !centred && !open.centred && edge.joins(&open.first, &open.last, line, apart);
            if joins {
                append(&mut self.out, &open.last, &line.text);
                open.last = line.clone();
                open.before = false;
                return;
            }
        }
        let near = |open: &Open| !open.before && line.y - open.last.y < 2.2 * line.size.max(open.last.size);
        let together = centred && self.open.as_ref().is_some_and(|open| open.centred && near(open));
        if together {
            self.out.push('\n');
        } else {
            self.apart();
        }
        self.out.push_str(&line.text);
        self.open = Some(Open { first: line.clone(), last: line.clone(), centred, before: false });
        self.table = false;
    }

    /// Rows and cells between bars; behind the last words no bar, because words behind a bar are those of a cell.
    fn table(&mut self, table: &Table) {
        if self.table {
            self.out.push('\n');
        } else {
            self.apart();
        }
        let mut text = String::new();
        for row in &table.rows {
            text.push_str("|\n");
            for cell in row {
                for paragraph in in_cell(cell) {
                    text.push_str(&paragraph);
                    text.push('\n');
                }
                text.push_str("|\n");
            }
        }
        self.out.push_str(text.trim_end_matches(['|', '\n']));
        self.open = None;
        self.table = true;
    }

    /// Begins something new behind a blank line.
    fn apart(&mut self) {
        self.open = None;
        self.table = false;
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
    }

    fn note_page(&mut self, number: usize, from: usize) {
        let range: Range<usize> = from..self.out.len();
        if !range.is_empty() {
            self.pages.push(Page { number, range });
        }
    }
}
