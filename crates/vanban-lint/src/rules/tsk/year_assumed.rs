use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("year_assumed.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK006",
    name: "deadline-without-year",
    severity: Severity::Info,
    fix: None,
    page: include_str!("year_assumed.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (_, deadline) in limits(subject).filter(|(_, deadline)| deadline.year_assumed) {
        let said = subject.slice(deadline.span);
        let message = Message::new(format!("“{said}” không ghi năm"), format!("“{said}” leaves the year out"));
        findings.add(deadline.span, message);
    }
}
