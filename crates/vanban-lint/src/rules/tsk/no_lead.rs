use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("no_lead.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK003",
    name: "tasks-without-lead",
    severity: Severity::Info,
    fix: None,
    page: include_str!("no_lead.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (task, _) in limits(subject).filter(|(task, limit)| task.leads.is_empty() && limit.date().is_some()) {
        let message = Message::new("nhiệm vụ không nêu ai thực hiện", "the task names nobody who must do it");
        findings.add(task.span, message);
    }
}
