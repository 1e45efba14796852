//! Provisions (*điều, khoản, điểm*): places inside a document, e.g. `điểm a khoản 2 Điều 5`.
//!
//! # Grammar
//!
//! ```text
//! list  = entry { ( "," | ";" | "và" | "hoặc" ) entry }
//! entry = [ "các" | "từ" ] level label { ( "," | "và" ) label } | level label "đến" [ "hết" ] [ level ] label
//! level = "đoạn" | "gạch đầu dòng" | "tiết" | "điểm" | "khoản" | "Điều" | "Tiểu mục" | "Mục" | "Chương" | "Phần" | "mẫu số" | "Phụ lục"
//! ```
//!
//! Levels that an earlier entry leaves out are those of the next one (`khoản 1 và khoản 3 Điều 5`); where the larger
//! unit stands first (`Điều 8, khoản 1`) it is taken from there.

mod eid;
mod parse;

use std::fmt;
use std::str::FromStr;

use crate::error::ParseError;

pub(crate) use parse::scan;

/// The kind of a provision, from the smallest to the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProvisionLevel {
    /// Đoạn
    Passage,
    /// Gạch đầu dòng
    Indent,
    /// Tiết
    Subpoint,
    /// Điểm
    Point,
    /// Khoản
    Clause,
    /// Điều
    Article,
    /// Tiểu mục
    Subsection,
    /// Mục
    Section,
    /// Chương
    Chapter,
    /// Phần
    Part,
    /// Mẫu số
    Form,
    /// Phụ lục
    Appendix,
}

impl ProvisionLevel {
    /// The word before the label.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passage => "đoạn",
            Self::Indent => "gạch đầu dòng",
            Self::Subpoint => "tiết",
            Self::Point => "điểm",
            Self::Clause => "khoản",
            Self::Article => "Điều",
            Self::Subsection => "Tiểu mục",
            Self::Section => "Mục",
            Self::Chapter => "Chương",
            Self::Part => "Phần",
            Self::Form => "mẫu số",
            Self::Appendix => "Phụ lục",
        }
    }

    /// Forms and appendices do not lie inside articles.
    const fn is_annex(self) -> bool {
        matches!(self, Self::Form | Self::Appendix)
    }
}

/// One step of a path: a level and its label, e.g. `khoản 3a`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provision {
    /// The level.
    pub level: ProvisionLevel,
    /// The label as written: `5`, `12a`, `đ`, `IV`.
    pub label: Box<str>,
}

/// A place in a document, innermost first: `điểm a khoản 2 Điều 5`. Never empty, levels strictly rising.
///
/// ```
/// use vanban::{ProvisionLevel, ProvisionPath};
/// let path: ProvisionPath = "điểm a khoản 2 Điều 5".parse()?;
/// assert_eq!(path.label(ProvisionLevel::Clause), Some("2"));
/// assert_eq!(path.to_string(), "điểm a khoản 2 Điều 5");
/// # Ok::<(), vanban::ParseError>(())
/// ```
///
/// # Errors
/// `FromStr` refuses what is not exactly one path: `khoản 1, 2 Điều 5` (two), `Điều` (no label), `Điều 5 khoản 1`
/// followed by other words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvisionPath(Vec<Provision>);

impl ProvisionPath {
    /// The steps, innermost first.
    pub fn steps(&self) -> &[Provision] {
        &self.0
    }

    /// The label at a level.
    pub fn label(&self, level: ProvisionLevel) -> Option<&str> {
        self.0.iter().find(|p| p.level == level).map(|p| &*p.label)
    }
}

/// A path, or a range of labels at its innermost level: `Điều 21 - Điều 29`, `khoản 1 - khoản 3 Điều 5`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvisionRange {
    /// Where it begins, or the only place.
    pub path: ProvisionPath,
    /// The last label, for a range.
    pub last: Option<Box<str>>,
}

impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.level.word(), self.label)
    }
}

impl fmt::Display for ProvisionPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, step) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{step}")?;
        }
        Ok(())
    }
}

impl fmt::Display for ProvisionRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(last), Some(first)) = (&self.last, self.path.0.first()) else {
            return self.path.fmt(f);
        };
        write!(f, "{first} - {} {last}", first.level.word())?;
        self.path.0[1..].iter().try_for_each(|step| write!(f, " {step}"))
    }
}

impl FromStr for ProvisionPath {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        const EXPECTED: &str = "one provision such as điểm a khoản 2 Điều 5";
        let found = scan(text).ok_or(ParseError::new(0, EXPECTED))?;
        if found.len != text.len() {
            return Err(ParseError::new(found.len, "the end of the provision"));
        }
        let mut ranges = found.ranges.into_iter();
        match (ranges.next(), ranges.next()) {
            (Some(ProvisionRange { path, last: None }), None) => Ok(path),
            _ => Err(ParseError::new(0, EXPECTED)),
        }
    }
}
