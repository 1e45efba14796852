use vanban::citation::ResidueKind;

use super::residue;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("no_antecedent.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT009",
    name: "reference-to-nothing",
    severity: Severity::Info,
    fix: None,
    page: include_str!("no_antecedent.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for place in residue(subject, ResidueKind::Antecedent) {
        let message = Message::new(
            "không rõ chỗ này nói đến văn bản nào đã nêu",
            "nothing that the text has named answers this reference",
        );
        findings.add(place, message);
    }
}
