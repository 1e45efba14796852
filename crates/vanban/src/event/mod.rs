//! Meetings that a document calls: when, where, who presides.

mod find;

use chrono::NaiveDateTime;

use crate::span::{Span, Spanned};

pub(crate) use find::find;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When it begins.
    pub start: Option<Spanned<NaiveDateTime>>,
    /// Where.
    pub place: Option<Spanned<String>>,
    /// Who presides: the name without `đồng chí` and office.
    pub chair: Option<Spanned<String>>,
    /// The paragraphs that say so.
    pub span: Span,
}
