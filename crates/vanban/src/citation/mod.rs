//! Citations (*viện dẫn*): every mention of another document.
//!
//! A mention counts when it carries a number (`Công văn số 157/SYT-NVYD`), names a law, code, ordinance or the
//! Constitution (`Luật Bảo hiểm y tế`), or refers back to a document cited before (`Nghị quyết trên`). What a document
//! says of itself (`Nghị định này`, `khoản 1 Điều này`) is no citation.
//!
//! [`scan`] reads any text; [`Document::parse`](crate::Document::parse) does the same with what the head of the
//! document tells. What looks like a citation and was not understood is [`Residue`]: silence means there is nothing.
//!
//! # Grammar
//!
//! ```text
//! mention    = [ provisions [ "của" | "tại" | ... ] ] reference
//! reference  = type [ "số" ] number [ [ "," ] date ] [ "của" issuer ]
//!            | law-type name [ "năm" year ] [ [ "số" ] number ] [ date ]
//!            | type short-number                      Quy định 377
//!            | type ( "nêu trên" | "nói trên" | "trên" | ... )
//! ```

mod alias;
mod anchors;
mod dates;
mod issuer;
mod laws;
mod links;
mod parse;
mod provisions;
mod relation;
mod residue;
mod resolve;
mod scan;
mod scanner;
mod slip;
mod words;

use std::fmt;

use chrono::Datelike;

use crate::date::PartialDate;
use crate::kind::DocumentType;
use crate::number::DocumentNumber;
use crate::provision::ProvisionRange;
use crate::span::Span;

#[cfg(feature = "repair")]
pub(crate) use laws::law_names;
pub use relation::{Relation, RelationKind};
pub use residue::{Residue, ResidueKind};
pub(crate) use scan::{Context, scan_reading};
pub use scan::{Scan, scan};
pub use slip::Slip;

/// A mention of another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The type the mention names or its number shows.
    pub document_type: Option<DocumentType>,
    /// What identifies the document there.
    pub target: CitationTarget,
    /// The name of a law, with its year if printed: `Luật Bảo hiểm y tế năm 2008`.
    pub name: Option<String>,
    /// The date the mention itself carries.
    pub date: Option<PartialDate>,
    /// Whose document it is, as the mention says: `của Sở Y tế`.
    pub issuer: Option<String>,
    /// The provisions cited.
    pub provisions: Vec<ProvisionRange>,
    /// The full number, where the mention is short or refers back and the document itself tells it.
    pub resolved: Option<DocumentNumber>,
    /// What this document does with the other.
    pub relation: Option<RelationKind>,
    /// What is wrong with the mention as it is written.
    pub slips: Vec<Slip>,
    /// How sure the reading is.
    pub certainty: Certainty,
    /// From the first provision or the type word to the date.
    pub span: Span,
}

/// What identifies a cited document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CitationTarget {
    /// `30/2020/NĐ-CP`
    Number(DocumentNumber),
    /// `377`, of `Quy định 377`
    ShortNumber(Box<str>),
    /// Only the name of a law.
    Name,
    /// `Nghị quyết trên`, `Công văn nêu trên`
    BackReference,
}

/// How sure a reading is, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Certainty {
    /// Read as printed, or defined in the text (`sau đây gọi là …`).
    Exact,
    /// A reference to the only document that it can mean.
    Unique,
    /// Read from damaged text, of which no other reading comes near.
    Repaired,
    /// A reference to the nearest of several documents that it can mean.
    Nearest,
    /// Rests on a guess: where the name of an unknown law ends, a reference that the text does not tell, a
    /// damaged word that may have been another.
    Guessed,
}

impl Citation {
    /// The number as printed, without blanks: `30/2020/NĐ-CP`, or `377` where only that is given.
    pub fn number(&self) -> Option<String> {
        match &self.target {
            CitationTarget::Number(number) => Some(number.to_string()),
            CitationTarget::ShortNumber(number) => Some(number.to_string()),
            CitationTarget::Name | CitationTarget::BackReference => None,
        }
    }

    /// It refers back to a document cited before.
    pub fn is_back_reference(&self) -> bool {
        self.target == CitationTarget::BackReference
    }
}

impl fmt::Display for Citation {
    /// The short standard form, for later mentions: `điểm a khoản 1 Điều 3 Nghị quyết số 38/2024/NQ-HĐND`; with `{:#}`
    /// the full one, for the first mention (Decree 30/2020, annex I part I, II.6.b), as far as the mention tells:
    /// `Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ`.
    ///
    /// ```
    /// let found = vanban::citation::scan("theo Nghị định 30/2020/NĐ-CP, ngày 5/3/2020 của Chính phủ");
    /// assert_eq!(found.citations[0].to_string(), "Nghị định số 30/2020/NĐ-CP");
    /// let full = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ";
    /// assert_eq!(format!("{:#}", found.citations[0]), full);
    /// ```
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, provision) in self.provisions.iter().enumerate() {
            write!(f, "{}{provision}", if i > 0 { ", " } else { "" })?;
        }
        let space = if self.provisions.is_empty() { "" } else { " " };
        match (&self.name, self.document_type) {
            (Some(name), _) => write!(f, "{space}{name}")?,
            (None, Some(ty)) => write!(f, "{space}{}", ty.name())?,
            (None, None) => write!(f, "{space}Văn bản")?,
        }
        match (&self.target, &self.resolved) {
            (CitationTarget::Number(number), _) => write!(f, " số {number}"),
            (CitationTarget::ShortNumber(number), None) => write!(f, " {number}"),
            (_, Some(number)) => write!(f, " (số {number})"),
            (CitationTarget::BackReference, None) => write!(f, " nêu trên"),
            (CitationTarget::Name, None) => Ok(()),
        }?;
        if !f.alternate() {
            return Ok(());
        }
        match self.date {
            // Days below 10 and the months 1 and 2 carry a zero (Decree 30/2020, annex I part I, II.4).
            Some(PartialDate::Day(day)) if day.month() < 3 => write!(f, " {}", day.format("ngày %d tháng %m năm %Y"))?,
            Some(PartialDate::Day(day)) => write!(f, " {}", day.format("ngày %d tháng %-m năm %Y"))?,
            Some(PartialDate::Month(year, month)) => write!(f, " tháng {month} năm {year}")?,
            Some(date) => write!(f, " năm {}", date.year())?,
            None => {}
        }
        self.issuer.as_ref().map_or(Ok(()), |issuer| write!(f, " của {issuer}"))
    }
}
