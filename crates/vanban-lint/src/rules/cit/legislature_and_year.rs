use vanban::citation::Slip;

use super::slipped;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("legislature_and_year.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT002",
    name: "legislature-and-year-differ",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("legislature_and_year.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (citation, number) in slipped(subject, Slip::LegislatureAndYear) {
        let message = Message::new(
            format!("số hiệu {number} ghi khóa Quốc hội không hoạt động trong năm đó"),
            format!("the number {number} names a legislature that did not sit in that year"),
        );
        findings.add(citation.span, message);
    }
}
