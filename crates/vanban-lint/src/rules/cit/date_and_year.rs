use vanban::citation::Slip;

use super::{day_of, slipped};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("date_and_year.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT004",
    name: "citation-date-outside-its-year",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("date_and_year.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (citation, number) in slipped(subject, Slip::DateAndYear) {
        let Some(day) = day_of(citation) else { continue };
        let day = day.format("%d/%m/%Y");
        let message = Message::new(
            format!("ngày {day} không thuộc năm ghi trong số {number}"),
            format!("the date {day} is not of the year in the number {number}"),
        );
        findings.add(citation.span, message);
    }
}
