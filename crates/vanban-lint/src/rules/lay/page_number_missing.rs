use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("page_number_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY007",
    name: "page-number-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("page_number_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if subject.layout.and_then(|layout| layout.pages).is_none_or(|pages| pages < 2) {
        return;
    }
    let mut pages = subject.own_pages().filter(|section| section.frame.is_some()).peekable();
    let Some(first) = pages.peek().map(|section| section.span) else { return };
    if pages.all(|section| section.frame.as_ref().is_some_and(|frame| frame.number.is_none())) {
        findings.add(subject.first_line_of(first), Message::new("không đánh số trang", "the pages have no numbers"));
    }
}
