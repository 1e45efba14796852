//! Tables as rows and cells between bars, every row with as many cells as the table has columns.

use super::reader::Reader;
use super::xml::{Node, attribute, below, child, name, number, value};

impl<'a> Reader<'a, '_> {
    /// Reads a table. A frame of one column is no table: what is in it is read as if it stood alone. A table inside a
    /// cell is read as lines of that cell, because the bars around it count the columns of the outer one.
    pub(super) fn table(&mut self, table: Node<'a>, in_cell: bool) {
        let rows = parts(table, "tr");
        let frame = rows.iter().all(|row| parts(*row, "tc").len() <= 1);
        self.tables += 1;
        if in_cell || frame {
            for cell in rows.into_iter().filter(|row| !is_deleted(*row)).flat_map(|row| parts(row, "tc")) {
                self.blocks(cell, in_cell);
            }
            self.tables -= 1;
            return;
        }
        self.text.open();
        for row in rows.into_iter().filter(|row| !is_deleted(*row)) {
            self.text.bar();
            self.empty_cells(below(row, &["trPr"]).and_then(|p| number(p, "gridBefore")).unwrap_or(0));
            for cell in parts(row, "tc") {
                let properties = child(cell, "tcPr");
                if !properties.is_some_and(goes_on) {
                    self.blocks(cell, true);
                }
                self.text.bar();
                let span: usize = properties.and_then(|p| number(p, "gridSpan")).unwrap_or(1);
                self.empty_cells(span.saturating_sub(1));
            }
        }
        self.text.close();
        self.record.cut(self.text.as_str().len());
        self.tables -= 1;
    }

    /// Keeps the columns of the cells behind a wide one.
    fn empty_cells(&mut self, count: usize) {
        /// Columns of a table in Word.
        const CAP: usize = 63;
        (0..count.min(CAP)).for_each(|_| self.text.bar());
    }
}

/// The rows of a table or the cells of a row, also in content controls.
fn parts<'a>(node: Node<'a>, wanted: &str) -> Vec<Node<'a>> {
    let mut found = Vec::new();
    collect(node, wanted, &mut found);
    found
}

fn collect<'a>(node: Node<'a>, wanted: &str, found: &mut Vec<Node<'a>>) {
    for part in node.children() {
        match name(part) {
            this if this == wanted => found.push(part),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => collect(part, wanted, found),
            _ => {}
        }
    }
}

fn is_deleted(row: Node<'_>) -> bool {
    below(row, &["trPr", "del"]).is_some()
}

/// The cell is part of the one above, or was deleted.
fn goes_on(properties: Node<'_>) -> bool {
    let merged = child(properties, "vMerge").is_some_and(|merge| attribute(merge, "val") != Some("restart"));
    merged || child(properties, "cellDel").is_some() || value(properties, "hMerge") == Some("continue")
}
