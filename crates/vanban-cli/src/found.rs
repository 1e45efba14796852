//! A document that was read, with its path and lines: what a list of its facts needs.

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
}

impl<'a> Found<'a> {
    pub(crate) fn new(document: &'a Document, loaded: &'a Loaded<'a>) -> Self {
        let lines = LineIndex::new(loaded.source.as_str());
        Found { document, loaded, path: loaded.input.name(), lines }
    }

    /// What people call it.
    pub(crate) fn title(&self, lang: Lang) -> String {
        self.loaded.input.title(lang)
    }

    pub(crate) fn position(&self, span: Span) -> Position {
        self.lines.position(self.loaded.source.as_str(), span.start)
    }

    /// What stands at a place, on one line.
    pub(crate) fn text(&self, span: Span) -> String {
        style::plain(self.loaded.source.slice(span))
    }
}
