use std::collections::HashSet;

use super::{by_name, numbered, stands_in_basis};
use crate::{Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("undated_first.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT011",
    name: "first-citation-without-date",
    severity: Severity::Info,
    fix: None,
    page: include_str!("undated_first.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if subject.profile != Profile::Decree30 || !subject.has_letterhead() {
        return;
    }
    // The subject of a document names others before its text does, in short.
    let (head, end) = (subject.head_end(), subject.closing_start());
    let mut seen = HashSet::new();
    for (citation, number) in numbered(subject).filter(|(citation, _)| (head..end).contains(&citation.span.start)) {
        let first = seen.insert(number);
        let open = first && citation.date.is_none() && number.serial().is_some();
        if !open || by_name(citation) || stands_in_basis(subject, citation) || subject.is_quoted(citation.span) {
            continue;
        }
        let message = Message::new(
            format!("viện dẫn lần đầu {number} thiếu ngày ban hành"),
            format!("{number} is cited for the first time without its date"),
        );
        findings.add(citation.span, message);
    }
}
