//! The last day on which a task is done in time, computed from what the text names.

use chrono::NaiveDate;

use super::{Bound, Deadline, Limit, TermStart};
use crate::calendar::{Basis, Term, TermUnit, WorkingCalendar};

/// A last day, and how sure the calendar is of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Due {
    /// The last day on which the task is done in time.
    pub day: NaiveDate,
    /// What the count of working days rests on; `None` where nothing was counted.
    pub basis: Option<Basis>,
}

impl Deadline {
    /// The last day on which the task is done in time, in a document issued on `issued`.
    ///
    /// A date that the text names is taken as it stands, also where nobody works on it. A term that runs from the
    /// signing is counted by the Civil Code (art. 147, 148); a day that comes again is the first after the issue. What
    /// runs from a receipt or another event cannot be known from the text: `None`. No clock is read.
    ///
    /// ```
    /// use vanban::{Document, SourceText, WorkingCalendar};
    /// let source = SourceText::new(
    ///     "UBND TỈNH CAO BẰNG\n\nSố: 12/UBND-VX\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nKính gửi: Sở Y tế\n\n\
    ///      Yêu cầu Sở Y tế báo cáo UBND tỉnh trong thời hạn 05 ngày làm việc kể từ ngày ký.",
    /// )?;
    /// let document = Document::parse(&source);
    /// let issued = document.letterhead.date.as_ref().map(|date| date.value.last_day());
    /// let deadline = document.assignments[0].deadline;
    /// let due = deadline.and_then(|deadline| deadline.due(issued, WorkingCalendar::vietnam()));
    /// assert_eq!(due.map(|due| due.day.to_string()).as_deref(), Some("2026-03-12"));
    /// # Ok::<(), vanban::SourceError>(())
    /// ```
    pub fn due(&self, issued: Option<NaiveDate>, calendar: &WorkingCalendar) -> Option<Due> {
        let named = |day| Due { day, basis: None };
        match self.limit {
            Limit::Date(_) => self.last_day().map(named),
            Limit::Term(term, TermStart::Signing) => issued.map(|from| counted(term, from, calendar)),
            Limit::Cycle(day) if self.bound == Bound::Before => {
                let first = day.on_or_after(issued?.succ_opt()?)?;
                first.pred_opt().map(named)
            }
            Limit::Cycle(day) => day.on_or_after(issued?).map(named),
            Limit::Term(..) | Limit::Event | Limit::Vague => None,
        }
    }
}

/// The end of a term. It is as sure as the least sure day on the way.
fn counted(term: Term, from: NaiveDate, calendar: &WorkingCalendar) -> Due {
    let day = term.last_day(from, calendar);
    // Only working days depend on every day of the term; of other units the last day decides.
    let first = if term.unit == TermUnit::WorkingDays { from } else { day };
    const LONGEST: usize = 4000;
    let days = first.iter_days().take(LONGEST).take_while(|d| *d <= day);
    Due { day, basis: days.map(|d| calendar.basis(d)).min() }
}

#[cfg(test)]
mod tests {
    use super::super::CycleDay;
    use super::*;
    use crate::date::PartialDate;
    use crate::span::Span;

    fn due(bound: Bound, limit: Limit) -> Option<(String, Option<Basis>)> {
        let deadline = Deadline { bound, limit, year_assumed: false, span: Span::new(0, 0) };
        let issued = NaiveDate::from_ymd_opt(2026, 4, 20);
        deadline.due(issued, WorkingCalendar::vietnam()).map(|due| (due.day.to_string(), due.basis))
    }

    #[test]
    fn last_days() {
        let days = |amount, unit| Term { amount, unit };
        let date = |text: &str| Limit::Date(text.parse::<PartialDate>().unwrap_or_else(|e| panic!("{e}")));
        let signing = |term| Limit::Term(term, TermStart::Signing);
        let table = [
            (Bound::Before, date("2026-05-03"), Some(("2026-05-02", None))),
            (Bound::NoLaterThan, date("2026-Q2"), Some(("2026-06-30", None))),
            // Over Giỗ Tổ (26/4 is a Sunday, made up on 27/4), 30/4 and 01/5.
            (Bound::Within, signing(days(7, TermUnit::WorkingDays)), Some(("2026-05-04", Some(Basis::Announced)))),
            // 30/4 is a holiday, 01/5 too, then a weekend.
            (Bound::Within, signing(days(10, TermUnit::Days)), Some(("2026-05-04", Some(Basis::Announced)))),
            (Bound::Within, Limit::Term(days(7, TermUnit::Days), TermStart::Receipt), None),
            (Bound::Before, Limit::Cycle(CycleDay::Monthly(20)), Some(("2026-05-19", None))),
            (Bound::At, Limit::Cycle(CycleDay::Monthly(20)), Some(("2026-04-20", None))),
            (Bound::Soon, Limit::Vague, None),
        ];
        for (bound, limit, want) in table {
            assert_eq!(due(bound, limit), want.map(|(day, basis)| (day.to_owned(), basis)), "{bound:?} {limit:?}");
        }
    }
}
