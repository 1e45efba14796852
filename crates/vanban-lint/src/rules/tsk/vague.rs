use vanban::Limit;

use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("vague.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK005",
    name: "vague-deadline",
    severity: Severity::Info,
    fix: None,
    page: include_str!("vague.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (task, deadline) in limits(subject).filter(|(_, deadline)| deadline.limit == Limit::Vague) {
        let said = subject.slice(deadline.span);
        // What comes again, or waits for something, needs no day; `kịp thời` and `khẩn trương` say how, not when.
        if task.recurrence.is_some() || task.condition.is_some() || !said.to_lowercase().contains("sớm") {
            continue;
        }
        let message = Message::new(
            format!("“{said}” không cho biết đến ngày nào"),
            format!("“{said}” does not say by which day"),
        );
        findings.add(deadline.span, message);
    }
}
