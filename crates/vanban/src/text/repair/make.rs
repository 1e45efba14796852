//! How repairs are made and applied.

use std::ops::Range;

use super::Restored;
use crate::citation::Certainty;
use crate::document::{Repair, RepairReason};
use crate::span::Span;
use crate::text::{Rewriter, capitalised, is_upper, is_upper_word};

pub(super) fn repair(at: Range<usize>, replacement: &str, reason: RepairReason) -> Repair {
    let span = Span::new(at.start as u32, at.end as u32);
    Repair { span, replacement: replacement.to_owned(), reason, certainty: Certainty::Repaired }
}

/// A repair of what may have been something else.
pub(super) fn guess(at: Range<usize>, replacement: &str, reason: RepairReason) -> Repair {
    Repair { certainty: Certainty::Guessed, ..repair(at, replacement, reason) }
}

/// The word with the capitals of the source.
pub(super) fn spelled(source: &str, word: &str) -> String {
    match source {
        _ if is_upper_word(source) && source.chars().count() > 1 => word.to_uppercase(),
        _ if source.starts_with(is_upper) => capitalised(&word.to_lowercase()),
        _ => word.to_lowercase(),
    }
}

/// The text with its repairs, which stand in order.
pub(super) fn mended(text: &str, repairs: Vec<Repair>) -> Restored<'_> {
    let mut rewriter = Rewriter::new(text);
    repairs.iter().for_each(|e| rewriter.replace(e.span.start as usize..e.span.end as usize, &e.replacement));
    let (text, map) = rewriter.finish();
    Restored { text, repairs, map }
}
