use vanban::NumberStyle;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("party_number_in_state_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM009",
    name: "party-number-in-state-order",
    severity: Severity::Info,
    fix: None,
    page: include_str!("party_number_in_state_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = &subject.document.letterhead.number else { return };
    if !subject.has_letterhead() || number.value.style() != NumberStyle::State || subject.titles().party.is_none() {
        return;
    }
    let message = Message::new(
        "số, ký hiệu của văn bản Đảng viết theo thứ tự của Nhà nước",
        "number and symbol of a Party document are in the order of the State's",
    );
    findings.add(number.span, message).help(Message::new(
        "gạch nối sau số, gạch chéo trước tên cơ quan: 15-QĐ/TU",
        "a hyphen behind the number, a slash before the body: 15-QĐ/TU",
    ));
}
