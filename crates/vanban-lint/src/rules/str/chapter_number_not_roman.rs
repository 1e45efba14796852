use vanban::{OutlineLevel, ProvisionLevel, Span};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("chapter_number_not_roman.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR013",
    name: "chapter-number-not-roman",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("chapter_number_not_roman.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    for item in &subject.document.outline {
        let large = matches!(item.level, OutlineLevel::Provision(ProvisionLevel::Chapter | ProvisionLevel::Part));
        if large && !item.label.is_empty() && item.label.bytes().all(|b| b.is_ascii_digit()) {
            let at = Span::new(item.span.start, item.span.start + subject.label_end(item) as u32);
            let message = Message::new(
                format!("số thứ tự “{}” không phải chữ số La Mã", item.label),
                format!("the number “{}” is not Roman", item.label),
            );
            findings.add(at, message);
        }
    }
}
