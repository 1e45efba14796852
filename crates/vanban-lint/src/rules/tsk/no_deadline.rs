use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("no_deadline.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK004",
    name: "tasks-without-deadline",
    severity: Severity::Info,
    fix: None,
    page: include_str!("no_deadline.md"),
    check: Check::Document(check),
};

/// Fewer tasks may be done at once.
const SEVERAL: usize = 3;

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let tasks = &subject.document.assignments;
    let limited = tasks
        .iter()
        .any(|task| task.recurrence.is_some() || task.deadline.is_some_and(|deadline| deadline.is_definite()));
    let Some(first) = tasks.first().filter(|_| tasks.len() >= SEVERAL && !limited) else { return };
    let count = tasks.len();
    let message =
        Message::new(format!("{count} nhiệm vụ và không có thời hạn nào"), format!("{count} tasks and no time limit"));
    findings.add(first.span, message);
}
