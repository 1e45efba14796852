//! Working days (*ngày làm việc*) and terms (*thời hạn*): on which day does `05 ngày làm việc` end?
//!
//! | day | kind |
//! |---|---|
//! | Saturday, Sunday (*ngày nghỉ hằng tuần*) | weekend |
//! | `01/01`, Tết, Giỗ Tổ, `30/4`, `01/5`, `02/9` and a day beside it, `24/11` (*ngày nghỉ lễ, tết*) | holiday |
//! | `27/4/2026` for Giỗ Tổ on a Sunday, `31/8/2026` for Saturday `22/8/2026` (*nghỉ bù*, *hoán đổi*) | made up |
//! | all others, and `22/8/2026` | working |
//!
//! The days are in `assets/calendar.tsv`, each with its status and source: none is more certain than its row.
//! The week is the five-day week of state bodies, and days swapped by the Prime Minister bind these; other employers
//! may rest otherwise.

mod table;
mod term;

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};
use rustc_hash::FxHashMap;

pub use term::{Term, TermUnit};

/// The days on which Vietnam works and rests.
///
/// ```
/// use vanban::{Basis, DayKind, WorkingCalendar};
/// let calendar = WorkingCalendar::vietnam();
/// let day = |text: &str| text.parse::<chrono::NaiveDate>();
/// assert_eq!(calendar.day(day("2026-04-26")?), DayKind::Holiday("Ngày Giỗ Tổ Hùng Vương"));
/// assert_eq!(calendar.day(day("2026-04-27")?), DayKind::MadeUp("Ngày Giỗ Tổ Hùng Vương"));
/// assert_eq!(calendar.add_working_days(day("2026-04-24")?, 1), day("2026-04-28")?);
/// assert_eq!(calendar.basis(day("2026-04-24")?), Basis::Announced);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug)]
pub struct WorkingCalendar {
    /// Days that return every year, known also outside the years of the table.
    yearly: Vec<Yearly>,
    /// The days of the table that are not what their weekday says.
    days: FxHashMap<NaiveDate, DayKind>,
    stretches: Vec<(RangeInclusive<NaiveDate>, Basis)>,
}

/// What a day is to those who work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DayKind {
    /// Ngày làm việc, also a Saturday worked for another day.
    Working,
    /// Ngày nghỉ hằng tuần: Saturday or Sunday, and no holiday.
    Weekend,
    /// Ngày nghỉ lễ, tết (Labour Code art. 112), by its name, whatever its weekday.
    Holiday(&'static str),
    /// Nghỉ bù for a holiday on a weekend (Labour Code art. 111.3), or a day off by a swap (*hoán đổi*), with the name
    /// of the holiday.
    MadeUp(&'static str),
}

/// What is known of a day, the weakest first: of several days, the least basis holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Basis {
    /// Outside the table: only weekends and the days of fixed date are known.
    Unknown,
    /// Lunar days and days made up are computed; the Prime Minister's choice of days at Tết and Quốc khánh (art. 112.3)
    /// follows custom, and swaps are not known.
    Computed,
    /// The days off were decided and are in the table.
    Announced,
}

#[derive(Debug)]
struct Yearly {
    first: NaiveDate,
    name: &'static str,
}

impl WorkingCalendar {
    /// The calendar of Vietnam.
    pub fn vietnam() -> &'static Self {
        static VIETNAM: LazyLock<WorkingCalendar> = LazyLock::new(table::vietnam);
        &VIETNAM
    }

    /// What this day is.
    pub fn day(&self, date: NaiveDate) -> DayKind {
        if let Some(kind) = self.days.get(&date) {
            return *kind;
        }
        match self.yearly.iter().find(|day| day.returns_on(date)) {
            Some(day) => DayKind::Holiday(day.name),
            None if is_weekend(date) => DayKind::Weekend,
            None => DayKind::Working,
        }
    }

    /// Ngày làm việc: neither a weekend, nor a holiday, nor made up.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.day(date) == DayKind::Working
    }

    /// The day itself if it is a working day, else the first one after it.
    pub fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        let mut day = date;
        while !self.is_working_day(day) {
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        day
    }

    /// The `n`th working day after `from`, which is not counted (Civil Code art. 147.2). No working day after it is the
    /// next working day from it on. Ends at the last day that chrono knows.
    pub fn add_working_days(&self, from: NaiveDate, n: u16) -> NaiveDate {
        let mut day = from;
        for _ in 0..n {
            let Some(next) = day.succ_opt() else { break };
            day = self.next_working_day(next);
        }
        self.next_working_day(day)
    }

    /// How well this day is known.
    pub fn basis(&self, date: NaiveDate) -> Basis {
        let of_date = self.stretches.iter().filter(|(stretch, _)| stretch.contains(&date));
        of_date.map(|(_, basis)| *basis).max().unwrap_or(Basis::Unknown)
    }
}

impl Yearly {
    fn returns_on(&self, date: NaiveDate) -> bool {
        date >= self.first && (date.month(), date.day()) == (self.first.month(), self.first.day())
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DayKind::{Holiday, MadeUp, Weekend, Working};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn kinds_of_days() {
        let rows = [
            ("2026-02-13", Working),
            ("2026-02-14", Weekend),
            ("2026-02-17", Holiday("Tết Âm lịch")),
            ("2026-02-23", Working),
            ("2026-04-26", Holiday("Ngày Giỗ Tổ Hùng Vương")),
            ("2026-04-27", MadeUp("Ngày Giỗ Tổ Hùng Vương")),
            ("2026-04-30", Holiday("Ngày Chiến thắng")),
            ("2026-05-01", Holiday("Ngày Quốc tế Lao động")),
            ("2026-01-02", MadeUp("Tết Dương lịch")),
            ("2026-01-10", Working),
            ("2026-08-22", Working),
            ("2026-08-31", MadeUp("Quốc khánh")),
            ("2026-09-01", Holiday("Quốc khánh")),
            ("2026-09-03", Working),
            ("2025-11-24", Working),
            ("2026-11-24", Holiday("Ngày Văn hóa Việt Nam")),
            // A Saturday, and not made up.
            ("2029-11-24", Holiday("Ngày Văn hóa Việt Nam")),
            ("2029-11-26", Working),
            // Two holidays on a weekend and one behind them: two days are made up.
            ("2023-05-01", Holiday("Ngày Quốc tế Lao động")),
            ("2023-05-02", MadeUp("Ngày Giỗ Tổ Hùng Vương")),
            ("2023-05-03", MadeUp("Ngày Chiến thắng")),
            ("2023-05-04", Working),
            // Outside the table.
            ("2019-09-02", Holiday("Quốc khánh")),
            ("2040-04-30", Holiday("Ngày Chiến thắng")),
            ("2040-02-12", Weekend),
        ];
        for (date, kind) in rows {
            assert_eq!(WorkingCalendar::vietnam().day(day(date)), kind, "{date}");
        }
    }

    /// First and last day, with the weekends and the days made up.
    #[test]
    fn days_off_around_tet() {
        let stretches = [
            ("2021-02-10", "2021-02-16"),
            ("2022-01-29", "2022-02-06"),
            ("2023-01-20", "2023-01-26"),
            ("2024-02-08", "2024-02-14"),
            ("2025-01-25", "2025-02-02"),
            ("2026-02-14", "2026-02-22"),
            ("2027-02-04", "2027-02-10"),
        ];
        let calendar = WorkingCalendar::vietnam();
        for (first, last) in stretches {
            let (first, last) = (day(first), day(last));
            assert!(first.pred_opt().is_some_and(|before| calendar.is_working_day(before)), "{first}");
            assert_eq!(Some(calendar.next_working_day(first)), last.succ_opt(), "{first}");
        }
    }

    #[test]
    fn working_days_are_counted() {
        let rows = [
            ("2026-03-02", 5, "2026-03-09"),
            ("2026-02-13", 1, "2026-02-23"),
            ("2026-04-24", 3, "2026-05-04"),
            ("2026-08-21", 1, "2026-08-22"),
            ("2026-08-28", 1, "2026-09-03"),
            ("2026-03-07", 1, "2026-03-09"),
            ("2026-03-07", 0, "2026-03-09"),
            ("2026-03-06", 0, "2026-03-06"),
        ];
        for (from, n, last) in rows {
            assert_eq!(WorkingCalendar::vietnam().add_working_days(day(from), n), day(last), "{from} + {n}");
        }
        assert_eq!(WorkingCalendar::vietnam().add_working_days(NaiveDate::MAX, u16::MAX), NaiveDate::MAX);
        assert!(WorkingCalendar::vietnam().add_working_days(NaiveDate::MIN, u16::MAX) < day("0001-01-01"));
    }

    #[test]
    fn no_day_is_better_known_than_its_year() {
        let rows = [
            ("2020-12-31", Basis::Unknown),
            ("2021-01-01", Basis::Computed),
            ("2025-06-15", Basis::Announced),
            ("2026-09-02", Basis::Announced),
            ("2026-11-23", Basis::Computed),
            ("2026-12-31", Basis::Announced),
            ("2027-02-05", Basis::Computed),
            ("2036-01-01", Basis::Unknown),
        ];
        for (date, basis) in rows {
            assert_eq!(WorkingCalendar::vietnam().basis(day(date)), basis, "{date}");
        }
        assert!(Basis::Unknown < Basis::Computed && Basis::Computed < Basis::Announced);
    }
}
