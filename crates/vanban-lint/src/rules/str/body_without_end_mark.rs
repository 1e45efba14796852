use vanban::{DocumentType, Span};

use crate::{Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("body_without_end_mark.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR012",
    name: "body-without-end-mark",
    severity: Severity::Info,
    fix: None,
    page: include_str!("body_without_end_mark.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.is_whole() || subject.profile != Profile::Decree30 || subject.document.recipients.is_empty() {
        return;
    }
    if subject.kind() == Some(DocumentType::ConsolidatedText) {
        return;
    }
    // A seal, a note or a table may stand between the last sentence and the closing.
    let body = subject.body();
    let near = &body[body.len().saturating_sub(4)..];
    let marked = |line: &crate::Line<'_>| {
        let text = line.text.trim_end_matches(['*', ' ', '”', '"', '_']);
        text.ends_with("/.")
            || text.ends_with("./")
            || text.ends_with("/ .")
            || text.ends_with("..")
            || text.contains("./.")
    };
    let Some(last) = near.last().filter(|_| !near.iter().any(marked)) else { return };
    if !last.text.ends_with(['.', ';']) || last.text.split_whitespace().count() < 4 {
        return;
    }
    let at = Span::new(last.span.end, last.span.end);
    findings.add(at, Message::new("nội dung không kết thúc bằng “./.”", "the body does not end with “./.”"));
}
