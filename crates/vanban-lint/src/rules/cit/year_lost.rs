use vanban::citation::Slip;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("year_lost.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT001",
    name: "cited-number-lost-its-year",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("year_lost.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for citation in subject.document.citations.iter().filter(|citation| citation.slips.contains(&Slip::YearLost)) {
        let number = citation.number().unwrap_or_default();
        let message = Message::new(
            format!("số hiệu {number} thiếu năm so với chỗ khác trong văn bản"),
            format!("the number {number} lacks the year it has elsewhere in the document"),
        );
        findings.add(citation.span, message);
    }
}
