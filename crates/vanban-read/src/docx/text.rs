//! The text as it grows: paragraphs apart in the body, close together in the cells of tables.

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct Text {
    out: String,
    /// Tables that are open around the next line.
    cells: usize,
}

impl Text {
    /// Adds a paragraph; nothing where it is empty.
    pub(super) fn paragraph(&mut self, paragraph: &str) {
        let mut lines = paragraph.split('\n').map(str::trim_end).filter(|line| !line.trim().is_empty()).peekable();
        if lines.peek().is_none() {
            return;
        }
        self.apart();
        for line in lines {
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    /// Begins a row of a table, or ends a cell.
    pub(super) fn bar(&mut self) {
        self.out.push_str("|\n");
    }

    /// Begins a table.
    pub(super) fn open(&mut self) {
        self.apart();
        self.cells += 1;
    }

    /// Ends a table.
    pub(super) fn close(&mut self) {
        self.cells -= 1;
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    fn apart(&mut self) {
        if self.cells == 0 && !self.out.is_empty() {
            self.out.push('\n');
        }
    }
}
