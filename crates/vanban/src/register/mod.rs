//! The register of tasks (*sổ theo dõi nhiệm vụ*): what an office notes of every task given to it.

use chrono::NaiveDate;

use crate::assignment::Assignment;
use crate::calendar::WorkingCalendar;
use crate::date::PartialDate;
use crate::deadline::Due;
use crate::document::Document;

/// A task with what the head of its document adds: by which number it is known, and on which day it is due.
///
/// ```
/// use vanban::{Document, SourceText};
/// let source = SourceText::new(
///     "UBND TỈNH CAO BẰNG\n\nSố: 12/UBND-VX\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nKính gửi: Sở Y tế\n\n\
///      Yêu cầu Sở Y tế báo cáo UBND tỉnh trong thời hạn 05 ngày làm việc kể từ ngày ký.",
/// )?;
/// let document = Document::parse(&source);
/// let row = document.register().next().expect("a task");
/// assert_eq!(row.number().as_deref(), Some("12/UBND-VX"));
/// assert_eq!(row.due.map(|due| due.day.to_string()).as_deref(), Some("2026-03-12"));
/// # Ok::<(), vanban::SourceError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskRow<'a> {
    /// The document that gives it.
    pub document: &'a Document,
    /// The task.
    pub task: &'a Assignment,
    /// The day of issue; `None` also where the head has only a month.
    pub issued: Option<NaiveDate>,
    /// The last day on which it is done in time, by [`Deadline::due`](crate::Deadline::due).
    pub due: Option<Due>,
}

impl Document {
    /// Its tasks as rows of a register, in order. Days are counted by the calendar of Vietnam; no clock is read.
    pub fn register(&self) -> impl Iterator<Item = TaskRow<'_>> {
        let issued = self.letterhead.date.as_ref().and_then(|date| day(date.value));
        self.assignments.iter().map(move |task| {
            let due = task.deadline.and_then(|deadline| deadline.due(issued, WorkingCalendar::vietnam()));
            TaskRow { document: self, task, issued, due }
        })
    }
}

impl TaskRow<'_> {
    /// Number and symbol of the document (*số, ký hiệu*).
    pub fn number(&self) -> Option<String> {
        self.document.letterhead.number.as_ref().map(|number| number.value.to_string())
    }

    /// The last day lies before `day`. What has no such day is never overdue; of what comes again the first time counts.
    pub fn is_due_before(&self, day: NaiveDate) -> bool {
        self.due.is_some_and(|due| due.day < day)
    }
}

/// A month is no day: terms that run from it would end on a day that nobody set.
fn day(date: PartialDate) -> Option<NaiveDate> {
    match date {
        PartialDate::Day(day) => Some(day),
        PartialDate::Minute(time) => Some(time.date()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// A letter of this date with a term and a date.
    fn letter(date: &str) -> Document {
        let text = format!(
            "UBND TỈNH CAO BẰNG\n\nSố: 12/UBND-VX\n\nCao Bằng, {date}\n\nKính gửi: Sở Y tế\n\n\
             1. Yêu cầu Sở Y tế báo cáo UBND tỉnh trong thời hạn 05 ngày kể từ ngày ký.\n\n\
             2. Yêu cầu Sở Y tế báo cáo UBND tỉnh trước ngày 20/3/2026.\n"
        );
        Document::parse(&SourceText::new(text).expect("a short text"))
    }

    /// Number, day of issue and last day of its tasks.
    fn rows(date: &str) -> Vec<(Option<String>, Option<String>, Option<String>)> {
        let row = |row: TaskRow<'_>| {
            (row.number(), row.issued.map(|d| d.to_string()), row.due.map(|due| due.day.to_string()))
        };
        letter(date).register().map(row).collect()
    }

    #[test]
    fn the_head_gives_number_and_days() {
        let own = |text: &str| Some(text.to_owned());
        let row = |due| (own("12/UBND-VX"), own("2026-03-05"), own(due));
        assert_eq!(rows("ngày 05 tháng 3 năm 2026"), [row("2026-03-10"), row("2026-03-19")]);
    }

    #[test]
    fn a_blank_day_starts_no_term() {
        let days: Vec<_> = rows("ngày     tháng 3 năm 2026").into_iter().map(|row| (row.1, row.2)).collect();
        assert_eq!(days, [(None, None), (None, Some("2026-03-19".to_owned()))]);
    }

    #[test]
    fn overdue_is_after_the_last_day() {
        let document = letter("ngày 05 tháng 3 năm 2026");
        let row = document.register().last().expect("a task");
        let before = |day| NaiveDate::from_ymd_opt(2026, 3, day).is_some_and(|day| row.is_due_before(day));
        assert_eq!([before(19), before(20)], [false, true]);
    }
}
