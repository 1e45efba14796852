use vanban::{AgencyBranch, NumberStyle};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("state_number_in_party_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM008",
    name: "state-number-in-party-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("state_number_in_party_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let (Some(number), Some(issuer)) = (&head.number, &head.issuer) else { return };
    if !subject.has_letterhead() || number.value.style() != NumberStyle::Party || subject.titles().nation.is_none() {
        return;
    }
    // Unions and youth leagues have orders of their own; old State numbers (66-HĐBT) had a hyphen too.
    let state =
        vanban::Agency::of(&issuer.name, subject.issued()).is_some_and(|a| a.branch == Some(AgencyBranch::State));
    let recent = subject.document.letterhead.date.as_ref().is_some_and(|date| date.value.year() >= 2011);
    if state && recent && number.value.symbol().document_type().is_some() {
        let message = Message::new(
            "số, ký hiệu của cơ quan nhà nước viết theo thứ tự của Đảng",
            "number and symbol of a State body are in the order of the Party's",
        );
        findings.add(number.span, message).help(Message::new(
            "gạch chéo sau số, gạch nối giữa các nhóm: 15/QĐ-BNV",
            "a slash behind the number, a hyphen between the groups: 15/QĐ-BNV",
        ));
    }
}
