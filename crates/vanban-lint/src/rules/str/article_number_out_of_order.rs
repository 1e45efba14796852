use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("article_number_out_of_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR007",
    name: "article-number-out-of-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("article_number_out_of_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for slip in &subject.slips().articles {
        let message = Message::new(
            format!("Điều {} đứng sau Điều {}", slip.label, slip.before),
            format!("article {} follows article {}", slip.label, slip.before),
        );
        findings.add(slip.span, message);
    }
}
