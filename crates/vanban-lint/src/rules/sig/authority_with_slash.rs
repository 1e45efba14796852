use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("authority_with_slash.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG002",
    name: "authority-with-slash",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("authority_with_slash.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_state() || subject.speaks_for_party() {
        return;
    }
    for authority in subject.authorities().into_iter().filter(|authority| authority.text.contains('/')) {
        let right = format!("{}.", authority.text.replace(['/', '.'], ""));
        let message = Message::new(
            format!("quyền hạn ký viết {} thay cho {right}", authority.text),
            format!("the authority is written {} instead of {right}", authority.text),
        );
        findings.add(authority.span, message).replace(authority.span, right, Applicability::Safe);
    }
}
