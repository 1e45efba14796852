//! The door for another model.

use super::Mode;
use crate::document::Repair;

/// What tells how a damaged text read. [`Mode`] is the model of this crate; another one goes in by this door, here and
/// at [`Document::parse_with`](crate::Document::parse_with):
///
/// ```
/// use vanban::repair::{Restorer, restore};
/// use vanban::{Certainty, Repair, RepairReason, Span};
///
/// /// Knows one word.
/// struct Glossary;
///
/// impl Restorer for Glossary {
///     fn repairs(&self, text: &str) -> Vec<Repair> {
///         let repair = |(at, word): (usize, &str)| Repair {
///             span: Span::new(at as u32, (at + word.len()) as u32),
///             replacement: "Nghị định".to_owned(),
///             reason: RepairReason::Word,
///             certainty: Certainty::Guessed,
///         };
///         text.match_indices("Nghj djnh").map(repair).collect()
///     }
/// }
///
/// let restored = restore("Căn cứ Nghj djnh số 30/2020/NĐ-CP", Glossary);
/// assert_eq!(restored.text, "Căn cứ Nghị định số 30/2020/NĐ-CP");
/// ```
pub trait Restorer {
    /// What is to be replaced in the text, in any order. A place that is none (outside of the text, within a
    /// character, over another) is passed over, and so is what would make a text of more than 4 GiB.
    fn repairs(&self, text: &str) -> Vec<Repair>;
}

impl<R: Restorer + ?Sized> Restorer for &R {
    fn repairs(&self, text: &str) -> Vec<Repair> {
        (**self).repairs(text)
    }
}

impl Restorer for Mode {
    fn repairs(&self, text: &str) -> Vec<Repair> {
        super::found(text, *self)
    }
}

/// The repairs in order, without those that have no place in the text.
pub(super) fn placed(text: &str, mut repairs: Vec<Repair>) -> Vec<Repair> {
    repairs.sort_by_key(|repair| repair.span.start);
    let (mut free, mut length) = (0, text.len());
    repairs.retain(|repair| {
        let range = repair.span.start as usize..repair.span.end as usize;
        let longer = length.saturating_add(repair.replacement.len());
        let fits = free <= range.start && text.get(range.clone()).is_some() && u32::try_from(longer).is_ok();
        if fits {
            (free, length) = (range.end, longer - range.len());
        }
        fits
    });
    repairs
}
