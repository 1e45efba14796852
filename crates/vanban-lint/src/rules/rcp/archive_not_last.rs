use vanban::RecipientKind;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("archive_not_last.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP011",
    name: "archive-not-last",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("archive_not_last.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let recipients = &subject.document.recipients;
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let is_archive = |entry: &vanban::Recipient| matches!(entry.kind, RecipientKind::Archive { .. });
    let Some(last) = recipients.last().filter(|last| !is_archive(last)) else { return };
    let Some(archive) = recipients.iter().rfind(|entry| is_archive(entry)) else { return };
    // What is printed beside the signature may have been taken for an entry.
    let dashed =
        subject.before(last.span.start).is_some_and(|(before, _)| before.trim_end().ends_with(['-', '–', '+']));
    if dashed && last.text.split_whitespace().count() > 1 {
        let message =
            Message::new("mục Lưu không đứng cuối Nơi nhận", "the entry Lưu is not the last of the recipients");
        findings.add(archive.span, message).note(last.span, Message::new("mục đứng sau", "what follows"));
    }
}
