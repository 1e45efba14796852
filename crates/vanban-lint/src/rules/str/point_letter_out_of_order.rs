use vanban::{OutlineLevel, ProvisionLevel, Span};

use crate::outline::{MOST_SLIPS, quotes_provisions};
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
    let mut wrong: Vec<(Span, &str, &str, &str)> = Vec::new();
    let mut before: Option<&str> = None;
    for item in &subject.document.outline {
        match item.level {
            // `(i)` stands below points and has an order of its own.
            OutlineLevel::Letter if subject.slice(item.span).starts_with('(') => {}
            OutlineLevel::Provision(ProvisionLevel::Point) if subject.slice(item.span).starts_with('(') => {}
            OutlineLevel::Provision(ProvisionLevel::Point) | OutlineLevel::Letter => {
                let previous = before.replace(&item.label);
                let Some(previous) = previous.filter(|_| item.label != "a") else { continue };
                let place = |label: &str| LETTERS.iter().position(|letter| *letter == label);
                // Inserted points (`a1`) have an order of their own.
                let Some(expected) = place(previous).and_then(|at| LETTERS.get(at + 1)) else { continue };
                if *expected == item.label || item.label.chars().count() != 1 {
                    continue;
                }
                let at = Span::new(item.span.start, item.span.start + subject.label_end(item) as u32);
                wrong.push((at, &item.label, previous, expected));
            }
            OutlineLevel::Bullet => {}
            _ => before = None,
        }
    }
    if wrong.len() > MOST_SLIPS {
        return;
    }
    for (at, label, previous, expected) in wrong {
        let message = Message::new(
            format!("điểm {label} đứng sau điểm {previous}, phải là điểm {expected}"),
            format!("point {label} follows point {previous}, it should be {expected}"),
        );
        findings.add(at, message);
    }
}
