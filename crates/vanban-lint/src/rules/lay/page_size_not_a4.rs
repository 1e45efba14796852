use crate::layout::Section;
use crate::{Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("page_size_not_a4.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY001",
    name: "page-size-not-a4",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("page_size_not_a4.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    /// Millimetres by which programs round.
    const NEAR: f32 = 3.0;
    let is = |section: &Section, short: f32, long: f32| {
        let (width, height) = (section.width.min(section.height), section.width.max(section.height));
        (width - short).abs() <= NEAR && (height - long).abs() <= NEAR
    };
    let may_be_small = subject.profile != Profile::Decree30;
    let wrong = |section: &&Section| !is(section, 210.0, 297.0) && !(may_be_small && is(section, 148.0, 210.0));
    if let Some(section) = subject.own_pages().find(wrong) {
        let (width, height) = (section.width.round(), section.height.round());
        let message = Message::new(
            format!("khổ giấy {width} x {height} mm, không phải A4"),
            format!("the page is {width} x {height} mm, not A4"),
        );
        findings.add(subject.first_line_of(section.span), message);
    }
}
