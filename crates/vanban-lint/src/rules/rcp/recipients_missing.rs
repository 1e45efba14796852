use vanban::{DocumentType, Span};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("recipients_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP004",
    name: "recipients-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("recipients_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    if !subject.is_whole() || !subject.profile.is_administrative() || !document.recipients.is_empty() {
        return;
    }
    if document.kind == Some(DocumentType::ConsolidatedText) {
        return;
    }
    let bytes = subject.text().as_bytes();
    let labelled = ["ơi nhận", "ƠI NHẬN", "i nhâ\u{323}n", "i nhạ\u{302}n"];
    if labelled.iter().any(|label| memchr::memmem::find(bytes, label.as_bytes()).is_some()) {
        return;
    }
    let Some(signature) = document.signatures.first() else { return };
    let at = Span::new(signature.span.start, signature.span.start);
    findings.add(at, Message::new("thiếu phần Nơi nhận", "the list of recipients is missing"));
}
