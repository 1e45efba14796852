use vanban::RecipientKind;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("state_archive_on_party_document.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP013",
    name: "state-archive-on-party-document",
    severity: Severity::Info,
    fix: None,
    page: include_str!("state_archive_on_party_document.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_party() || subject.titles().nation.is_some() {
        return;
    }
    let state = |entry: &&vanban::Recipient| match &entry.kind {
        RecipientKind::Archive { units, .. } => units.first().is_some_and(|unit| unit == "VT"),
        _ => false,
    };
    if let Some(entry) = subject.document.recipients.iter().find(state) {
        let message = Message::new(
            "văn bản của Đảng ghi Lưu: VT như văn bản nhà nước",
            "a Party document keeps its copy at VT as the State's do",
        );
        findings.add(entry.span, message);
    }
}
