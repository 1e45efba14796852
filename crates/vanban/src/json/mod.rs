//! The public wire format: one JSON object a document, `schema_version` 1, additive within it.
//!
//! [`DocumentJson`] is a view that borrows from the document and the source; it is the one place where the contract
//! is mapped. [`SCHEMA`] is the JSON Schema it obeys.

mod shape;
mod source;
mod view;

pub use shape::{
    AgencyJson, AppendixJson, ArchiveJson, AssignmentJson, BodyJson, CitationJson, DeadlineJson, DecisionJson,
    DigitalSignatureJson, DocumentJson, EventJson, FootnoteJson, IssueJson, IssuerJson, KindJson, LetterheadJson,
    NameJson, NumberJson, OutlineJson, QualityJson, RecipientJson, RelationJson, RepairJson, ResidueJson, ScanJson,
    SignatoryJson, SubjectJson, ValueJson,
};
pub use source::{SourceInfo, SourceNote, SourcePage};

/// The JSON Schema (2020-12) of [`DocumentJson`].
pub const SCHEMA: &str = include_str!("../../assets/document.schema.json");

/// The version of the contract.
pub const SCHEMA_VERSION: u32 = 1;
