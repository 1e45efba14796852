//! Days that come again: `ngày 15 hằng tháng`, `ngày 20 tháng 12 hằng năm`, `ngày 25 của tháng cuối quý`.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

use super::Recurrence;

/// A day that comes again. Days count from 1; -1 is the last of its month, as in iCalendar (RFC 5545).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CycleDay {
    /// `thứ Năm hằng tuần`
    Weekly(Weekday),
    /// `ngày 15 hằng tháng`
    Monthly(i8),
    /// `ngày 25 của tháng cuối quý`: the month of the quarter, 1 to 3, and the day.
    Quarterly(u8, i8),
    /// `ngày 20 tháng 12 hằng năm`
    Yearly(u8, i8),
}

impl CycleDay {
    /// How often it comes.
    pub fn recurrence(self) -> Recurrence {
        match self {
            CycleDay::Weekly(_) => Recurrence::Weekly,
            CycleDay::Monthly(_) => Recurrence::Monthly,
            CycleDay::Quarterly(..) => Recurrence::Quarterly,
            CycleDay::Yearly(..) => Recurrence::Yearly,
        }
    }

    /// Its first occurrence on or after a day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use vanban::CycleDay;
    /// let issued = NaiveDate::from_ymd_opt(2026, 4, 20);
    /// let next = issued.and_then(|day| CycleDay::Monthly(15).on_or_after(day));
    /// assert_eq!(next, NaiveDate::from_ymd_opt(2026, 5, 15));
    /// ```
    pub fn on_or_after(self, day: NaiveDate) -> Option<NaiveDate> {
        // Leap days come every eight years at the latest.
        const MONTHS: u32 = 8 * 12 + 1;
        let (wanted, in_month): (i8, fn(u8, u32) -> bool) = match self {
            CycleDay::Weekly(weekday) => return day.iter_days().take(7).find(|d| d.weekday() == weekday),
            CycleDay::Monthly(wanted) => (wanted, |_, _| true),
            CycleDay::Quarterly(_, wanted) => (wanted, |of, month| (month - 1) % 3 + 1 == u32::from(of)),
            CycleDay::Yearly(_, wanted) => (wanted, |of, month| month == u32::from(of)),
        };
        let of = match self {
            CycleDay::Quarterly(of, _) | CycleDay::Yearly(of, _) => of,
            _ => 0,
        };
        (0..MONTHS).find_map(|ahead| {
            let months = day.month0() + ahead;
            let (year, month) = (day.year() + (months / 12) as i32, months % 12 + 1);
            let date = in_month(of, month).then(|| day_of_month(year, month, wanted)).flatten()?;
            (date >= day).then_some(date)
        })
    }
}

fn day_of_month(year: i32, month: u32, day: i8) -> Option<NaiveDate> {
    match u32::try_from(day) {
        Ok(day) => NaiveDate::from_ymd_opt(year, month, day),
        Err(_) => {
            let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
        }
    }
}

impl fmt::Display for CycleDay {
    /// The recurrence rule of iCalendar: `FREQ=MONTHLY;BYMONTHDAY=15`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            CycleDay::Weekly(day) => {
                let day = day.to_string().to_uppercase();
                write!(f, "FREQ=WEEKLY;BYDAY={}", &day[..2])
            }
            CycleDay::Monthly(day) => write!(f, "FREQ=MONTHLY;BYMONTHDAY={day}"),
            CycleDay::Quarterly(month, day) => {
                let [a, b, c, d] = [0, 3, 6, 9].map(|quarter| month + quarter);
                write!(f, "FREQ=YEARLY;BYMONTH={a},{b},{c},{d};BYMONTHDAY={day}")
            }
            CycleDay::Yearly(month, day) => write!(f, "FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"),
        }
    }
}

/// The day with which a text begins, and the bytes it took. `15/6 và 15/12 hằng năm` gives the first.
pub(super) fn cycle(text: &str) -> Option<(CycleDay, usize)> {
    if let Some((day, rest)) = weekday(text) {
        let rest = every(rest, &["tuần"])?;
        return Some((CycleDay::Weekly(day), text.len() - rest.len()));
    }
    let (day, rest) = day(text)?;
    let taken = |rest: &str| text.len() - rest.len();
    if let Some(rest) = every(rest, &["tháng"]).or_else(|| of_month(rest)) {
        return Some((CycleDay::Monthly(day), taken(rest)));
    }
    if let Some(rest) = of_quarter(rest) {
        return Some((CycleDay::Quarterly(3, day), taken(rest)));
    }
    let (month, rest) = month(rest)?;
    let rest = another(rest).unwrap_or(rest);
    let rest = every(rest, &["năm"])?;
    Some((CycleDay::Yearly(month, day), taken(rest)))
}

/// `ngày 15`, `15`, `ngày cuối`
fn day(text: &str) -> Option<(i8, &str)> {
    let text = text.strip_prefix("ngày").map_or(text, str::trim_start);
    if let Some(rest) = text.strip_prefix("cuối cùng").or_else(|| text.strip_prefix("cuối")) {
        return Some((-1, rest));
    }
    let (day, rest) = number(text)?;
    (1..=31).contains(&day).then_some((day as i8, rest))
}

fn number(text: &str) -> Option<(u8, &str)> {
    let len = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    (len <= 2).then(|| text[..len].parse().ok().map(|n| (n, &text[len..]))).flatten()
}

/// `/6`, ` tháng 12`
fn month(text: &str) -> Option<(u8, &str)> {
    let rest =
        text.strip_prefix(['/', '-']).or_else(|| text.trim_start().strip_prefix("tháng ")).map(str::trim_start)?;
    number(rest).filter(|(month, _)| (1..=12).contains(month))
}

/// ` và 15/12`: one more day of the year.
fn another(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(" và ").or_else(|| text.strip_prefix(", "))?;
    let (_, rest) = day(rest)?;
    month(rest).map(|(_, rest)| rest)
}

/// ` hằng tháng`, ` mỗi năm`
fn every<'t>(text: &'t str, units: &[&str]) -> Option<&'t str> {
    let rest = text.trim_start();
    let rest = ["hằng ", "hàng ", "mỗi ", "của mỗi "].iter().find_map(|word| rest.strip_prefix(word))?;
    units.iter().find_map(|unit| rest.strip_prefix(unit))
}

/// ` của tháng tiếp theo`, ` tháng sau`, ` của tháng`
fn of_month(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    let rest = rest.strip_prefix("của ").unwrap_or(rest);
    ["tháng tiếp theo", "tháng kế tiếp", "tháng liền kề", "tháng sau"].iter().find_map(|word| rest.strip_prefix(word))
}

/// ` của tháng cuối quý`, ` tháng cuối mỗi quý`
fn of_quarter(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    let rest = rest.strip_prefix("của ").unwrap_or(rest).strip_prefix("tháng cuối")?.trim_start();
    ["của mỗi ", "của ", "mỗi ", "hằng ", "hàng "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest)
        .strip_prefix("quý")
}

/// `thứ Năm`, `Chủ nhật`
fn weekday(text: &str) -> Option<(Weekday, &str)> {
    const DAYS: [(&str, Weekday); 7] = [
        ("thứ Hai", Weekday::Mon),
        ("thứ Ba", Weekday::Tue),
        ("thứ Tư", Weekday::Wed),
        ("thứ Năm", Weekday::Thu),
        ("thứ Sáu", Weekday::Fri),
        ("thứ Bảy", Weekday::Sat),
        ("Chủ nhật", Weekday::Sun),
    ];
    DAYS.iter().find_map(|(word, day)| text.strip_prefix(word).map(|rest| (*day, rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_days() {
        let table = [
            ("ngày 15 hằng tháng", Some(CycleDay::Monthly(15))),
            ("10 hàng tháng", Some(CycleDay::Monthly(10))),
            ("ngày 25 của tháng tiếp theo", Some(CycleDay::Monthly(25))),
            ("ngày cuối tháng sau", Some(CycleDay::Monthly(-1))),
            ("ngày 25 của tháng cuối quý", Some(CycleDay::Quarterly(3, 25))),
            ("ngày 20 tháng cuối mỗi quý", Some(CycleDay::Quarterly(3, 20))),
            ("ngày 20 tháng 12 hằng năm", Some(CycleDay::Yearly(12, 20))),
            ("15/6 và 15/12 hàng năm", Some(CycleDay::Yearly(6, 15))),
            ("thứ Năm hàng tuần", Some(CycleDay::Weekly(Weekday::Thu))),
            ("ngày 15 tháng 11 năm trước", None),
            ("ngày 20/11/2025", None),
            ("ngày 32 hằng tháng", None),
        ];
        for (text, want) in table {
            assert_eq!(cycle(text).map(|c| c.0), want, "{text}");
        }
    }

    #[test]
    fn next_days() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        let table = [
            (CycleDay::Weekly(Weekday::Thu), "2026-11-22", "2026-11-26"),
            (CycleDay::Monthly(15), "2026-04-15", "2026-04-15"),
            (CycleDay::Monthly(31), "2026-04-15", "2026-05-31"),
            (CycleDay::Monthly(-1), "2026-02-10", "2026-02-28"),
            (CycleDay::Quarterly(3, 25), "2026-03-26", "2026-06-25"),
            (CycleDay::Yearly(12, 20), "2026-12-21", "2027-12-20"),
            (CycleDay::Yearly(2, 29), "2097-01-01", "2104-02-29"),
        ];
        for (cycle, from, want) in table {
            assert_eq!(cycle.on_or_after(day(from)), Some(day(want)), "{cycle}");
        }
        assert_eq!(CycleDay::Yearly(2, 30).on_or_after(day("2026-01-01")), None);
        assert_eq!(CycleDay::Monthly(15).on_or_after(NaiveDate::MAX), None);
    }

    #[test]
    fn rules() {
        assert_eq!(CycleDay::Weekly(Weekday::Thu).to_string(), "FREQ=WEEKLY;BYDAY=TH");
        assert_eq!(CycleDay::Quarterly(3, 25).to_string(), "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25");
    }
}
