//! Tables as rows and cells between bars, as those of Word are.

use super::tree::{Element, Id};
use super::walk::{Around, Walker};

/// Columns of a table, as in Word.
const MAX_COLUMNS: usize = 63;

impl<'t> Walker<'t> {
    /// Reads a table. One of a single column is a frame, and one with a table in a cell arranges the page: what is in
    /// their cells is read as if it stood alone.
    pub(super) fn table(&mut self, id: Id, table: &'t Element, around: &Around<'t>) {
        if !table.is_wide || table.holds_wide || self.lines.is_in_table() {
            return self.frame(id, around);
        }
        self.beside(id, around);
        self.lines.open();
        let mut open = Vec::new();
        self.rows(id, around, &mut open);
        self.lines.close();
    }

    fn frame(&mut self, id: Id, around: &Around<'t>) {
        self.inside(id, around);
        self.flush(around);
    }

    /// Reads the caption, and what stands in no row: browsers show that before the table.
    fn beside(&mut self, id: Id, around: &Around<'t>) {
        let tree = self.tree;
        for child in tree.children(id) {
            let is_row = matches!(tree.name(child), "tbody" | "tfoot" | "thead" | "tr" | "td" | "th" | "colgroup");
            if !is_row {
                self.node(child, around);
            }
        }
        self.flush(around);
    }

    /// The rows below an element. `open` says of each column how many rows a cell above goes on.
    fn rows(&mut self, id: Id, around: &Around<'t>, open: &mut Vec<u16>) {
        let tree = self.tree;
        if tree.children(id).any(|child| matches!(tree.name(child), "td" | "th")) {
            self.row(id, around, open);
        }
        for child in tree.children(id) {
            let Some(element) = tree.element(child).filter(|element| !element.look.hidden) else { continue };
            match &*element.name {
                "tr" => self.row(child, &around.with(element), open),
                "tbody" | "thead" | "tfoot" => self.rows(child, &around.with(element), open),
                _ => {}
            }
        }
    }

    fn row(&mut self, id: Id, around: &Around<'t>, open: &mut Vec<u16>) {
        let tree = self.tree;
        self.lines.bar();
        let mut column = 0;
        for child in tree.children(id) {
            let Some(cell) = tree.element(child).filter(|e| matches!(&*e.name, "td" | "th") && !e.look.hidden) else {
                continue;
            };
            self.gone_on(&mut column, open);
            self.inside(child, &around.with(cell));
            self.flush(&around.with(cell));
            self.lines.bar();
            let width = usize::from(cell.look.columns.max(1)).min(MAX_COLUMNS);
            (1..width).for_each(|_| self.empty_cell());
            if cell.look.rows > 1 && column + width <= MAX_COLUMNS {
                open.resize(open.len().max(column + width), 0);
                open[column..column + width].fill(cell.look.rows - 1);
            }
            column += width;
        }
        self.gone_on(&mut column, open);
    }

    /// Columns of cells that began in a row above.
    fn gone_on(&mut self, column: &mut usize, open: &mut [u16]) {
        while let Some(rows) = open.get_mut(*column).filter(|rows| **rows > 0) {
            *rows -= 1;
            *column += 1;
            self.empty_cell();
        }
    }

    /// A cell without words keeps the columns, as long as there are not more of them than the page could mean.
    fn empty_cell(&mut self) {
        if let Some(rest) = self.empty_cells.checked_sub(1) {
            self.empty_cells = rest;
            self.lines.bar();
        }
    }
}
