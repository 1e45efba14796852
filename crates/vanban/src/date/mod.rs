//! Dates as documents write them, as precise as the text and no more.
//!
//! | text | value |
//! |---|---|
//! | `ngày 05 tháng 3 năm 2020`, `05/3/2020`, `5-3-2020` | `2020-03-05` |
//! | `ngày   tháng 01 năm 2026`, `tháng 4/2026` | `2026-01`, `2026-04` |
//! | `quý II/2026`, `Quý 2 năm 2026` | `2026-Q2` |
//! | `11h00 ngày 26/5/2026`, `08 giờ 00 phút, ngày 27/5/2026` | `2026-05-26T11:00`, `2026-05-27T08:00` |
//! | `năm 2026` | `2026` |
//!
//! Impossible dates (`30/02/2026`) are not read as dates.

mod parse;

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use crate::error::ParseError;

pub(crate) use parse::{calendar_date, clock, month, written, yearless};

/// A date with the precision of the text: a year, a quarter, a month, a day or a minute.
///
/// ```
/// use vanban::PartialDate;
/// let date: PartialDate = "2026-04".parse()?;
/// assert_eq!(date.last_day().to_string(), "2026-04-30");
/// assert_eq!(date.to_string(), "2026-04");
/// # Ok::<(), vanban::ParseError>(())
/// ```
///
/// # Errors
/// `FromStr` reads the canonical forms only; `2026-13`, `30/4/2026` and `2026-02-30` are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// `2026`
    Year(i32),
    /// `2026-Q2`
    Quarter(i32, u8),
    /// `2026-04`
    Month(i32, u8),
    /// `2026-04-30`
    Day(NaiveDate),
    /// `2026-04-30T11:00`
    Minute(NaiveDateTime),
}

impl PartialDate {
    /// A month, if there is such a month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(|d| PartialDate::Month(year, d.month() as u8))
    }

    /// A day, if the calendar has it.
    pub fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day)
    }

    /// The year.
    pub fn year(self) -> i32 {
        match self {
            PartialDate::Year(y) | PartialDate::Quarter(y, _) | PartialDate::Month(y, _) => y,
            PartialDate::Day(d) => d.year(),
            PartialDate::Minute(t) => t.year(),
        }
    }

    /// The first day it covers.
    pub fn first_day(self) -> NaiveDate {
        match self {
            PartialDate::Year(y) => day_or_epoch(y, 1, 1),
            PartialDate::Quarter(y, q) => day_or_epoch(y, u32::from(q.clamp(1, 4)) * 3 - 2, 1),
            PartialDate::Month(y, m) => day_or_epoch(y, u32::from(m), 1),
            PartialDate::Day(d) => d,
            PartialDate::Minute(t) => t.date(),
        }
    }

    /// The last day it covers.
    pub fn last_day(self) -> NaiveDate {
        let before = |y: i32, m: u32| {
            let (y, m) = if m > 12 { (y + 1, m - 12) } else { (y, m) };
            day_or_epoch(y, m, 1).pred_opt().unwrap_or_default()
        };
        match self {
            PartialDate::Year(y) => day_or_epoch(y, 12, 31),
            PartialDate::Quarter(y, q) => before(y, u32::from(q.clamp(1, 4)) * 3 + 1),
            PartialDate::Month(y, m) => before(y, u32::from(m) + 1),
            PartialDate::Day(d) => d,
            PartialDate::Minute(t) => t.date(),
        }
    }
}

/// Years outside the calendar's range cannot be written (`parse` reads four digits); the default keeps this total.
fn day_or_epoch(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartialDate::Year(y) => write!(f, "{y:04}"),
            PartialDate::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            PartialDate::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            PartialDate::Day(d) => write!(f, "{}", d.format("%Y-%m-%d")),
            PartialDate::Minute(t) => write!(f, "{}", t.format("%Y-%m-%dT%H:%M")),
        }
    }
}

impl FromStr for PartialDate {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        const EXPECTED: &str = "a date such as 2026, 2026-Q2, 2026-04, 2026-04-30 or 2026-04-30T11:00";
        let bad = ParseError::new(0, EXPECTED);
        let digits = |part: &str, n: usize| -> Result<u32, ParseError> {
            let ok = part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
            if ok { part.parse().map_err(|_| bad) } else { Err(bad) }
        };
        let (date, time) = text.split_once('T').map_or((text, None), |(d, t)| (d, Some(t)));
        let mut parts = date.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)? as i32;
        let value = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => PartialDate::Year(year),
            (Some(q), None, _) if q.starts_with('Q') => {
                let q = digits(&q[1..], 1)? as u8;
                if (1..=4).contains(&q) { PartialDate::Quarter(year, q) } else { return Err(bad) }
            }
            (Some(m), None, _) => PartialDate::month(year, digits(m, 2)?).ok_or(bad)?,
            (Some(m), Some(d), None) => PartialDate::day(year, digits(m, 2)?, digits(d, 2)?).ok_or(bad)?,
            _ => return Err(bad),
        };
        match (time, value) {
            (None, value) => Ok(value),
            (Some(time), PartialDate::Day(date)) => {
                let (h, m) = time.split_once(':').ok_or(bad)?;
                let time = NaiveTime::from_hms_opt(digits(h, 2)?, digits(m, 2)?, 0).ok_or(bad)?;
                Ok(PartialDate::Minute(date.and_time(time)))
            }
            _ => Err(bad),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_forms_lead_back() {
        for text in ["2026", "2026-Q2", "2026-04", "2024-02-29", "2026-04-30T11:00"] {
            assert_eq!(text.parse::<PartialDate>().map(|d| d.to_string()), Ok(text.to_owned()));
        }
        for text in ["26", "2026-Q5", "2026-13", "2026-02-30", "2026-04T11:00", "30/4/2026"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn last_days() {
        let last = |text: &str| text.parse::<PartialDate>().map(|d| d.last_day().to_string());
        assert_eq!(last("2026-Q4"), Ok("2026-12-31".into()));
        assert_eq!(last("2026-Q2"), Ok("2026-06-30".into()));
        assert_eq!(last("2026-12"), Ok("2026-12-31".into()));
        assert_eq!(last("2024-02"), Ok("2024-02-29".into()));
    }
}
