use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("stray_space.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT012",
    name: "space-before-comma",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("stray_space.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let spaces = &subject.signs().stray_spaces;
    let message = Message::new(
        format!("{} dấu cách trước dấu phẩy hoặc chấm phẩy", spaces.len()),
        format!("{} spaces before commas or semicolons", spaces.len()),
    );
    everywhere(subject, findings, spaces, message, Some(&|_: &str| String::new()), Applicability::Safe);
}
