use vanban::citation::ResidueKind;

use super::residue;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("number_not_read.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT007",
    name: "unreadable-number",
    severity: Severity::Info,
    fix: None,
    page: include_str!("number_not_read.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = subject.head_end();
    for place in residue(subject, ResidueKind::Number) {
        // `Decree No. 29/2025/ND-CP`: the English text beside the Vietnamese one.
        let english = subject.text()[..place.start as usize].trim_end().ends_with("No.");
        if english || place.start < head || subject.slice(place).contains("/ND-CP") {
            continue;
        }
        let message =
            Message::new("không đọc được số hiệu của văn bản này", "the number of this document cannot be read");
        findings.add(place, message);
    }
}
