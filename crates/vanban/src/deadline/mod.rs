//! Time limits as documents write them: `trước ngày 20/11/2025`, `trong tháng 4 năm 2026`, `trước 11h00 ngày 26/5/2026`.
//!
//! | text | bound | limit |
//! |---|---|---|
//! | `trước ngày 20/11/2025`, `trước 10/12/2025` | before | 2025-11-20 |
//! | `chậm nhất (là) ngày …`, `đến hết ngày …`, `không quá ngày …` | no later than | 2025-11-20 |
//! | `trong tháng 4 năm 2026`, `trong năm 2026`, `trong quý II/2026` | during | 2026-04 |
//! | `vào ngày 01/12/2025` | at | 2025-12-01 |
//!
//! Vague limits (`kịp thời`, `sớm`), periods of a plan (`giai đoạn 2026 - 2030`) and spans of time (`từ ngày … đến
//! ngày …`) are no deadlines.

mod parse;

use std::fmt;

use chrono::NaiveDate;

use crate::date::PartialDate;
use crate::span::Span;

pub(crate) use parse::{Found, WORDS, Word, limit_at, recurrence_of};

/// A time limit (*thời hạn*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// Before, until, during or at.
    pub bound: Bound,
    /// The date named, as precise as the text.
    pub limit: PartialDate,
    /// From the bound's word to the date's end.
    pub span: Span,
}

/// How a deadline stands to the date it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Bound {
    /// Trước: the day itself is too late.
    Before,
    /// Chậm nhất, đến hết, không quá: the day itself is in time.
    NoLaterThan,
    /// Trong: any time of the month, quarter or year.
    During,
    /// Vào: on that day.
    At,
}

/// How often a task returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Recurrence {
    /// Hằng năm
    Yearly,
    /// Hằng quý
    Quarterly,
    /// Hằng tháng
    Monthly,
    /// Hằng tuần
    Weekly,
    /// Hằng ngày
    Daily,
    /// Định kỳ, without a period of the above
    Periodic,
    /// Thường xuyên
    Regular,
}

impl Deadline {
    /// The last day on which the task is done in time.
    pub fn last_day(&self) -> NaiveDate {
        match (self.bound, self.limit) {
            (Bound::Before, PartialDate::Minute(time)) => time.date(),
            (Bound::Before, limit) => limit.first_day().pred_opt().unwrap_or_default(),
            (_, limit) => limit.last_day(),
        }
    }
}

impl fmt::Display for Deadline {
    /// The date named: `2026-04`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.limit.fmt(f)
    }
}
