use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("date_in_the_future.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT007",
    name: "date-in-the-future",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("date_in_the_future.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let (Some(day), Some(issued)) = (subject.as_of, subject.issued()) else { return };
    let Some(date) = subject.document.letterhead.date.as_ref().filter(|_| subject.has_letterhead()) else { return };
    if issued > day {
        let message = Message::new(
            format!("ngày ban hành {} ở sau ngày kiểm tra", issued.format("%d/%m/%Y")),
            format!("the date of issue {} lies behind the day of the check", issued.format("%d/%m/%Y")),
        );
        findings.add(date.span, message);
    }
}
