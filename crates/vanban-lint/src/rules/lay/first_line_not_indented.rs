use super::mostly;
use crate::layout::{Paragraph, comma};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("first_line_not_indented.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY011",
    name: "first-line-not-indented",
    severity: Severity::Info,
    fix: None,
    page: include_str!("first_line_not_indented.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    // Between and a little around the two: people set it by hand.
    let wrong = |paragraph: &Paragraph| {
        let typed = subject.text()[..paragraph.span.start as usize].ends_with('\t');
        paragraph.first_line.filter(|_| !typed).map(|indent| !(9.0..=13.7).contains(&indent))
    };
    if let Some((first, count)) = mostly(subject, wrong) {
        let indent = first.first_line.unwrap_or_default();
        let message = Message::new(
            format!("{count} có chữ đầu dòng lùi vào {} mm", comma(format!("{indent:.1}"))),
            format!("the first lines of {count_en} are indented by {indent:.1} mm", count_en = count.paragraphs()),
        );
        findings.add(first.span, message);
    }
}
