use crate::wording::is_capitals;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("subject_in_capitals.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR012",
    name: "subject-in-capitals",
    severity: Severity::Info,
    fix: None,
    page: include_str!("subject_in_capitals.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(printed) = &subject.document.subject else { return };
    let text = subject.slice(printed.span);
    if !subject.has_head() || !subject.profile.is_administrative() || text.split_whitespace().count() < 3 {
        return;
    }
    if is_capitals(text) {
        let message = Message::new("trích yếu viết toàn chữ in hoa", "the subject is all in capitals");
        findings.add(printed.span, message);
    }
}
