use std::collections::HashSet;

use super::{gone, gone_message, named, successors};
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("abolished_body.md")]
pub(crate) static RULE: Rule = Rule {
    code: "AGY002",
    name: "abolished-body",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("abolished_body.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let mut said = HashSet::new();
    for (name, span) in named(subject) {
        let Some(gone) = gone(subject, name) else { continue };
        if !said.insert(gone.name.clone()) {
            continue;
        }
        let found = findings.add(span, gone_message(&gone));
        if let Some(help) = successors(&gone) {
            found.help(help);
        }
    }
}
