use super::mostly;
use crate::layout::{Paragraph, comma};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("paragraphs_too_near.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY013",
    name: "paragraphs-too-near",
    severity: Severity::Info,
    fix: None,
    page: include_str!("paragraphs_too_near.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wrong = |paragraph: &Paragraph| paragraph.gap.map(|gap| gap < 5.9);
    if let Some((first, count)) = mostly(subject, wrong) {
        let gap = first.gap.unwrap_or_default();
        let message = Message::new(
            format!("{count} cách nhau {} pt, tối thiểu là 6 pt", comma(gap)),
            format!("{} are {gap} points from the next instead of 6 or more", count.paragraphs()),
        );
        findings.add(first.span, message);
    }
}
