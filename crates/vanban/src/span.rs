//! Places in the source text.

use std::ops::Range;

/// A place in the source: bytes `start..end` of the text as the user gave it.
///
/// Spans always fall on character boundaries of the source they came from, so that
/// [`Span::slice`] of that source never fails.
///
/// ```
/// use vanban::Span;
/// let span = Span::new(4, 10);
/// assert_eq!(span.len(), 6);
/// assert_eq!(Span::new(0, 4).slice("Số: 12"), Some("Số"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`; an inverted pair becomes the empty span at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end: if end < start { start } else { end } }
    }

    /// The bytes as a range.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Number of bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True when the span covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True when `other` lies inside `self`.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// What stands there; `None` when the span belongs to another text.
    pub fn slice(self, source: &str) -> Option<&str> {
        source.get(self.range())
    }
}

/// A value together with the place it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// What was understood.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value to its place.
    pub const fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }

    /// Changes the value, keeps the place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}
