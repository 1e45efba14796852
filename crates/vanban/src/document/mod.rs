//! A document and its assembly from the parts.

mod assemble;
mod body;
mod closing;
mod header;
mod heading;
mod issue;
mod outline;
mod quality;
mod reading;
mod repair;

use chrono::NaiveDate;

use crate::assignment::Assignment;
use crate::citation::{Citation, Relation, Residue};
use crate::date::PartialDate;
use crate::decision::Decision;
use crate::event::Event;
use crate::kind::{DocumentType, Regime};
use crate::number::DocumentNumber;
use crate::provision::ProvisionLevel;
use crate::recipient::Recipient;
use crate::signature::{DigitalSignature, Signatory};
use crate::source::SourceText;
use crate::span::{Span, Spanned};

pub use issue::{IssueCode, ParseIssue};
pub(crate) use reading::Reading;
pub use repair::{Repair, RepairReason};

/// What a document says: the facts a careful reader takes from it, each with its place in the source.
///
/// ```
/// use vanban::{Document, DocumentType, SourceText};
/// let source = SourceText::new(
///     "UBND TỈNH CAO BẰNG\nSỞ Y TẾ\n\nSố: 12/SYT-NVY\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nV/v rà soát thuốc\n\n\
///      Kính gửi: Các bệnh viện\n\nYêu cầu các bệnh viện báo cáo Sở Y tế trước ngày 20/3/2026./.",
/// )?;
/// let document = Document::parse(&source);
/// assert_eq!(document.kind, Some(DocumentType::OfficialLetter));
/// let task = &document.assignments[0];
/// assert_eq!(task.leads[0].value, "các bệnh viện");
/// assert_eq!(task.deadline.map(|d| d.to_string()), Some("2026-03-20".into()));
/// assert_eq!(source.slice(task.leads[0].span), "các bệnh viện");
/// # Ok::<(), vanban::SourceError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The type; `None` where nothing in the text says it.
    pub kind: Option<DocumentType>,
    /// The body of rules it follows.
    pub regime: Regime,
    /// Issuer, number, place and date.
    pub letterhead: Letterhead,
    /// What it is about (*trích yếu*), without `V/v`.
    pub subject: Option<Spanned<String>>,
    /// To whom it is written (*kính gửi*), shared heads distributed.
    pub addressees: Vec<Spanned<String>>,
    /// The articles, points and bullets of the text, in order.
    pub outline: Vec<OutlineItem>,
    /// Every mention of another document, in order.
    pub citations: Vec<Citation>,
    /// What this document does with those it cites, and they with each other.
    pub relations: Vec<Relation>,
    /// What looks like a citation and was not understood.
    pub residue: Vec<Residue>,
    /// Every instruction to somebody, in order.
    pub assignments: Vec<Assignment>,
    /// What it agrees to, refuses, permits or takes note of, in order.
    pub decisions: Vec<Decision>,
    /// The meeting it calls.
    pub event: Option<Event>,
    /// Who gets copies (*nơi nhận*).
    pub recipients: Vec<Recipient>,
    /// Who signed, in order.
    pub signatures: Vec<Signatory>,
    /// Times and signers of digital signatures.
    pub digital_signatures: Vec<DigitalSignature>,
    /// Notes between or behind the text.
    pub footnotes: Vec<Footnote>,
    /// What follows the signature.
    pub appendices: Vec<Appendix>,
    /// The text is too damaged to be read as it stands.
    pub damaged: bool,
    /// What was changed in a damaged text before it was read; nothing without the feature `repair`. How sure a fact is
    /// that was read so tells [`Document::certainty`].
    pub repairs: Vec<Repair>,
    /// What is missing, doubtful or contradictory.
    pub issues: Vec<ParseIssue>,
}

/// The head of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Who issued it.
    pub issuer: Option<Issuer>,
    /// Number and symbol.
    pub number: Option<Spanned<DocumentNumber>>,
    /// Where it was issued.
    pub place: Option<Spanned<String>>,
    /// When.
    pub date: Option<Spanned<PartialDate>>,
    /// Hỏa tốc, thượng khẩn, khẩn
    pub urgency: Option<Spanned<Urgency>>,
    /// Mật, tối mật, tuyệt mật
    pub secrecy: Option<Spanned<Secrecy>>,
}

/// The issuing body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// In normal spelling, with what identifies it: `Văn phòng UBND tỉnh Lạng Sơn`.
    pub name: String,
    /// The body above it, printed over it: `UBND tỉnh Lạng Sơn`.
    pub parent: Option<String>,
    /// There is no letterhead; the name was taken from the symbol of the number.
    pub inferred: bool,
    /// The letterhead, or the symbol.
    pub span: Span,
}

/// How fast a document must be handled (Decree 30/2020, art. 4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Urgency {
    /// Khẩn
    Urgent,
    /// Thượng khẩn
    VeryUrgent,
    /// Hỏa tốc
    Express,
}

/// How secret a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Secrecy {
    /// Mật
    Confidential,
    /// Tối mật
    Secret,
    /// Tuyệt mật
    TopSecret,
}

/// A unit of the text: an article, a point, a bullet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineItem {
    /// What kind of unit.
    pub level: OutlineLevel,
    /// Its label: `5`, `đ`, `IV`; empty for bullets.
    pub label: String,
    /// Its first line, when that is a heading.
    pub title: Option<String>,
    /// The paragraph.
    pub span: Span,
}

/// The kind of an [`OutlineItem`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OutlineLevel {
    /// A provision of a legislative text.
    Provision(ProvisionLevel),
    /// `I.`
    Roman,
    /// `1.`, `1.2.`
    Number,
    /// `a)`, `(i)`
    Letter,
    /// `-`, `+`
    Bullet,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// Its number.
    pub mark: String,
    /// Its text, on one line.
    pub text: Spanned<String>,
}

/// What follows the signature: an appendix, a form, a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appendix {
    /// `II`, `01`; empty where there is only one.
    pub label: String,
    /// Its title.
    pub title: Option<String>,
    /// From its heading to the next, or to the end.
    pub span: Span,
}

impl Letterhead {
    /// The day of issue; of a month or a year the first day.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.date.as_ref().map(|date| date.value.first_day())
    }
}

impl Document {
    /// Reads a document. Never fails and never panics: what the text does not say is absent, what is doubtful is in
    /// [`Document::issues`]. Costs one pass: time and memory grow linearly with the text. With the feature `repair`
    /// a damaged text is restored first (`repair::Mode::Auto`).
    pub fn parse(source: &SourceText) -> Document {
        #[cfg(feature = "repair")]
        let reading = Reading::restored(source.as_str(), crate::repair::Mode::Auto);
        #[cfg(not(feature = "repair"))]
        let reading = Reading::new(source.as_str());
        assemble::assemble(reading)
    }

    /// The same, after a restoration of one's choice: none ([`Mode::Off`](crate::repair::Mode)), all of the text, or
    /// that of another model.
    ///
    /// ```
    /// use vanban::repair::Mode;
    /// use vanban::{Document, SourceText};
    /// let source = SourceText::new("Giao Sở Kế hoạch và Đầu tự rà soát Luật Tổ chức chính quyên địa phương.")?;
    /// assert_eq!(Document::parse(&source).repairs.len(), 2);
    /// assert!(Document::parse_with(&source, Mode::Off).repairs.is_empty());
    /// # Ok::<(), vanban::SourceError>(())
    /// ```
    #[cfg(feature = "repair")]
    pub fn parse_with(source: &SourceText, restorer: impl crate::repair::Restorer) -> Document {
        assemble::assemble(Reading::restored(source.as_str(), restorer))
    }
}
