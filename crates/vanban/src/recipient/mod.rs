//! Who gets the document: addressees (*kính gửi*) and recipients (*nơi nhận*).

mod addressee;
mod list;

use crate::span::Span;

pub(crate) use addressee::addressees;
pub(crate) use list::{Named, Pool, is_person, is_signature_line, recipients};

/// One entry of the list of recipients, e.g. `Như trên`, `Lưu: VT, KG-VX (NCD)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The entry without its dash and final punctuation, on one line.
    pub text: String,
    /// Copy for somebody, or for the archive.
    pub kind: RecipientKind,
    /// Where it stands.
    pub span: Span,
}

/// What an entry of the list of recipients is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecipientKind {
    /// `Như trên`, `Như Điều 3`: those named elsewhere in the document.
    AsNamed,
    /// Somebody by name or function.
    Body,
    /// `Lưu: VT, KG-VX (NCD)`: the file copy, with the units that keep it and who drafted it.
    Archive {
        /// `VT`, `KG-VX`
        units: Vec<String>,
        /// `NCD`
        drafter: Option<String>,
    },
}
