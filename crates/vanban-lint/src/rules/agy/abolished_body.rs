use std::collections::HashSet;

use vanban::{Agency, Span};

use super::{gone, gone_message, named, successors};
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("abolished_body.md")]
pub(crate) static RULE: Rule = Rule {
    code: "AGY002",
    name: "abolished-body",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("abolished_body.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let mut said = HashSet::new();
    for (name, span) in named(subject) {
        let Some(gone) = gone(subject, name).filter(|_| !goes_on(subject, span, name)) else { continue };
        if !said.insert(gone.name.clone()) {
            continue;
        }
        let found = findings.add(span, gone_message(&gone));
        if let Some(help) = successors(&gone) {
            found.help(help);
        }
    }
}

/// `UBND Thành phố Hồ Chí`, whose last word stands in the next line.
fn goes_on(subject: &Subject<'_>, span: Span, name: &str) -> bool {
    let rest = subject.text()[span.end as usize..].trim_start_matches([' ', '\t', '\r']);
    let next = rest.strip_prefix('\n').and_then(|below| below.split_whitespace().next());
    let next = next.map(|word| word.trim_end_matches([',', ';', '.', ':']));
    next.is_some_and(|word| Agency::of(&format!("{name} {word}"), subject.issued()).is_some())
}
