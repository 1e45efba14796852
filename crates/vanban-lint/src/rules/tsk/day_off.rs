use vanban::{Bound, DayKind, PartialDate, WorkingCalendar};

use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("day_off.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK002",
    name: "deadline-on-day-off",
    severity: Severity::Info,
    fix: None,
    page: include_str!("day_off.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let calendar = WorkingCalendar::vietnam();
    for (_, deadline) in limits(subject).filter(|(_, deadline)| deadline.bound != Bound::Before) {
        let Some(PartialDate::Day(day)) = deadline.date() else { continue };
        if subject.issued().is_some_and(|issued| day < issued) {
            continue;
        }
        let (vi, en) = match calendar.day(day) {
            DayKind::Weekend => ("ngày nghỉ hằng tuần", "a weekend"),
            DayKind::Holiday(name) | DayKind::MadeUp(name) => (name, name),
            _ => continue,
        };
        let shown = day.format("%d/%m/%Y");
        let message = Message::new(format!("ngày {shown} là ngày nghỉ: {vi}"), format!("{shown} is a day off: {en}"));
        findings.add(deadline.span, message);
    }
}
