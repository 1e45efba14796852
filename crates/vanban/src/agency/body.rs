//! A body or an official (*cơ quan, chức danh*) behind the name that a document uses.

use std::fmt;

use chrono::NaiveDate;

use super::reading;

/// A public body (*cơ quan, tổ chức*), or the official who acts for it, as its name says.
///
/// ```
/// use chrono::NaiveDate;
/// use vanban::{Agency, AgencyLevel, AgencyStatus};
///
/// let day = NaiveDate::from_ymd_opt(2026, 1, 1);
/// let agency = Agency::of("Chủ tịch UBND tỉnh Hà Giang", day).unwrap();
/// assert_eq!(agency.name, "Ủy ban nhân dân tỉnh Hà Giang");
/// assert_eq!(agency.to_string(), "Chủ tịch Ủy ban nhân dân tỉnh Hà Giang");
/// assert_eq!(agency.level, Some(AgencyLevel::Province));
/// assert_eq!(agency.province, Some("Hà Giang"));
/// assert_eq!(
///     agency.status,
///     AgencyStatus::Abolished {
///         since: NaiveDate::from_ymd_opt(2025, 7, 1).unwrap(),
///         successors: vec!["Ủy ban nhân dân tỉnh Tuyên Quang".to_owned()],
///     }
/// );
/// assert_eq!(Agency::of("các đồng chí", day), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// The body's name written out: `Ủy ban nhân dân tỉnh`; of an official the body he is of.
    pub name: String,
    /// The office in it, where the name is that of an official: `Bộ trưởng`.
    pub office: Option<Office>,
    /// The abbreviation in symbols of its documents: `SYT`, `UBND`; of an office that has its own, that one: `TTg`.
    pub code: Option<&'static str>,
    /// Party, State or Front; absent where several are meant.
    pub branch: Option<AgencyBranch>,
    /// Absent where the name does not tell (`Ủy ban nhân dân`) or means several levels.
    pub level: Option<AgencyLevel>,
    /// The province or city under the central government that the name says: `Lạng Sơn`.
    pub province: Option<&'static str>,
    /// The name means several bodies: `các sở, ngành`, `UBND các xã`.
    pub group: bool,
    /// Whether there was such a body at the date.
    pub status: AgencyStatus,
}

/// An office (*chức danh*) in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Office {
    /// The words before the name of the body: `Bộ trưởng`, `Chánh` (`Văn phòng …`), `Trưởng` (`Ban …`).
    pub title: &'static str,
    /// Cấp phó: not the head himself.
    pub deputy: bool,
}

/// To which part of the political system a body belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum AgencyBranch {
    /// Đảng
    Party,
    /// Nhà nước: assemblies, administration, courts, and the press and institutes of the State
    State,
    /// Mặt trận Tổ quốc và các đoàn thể
    Front,
}

/// Where a body stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum AgencyLevel {
    /// Trung ương: also ministries and bodies under them
    Central,
    /// Cấp tỉnh: also departments (*sở*)
    Province,
    /// Cấp huyện, until 30/6/2025
    District,
    /// Cấp xã
    Commune,
}

/// What the data know of a body at a date.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AgencyStatus {
    /// It was there.
    Current,
    /// It was there no more (*đã giải thể, sáp nhập*).
    Abolished {
        /// The first day without it. Departments merged in 2025 bear the day of the ministries; some went later.
        since: NaiveDate,
        /// Who took over, as far as the data say. They may have gone since: ask [`Agency::of`] again.
        successors: Vec<String>,
    },
    /// It was not there yet.
    NotYet {
        /// Its first day.
        since: NaiveDate,
    },
    /// No date was given, or the data do not know: single communes, services with a map of their own (police, taxes).
    Undated,
}

impl Agency {
    /// Reads a name as documents write it, in any letter case, with its usual abbreviations.
    ///
    /// The whole name must be understood: a body of the data, or built from one (`Văn phòng UBND xã …`). Companies,
    /// associations and persons give `None`, and so does what may mean several things. Names of districts and communes
    /// need their capitals.
    pub fn of(name: &str, date: Option<NaiveDate>) -> Option<Agency> {
        reading::agency(name, date)
    }
}

impl fmt::Display for Agency {
    /// The name written out: `Bộ trưởng Bộ Công an`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(office) = self.office {
            write!(f, "{} ", office.title)?;
        }
        f.write_str(&self.name)
    }
}
