use vanban::{OutlineLevel, ProvisionLevel};

use crate::outline::wrong_labels;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("point_label_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR011",
    name: "point-label-misspelt",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("point_label_misspelt.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let points = |level| matches!(level, OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter);
    for (item, place, sign) in wrong_labels(subject, points, &['.']) {
        let label = subject.slice(place);
        let message = Message::new(
            format!("điểm viết “{label}”, đúng là “{})”", item.label),
            format!("a point is labelled “{label}”, it should be “{})”", item.label),
        );
        findings.add(place, message).replace(sign, ")", Applicability::Safe);
    }
}
