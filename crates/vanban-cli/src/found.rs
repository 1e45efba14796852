//! A document that was read, with its path and lines: what a list of its facts needs.

use std::cell::Cell;

use vanban::{Document, LineIndex, Position, Span};

use crate::input::Loaded;
use crate::messages::Lang;
use crate::style;

/// A document and where its lines are.
pub(crate) struct Found<'a> {
    pub(crate) document: &'a Document,
    pub(crate) loaded: &'a Loaded<'a>,
    /// As the user gave it; `None` for standard input.
    pub(crate) path: Option<String>,
    lines: LineIndex,
    /// The place asked for last, so that a line of many mentions is not counted from its start for each.
    last: Cell<(u32, u32)>,
}

impl<'a> Found<'a> {
    pub(crate) fn new(document: &'a Document, loaded: &'a Loaded<'a>) -> Self {
        let lines = LineIndex::new(loaded.source.as_str());
        Found { document, loaded, path: loaded.input.name(), lines, last: Cell::default() }
    }

    /// What people call it.
    pub(crate) fn title(&self, lang: Lang) -> String {
        self.loaded.input.title(lang)
    }

    pub(crate) fn position(&self, span: Span) -> Position {
        let text = self.loaded.source.as_str();
        let (at, column) = self.last.get();
        let between = text.get(at as usize..span.start as usize).filter(|b| column > 0 && !b.contains('\n'));
        let here = match between {
            Some(between) => {
                let line = self.lines.line(span.start);
                Position { line, column: column + between.chars().count() as u32 }
            }
            None => self.lines.position(text, span.start),
        };
        self.last.set((span.start, here.column));
        here
    }

    /// What stands at a place, on one line.
    pub(crate) fn text(&self, span: Span) -> String {
        style::plain(self.loaded.source.slice(span))
    }
}
