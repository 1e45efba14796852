use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("number_left_blank.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM012",
    name: "number-left-blank",
    severity: Severity::Info,
    fix: None,
    page: include_str!("number_left_blank.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    if number.value.serial().is_none() && subject.issued().is_some() {
        let message =
            Message::new("văn bản đã ghi ngày nhưng chưa có số", "the document is dated and its number is blank");
        findings.add(number.span, message);
    }
}
