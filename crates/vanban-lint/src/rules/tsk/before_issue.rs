use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("before_issue.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK001",
    name: "deadline-before-issue",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("before_issue.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let (Some(issued), Some(date)) = (subject.issued(), &subject.document.letterhead.date) else { return };
    for (_, deadline) in limits(subject).filter(|(_, deadline)| !deadline.year_assumed) {
        // A table of tasks also lists what is over: there the limit is a bare date.
        if subject.slice(deadline.span).starts_with(|c: char| !c.is_alphabetic()) {
            continue;
        }
        let Some(day) = deadline.last_day().filter(|day| *day < issued) else { continue };
        let (day, issued) = (day.format("%d/%m/%Y"), issued.format("%d/%m/%Y"));
        let message = Message::new(
            format!("thời hạn kết thúc ngày {day}, trước ngày ban hành {issued}"),
            format!("the limit ends on {day}, before the issue on {issued}"),
        );
        findings.add(deadline.span, message).note(date.span, Message::new("ngày ban hành", "the day of issue"));
    }
}
