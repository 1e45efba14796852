use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("lost_letter.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT007",
    name: "lost-letter",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("lost_letter.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let lost = &subject.signs().lost;
    let message = Message::new(
        format!("{} chữ đã mất (U+FFFD)", lost.len()),
        format!("{} letters were lost (U+FFFD)", lost.len()),
    );
    everywhere(subject, findings, lost, message, None, Applicability::DisplayOnly);
}
