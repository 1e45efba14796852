use vanban::citation::Slip;

use super::slipped;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("impossible_date.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT005",
    name: "citation-with-impossible-date",
    severity: Severity::Error,
    fix: None,
    page: include_str!("impossible_date.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (citation, number) in slipped(subject, Slip::NoSuchDate) {
        let message = Message::new(
            format!("ngày ghi cùng {number} không có trong lịch"),
            format!("the date given with {number} is in no calendar"),
        );
        findings.add(citation.span, message);
    }
}
