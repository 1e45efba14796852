//! How `assets/calendar.tsv` becomes a calendar.
//!
//! | kind | from, to |
//! |---|---|
//! | `yearly`, `yearly-not-made-up` | the first time a day of fixed date is a holiday |
//! | `holiday` | first and last day of a holiday in one year |
//! | `swap` | a working day that is off, and the weekend day that is worked for it |
//! | `computed`, `announced` | first and last day of a stretch that is known so well |
//!
//! Days made up are not in the table: art. 111.3 of the Labour Code says which they are.

use chrono::{Datelike, NaiveDate};
use rustc_hash::FxHashMap;

use super::{Basis, DayKind, WorkingCalendar, Yearly, is_weekend};

const TABLE: &str = include_str!("../../assets/calendar.tsv");

struct Row {
    kind: &'static str,
    from: NaiveDate,
    /// The same as `from` where the table has none.
    to: NaiveDate,
    name: &'static str,
}

pub(super) fn vietnam() -> WorkingCalendar {
    let of = |kind| rows().filter(move |row| row.kind == kind);
    let stretch = |row: Row, basis| (row.from..=row.to, basis);
    let computed = of("computed").map(|row| stretch(row, Basis::Computed));
    let announced = of("announced").map(|row| stretch(row, Basis::Announced));
    let yearly = |row: Row| Yearly { first: row.from, name: row.name };
    WorkingCalendar {
        yearly: of("yearly").chain(of("yearly-not-made-up")).map(yearly).collect(),
        days: days(of("computed").flat_map(|row| row.from.year()..=row.to.year()).collect()),
        stretches: computed.chain(announced).collect(),
    }
}

fn rows() -> impl Iterator<Item = Row> {
    TABLE.lines().skip(1).filter_map(|line| {
        let mut columns = line.split('\t');
        let [kind, from, to, name] = std::array::from_fn(|_| columns.next().unwrap_or_default());
        let from = from.parse().ok()?;
        Some(Row { kind, from, to: to.parse().unwrap_or(from), name })
    })
}

/// Holidays, swaps and days made up of these years.
fn days(years: Vec<i32>) -> FxHashMap<NaiveDate, DayKind> {
    let mut holidays: Vec<(NaiveDate, &str)> = Vec::new();
    let mut days = FxHashMap::default();
    for row in rows() {
        match row.kind {
            "yearly" => holidays.extend(years.iter().filter_map(|y| Some((row.from.with_year(*y)?, row.name)))),
            "holiday" => holidays.extend(row.from.iter_days().take_while(|d| *d <= row.to).map(|d| (d, row.name))),
            "swap" => days.extend([(row.from, DayKind::MadeUp(row.name)), (row.to, DayKind::Working)]),
            _ => {}
        }
    }
    holidays.sort_unstable();
    days.extend(holidays.iter().map(|(date, name)| (*date, DayKind::Holiday(name))));
    // Art. 111.3: a weekly rest day that is a holiday is made up on the next working day. In order, since each takes one.
    for (date, name) in holidays.into_iter().filter(|(date, _)| is_weekend(*date)) {
        let free = |day: &NaiveDate| !is_weekend(*day) && !days.contains_key(day);
        if let Some(day) = date.iter_days().find(free) {
            days.insert(day, DayKind::MadeUp(name));
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row that is skipped or turned around would be a day lost in silence.
    #[test]
    fn every_row_is_read() {
        const KINDS: [&str; 6] = ["yearly", "yearly-not-made-up", "holiday", "swap", "computed", "announced"];
        const STATUS: [&str; 3] = ["verified", "secondary", "computed"];
        assert_eq!(rows().count(), TABLE.lines().count() - 1);
        for (row, line) in rows().zip(TABLE.lines().skip(1)) {
            let columns: Vec<&str> = line.split('\t').collect();
            assert!(columns.len() == 6 && STATUS.contains(&columns[4]) && !columns[5].is_empty(), "{line}");
            assert!(KINDS.contains(&row.kind) && (row.kind == "swap" || row.from <= row.to), "{line}");
            assert!(row.kind != "swap" || !is_weekend(row.from) && is_weekend(row.to), "{line}");
        }
    }

    /// Art. 112.1: five days at Tết, two at Quốc khánh, one at Giỗ Tổ, in every year of the table.
    #[test]
    fn every_year_has_its_days() {
        for year in 2021..=2035 {
            let days = |name| {
                let rows = rows().filter(|row| row.kind == "holiday" && row.name == name && row.from.year() == year);
                rows.map(|row| (row.to - row.from).num_days() + 1).sum::<i64>()
            };
            let counts = (days("Tết Âm lịch"), days("Quốc khánh"), days("Ngày Giỗ Tổ Hùng Vương"));
            // The other day of Quốc khánh is yearly.
            assert_eq!(counts, (5, 1, 1), "{year}");
        }
    }
}
