use crate::layout::Section;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("page_in_landscape.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY002",
    name: "page-in-landscape",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("page_in_landscape.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(layout) = subject.layout else { return };
    let has_table = |section: &Section| layout.paragraphs_at(section.span).iter().any(|paragraph| paragraph.in_table);
    let lies = |section: &&Section| section.width > section.height && !has_table(section);
    if let Some(section) = subject.own_pages().find(lies) {
        let message = Message::new("trang đặt ngang", "the page lies on its side");
        findings.add(subject.first_line_of(section.span), message);
    }
}
