use crate::wording::is_capitals;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("position_not_in_capitals.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG008",
    name: "position-not-in-capitals",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("position_not_in_capitals.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    for signature in subject.document.signatures.iter().filter(|signature| signature.name.is_some()) {
        let parts = [&signature.capacity, &signature.position];
        let small = |span: &vanban::Span| {
            let text = subject.slice(*span);
            !is_capitals(text) && text.chars().any(char::is_lowercase) && !text.contains('\n')
        };
        if let Some(span) = parts.into_iter().flatten().map(|part| part.span).find(small) {
            let message =
                Message::new("chức vụ người ký không viết in hoa", "the signer's position is not in capitals");
            findings.add(span, message);
        }
    }
}
