use vanban::DocumentType;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("legislative_number_without_year.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM005",
    name: "legislative-number-without-year",
    severity: Severity::Info,
    fix: None,
    page: include_str!("legislative_number_without_year.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    // Consolidated texts print the heading of what they consolidate.
    let consolidated = number.value.symbol().document_type() == Some(DocumentType::ConsolidatedText);
    let legislative = !consolidated
        && matches!(subject.kind(), Some(DocumentType::Decree | DocumentType::Circular | DocumentType::JointCircular));
    if legislative && subject.profile.is_legislative() && number.value.year().is_none() {
        let message = Message::new(
            "số văn bản quy phạm pháp luật không ghi năm",
            "the number of a legislative document lacks the year",
        );
        findings.add(number.span, message);
    }
}
