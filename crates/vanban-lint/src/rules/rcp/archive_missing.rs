use vanban::{RecipientKind, Span};

use crate::wording::bare;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("archive_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP009",
    name: "archive-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("archive_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let recipients = &subject.document.recipients;
    let Some(last) = recipients.last().filter(|_| subject.is_whole()) else { return };
    if !subject.profile.is_administrative() {
        return;
    }
    // A scan reads `Lưu` in many ways, and the line may stand beside the signature.
    let file = |text: &str| {
        let text = bare(text);
        ["luu", "lu:", "vt,", "vt.", "van thu"].iter().any(|word| text.contains(word))
    };
    let archive = |entry: &vanban::Recipient| matches!(entry.kind, RecipientKind::Archive { .. }) || file(&entry.text);
    if recipients.iter().any(archive) || subject.closing().iter().take(120).any(|line| file(line.text)) {
        return;
    }
    let at = Span::new(last.span.end, last.span.end);
    findings.add(at, Message::new("Nơi nhận không có mục Lưu", "the list of recipients has no entry Lưu"));
}
