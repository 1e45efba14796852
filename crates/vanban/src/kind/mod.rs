//! Document types (*tên loại*) and the regimes they belong to.

mod table;

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use crate::error::ParseError;
use crate::text::fold_words;
use table::TYPES;

macro_rules! document_types {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// The type of a document, e.g. *nghị quyết* (`NQ`), *công văn* (`CV`).
        ///
        /// The code is the abbreviation used in numbers and symbols; the few types that have none there (luật, bộ
        /// luật, công văn ...) carry the code that lists use for them.
        ///
        /// ```
        /// use vanban::DocumentType;
        /// assert_eq!("NQ".parse(), Ok(DocumentType::Resolution));
        /// assert_eq!(DocumentType::Submission.code(), "TTr");
        /// assert_eq!(DocumentType::from_name("TỜ TRÌNH"), Some(DocumentType::Submission));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum DocumentType { $($(#[$doc])* $name),* }
    };
}

document_types! {
    /// Hiến pháp
    Constitution,
    /// Bộ luật
    Code,
    /// Luật
    Law,
    /// Pháp lệnh
    Ordinance,
    /// Lệnh
    Order,
    /// Sắc lệnh
    DecreeLaw,
    /// Nghị quyết
    Resolution,
    /// Nghị quyết liên tịch
    JointResolution,
    /// Nghị định
    Decree,
    /// Quyết định
    Decision,
    /// Chỉ thị
    Directive,
    /// Thông tư
    Circular,
    /// Thông tư liên tịch
    JointCircular,
    /// Thông tư liên bộ
    InterministerialCircular,
    /// Văn bản hợp nhất
    ConsolidatedText,
    /// Quy chế
    Statute,
    /// Quy định
    Regulation,
    /// Thông cáo
    Communique,
    /// Thông báo
    Notice,
    /// Hướng dẫn
    Guidance,
    /// Chương trình
    Programme,
    /// Kế hoạch
    Plan,
    /// Phương án
    Option,
    /// Đề án
    Scheme,
    /// Dự án
    Project,
    /// Báo cáo
    Report,
    /// Biên bản
    Minutes,
    /// Tờ trình
    Submission,
    /// Hợp đồng
    Contract,
    /// Công điện
    OfficialTelegram,
    /// Bản ghi nhớ
    Memorandum,
    /// Bản thỏa thuận
    Agreement,
    /// Giấy ủy quyền
    PowerOfAttorney,
    /// Giấy mời
    Invitation,
    /// Giấy giới thiệu
    Introduction,
    /// Giấy nghỉ phép
    LeavePermit,
    /// Phiếu gửi
    DispatchSlip,
    /// Phiếu chuyển
    TransferSlip,
    /// Phiếu báo
    NoticeSlip,
    /// Phiếu trình
    SubmissionSlip,
    /// Công văn
    OfficialLetter,
    /// Kết luận
    Conclusion,
    /// Thông tri
    PartyCircular,
    /// Bản án
    Judgment,
    /// Giấy phép
    Licence,
}

/// The body of rules a document follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Regime {
    /// Văn bản hành chính (Decree 30/2020/NĐ-CP).
    Administrative,
    /// Văn bản quy phạm pháp luật (Law 64/2025/QH15).
    Legislative,
    /// Văn bản của Đảng.
    Party,
}

/// The types by their names in small letters.
static BY_NAME: LazyLock<HashMap<String, DocumentType>> = LazyLock::new(|| {
    // Of two rows of one name the first holds.
    TYPES.iter().rev().map(|row| (fold_words(row.name), row.ty)).collect()
});

impl DocumentType {
    /// The abbreviation, as in `23/NQ-HĐND`.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The Vietnamese name, as at the head of a sentence.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The type with this Vietnamese name, whatever its letter case.
    pub fn from_name(name: &str) -> Option<Self> {
        BY_NAME.get(&fold_words(name)).copied()
    }

    /// The type an abbreviation of a symbol stands for: `TTr`, `QĐ`, `QyĐ`, `Ctr`. Case variants of the same letters
    /// are accepted because real symbols have them.
    pub fn from_symbol(abbreviation: &str) -> Option<Self> {
        // No code is longer: bodies are asked for as often as types.
        const LONGEST: usize = 6;
        if abbreviation.len() > LONGEST {
            return None;
        }
        let coded = || TYPES.iter().filter(|row| row.in_symbols);
        let exact = coded().find(|row| row.code == abbreviation).map(|row| row.ty);
        let other = || ALIASES.iter().find(|a| a.0 == abbreviation).map(|a| a.1);
        let loose = || coded().find(|row| row.code.eq_ignore_ascii_case(abbreviation)).map(|row| row.ty);
        exact.or_else(other).or_else(loose)
    }

    /// Every type.
    pub fn all() -> impl Iterator<Item = Self> {
        TYPES.iter().map(|row| row.ty)
    }

    /// Laws, codes, ordinances and the Constitution are cited by name.
    pub const fn is_cited_by_name(self) -> bool {
        matches!(self, Self::Law | Self::Code | Self::Ordinance | Self::Constitution)
    }

    /// Types that only legislative documents have.
    pub const fn is_always_legislative(self) -> bool {
        matches!(
            self,
            Self::Constitution
                | Self::Code
                | Self::Law
                | Self::Ordinance
                | Self::Decree
                | Self::Circular
                | Self::JointCircular
                | Self::InterministerialCircular
                | Self::JointResolution
                | Self::DecreeLaw
        )
    }

    fn row(self) -> &'static table::TypeRow {
        TYPES.iter().find(|row| row.ty == self).unwrap_or(&TYPES[0])
    }
}

/// Abbreviations with another meaning than the table's, all seen in real numbers.
const ALIASES: [(&str, DocumentType); 6] = [
    ("QĐi", DocumentType::Regulation),
    ("QyĐ", DocumentType::Regulation),
    ("TTLB", DocumentType::InterministerialCircular),
    ("NQLT", DocumentType::JointResolution),
    ("LCT", DocumentType::Law),
    ("PTr", DocumentType::SubmissionSlip),
];

impl fmt::Display for DocumentType {
    /// Writes the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for DocumentType {
    type Err = ParseError;

    /// Reads a code.
    fn from_str(code: &str) -> Result<Self, ParseError> {
        TYPES
            .iter()
            .find(|row| row.code == code)
            .map(|row| row.ty)
            .or_else(|| Self::from_symbol(code))
            .ok_or(ParseError::new(0, "a document type code such as NQ, QĐ or TTr"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_lead_back() {
        for ty in DocumentType::all() {
            assert_eq!(ty.code().parse(), Ok(ty));
            assert_eq!(DocumentType::from_name(&ty.name().to_uppercase()), Some(ty));
        }
    }

    #[test]
    fn symbols() {
        assert_eq!(DocumentType::from_symbol("Ctr"), Some(DocumentType::Programme));
        assert_eq!(DocumentType::from_symbol("QĐi"), Some(DocumentType::Regulation));
        assert_eq!(DocumentType::from_symbol("UBND"), None);
        assert_eq!(DocumentType::from_symbol("L"), None);
    }
}
