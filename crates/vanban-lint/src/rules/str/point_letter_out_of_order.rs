use vanban::{OutlineLevel, ProvisionLevel, Span};

use crate::outline::quotes_provisions;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("point_letter_out_of_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR009",
    name: "point-letter-out-of-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("point_letter_out_of_order.md"),
    check: Check::Document(check),
};

/// The letters of points: those of the Vietnamese alphabet without marks but for đ.
const LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || quotes_provisions(subject) {
        return;
    }
    let mut before: Option<&str> = None;
    for item in &subject.document.outline {
        match item.level {
            OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter => {
                let previous = before.replace(&item.label);
                let Some(previous) = previous.filter(|_| item.label != "a") else { continue };
                let place = |label: &str| LETTERS.iter().position(|letter| *letter == label);
                // Inserted points (`a1`) and small Roman numbers have orders of their own.
                let Some(expected) = place(previous).and_then(|at| LETTERS.get(at + 1)) else { continue };
                if *expected == item.label || item.label.chars().count() != 1 || (previous == "h" && item.label == "i")
                {
                    continue;
                }
                let at = Span::new(item.span.start, item.span.start + subject.label_end(item) as u32);
                let message = Message::new(
                    format!("điểm {} đứng sau điểm {previous}, phải là điểm {expected}", item.label),
                    format!("point {} follows point {previous}, it should be {expected}", item.label),
                );
                findings.add(at, message);
            }
            OutlineLevel::Bullet => {}
            _ => before = None,
        }
    }
}
