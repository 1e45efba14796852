use vanban::{RecipientKind, Span};

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("archive_without_colon.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP010",
    name: "archive-without-colon",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("archive_without_colon.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let archives =
        subject.document.recipients.iter().filter(|entry| matches!(entry.kind, RecipientKind::Archive { .. }));
    for entry in archives {
        let text = subject.slice(entry.span);
        let Some(end) = text.find(|c: char| c.is_whitespace() || c == ':') else { continue };
        // `Lưu văn thư`, `Lưu hồ sơ` are sentences of their own; `Lưu VT` lacks its colon.
        let rest = text[end..].trim_start();
        if rest.starts_with(':') || !rest.starts_with("VT") {
            continue;
        }
        let at = entry.span.start + end as u32;
        let message = Message::new("sau chữ Lưu thiếu dấu hai chấm", "the colon behind Lưu is missing");
        findings.add(entry.span, message).replace(Span::new(at, at), ":", Applicability::Safe);
    }
}
