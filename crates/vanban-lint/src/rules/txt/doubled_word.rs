use super::word_around;
use super::words::{Hit, hits};
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("doubled_word.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT010",
    name: "doubled-word",
    severity: Severity::Warning,
    fix: Some(Applicability::Unsafe),
    page: include_str!("doubled_word.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (hit, place) in hits(subject) {
        let Hit::Doubled(word) = hit else { continue };
        if word_around(subject.text(), place) != place || subject.is_quoted(place) {
            continue;
        }
        let message = Message::new(format!("“{word}” bị lặp lại"), format!("“{word}” stands twice"));
        findings.add(place, message).replace(place, word.as_str(), Applicability::Unsafe);
    }
}
