use vanban::{OutlineLevel, ProvisionLevel};

use crate::outline::wrong_labels;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("clause_label_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR010",
    name: "clause-label-misspelt",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("clause_label_misspelt.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let clauses = |level| matches!(level, OutlineLevel::Provision(ProvisionLevel::Clause) | OutlineLevel::Number);
    for (item, place, sign) in wrong_labels(subject, clauses, &[')', '/']) {
        let label = subject.slice(place);
        let message = Message::new(
            format!("khoản viết “{label}”, đúng là “{}.”", item.label),
            format!("a clause is labelled “{label}”, it should be “{}.”", item.label),
        );
        findings.add(place, message).replace(sign, ".", Applicability::Safe);
    }
}
