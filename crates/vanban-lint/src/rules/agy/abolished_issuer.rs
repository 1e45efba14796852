use super::{gone, gone_message, successors};
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("abolished_issuer.md")]
pub(crate) static RULE: Rule = Rule {
    code: "AGY001",
    name: "issued-by-abolished-body",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("abolished_issuer.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let issuer = subject.document.letterhead.issuer.as_ref().filter(|issuer| !issuer.inferred);
    let Some(issuer) = issuer.filter(|_| subject.has_letterhead()) else { return };
    if let Some(gone) = gone(subject, &issuer.name) {
        let found = findings.add(issuer.span, gone_message(&gone));
        if let Some(help) = successors(&gone) {
            found.help(help);
        }
    }
}
