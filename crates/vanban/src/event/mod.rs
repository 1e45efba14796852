//! Meetings that a document calls: when, where, who presides.

mod find;

use chrono::NaiveDateTime;

use crate::deadline::Deadline;
use crate::span::{Span, Spanned};

pub(crate) use find::find;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When it begins.
    pub start: Option<Spanned<NaiveDateTime>>,
    /// When it ends, where the document says so.
    pub end: Option<NaiveDateTime>,
    /// Where.
    pub place: Option<Spanned<String>>,
    /// Who presides: the name without `đồng chí` and office.
    pub chair: Option<Spanned<String>>,
    /// Who is to come (*thành phần*), an entry a printed entry.
    pub participants: Vec<Spanned<String>>,
    /// By when papers are to be sent in: the deadline of the task that asks for them.
    pub materials_due: Option<Deadline>,
    /// The paragraphs that say so.
    pub span: Span,
}
