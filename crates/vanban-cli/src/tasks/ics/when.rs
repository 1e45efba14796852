//! On which day, or from which day on and how often.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use vanban::{Bound, CycleDay, Limit, PartialDate, Recurrence, TaskRow};

/// What a calendar can be told of a time limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    /// The end of the time.
    Once(Moment),
    /// The first last day, and the rule of the others.
    Again(NaiveDate, String),
    /// The words of the text must do.
    Unknown,
}

/// A day, or a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    Day(NaiveDate),
    /// In UTC, so that no table of time zones is needed.
    Utc(NaiveDateTime),
}

impl When {
    pub(super) fn of(row: &TaskRow<'_>) -> When {
        let task = row.task;
        let due = row.due.map(|due| due.day).filter(|day| is_written(*day));
        let issued = row.issued.filter(|day| is_written(*day));
        let deadline = task.deadline.map(|deadline| (deadline.bound, deadline.limit, deadline.year_assumed));
        match (deadline, task.recurrence) {
            (Some((bound, Limit::Cycle(day), _)), _) => {
                let rule = if bound == Bound::Before { day_before(day) } else { day };
                due.map_or(When::Unknown, |first| When::Again(first, rule.to_string()))
            }
            // `hằng năm ... trước ngày 15/12`: the day comes again because it has no year.
            (Some((_, Limit::Date(_), true)), Some(Recurrence::Yearly)) => {
                due.map_or(When::Unknown, |first| When::Again(first, "FREQ=YEARLY".to_owned()))
            }
            (Some((_, Limit::Date(PartialDate::Minute(time)), _)), _) => {
                Moment::at(time).map_or(When::Unknown, When::Once)
            }
            // Every day begins with the day of issue. On which day of its week or month another task first falls, no
            // text says that does not name the day.
            (None, Some(Recurrence::Daily)) => {
                issued.map_or(When::Unknown, |first| When::Again(first, "FREQ=DAILY".to_owned()))
            }
            _ => due.map_or(When::Unknown, |day| When::Once(Moment::Day(day))),
        }
    }
}

impl Moment {
    /// A time of day in Vietnam, which is seven hours ahead all year.
    pub(super) fn at(time: NaiveDateTime) -> Option<Moment> {
        let utc = time.checked_sub_signed(TimeDelta::hours(7))?;
        is_written(utc.date()).then_some(Moment::Utc(utc))
    }

    /// The parameter that says what kind of value it is.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Moment::Day(_) => ";VALUE=DATE",
            Moment::Utc(_) => "",
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Day(day) => write!(f, "{}", day.format("%Y%m%d")),
            Moment::Utc(time) => write!(f, "{}", time.format("%Y%m%dT%H%M%SZ")),
        }
    }
}

/// iCalendar writes years in four digits.
pub(super) fn is_written(day: NaiveDate) -> bool {
    (0..=9999).contains(&day.year())
}

/// The last day in time of what is due before a day that comes again: a rule must hold of its first day.
fn day_before(day: CycleDay) -> CycleDay {
    // Before the first day stands the last of the month before.
    let earlier = |n: i8| if n == 1 { -1 } else { n - 1 };
    let month = |of: u8, n: i8, months: u8| match (n, of) {
        (1, 1) => months,
        (1, of) => of - 1,
        (_, of) => of,
    };
    match day {
        CycleDay::Weekly(weekday) => CycleDay::Weekly(Weekday::pred(&weekday)),
        CycleDay::Monthly(n) => CycleDay::Monthly(earlier(n)),
        CycleDay::Quarterly(of, n) => CycleDay::Quarterly(month(of, n, 3), earlier(n)),
        CycleDay::Yearly(of, n) => CycleDay::Yearly(month(of, n, 12), earlier(n)),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_before_comes_as_often() {
        let table = [
            (CycleDay::Weekly(Weekday::Mon), "FREQ=WEEKLY;BYDAY=SU"),
            (CycleDay::Monthly(15), "FREQ=MONTHLY;BYMONTHDAY=14"),
            (CycleDay::Monthly(1), "FREQ=MONTHLY;BYMONTHDAY=-1"),
            (CycleDay::Monthly(-1), "FREQ=MONTHLY;BYMONTHDAY=-2"),
            (CycleDay::Quarterly(1, 1), "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
            (CycleDay::Quarterly(3, 25), "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=24"),
            (CycleDay::Yearly(1, 1), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
            (CycleDay::Yearly(3, 1), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
            (CycleDay::Yearly(12, 20), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=19"),
        ];
        for (day, rule) in table {
            assert_eq!(day_before(day).to_string(), rule, "{day}");
        }
    }

    #[test]
    fn vietnam_is_seven_hours_ahead() {
        let time = NaiveDate::from_ymd_opt(2026, 7, 14).and_then(|day| day.and_hms_opt(5, 30, 0));
        let utc = time.and_then(Moment::at).map(|moment| moment.to_string());
        assert_eq!(utc.as_deref(), Some("20260713T223000Z"));
    }
}
