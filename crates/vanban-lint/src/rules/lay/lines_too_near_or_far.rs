use super::mostly;
use crate::layout::{LineSpacing, Paragraph, comma};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("lines_too_near_or_far.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY012",
    name: "lines-too-near-or-far",
    severity: Severity::Info,
    fix: None,
    page: include_str!("lines_too_near_or_far.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(layout) = subject.layout.filter(|_| subject.profile.is_administrative()) else { return };
    let text = subject.text();
    /// A line of Times New Roman is so many times as high as its letters are large.
    const HEIGHT: f32 = 1.15;
    let single = |paragraph: &Paragraph| Some(HEIGHT * layout.prevailing(text, paragraph.span, |run| run.size)?);
    let lines = |paragraph: &Paragraph| match paragraph.line? {
        LineSpacing::Lines(lines) => Some(lines),
        LineSpacing::Points(points) => Some(points / single(paragraph)?),
        LineSpacing::AtLeast(points) => Some((points / single(paragraph)?).max(1.0)),
    };
    // Points are rounded.
    let wrong = |paragraph: &Paragraph| lines(paragraph).map(|lines| !(0.95..=1.55).contains(&lines));
    if let Some((first, count)) = mostly(subject, wrong) {
        let lines = lines(first).unwrap_or_default();
        let message = Message::new(
            format!("{count} cách dòng {}, phải từ 1 đến 1,5", comma(format!("{lines:.2}"))),
            format!("{} are spaced {lines:.2} lines instead of 1 to 1.5", count.paragraphs()),
        );
        findings.add(first.span, message);
    }
}
