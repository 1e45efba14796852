use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("no_lead.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK003",
    name: "task-without-lead",
    severity: Severity::Info,
    fix: None,
    page: include_str!("no_lead.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for task in subject.document.assignments.iter().filter(|task| task.leads.is_empty()) {
        let message = Message::new("nhiệm vụ không nêu ai thực hiện", "the task names nobody who must do it");
        findings.add(task.span, message);
    }
}
