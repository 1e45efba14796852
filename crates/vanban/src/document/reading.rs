//! A source on its way to a document: normalised text, lines, paragraphs, and the one way back.

use std::borrow::Cow;
use std::ops::Range;

use crate::agency::Name;
use crate::document::Repair;
use crate::layout::{Layout, Paragraph};
use crate::span::{Span, Spanned};
use crate::text::{OffsetMap, normalize};

/// The texts a document is read from. Grammars work on [`Reading::flow`]; every place they find goes through
/// [`Reading::span`].
#[derive(Debug)]
pub(crate) struct Reading<'s> {
    text: Cow<'s, str>,
    map: OffsetMap,
    /// From what a damaged source was restored to, back to the source.
    restored: OffsetMap,
    /// What was restored.
    pub(crate) repairs: Vec<Repair>,
    pub(crate) layout: Layout,
}

impl<'s> Reading<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        let (text, map) = normalize(source);
        Self::laid_out(text, map)
    }

    /// Repair text first, then parse strictly.
    #[cfg(feature = "repair")]
    pub(crate) fn restored(source: &'s str, with: impl crate::repair::Restorer) -> Self {
        let restored = crate::repair::restore(source, with);
        if restored.repairs.is_empty() {
            return Self::new(source);
        }
        let (whole, back, repairs) = restored.into_parts();
        let (text, map) = normalize(&whole);
        let reading = Self::laid_out(Cow::Owned(text.into_owned()), map);
        Reading { restored: back, repairs, ..reading }
    }

    fn laid_out(text: Cow<'s, str>, map: OffsetMap) -> Self {
        let layout = Layout::new(&text);
        Reading { text, map, restored: OffsetMap::default(), repairs: Vec::new(), layout }
    }

    /// The same, unless the normalised text is not worth its layout.
    pub(crate) fn unless(source: &'s str, worthless: fn(&str) -> bool) -> Option<Self> {
        let (text, map) = normalize(source);
        (!worthless(&text)).then(|| Self::laid_out(text, map))
    }

    /// The normalised text, whose lines [`Layout::lines`] holds.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text of the paragraphs.
    pub(crate) fn flow(&self) -> &str {
        &self.layout.flow
    }

    /// Where a row of paragraphs is in the flow.
    pub(crate) fn flow_of(&self, paragraphs: Range<usize>) -> Range<usize> {
        match self.layout.paragraphs.get(paragraphs) {
            Some([first, .., last]) => first.range().start..last.range().end,
            Some([only]) => only.range(),
            _ => 0..0,
        }
    }

    /// Leads a range of the flow back to the source.
    pub(crate) fn span(&self, flow: Range<usize>) -> Span {
        self.line_span(self.layout.back(flow))
    }

    /// Leads a range of the normalised text back to the source.
    pub(crate) fn line_span(&self, range: Range<usize>) -> Span {
        let source = self.restored.range(self.map.range(range));
        Span::new(source.start as u32, source.end as u32)
    }

    /// Where a paragraph stands in the source; no search, unlike [`Reading::span`].
    pub(crate) fn paragraph_span(&self, paragraph: &Paragraph) -> Span {
        let lines = &self.layout.lines;
        let (first, last) = (lines[paragraph.first_line as usize], lines[paragraph.last_line as usize]);
        self.line_span(first.range().start..last.range().end)
    }

    /// A piece of the flow as a text with its place.
    pub(crate) fn spanned(&self, flow: Range<usize>) -> Spanned<String> {
        Spanned::new(self.flow()[flow.clone()].to_owned(), self.span(flow))
    }

    /// Names found in the flow, as they are to be read, with their places.
    pub(crate) fn names(&self, names: &[Name]) -> Vec<Spanned<String>> {
        let name = |n: &Name| Spanned::new(n.text(self.flow()).to_owned(), self.span(n.range.clone()));
        names.iter().map(name).collect()
    }

    /// A line of the normalised text.
    pub(crate) fn line(&self, index: usize) -> &str {
        self.layout.lines.get(index).map_or("", |line| line.text(&self.text))
    }
}
