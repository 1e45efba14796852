//! Time limits as documents write them (*thời hạn*), typed, and apart from the day they are computed to.
//!
//! | text | bound | limit |
//! |---|---|---|
//! | `trước ngày 20/11/2025`, `trước 10/12/2025` | before | the date 2025-11-20 |
//! | `chậm nhất (là) ngày …`, `đến hết ngày …`, `không quá ngày …` | no later than | a date |
//! | `trong tháng 4 năm 2026`, `trong quý II/2026` | during | 2026-04, 2026-Q2 |
//! | `vào ngày 01/12/2025` | at | 2025-12-01 |
//! | `trước ngày 15/12` | before | a date whose year is that of the document, and marked so |
//! | `trong thời hạn 05 ngày làm việc kể từ ngày ký` | within | a term, and from when it runs |
//! | `trước ngày 15 hằng tháng`, `ngày 25 của tháng cuối quý` | before, at | a day of a cycle |
//! | `ngay sau khi có kết quả` | soon | an event |
//! | `kịp thời`, `khẩn trương`, `sớm nhất` | soon | vague |
//!
//! Periods of a plan (`giai đoạn 2026 - 2030`), of a report (`10 tháng đầu năm`) and spans of time (`từ ngày … đến
//! ngày …`) are no deadlines.

mod cycle;
mod due;
mod parse;
mod recurrence;
mod term;
mod words;

use std::fmt;

use chrono::NaiveDate;

use crate::calendar::Term;
use crate::date::PartialDate;
use crate::span::Span;

pub use cycle::CycleDay;
pub use due::Due;
pub(crate) use parse::{Found, cycle_at, limit_at};
pub use recurrence::Recurrence;
pub(crate) use recurrence::recurrence_of;
pub use term::TermStart;
pub(crate) use words::{Announce, WORDS, Word};

/// A time limit (*thời hạn*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// Before, until, during, at, within or soon.
    pub bound: Bound,
    /// What the text names.
    pub limit: Limit,
    /// The text leaves the year out; it was taken from the document's date.
    pub year_assumed: bool,
    /// From the bound's word to the end of the limit.
    pub span: Span,
}

/// What a deadline names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// A date, as precise as the text.
    Date(PartialDate),
    /// A stretch of time, and from when it runs: `trong vòng 15 ngày kể từ ngày ký`.
    Term(Term, TermStart),
    /// A day that comes again: `ngày 15 hằng tháng`.
    Cycle(CycleDay),
    /// Something that must happen first: `ngay sau khi ...`.
    Event,
    /// Haste without a measure: `kịp thời`, `khẩn trương`, `sớm`.
    Vague,
}

/// How a deadline stands to what it names.
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
    /// Trong vòng, trong thời hạn: before the term is over.
    Within,
    /// Ngay, kịp thời, sớm.
    Soon,
}

impl Deadline {
    /// The date named, if one is.
    pub fn date(&self) -> Option<PartialDate> {
        match self.limit {
            Limit::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The last day on which the task is done in time, where the text names a date. What runs from the document's own
    /// date, or comes again, is computed by [`Deadline::due`].
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.date().map(|date| last_day(self.bound, date))
    }

    /// How often it comes again.
    pub fn recurrence(&self) -> Option<Recurrence> {
        match self.limit {
            Limit::Cycle(day) => Some(day.recurrence()),
            _ => None,
        }
    }

    /// It says by when: not only `kịp thời`.
    pub fn is_definite(&self) -> bool {
        self.limit.vagueness() == 0
    }
}

impl Limit {
    /// How little it tells of the day: nothing is vaguer than haste.
    pub(crate) fn vagueness(&self) -> u8 {
        match self {
            Limit::Date(_) | Limit::Term(..) | Limit::Cycle(_) => 0,
            Limit::Event => 1,
            Limit::Vague => 2,
        }
    }
}

fn last_day(bound: Bound, date: PartialDate) -> NaiveDate {
    match (bound, date) {
        (Bound::Before, PartialDate::Minute(time)) => time.date(),
        (Bound::Before, date) => date.first_day().pred_opt().unwrap_or_default(),
        (_, date) => date.last_day(),
    }
}

impl fmt::Display for Limit {
    /// `2026-04`, `P15D`, `FREQ=MONTHLY;BYMONTHDAY=15`; nothing for events and vague limits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Limit::Date(date) => date.fmt(f),
            Limit::Term(term, _) => term.fmt(f),
            Limit::Cycle(day) => day.fmt(f),
            Limit::Event | Limit::Vague => Ok(()),
        }
    }
}

impl fmt::Display for Deadline {
    /// Its [`Limit`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.limit.fmt(f)
    }
}
