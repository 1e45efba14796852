//! What a document leaves open, said as data.

use crate::span::Span;

/// Something missing, doubtful or contradictory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseIssue {
    /// What it is.
    pub code: IssueCode,
    /// Where, if it has a place.
    pub span: Option<Span>,
}

/// The kinds of [`ParseIssue`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum IssueCode {
    /// The text is damaged; facts are missing.
    DamagedText,
    /// There is neither a number nor a letterhead.
    NoHeader,
    /// The running number is blank.
    BlankNumber,
    /// The day of issue is blank.
    BlankDay,
    /// The issuer was taken from the number's symbol.
    InferredIssuer,
    /// Nobody is named as signer.
    NoSigner,
    /// A number cited here lacks the year that the same number has elsewhere in the document.
    YearLost,
}

impl IssueCode {
    /// One phrase for people, in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::DamagedText => "the text is damaged; facts are missing",
            Self::NoHeader => "neither number nor letterhead was found",
            Self::BlankNumber => "the running number is blank",
            Self::BlankDay => "the day of issue is blank",
            Self::InferredIssuer => "no letterhead; the issuer was taken from the number's symbol",
            Self::NoSigner => "no signer was found",
            Self::YearLost => "a cited number lacks the year it has elsewhere in the document",
        }
    }

    /// One phrase for people, in Vietnamese.
    pub const fn vietnamese(self) -> &'static str {
        match self {
            Self::DamagedText => "văn bản bị hỏng, thiếu dữ kiện",
            Self::NoHeader => "không thấy số, ký hiệu và cơ quan ban hành",
            Self::BlankNumber => "số văn bản để trống",
            Self::BlankDay => "ngày ban hành để trống",
            Self::InferredIssuer => "không có phần đầu; cơ quan ban hành suy từ ký hiệu",
            Self::NoSigner => "không thấy người ký",
            Self::YearLost => "số hiệu viện dẫn thiếu năm so với chỗ khác trong văn bản",
        }
    }
}
