use vanban::{OutlineLevel, ProvisionLevel, Span};

use crate::outline::{Order, follows, quotes_provisions};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("article_number_out_of_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR007",
    name: "article-number-out-of-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("article_number_out_of_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || quotes_provisions(subject) {
        return;
    }
    let article = OutlineLevel::Provision(ProvisionLevel::Article);
    let mut before: Option<&vanban::OutlineItem> = None;
    for item in subject.document.outline.iter().filter(|item| item.level == article) {
        // What is annexed to a decision begins again with its own first article.
        if let Some(previous) = before
            && item.label != "1"
            && follows(&previous.label, &item.label) == Order::Wrong
        {
            let at = Span::new(item.span.start, item.span.start + subject.label_end(item) as u32);
            let message = Message::new(
                format!("Điều {} đứng sau Điều {}", item.label, previous.label),
                format!("article {} follows article {}", item.label, previous.label),
            );
            findings.add(at, message);
        }
        before = Some(item);
    }
}
