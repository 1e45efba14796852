//! What a document leaves open, said as data.

use crate::citation::Slip;
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
    /// The text is damaged; facts may be missing or, where it was restored, misread.
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
    /// A number names a legislature that did not sit in its year.
    LegislatureAndYear,
    /// The type word of a citation is not what the symbol of its number says.
    TypeAndSymbol,
    /// The date of a citation is of another year than its number.
    DateAndYear,
    /// A citation has a date that no calendar has.
    NoSuchDate,
    /// One document is cited with two dates.
    TwoDates,
    /// Something looks like a citation and was not understood.
    UnreadCitation,
}

impl From<Slip> for IssueCode {
    fn from(slip: Slip) -> Self {
        match slip {
            Slip::YearLost => Self::YearLost,
            Slip::LegislatureAndYear => Self::LegislatureAndYear,
            Slip::TypeAndSymbol => Self::TypeAndSymbol,
            Slip::DateAndYear => Self::DateAndYear,
            Slip::NoSuchDate => Self::NoSuchDate,
            Slip::TwoDates => Self::TwoDates,
        }
    }
}

impl IssueCode {
    /// One phrase for people, in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::DamagedText => "the text is damaged; facts may be missing or misread",
            Self::NoHeader => "neither number nor letterhead was found",
            Self::BlankNumber => "the running number is blank",
            Self::BlankDay => "the day of issue is blank",
            Self::InferredIssuer => "no letterhead; the issuer was taken from the number's symbol",
            Self::NoSigner => "no signer was found",
            Self::YearLost => "a cited number lacks the year it has elsewhere in the document",
            Self::LegislatureAndYear => "a cited number names a legislature that did not sit in its year",
            Self::TypeAndSymbol => "the type word of a citation and the symbol of its number disagree",
            Self::DateAndYear => "the date of a citation is of another year than its number",
            Self::NoSuchDate => "a citation has a date that no calendar has",
            Self::TwoDates => "one document is cited with two dates",
            Self::UnreadCitation => "this looks like a citation and was not understood",
        }
    }

    /// One phrase for people, in Vietnamese.
    pub const fn vietnamese(self) -> &'static str {
        match self {
            Self::DamagedText => "văn bản bị hỏng, dữ kiện có thể thiếu hoặc sai",
            Self::NoHeader => "không thấy số, ký hiệu và cơ quan ban hành",
            Self::BlankNumber => "số văn bản để trống",
            Self::BlankDay => "ngày ban hành để trống",
            Self::InferredIssuer => "không có phần đầu; cơ quan ban hành suy từ ký hiệu",
            Self::NoSigner => "không thấy người ký",
            Self::YearLost => "số hiệu viện dẫn thiếu năm so với chỗ khác trong văn bản",
            Self::LegislatureAndYear => "khóa Quốc hội trong số hiệu không khớp với năm",
            Self::TypeAndSymbol => "tên loại văn bản viện dẫn không khớp với ký hiệu",
            Self::DateAndYear => "ngày ban hành không khớp với năm trong số hiệu viện dẫn",
            Self::NoSuchDate => "viện dẫn có ngày tháng không tồn tại",
            Self::TwoDates => "một văn bản được viện dẫn với hai ngày ban hành khác nhau",
            Self::UnreadCitation => "giống một viện dẫn nhưng chưa hiểu được",
        }
    }
}
