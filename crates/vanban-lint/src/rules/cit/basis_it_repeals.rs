use std::collections::HashMap;

use super::{numbered, stands_in_basis};
use crate::ended::ended;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("basis_it_repeals.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT015",
    name: "basis-that-it-repeals",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("basis_it_repeals.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_letterhead() {
        return;
    }
    let ended = ended(subject.text(), subject.document);
    let ended = ended.filter_map(|(at, _)| subject.document.citations.get(at));
    let ended: HashMap<_, _> = ended
        .filter(|citation| !subject.is_quoted(citation.span))
        .filter_map(|citation| Some((citation.number()?, citation)))
        .collect();
    for (citation, number) in numbered(subject).filter(|(citation, _)| stands_in_basis(subject, citation)) {
        let Some(end) = ended.get(&number.to_string()) else { continue };
        let apart = end.document_type != citation.document_type
            || matches!((end.date, citation.date), (Some(a), Some(b)) if a != b);
        if apart {
            continue;
        }
        let message = Message::new(
            format!("{number} là căn cứ nhưng lại bị chính văn bản này bãi bỏ hoặc thay thế"),
            format!("{number} is a basis, and this document itself ends it"),
        );
        let note = Message::new("bị bãi bỏ hoặc thay thế ở đây", "it is ended here");
        findings.add(citation.span, message).note(end.span, note);
    }
}
