use super::mostly;
use crate::layout::{Paragraph, comma};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("body_in_wrong_size.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY009",
    name: "body-in-wrong-size",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("body_in_wrong_size.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(layout) = subject.layout.filter(|_| subject.profile.is_administrative()) else { return };
    let text = subject.text();
    let size = |paragraph: &Paragraph| layout.prevailing(text, paragraph.span, |run| run.size);
    let wrong = |paragraph: &Paragraph| Some(!(13.0..=14.0).contains(&size(paragraph)?));
    if let Some((first, count)) = mostly(subject, wrong) {
        let size = size(first).unwrap_or_default();
        let message = Message::new(
            format!("{count} cỡ chữ {}, phải là 13-14", comma(size)),
            format!("{} are set in {size} points instead of 13-14", count.paragraphs()),
        );
        findings.add(first.span, message);
    }
}
