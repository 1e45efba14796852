use vanban::DocumentType;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("addressee_on_decision.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP003",
    name: "addressee-on-decision",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("addressee_on_decision.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some((kind, heading)) = subject.printed_type().filter(|_| subject.has_head()) else { return };
    let without = matches!(kind, DocumentType::Decision | DocumentType::Resolution | DocumentType::Directive);
    let Some(line) = subject.salutation().filter(|line| line.span.start > heading.span.start) else { return };
    if without && subject.profile.is_administrative() && subject.kind() == Some(kind) {
        let message = Message::new(
            format!("{} không ghi Kính gửi", kind.name().to_lowercase()),
            format!("a {} has no line Kính gửi", kind.name().to_lowercase()),
        );
        findings.add(line.span, message);
    }
}
