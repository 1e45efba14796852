use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("authority_without_point.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG003",
    name: "authority-without-point",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("authority_without_point.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_state() || subject.speaks_for_party() {
        return;
    }
    let bare = |authority: &crate::Line<'_>| !authority.text.contains(['/', '.']);
    for authority in subject.authorities().into_iter().filter(bare) {
        let at = Span::new(authority.span.end, authority.span.end);
        let message = Message::new(
            format!("sau chữ {} thiếu dấu chấm", authority.text),
            format!("the point behind {} is missing", authority.text),
        );
        findings.add(authority.span, message).replace(at, ".", Applicability::Safe);
    }
}
