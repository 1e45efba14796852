use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("party_authority_with_point.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG004",
    name: "party-authority-with-point",
    severity: Severity::Info,
    fix: None,
    page: include_str!("party_authority_with_point.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_party() || !subject.speaks_for_party() {
        return;
    }
    let dotted = |authority: &crate::Line<'_>| !authority.text.contains('/') && !authority.text.starts_with('Q');
    for authority in subject.authorities().into_iter().filter(dotted) {
        let message = Message::new(
            format!("văn bản của Đảng ghi quyền hạn ký {} thay cho dạng có gạch chéo", authority.text),
            format!("a Party document writes the authority {} without a slash", authority.text),
        );
        findings.add(authority.span, message);
    }
}
