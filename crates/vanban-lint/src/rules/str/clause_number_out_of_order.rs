use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("clause_number_out_of_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR008",
    name: "clause-number-out-of-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("clause_number_out_of_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for slip in &subject.slips().clauses {
        let message = Message::new(
            format!("khoản {} đứng sau khoản {}", slip.label, slip.before),
            format!("clause {} follows clause {}", slip.label, slip.before),
        );
        findings.add(slip.span, message);
    }
}
