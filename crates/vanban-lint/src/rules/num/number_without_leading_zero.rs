use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("number_without_leading_zero.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM003",
    name: "number-without-leading-zero",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("number_without_leading_zero.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = &subject.document.letterhead.number else { return };
    let Some(serial) = number.value.serial() else { return };
    // Legislative numbers are written both ways: laws have run without the zero for decades.
    if subject.profile.is_legislative() || serial.as_str().len() != 1 {
        return;
    }
    let Some(at) = subject.slice(number.span).find(|c: char| c.is_ascii_digit()) else { return };
    let at = number.span.start + at as u32;
    let message = Message::new(
        format!("số {} chưa có số 0 ở trước", serial.as_str()),
        format!("running number {} has no leading zero", serial.as_str()),
    );
    findings.add(Span::new(at, at + 1), message).replace(Span::new(at, at), "0", Applicability::Safe);
}
