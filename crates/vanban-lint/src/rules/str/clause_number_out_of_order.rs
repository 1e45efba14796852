use vanban::{OutlineLevel, ProvisionLevel};

use crate::outline::{Disorder, quotes_provisions, wrapped};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("clause_number_out_of_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR008",
    name: "clause-number-out-of-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("clause_number_out_of_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || quotes_provisions(subject) {
        return;
    }
    let mut article = false;
    let mut disorder = Disorder::default();
    let mut before: Option<&vanban::OutlineItem> = None;
    for item in &subject.document.outline {
        match item.level {
            OutlineLevel::Provision(ProvisionLevel::Article) => (article, before) = (true, None),
            OutlineLevel::Provision(ProvisionLevel::Clause) | OutlineLevel::Number if !item.label.contains('.') => {
                // `1)` is a list of another kind, `Điều⏎2.` the end of a citation or of a heading.
                if wrapped(subject, item) {
                    before = None;
                    continue;
                }
                if !subject.slice(item.span).get(..subject.label_end(item)).is_some_and(|label| label.ends_with('.')) {
                    continue;
                }
                if let Some(previous) = before.replace(item).filter(|_| article && item.label != "1") {
                    disorder.compare(subject, previous, item, 4);
                }
            }
            // Lists inside points have numbers of their own.
            OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter | OutlineLevel::Bullet => {}
            _ => before = None,
        }
    }
    for (span, previous, label) in disorder.into_list() {
        let message = Message::new(
            format!("khoản {label} đứng sau khoản {previous}"),
            format!("clause {label} follows clause {previous}"),
        );
        findings.add(span, message);
    }
}
