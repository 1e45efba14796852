//! The shape of the contract.

use serde::Serialize;

use super::source::SourceInfo;
use crate::agency::{AgencyBranch, AgencyLevel};
use crate::citation::{Certainty, RelationKind, ResidueKind, Slip};
use crate::deadline::{Bound, Recurrence, TermStart};
use crate::decision::DecisionKind;
use crate::document::{IssueCode, Secrecy, Urgency};
use crate::kind::Regime;
use crate::span::Span;

/// A document as JSON.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct DocumentJson<'a> {
    pub schema_version: u32,
    pub source: SourceInfo<'a>,
    pub kind: Option<KindJson>,
    pub letterhead: LetterheadJson<'a>,
    pub subject: Option<SubjectJson<'a>>,
    pub addressees: Vec<BodyJson<'a>>,
    pub citations: Vec<CitationJson<'a>>,
    pub relations: Vec<RelationJson>,
    pub assignments: Vec<AssignmentJson<'a>>,
    pub decisions: Vec<DecisionJson<'a>>,
    pub event: Option<EventJson<'a>>,
    pub recipients: Vec<RecipientJson<'a>>,
    pub signatures: Vec<SignatoryJson<'a>>,
    pub digital_signatures: Vec<DigitalSignatureJson<'a>>,
    pub footnotes: Vec<FootnoteJson<'a>>,
    pub appendices: Vec<AppendixJson<'a>>,
    pub outline: Vec<OutlineJson<'a>>,
    pub quality: QualityJson,
    pub repairs: Vec<RepairJson<'a>>,
    pub issues: Vec<IssueJson>,
}

macro_rules! json_structs {
    ($($(#[$doc:meta])* $name:ident $(<$l:lifetime>)? { $($field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        #[allow(missing_docs)]
        pub struct $name $(<$l>)? { $(pub $field: $ty),* }
    )*};
    // Facts: they say how sure they are where a damaged text was restored.
    ($(fact $(#[$doc:meta])* $name:ident $(<$l:lifetime>)? { $($field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        #[allow(missing_docs)]
        pub struct $name $(<$l>)? {
            $(pub $field: $ty,)*
            #[serde(skip_serializing_if = "Option::is_none")]
            pub certainty: Option<Certainty>,
        }
    )*};
}

json_structs! {
    /// The type of the document.
    KindJson { code: &'static str, name: &'static str, regime: Regime }
    /// The head of the document.
    LetterheadJson<'a> {
        issuer: Option<IssuerJson<'a>>, number: Option<NumberJson<'a>>, place: Option<NameJson<'a>>,
        date: Option<ValueJson>, urgency: Option<Urgency>, secrecy: Option<Secrecy>,
    }
    /// A body or an official.
    AgencyJson {
        name: String, office: Option<&'static str>, code: Option<&'static str>, branch: Option<AgencyBranch>,
        level: Option<AgencyLevel>, province: Option<&'static str>, group: bool, status: &'static str,
        since: Option<String>, successors: Vec<String>,
    }
    /// A mention of another document.
    CitationJson<'a> {
        r#type: Option<&'static str>, number: Option<String>, date: Option<String>, issuer: Option<&'a str>,
        name: Option<&'a str>, provisions: Vec<String>, back_reference: bool, resolves_to: Option<String>,
        relation: Option<RelationKind>, certainty: Certainty, slips: &'a [Slip], iris: Vec<String>, span: Span,
    }
    /// What a document does with another; `subject` and `object` are places in `citations`.
    RelationJson { kind: RelationKind, subject: Option<usize>, object: usize, span: Span }
    /// What looks like a citation and was not understood.
    ResidueJson<'a> { kind: ResidueKind, text: &'a str, span: Span }
    /// The citations of a text.
    ScanJson<'a> {
        schema_version: u32, source: SourceInfo<'a>, citations: Vec<CitationJson<'a>>, relations: Vec<RelationJson>,
        residue: Vec<ResidueJson<'a>>,
    }
    /// The file copy.
    ArchiveJson<'a> { units: &'a [String], drafter: Option<&'a str> }
    /// How readable the text is.
    QualityJson { damaged: bool, repairs: usize }
    /// A change made to the text before reading it.
    RepairJson<'a> { span: Span, replacement: &'a str, reason: &'static str, certainty: Certainty }
    /// What is missing or doubtful.
    IssueJson { code: IssueCode, message: &'static str, span: Option<Span> }
}

json_structs! {
    fact
    /// The issuing body.
    IssuerJson<'a> { name: &'a str, parent: Option<&'a str>, inferred: bool, span: Span }
    fact
    /// Number and symbol.
    NumberJson<'a> {
        text: String, serial: Option<&'a str>, year: Option<u16>, r#type: Option<&'static str>, bodies: Vec<&'a str>,
        span: Span,
    }
    fact
    /// A name with its place.
    NameJson<'a> { name: &'a str, span: Span }
    fact
    /// The name of a body as the document writes it, and what is known behind it at the document's date.
    BodyJson<'a> { name: &'a str, agency: Option<AgencyJson>, span: Span }
    fact
    /// A value with its place.
    ValueJson { value: String, span: Span }
    fact
    /// What the document is about.
    SubjectJson<'a> { text: &'a str, span: Span }
    fact
    /// A task.
    AssignmentJson<'a> {
        section: Option<&'a str>, action: &'a str, text: &'a str, leads: Vec<BodyJson<'a>>,
        coordinators: Vec<BodyJson<'a>>, deadline: Option<DeadlineJson<'a>>, recurrence: Option<Recurrence>,
        report_to: Vec<BodyJson<'a>>, condition: Option<&'a str>, products: Vec<&'a str>, priority: Option<&'a str>,
        citations: &'a [usize], span: Span,
    }
    fact
    /// By when. `value` is the date named; other limits leave it empty.
    DeadlineJson<'a> {
        kind: &'static str, value: Option<String>, bound: Bound, year_assumed: bool, term: Option<String>,
        runs_from: Option<TermStart>, rrule: Option<String>, last_day: Option<String>, text: &'a str, span: Span,
    }
    fact
    /// What is agreed to, refused, permitted.
    DecisionJson<'a> { kind: DecisionKind, object: &'a str, citations: &'a [usize], span: Span }
    fact
    /// A meeting.
    EventJson<'a> {
        start: Option<String>, end: Option<String>, place: Option<&'a str>, chair: Option<&'a str>,
        participants: Vec<NameJson<'a>>, materials_due: Option<DeadlineJson<'a>>, span: Span,
    }
    fact
    /// Who gets a copy.
    RecipientJson<'a> { text: &'a str, archive: Option<ArchiveJson<'a>>, span: Span }
    fact
    /// Who signed.
    SignatoryJson<'a> {
        authority: Option<String>, capacity: Option<&'a str>, position: Option<&'a str>, name: Option<&'a str>,
        span: Span,
    }
    fact
    /// A digital signature.
    DigitalSignatureJson<'a> { signer: Option<&'a str>, time: &'a str, span: Span }
    fact
    /// A note.
    FootnoteJson<'a> { mark: &'a str, text: &'a str, span: Span }
    fact
    /// What follows the signature.
    AppendixJson<'a> { label: &'a str, title: Option<&'a str>, span: Span }
    fact
    /// A unit of the text.
    OutlineJson<'a> { level: &'static str, label: &'a str, title: Option<&'a str>, span: Span }
}
