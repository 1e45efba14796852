//! Running the rules over one document.

use crate::diagnostic::{Diagnostic, Findings};
use crate::rule::{Check, Family, Rule};
use crate::rules::RULES;
use crate::subject::Subject;

/// Everything that the rules of one document say of this one, in the order of the text.
///
/// Of a text that is too damaged to be read as it stands only its letters are judged: the rest would be guesses.
pub fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    check_with(subject, |_| true)
}

/// What the rules that are `wanted` say.
pub fn check_with(subject: &Subject<'_>, wanted: impl Fn(&Rule) -> bool) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for &rule in RULES {
        let Check::Document(run) = rule.check else { continue };
        if !wanted(rule) || (subject.document.damaged && rule.family() != Some(Family::Text)) {
            continue;
        }
        let mut findings = Findings::new(rule);
        run(subject, &mut findings);
        all.extend(findings.into_list());
    }
    all.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end, diagnostic.rule.code));
    all
}
