use vanban::{OutlineLevel, ProvisionLevel, Span};

use crate::outline::{Order, follows, quotes_provisions};
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
    let mut before: Option<&str> = None;
    for item in &subject.document.outline {
        match item.level {
            OutlineLevel::Provision(ProvisionLevel::Article) => (article, before) = (true, None),
            OutlineLevel::Provision(ProvisionLevel::Clause) | OutlineLevel::Number if !item.label.contains('.') => {
                let previous = before.replace(&item.label);
                let Some(previous) = previous.filter(|_| article && item.label != "1") else { continue };
                if follows(previous, &item.label) == Order::Wrong {
                    let at = Span::new(item.span.start, item.span.start + subject.label_end(item) as u32);
                    let message = Message::new(
                        format!("khoản {} đứng sau khoản {previous}", item.label),
                        format!("clause {} follows clause {previous}", item.label),
                    );
                    findings.add(at, message);
                }
            }
            // Lists inside points have numbers of their own.
            OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter | OutlineLevel::Bullet => {}
            _ => before = None,
        }
    }
}
