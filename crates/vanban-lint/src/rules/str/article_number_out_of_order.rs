use vanban::{OutlineLevel, ProvisionLevel};

use crate::outline::{Disorder, quotes_provisions};
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
    let mut disorder = Disorder::default();
    let mut before: Option<&vanban::OutlineItem> = None;
    for item in subject.document.outline.iter().filter(|item| item.level == article) {
        // What is annexed to a decision begins again with its own first article; excerpts leave out many.
        if let Some(previous) = before.replace(item).filter(|_| item.label != "1") {
            disorder.compare(subject, previous, item, 2);
        }
    }
    for (span, previous, label) in disorder.into_list() {
        let message = Message::new(
            format!("Điều {label} đứng sau Điều {previous}"),
            format!("article {label} follows article {previous}"),
        );
        findings.add(span, message);
    }
}
