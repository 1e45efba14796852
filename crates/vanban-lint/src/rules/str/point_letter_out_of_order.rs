use crate::outline::letter_after;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("point_letter_out_of_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR009",
    name: "point-letter-out-of-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("point_letter_out_of_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for slip in &subject.slips().points {
        let expected = letter_after(&slip.before).unwrap_or_default();
        let message = Message::new(
            format!("điểm {} đứng sau điểm {}, phải là điểm {expected}", slip.label, slip.before),
            format!("point {} follows point {}, it should be {expected}", slip.label, slip.before),
        );
        findings.add(slip.span, message);
    }
}
