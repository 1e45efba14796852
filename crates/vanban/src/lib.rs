//! Vietnamese official documents (*văn bản*) as typed facts, each with its place in the text.
//!
//! ```
//! use vanban::{Document, SourceText};
//!
//! let source = SourceText::new("Số: 15/QĐ-SYT\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;")?;
//! let document = Document::parse(&source);
//! let citation = &document.citations[0];
//! assert_eq!(citation.number().as_deref(), Some("30/2020/NĐ-CP"));
//! assert_eq!(source.slice(citation.span), "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020");
//! # Ok::<(), vanban::SourceError>(())
//! ```
//!
//! [`Document::parse`] reads a whole document and never fails; [`citation::scan`] finds the citations of any text. The notations have doors of their own that do:
//! [`DocumentNumber`], [`ProvisionPath`], [`PartialDate`], [`Term`] and [`DocumentType`] implement `FromStr`;
//! [`Agency::of`] reads the name of a body as of a date.
//!
//! What this crate does not do: it reads no files, no clock and no network, and it has no opinion on whether a document
//! is right.
//!
//! # Features
//! - `serde`: the JSON contract in the `json` module, and serde for the small value types. Off by default.
//! - `repair`: the `repair` module, and damaged scans are restored before they are read; [`Document::certainty`] tells
//!   how sure a place is then. Off by default: the model takes two megabytes.
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod agency;
mod assignment;
mod calendar;
pub mod citation;
mod date;
mod deadline;
mod decision;
mod document;
mod error;
mod event;
mod identity;
#[cfg(feature = "serde")]
pub mod json;
mod kind;
mod layout;
mod number;
mod provision;
mod recipient;
mod register;
#[cfg(feature = "repair")]
pub mod repair {
    //! Restoring the text of scans that lost their Vietnamese letters; see [`restore`].
    pub use crate::text::repair::{Mode, Restored, Restorer, restore};

    /// What the trainer shares with the reader of the model.
    #[doc(hidden)]
    pub use crate::text::repair::format;
}
mod signature;
mod source;
mod span;
mod text;

pub use agency::{Agency, AgencyBranch, AgencyLevel, AgencyStatus, Office};
pub use assignment::Assignment;
pub use calendar::{Basis, DayKind, Term, TermUnit, WorkingCalendar};
pub use citation::{Certainty, Citation, CitationTarget, Relation, RelationKind};
pub use date::PartialDate;
pub use deadline::{Bound, CycleDay, Deadline, Due, Limit, Recurrence, TermStart};
pub use decision::{Decision, DecisionKind};
pub use document::{
    Appendix, Document, Footnote, IssueCode, Issuer, Letterhead, OutlineItem, OutlineLevel, ParseIssue, Repair,
    RepairReason, Secrecy, Urgency,
};
pub use error::{ParseError, SourceError};
pub use event::Event;
pub use identity::{DocumentKey, KeyPart};
pub use kind::{DocumentType, Regime};
pub use number::{DocumentNumber, NumberStyle, Serial, Symbol};
pub use provision::{Provision, ProvisionLevel, ProvisionPath, ProvisionRange};
pub use recipient::{Recipient, RecipientKind};
pub use register::TaskRow;
pub use signature::{DigitalSignature, Signatory, SigningAuthority};
pub use source::{LineIndex, Position, SourceText};
pub use span::{Span, Spanned};
