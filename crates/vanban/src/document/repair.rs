//! What was changed in a damaged text before it was read.

use super::Document;
use crate::citation::Certainty;
use crate::span::{Span, Spanned};

/// One replacement in a damaged text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What stands there, in the source.
    pub span: Span,
    /// What it was read as.
    pub replacement: String,
    /// Why.
    pub reason: RepairReason,
    /// [`Certainty::Repaired`], or [`Certainty::Guessed`] where it may have been something else.
    pub certainty: Certainty,
}

impl Document {
    /// How sure it is what stands there, as far as the letters go: exact where nothing was repaired.
    pub fn certainty(&self, span: Span) -> Certainty {
        let from = self.repairs.partition_point(|r| r.span.end <= span.start);
        let within = self.repairs[from..].iter().take_while(|r| r.span.start < span.end);
        within.map(|r| r.certainty).max().unwrap_or(Certainty::Exact)
    }

    /// What is cited through restored text is no surer than that.
    pub(super) fn judge_citations(&mut self) {
        let sure: Vec<Certainty> = self.citations.iter().map(|c| self.certainty(c.span)).collect();
        self.citations.iter_mut().zip(sure).for_each(|(c, sure)| c.certainty = c.certainty.max(sure));
    }

    /// How sure the name of a person is. No word around a name tells which name it is: what was repaired in one is a
    /// guess, unless the name stands whole elsewhere in the document.
    pub fn certainty_of_person(&self, name: &Spanned<String>) -> Certainty {
        let from = self.repairs.partition_point(|r| r.span.end <= name.span.start);
        let within = || self.repairs[from..].iter().take_while(|r| r.span.start < name.span.end);
        let witnessed = || within().next().is_some() && within().all(|r| r.reason == RepairReason::Witness);
        match self.certainty(name.span) {
            // `Thanh Lan` may be whole, and may be `Thành Lân`.
            Certainty::Exact if !self.damaged || !name.value.is_ascii() => Certainty::Exact,
            _ if witnessed() => Certainty::Repaired,
            _ => Certainty::Guessed,
        }
    }
}

/// Why something was replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepairReason {
    /// A word that had lost letters: `nhiém vu`.
    Word,
    /// An abbreviation that had lost its `Đ`: `HDND`.
    Abbreviation,
    /// A name that stands whole elsewhere in the document (`Hoàng Văn Đông` in the digital signature), or a day that it
    /// says.
    Witness,
    /// A wrong mark in the name of a law, body or province, or in a formula: `chính quyên địa phương`.
    Name,
    /// A sign in or before a number: `469 [TB-VP`, `ngay /0thang 11`, `l5/01/2026`.
    Sign,
    /// A letter of another alphabet that looks like the right one: `QÐ` with an Icelandic `Ð`, a Cyrillic `С`.
    Letter,
}

impl RepairReason {
    /// The name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            RepairReason::Word => "word",
            RepairReason::Abbreviation => "abbreviation",
            RepairReason::Witness => "witness",
            RepairReason::Name => "name",
            RepairReason::Sign => "sign",
            RepairReason::Letter => "letter",
        }
    }
}
