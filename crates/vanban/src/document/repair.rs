//! What was changed in a damaged text before it was read.

use crate::span::Span;

/// One replacement in a damaged text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What stands there, in the source.
    pub span: Span,
    /// What it was read as.
    pub replacement: String,
    /// Why.
    pub reason: RepairReason,
}

/// Why something was replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepairReason {
    /// A word that had lost letters: `nhiém vu`.
    Word,
    /// An abbreviation that had lost its `Đ`: `HDND`.
    Abbreviation,
    /// A sign in or before a number: `469 [TB-VP`, `ngay /0thang 11`.
    Sign,
}

impl RepairReason {
    /// The name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            RepairReason::Word => "word",
            RepairReason::Abbreviation => "abbreviation",
            RepairReason::Sign => "sign",
        }
    }
}
