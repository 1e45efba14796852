use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("wrong_d.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT001",
    name: "foreign-letter-for-d",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("wrong_d.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let eths = &subject.signs().eths;
    let message = Message::new(
        format!("{} chữ Đ gõ bằng chữ cái khác nhìn giống hệt", eths.len()),
        format!("{} letters Đ are another letter that looks the same", eths.len()),
    );
    let right = |letter: &str| if letter == "ð" { "đ" } else { "Đ" }.to_owned();
    everywhere(subject, findings, eths, message, Some(&right), Applicability::Safe);
}
