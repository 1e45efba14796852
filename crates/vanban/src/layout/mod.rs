//! Normalised text → lines → paragraphs.
//!
//! Text extraction wraps lines, doubles line spacing, puts page numbers in the middle of sentences and table cells
//! on lines of their own. This module finds the paragraphs behind that: [`Layout::flow`] holds each on one line.

mod flow;
mod furniture;
mod labels;
mod line;
mod marker;
mod notes;

pub(crate) use flow::{Layout, Paragraph, terminal};
pub(crate) use line::{Line, LineKind};
pub(crate) use marker::{MarkerKind, marker};
