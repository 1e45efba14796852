use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("invisible.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT004",
    name: "invisible-character",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("invisible.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let invisible = &subject.signs().invisible;
    let message = Message::new(
        format!("{} ký tự vô hình trong văn bản", invisible.len()),
        format!("{} invisible characters in the text", invisible.len()),
    );
    everywhere(subject, findings, invisible, message, Some(&|_: &str| String::new()), Applicability::Safe);
}
