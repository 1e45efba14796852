use std::collections::HashMap;

use super::{day_of, numbered, stands_in_basis};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("later_in_full.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT012",
    name: "later-citation-in-full",
    severity: Severity::Info,
    fix: None,
    page: include_str!("later_in_full.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.profile.is_administrative() || !subject.has_letterhead() {
        return;
    }
    let (head, end) = (subject.head_end(), subject.closing_start());
    let mut first = HashMap::new();
    for (citation, number) in numbered(subject) {
        let full = day_of(citation).is_some() && citation.issuer.is_some();
        let body = (head..end).contains(&citation.span.start) && !stands_in_basis(subject, citation);
        if !full || !body || subject.is_quoted(citation.span) {
            continue;
        }
        if let Some(&earlier) = first.get(number) {
            let message = Message::new(
                format!("{number} đã được viện dẫn đầy đủ ở trên"),
                format!("{number} has been cited in full above"),
            );
            let note = Message::new("lần viện dẫn đầy đủ đầu tiên", "the first full citation");
            findings.add(citation.span, message).note(earlier, note);
        } else {
            first.insert(number, citation.span);
        }
    }
}
