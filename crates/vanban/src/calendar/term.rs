//! Terms (*thời hạn*) and the day on which they end.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};

use super::WorkingCalendar;
use crate::error::ParseError;

/// A length of time set for something to be done (*thời hạn*).
///
/// Written as ISO 8601 writes it, with `WD` for working days, of which the standard knows nothing:
///
/// | text | notation |
/// |---|---|
/// | `24 giờ` | `PT24H` |
/// | `15 ngày` | `P15D` |
/// | `05 ngày làm việc` | `P5WD` |
/// | `02 tuần` | `P2W` |
/// | `06 tháng` | `P6M` |
/// | `01 năm` | `P1Y` |
///
/// ```
/// use vanban::{Term, TermUnit, WorkingCalendar};
/// let term: Term = "P7D".parse()?;
/// assert_eq!(term, Term { amount: 7, unit: TermUnit::Days });
/// // `07 ngày kể từ ngày 01/02/2026`: 08/02/2026 is a Sunday.
/// let from = chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
/// assert_eq!(term.last_day(from, WorkingCalendar::vietnam()).to_string(), "2026-02-09");
/// # Ok::<(), vanban::ParseError>(())
/// ```
///
/// # Errors
/// `FromStr` reads the canonical forms only; `P05D`, `P1Y6M` and `P70000D` are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: TermUnit,
}

/// What a term is counted in (Civil Code art. 144).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TermUnit {
    /// Giờ
    Hours,
    /// Ngày
    Days,
    /// Ngày làm việc
    WorkingDays,
    /// Tuần
    Weeks,
    /// Tháng
    Months,
    /// Năm
    Years,
}

/// What stands before and behind the amount.
const NOTATION: [(TermUnit, &str, &str); 6] = [
    (TermUnit::Hours, "PT", "H"),
    (TermUnit::Days, "P", "D"),
    (TermUnit::WorkingDays, "P", "WD"),
    (TermUnit::Weeks, "P", "W"),
    (TermUnit::Months, "P", "M"),
    (TermUnit::Years, "P", "Y"),
];

impl Term {
    /// The last day of the term if it began by an event of the day `from` (Civil Code art. 147 and 148).
    ///
    /// The first day is not counted. Weeks end on the same weekday, months and years on the same day of the month, or on
    /// its last day where it has no such day. A last day on which nobody works moves to the next working day (art.
    /// 148.5).
    ///
    /// Hours run from a moment, which is not known here, and through days off: the answer is the day on which the last
    /// of them may fall at the latest, not moved.
    ///
    /// The Civil Code gives way to other laws (art. 145): procedural laws have rules of their own, so ask which law set
    /// the term. How well the days are known says [`WorkingCalendar::basis`]. Ends at the last day that chrono knows.
    pub fn last_day(self, from: NaiveDate, calendar: &WorkingCalendar) -> NaiveDate {
        let n = self.amount;
        let last = match self.unit {
            TermUnit::Hours => {
                return from.checked_add_days(Days::new(n.div_ceil(24).into())).unwrap_or(NaiveDate::MAX);
            }
            TermUnit::WorkingDays => return calendar.add_working_days(from, n),
            TermUnit::Days => from.checked_add_days(Days::new(n.into())),
            TermUnit::Weeks => from.checked_add_days(Days::new(u64::from(n) * 7)),
            TermUnit::Months => from.checked_add_months(Months::new(n.into())),
            TermUnit::Years => from.checked_add_months(Months::new(u32::from(n) * 12)),
        };
        calendar.next_working_day(last.unwrap_or(NaiveDate::MAX))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_unit = NOTATION.iter().find(|(unit, ..)| *unit == self.unit);
        let (_, before, behind) = of_unit.ok_or(fmt::Error)?;
        write!(f, "{before}{}{behind}", self.amount)
    }
}

impl FromStr for Term {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let read = |(unit, before, behind): &(TermUnit, &str, &str)| {
            let amount = text.strip_prefix(before)?.strip_suffix(behind)?;
            let term = Term { amount: amount.parse().ok()?, unit: *unit };
            // No sign and no zero in front.
            (term.amount.to_string() == amount).then_some(term)
        };
        let expected = "a term such as PT24H, P15D, P5WD, P2W, P6M or P1Y";
        NOTATION.iter().find_map(read).ok_or(ParseError::new(0, expected))
    }
}

/// As the notation.
#[cfg(feature = "serde")]
impl serde::Serialize for Term {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Term {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_forms_lead_back() {
        for text in ["PT24H", "P15D", "P5WD", "P2W", "P6M", "P1Y", "P0D", "P65535WD"] {
            assert_eq!(text.parse::<Term>().map(|term| term.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "P", "PD", "P05D", "P+5D", "P-5D", "P65536D", "P1Y6M", "PT5D", "P24H", "5D", "P5wd", "P5D "] {
            assert!(text.parse::<Term>().is_err(), "{text}");
        }
    }

    #[test]
    fn last_days() {
        let rows = [
            // Art. 147.2: the first day is not counted.
            ("P1D", "2026-03-02", "2026-03-03"),
            ("P15D", "2026-03-02", "2026-03-17"),
            ("P5WD", "2026-03-02", "2026-03-09"),
            // Art. 148.2: the same day of the week.
            ("P2W", "2026-03-04", "2026-03-18"),
            // Art. 148.3: the same day of the month, or its last.
            ("P6M", "2026-03-02", "2026-09-03"),
            ("P1M", "2025-01-31", "2025-02-28"),
            ("P1M", "2024-01-31", "2024-02-29"),
            ("P1M", "2026-01-31", "2026-03-02"),
            // Art. 148.4: the same day and month; of a 29/02 the law says nothing, and the last day of the month is taken.
            ("P1Y", "2026-03-02", "2027-03-02"),
            ("P1Y", "2024-02-29", "2025-02-28"),
            // Art. 148.5: a Sunday, Tết, a day made up.
            ("P7D", "2026-02-01", "2026-02-09"),
            ("P10D", "2026-02-06", "2026-02-23"),
            ("P3D", "2026-04-24", "2026-04-28"),
            // A Saturday that is worked for another day.
            ("P1D", "2026-08-21", "2026-08-22"),
            ("PT24H", "2026-04-24", "2026-04-25"),
            ("PT25H", "2026-04-24", "2026-04-26"),
        ];
        let calendar = WorkingCalendar::vietnam();
        for (term, from, last) in rows {
            let day =
                from.parse().map(|from| term.parse::<Term>().map(|term| term.last_day(from, calendar).to_string()));
            assert_eq!(day, Ok(Ok(last.to_owned())), "{term} from {from}");
        }
    }

    #[test]
    fn no_term_is_too_long() {
        for (unit, ..) in NOTATION {
            let term = Term { amount: u16::MAX, unit };
            assert_eq!(term.last_day(NaiveDate::MAX, WorkingCalendar::vietnam()), NaiveDate::MAX);
            assert!(term.last_day(NaiveDate::MIN, WorkingCalendar::vietnam()) > NaiveDate::MIN);
        }
    }
}
