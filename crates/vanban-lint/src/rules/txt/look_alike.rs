use vanban::Span;

use super::word_around;
use crate::signs::latin_double;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("look_alike.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT002",
    name: "look-alike-letter",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("look_alike.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let mut done = 0;
    for &place in &subject.signs().doubles {
        if place.start < done {
            continue;
        }
        let span = word_around(subject.text(), place);
        done = span.end;
        let Some(right) = latin(subject, span) else { continue };
        let message = Message::new(
            format!("“{right}” có chữ cái Hy Lạp hoặc Kirin nhìn giống chữ La-tinh"),
            format!("“{right}” holds Greek or Cyrillic letters that look like Latin ones"),
        );
        findings.add(span, message).replace(span, right, Applicability::Safe);
    }
}

/// The word in Latin letters, if it was meant so.
fn latin(subject: &Subject<'_>, span: Span) -> Option<String> {
    let word = subject.slice(span);
    let foreign = |c: &char| ('\u{370}'..='\u{4FF}').contains(c);
    let latin = word.chars().any(|c| c.is_alphabetic() && !foreign(&c));
    let letters = word.chars().map(|c| if foreign(&c) { latin_double(c) } else { Some(c) });
    letters.collect::<Option<String>>().filter(|_| latin)
}
