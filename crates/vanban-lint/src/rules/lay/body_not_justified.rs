use super::mostly;
use crate::layout::{Alignment, Paragraph};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("body_not_justified.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY010",
    name: "body-not-justified",
    severity: Severity::Info,
    fix: None,
    page: include_str!("body_not_justified.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wrong = |paragraph: &Paragraph| Some(paragraph.alignment? != Alignment::Justified);
    if let Some((first, count)) = mostly(subject, wrong) {
        let message =
            Message::new(format!("{count} không canh đều hai lề"), format!("{} are not justified", count.paragraphs()));
        findings.add(first.span, message);
    }
}
