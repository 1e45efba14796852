//! What is written down beside the text, while it grows: see [`Layout`].

use std::collections::HashMap;
use std::ops::Range;

use super::look::{Colour, Look};
use super::section::{Numbers, Parts, Sheet};
use super::shape::Shape;
use super::styles::Styles;
use super::words::Words;
use super::xml::Node;
use crate::layout::{self, Layout, Paragraph, Run, Section};
use crate::lines::Text;

/// A layout that grows.
#[derive(Debug, Default)]
pub(super) struct Record {
    layout: Layout,
    /// The places of fonts that were seen.
    fonts: HashMap<String, u32>,
    /// Words without a look stand behind the last run.
    broken: bool,
    /// Where the section begins that is being read.
    section: usize,
    parts: Parts,
    numbers: Numbers,
    /// Ends of pages that the program that saved the file has marked.
    ends: u32,
}

impl Record {
    /// Which heads and feet of pages have a number.
    pub(super) fn know_numbers(&mut self, numbers: Numbers) {
        self.numbers = numbers;
    }

    /// The look of a run.
    pub(super) fn look(&mut self, look: &Look, styles: &Styles) -> layout::Look {
        layout::Look {
            font: styles.font(look).and_then(|name| self.font(name)),
            size: look.size,
            bold: look.bold.unwrap_or(false),
            italic: look.italic.unwrap_or(false),
            colour: match look.colour {
                None => Some([0; 3]),
                Some(Colour::Known(colour)) => Some(colour),
                Some(Colour::Theme) => None,
            },
        }
    }

    fn font(&mut self, name: &str) -> Option<u32> {
        if let Some(place) = self.fonts.get(name) {
            return Some(*place);
        }
        let place = u32::try_from(self.layout.fonts.len()).ok()?;
        self.layout.fonts.push(name.to_owned());
        self.fonts.insert(name.to_owned(), place);
        Some(place)
    }

    /// Adds a paragraph to the text, and writes down where it stands.
    pub(super) fn paragraph(&mut self, text: &mut Text, words: &Words, centred: bool, shape: Shape, in_table: bool) {
        let mut looks = words.looks().peekable();
        let (mut first, mut end) = (None, 0);
        text.paragraph_at(&words.text, centred, |line, at| {
            first = first.or(Some(at));
            end = at + line.len();
            while let Some((of, look)) = looks.peek().filter(|(of, _)| of.start < line.end) {
                let (from, to) = (of.start.max(line.start), of.end.min(line.end));
                if from < to {
                    self.run(from - line.start + at, to - line.start + at, *look);
                }
                if of.end > line.end {
                    // The next line goes on with it.
                    break;
                }
                looks.next();
            }
        });
        if let Some(start) = first {
            let Shape { alignment, first_line, line, before, after } = shape;
            let range = start..end;
            self.layout.paragraphs.push(Paragraph { range, in_table, alignment, first_line, line, before, after });
        }
    }

    /// Nothing but line ends and bars stands between two runs, unless it is told that words without a look do.
    fn run(&mut self, start: usize, end: usize, look: Option<layout::Look>) {
        let Some(look) = look else {
            self.broken = true;
            return;
        };
        let broken = std::mem::take(&mut self.broken);
        match self.layout.runs.last_mut() {
            Some(last) if last.look == look && !broken => last.range.end = end,
            _ => self.layout.runs.push(Run { range: start..end, look }),
        }
    }

    /// The text was cut short.
    pub(super) fn cut(&mut self, len: usize) {
        while self.layout.runs.pop_if(|run| !shortened(&mut run.range, len)).is_some() {}
        while self.layout.paragraphs.pop_if(|paragraph| !shortened(&mut paragraph.range, len)).is_some() {}
    }

    /// A page ended here when the file was saved.
    pub(super) fn page_ends(&mut self) {
        self.ends = self.ends.saturating_add(1);
    }

    /// A section ends where the text does.
    pub(super) fn section(&mut self, properties: Node<'_>, end: usize) {
        let range = self.section..end.max(self.section);
        self.section = range.end;
        self.parts.hear(properties);
        let page_number = self.parts.page_number(properties, &self.numbers);
        if let Some(Sheet { width, height, margins }) = Sheet::of(properties) {
            self.layout.sections.push(Section { range, width, height, margins, page_number });
        }
    }

    /// The layout, with the pages that the file says to have.
    pub(super) fn finish(mut self, pages: Option<u32>, len: usize) -> Layout {
        for section in &mut self.layout.sections {
            section.range = section.range.start.min(len)..section.range.end.min(len);
        }
        let seen = (self.ends > 0).then(|| self.ends.saturating_add(1));
        self.layout.pages = pages.max(seen);
        self.layout
    }
}

/// What is left of a range in a text of this length, if anything.
fn shortened(range: &mut Range<usize>, len: usize) -> bool {
    range.end = range.end.min(len);
    range.start < range.end
}
