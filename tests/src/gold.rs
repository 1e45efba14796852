//! What a careful reader takes from a document: the file `NAME.gold.json` beside it.

use serde::Deserialize;

/// The facts of one document. What the document does not show is `None` or empty.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Gold {
    /// The gold of an excerpt: these figures alone count.
    pub only: Option<Vec<String>>,
    /// Code of the document type.
    pub r#type: Option<String>,
    /// Number and symbol, without blanks.
    pub number: Option<String>,
    /// Date of issue, as much as is printed.
    pub date: Option<String>,
    /// Place of issue.
    pub place: Option<String>,
    /// The issuing body, written out.
    pub issuer: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// To whom it is written.
    pub addressees: Vec<String>,
    /// Every mention of another document, in order.
    pub citations: Vec<GoldCitation>,
    /// Every instruction to somebody.
    pub assignments: Vec<GoldAssignment>,
    /// Who gets copies.
    pub recipients: Vec<String>,
    /// The first signature.
    pub signer: Option<GoldSigner>,
    /// The meeting it calls.
    pub event: Option<GoldEvent>,
}

/// A mention of another document.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GoldCitation {
    /// As printed, without blanks.
    pub number: Option<String>,
    /// The name of a law.
    pub name: Option<String>,
    /// The date the mention carries.
    pub date: Option<String>,
    /// Written out, innermost first.
    pub provisions: Vec<String>,
    /// It refers back to a document cited before.
    pub back_reference: bool,
    /// The full number, where the document itself tells it.
    pub resolves_to: Option<String>,
}

/// An instruction to somebody.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GoldAssignment {
    /// Words from inside it, found once in the document.
    pub anchor: String,
    /// Who must do it.
    pub leads: Vec<String>,
    /// With whom.
    pub coordinators: Vec<String>,
    /// By when.
    pub deadline: Option<String>,
    /// How often.
    pub recurrence: Option<String>,
    /// Whom the result is sent to.
    pub report_to: Vec<String>,
}

/// A signature block.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GoldSigner {
    /// By what right.
    pub authority: Option<String>,
    /// On whose behalf.
    pub capacity: Option<String>,
    /// The signer's own position.
    pub position: Option<String>,
    /// The signer's name.
    pub name: Option<String>,
}

/// A meeting.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GoldEvent {
    /// When it begins.
    pub start: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Who chairs it.
    pub chair: Option<String>,
}
