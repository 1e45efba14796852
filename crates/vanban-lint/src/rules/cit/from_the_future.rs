use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use vanban::{Citation, DocumentNumber, DocumentType};

use super::{day_of, numbered};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("from_the_future.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT014",
    name: "cites-a-later-document",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("from_the_future.md"),
    check: Check::Document(check),
};

/// As many later documents do not speak of slips in citations: the date of the citing document is wrong.
const MANY: usize = 3;

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let (Some(issued), Some(date)) = (subject.issued(), &subject.document.letterhead.date) else { return };
    if !subject.has_letterhead() || subject.kind() == Some(DocumentType::ConsolidatedText) {
        return;
    }
    let later: Vec<(&Citation, &DocumentNumber)> =
        numbered(subject).filter(|(citation, number)| is_later(subject, issued, citation, number)).collect();
    let issued = issued.format("%d/%m/%Y");
    if later.iter().map(|(_, number)| number).collect::<HashSet<_>>().len() >= MANY {
        let message = Message::new(
            format!("văn bản ghi ngày {issued} nhưng viện dẫn nhiều văn bản ban hành sau ngày đó"),
            format!("the document is dated {issued} and cites several documents issued after that day"),
        );
        let note = Message::new("một trong số đó", "one of them");
        findings.add(date.span, message).note(later[0].0.span, note);
        return;
    }
    for (citation, number) in later {
        let message = Message::new(
            format!("{number} được ban hành sau ngày của văn bản này ({issued})"),
            format!("{number} was issued after the date of this document ({issued})"),
        );
        findings
            .add(citation.span, message)
            .note(date.span, Message::new("ngày của văn bản này", "the date of this document"));
    }
}

fn is_later(subject: &Subject<'_>, issued: NaiveDate, citation: &Citation, number: &DocumentNumber) -> bool {
    let later = match day_of(citation) {
        Some(day) => day > issued,
        None => number.year().is_some_and(|year| i32::from(year) > issued.year()),
    };
    let noted = || subject.document.footnotes.iter().any(|note| note.text.span.contains(citation.span));
    let inside = (subject.head_end()..subject.closing_start()).contains(&citation.span.start);
    later && inside && citation.slips.is_empty() && !subject.is_quoted(citation.span) && !noted()
}
