use std::collections::HashMap;

use vanban::{RelationKind, Span};

use super::{numbered, stands_in_basis};
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
    let document = subject.document;
    let ends = |kind| matches!(kind, RelationKind::Repeals | RelationKind::Replaces);
    let ended = document.relations.iter().filter(|relation| relation.subject.is_none() && ends(relation.kind));
    let ended: HashMap<_, _> = ended
        .filter_map(|relation| Some((relation, document.citations.get(relation.object)?)))
        .filter(|(relation, citation)| {
            let bare = citation.provisions.is_empty() && !subject.is_quoted(citation.span);
            bare && is_ended(subject, relation.span, citation.span)
        })
        .map(|(_, citation)| citation)
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

/// Nothing stands between the verb and what it ends: no part of it, no document that carries it out. In a list the
/// mention opens its paragraph.
fn is_ended(subject: &Subject<'_>, told: Span, mention: Span) -> bool {
    let verb = subject.slice(Span::new(told.start, mention.start.max(told.start)));
    let opens = || {
        let line = subject.line_of(mention);
        line.is_some_and(|line| mention.start - line.span.start <= 8)
    };
    verb.split_whitespace().count() <= 2 && (!verb.is_empty() || opens())
}
