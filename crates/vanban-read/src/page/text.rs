//! The text as it grows, page by page, in the layout of this crate.

use std::ops::Range;

use super::line::Line;
use super::paragraph::{Edge, append, in_cell};
use super::sheet::Sheet;
use super::zone::{Block, Cell, Table};
use crate::Page;

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct Text {
    out: String,
    pages: Vec<Page>,
    open: Option<Open>,
    /// The table that was added last, whose rows the next page may go on with.
    table: Option<Head>,
    /// Where the page begins that is being added.
    from: usize,
}

/// The first row of a table with rules, and whether a page has ended since.
#[derive(Debug)]
struct Head {
    cells: Vec<Vec<String>>,
    ruled: bool,
    before: bool,
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
        self.from = self.out.len();
        for block in &sheet.blocks {
            match block {
                Block::Line(line) => self.line(line, edge),
                Block::Table(table) => self.table(table),
            }
        }
        if let Some(open) = &mut self.open {
            open.before = true;
        }
        if let Some(table) = &mut self.table {
            table.before = true;
        }
        self.note_page(number);
    }

    /// Adds a footnote behind everything.
    pub(super) fn footnote(&mut self, number: usize, page: usize, lines: &[Line]) {
        self.from = self.out.len();
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
        self.note_page(page);
    }

    pub(super) fn finish(mut self) -> (String, Vec<Page>) {
        self.close();
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
    }

    /// Rows and cells between bars. A table that goes on from the page before often repeats its first row.
    fn table(&mut self, table: &Table) {
        let text = |row: &Vec<Cell>| row.iter().map(in_cell).collect::<Vec<_>>();
        let mut rows = table.rows.iter().map(text).peekable();
        let ruled = table.rows.iter().flatten().any(|cell| cell.ruled);
        let Some(cells) = rows.peek().cloned() else { return };
        let goes_on = |head: &Head| head.before && head.ruled && ruled && head.cells.len() == cells.len();
        match self.table.take().filter(goes_on) {
            Some(head) => {
                rows.next_if(|row| *row == head.cells);
                self.table = Some(Head { before: false, ..head });
            }
            None => {
                self.apart();
                self.table = Some(Head { cells, ruled, before: false });
            }
        }
        for row in rows {
            self.out.push_str("|\n");
            for paragraph in row.iter().flat_map(|cell| cell.iter().map(Some).chain([None])) {
                self.out.push_str(paragraph.map_or("|", String::as_str));
                self.out.push('\n');
            }
        }
        self.open = None;
    }

    /// Ends a table with the last words in it, because words behind a bar are those of a cell.
    fn close(&mut self) {
        if self.out.ends_with("|\n") {
            self.out.truncate(self.out.trim_end_matches(['|', '\n']).len());
        }
        self.from = self.from.min(self.out.len());
        if let Some(last) = self.pages.last_mut() {
            last.range.end = last.range.end.min(self.out.len());
        }
        self.table = None;
    }

    /// Begins something new behind a blank line.
    fn apart(&mut self) {
        self.close();
        self.open = None;
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
    }

    fn note_page(&mut self, number: usize) {
        let range: Range<usize> = self.from..self.out.len();
        if !range.is_empty() {
            self.pages.push(Page { number, range });
        }
    }
}
