//! The text as it grows: paragraphs apart in the body, close together in the cells of tables.

use std::ops::Range;

/// A text that grows.
#[derive(Debug, Default)]
pub(crate) struct Text {
    out: String,
    /// Tables that are open around the next line.
    tables: usize,
    /// The last paragraph was centred.
    centred: bool,
}

impl Text {
    /// Adds a paragraph; an empty one leaves no line. Lines that are centred below each other belong together: a
    /// heading, a subject (trích yếu) of two lines.
    pub(crate) fn paragraph(&mut self, paragraph: &str, centred: bool) {
        self.paragraph_at(paragraph, centred, |_, _| {});
    }

    /// The same, and tells of each of its lines which bytes of the paragraph it is and where it begins in the text.
    pub(crate) fn paragraph_at(&mut self, paragraph: &str, centred: bool, mut at: impl FnMut(Range<usize>, usize)) {
        let mut lines = paragraph.split('\n').map(str::trim_end).filter(|line| !line.trim().is_empty()).peekable();
        let together = centred && self.centred;
        self.centred = centred && lines.peek().is_some();
        if lines.peek().is_none() {
            return;
        }
        if !together {
            self.apart();
        }
        for line in lines {
            let from = line.as_ptr() as usize - paragraph.as_ptr() as usize;
            at(from..from + line.len(), self.out.len());
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    /// Begins a row of a table, or ends a cell.
    pub(crate) fn bar(&mut self) {
        self.out.push_str("|\n");
    }

    /// Begins a table.
    pub(crate) fn open(&mut self) {
        self.apart();
        self.tables += 1;
    }

    /// Ends a table: with the last words in it, because words behind a bar are those of a cell.
    pub(crate) fn close(&mut self) {
        let bar = |text: &str| text.strip_suffix("|\n").filter(|t| t.is_empty() || t.ends_with('\n')).map(str::len);
        let blank = |text: &str| text.strip_suffix('\n').filter(|t| t.ends_with('\n')).map(str::len);
        while let Some(end) = bar(&self.out).or_else(|| blank(&self.out)) {
            self.out.truncate(end);
        }
        self.tables -= 1;
        self.centred = false;
    }

    /// Is a table open?
    #[cfg(feature = "html")]
    pub(crate) fn is_in_table(&self) -> bool {
        self.tables > 0
    }

    /// What there is of it.
    #[cfg(feature = "docx")]
    pub(crate) fn as_str(&self) -> &str {
        &self.out
    }

    pub(crate) fn finish(self) -> String {
        self.out
    }

    fn apart(&mut self) {
        if self.tables == 0 && !self.out.is_empty() {
            self.out.push('\n');
        }
    }
}
