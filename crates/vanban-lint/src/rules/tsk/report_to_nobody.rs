use super::super::agy::{gone, gone_message, successors};
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("report_to_nobody.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK009",
    name: "report-to-abolished-body",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("report_to_nobody.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let bodies = subject.document.assignments.iter().flat_map(|task| &task.report_to);
    for body in bodies {
        let Some(gone) = gone(subject, &body.value) else { continue };
        let found = findings.add(body.span, gone_message(&gone));
        if let Some(help) = successors(&gone) {
            found.help(help);
        }
    }
}
