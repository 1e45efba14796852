use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("odd_space.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT005",
    name: "odd-space",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("odd_space.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let spaces = &subject.signs().odd_spaces;
    let message = Message::new(
        format!("{} khoảng trắng không phải dấu cách thông thường", spaces.len()),
        format!("{} spaces are not the usual one", spaces.len()),
    );
    everywhere(subject, findings, spaces, message, Some(&|_: &str| " ".to_owned()), Applicability::Safe);
}
