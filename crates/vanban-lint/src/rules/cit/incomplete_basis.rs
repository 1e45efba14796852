use super::{by_name, missing, numbered, stands_in_basis};
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("incomplete_basis.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT010",
    name: "incomplete-legal-basis",
    severity: Severity::Info,
    fix: None,
    page: include_str!("incomplete_basis.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (citation, number) in numbered(subject) {
        if by_name(citation) || !stands_in_basis(subject, citation) || subject.is_quoted(citation.span) {
            continue;
        }
        if let Some(message) = missing(subject, citation, number) {
            findings.add(citation.span, message);
        }
    }
}
