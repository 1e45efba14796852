use vanban::{DocumentType, RecipientKind};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("first_recipient_not_as_named.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP006",
    name: "first-recipient-not-as-named",
    severity: Severity::Info,
    fix: None,
    page: include_str!("first_recipient_not_as_named.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    let Some(first) = document.recipients.first().filter(|_| subject.has_head()) else { return };
    if !subject.profile.is_administrative() || document.recipients.len() < 2 {
        return;
    }
    let wanted = match document.kind {
        Some(DocumentType::OfficialLetter) if !document.addressees.is_empty() => "Như trên",
        Some(DocumentType::Submission) if !document.addressees.is_empty() => "Như trên",
        Some(DocumentType::Decision) => "Như Điều",
        _ => return,
    };
    if document.recipients.iter().any(|entry| entry.kind == RecipientKind::AsNamed) {
        return;
    }
    let message = Message::new(
        format!("mục đầu của Nơi nhận không phải “{wanted} …”"),
        format!("the first recipient is not “{wanted} …”"),
    );
    findings.add(first.span, message);
}
