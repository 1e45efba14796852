use vanban::PartialDate;

use super::owns;
use crate::corpus::{Corpus, CorpusFindings, alike};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("number_used_twice.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR002",
    name: "number-used-twice",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("number_used_twice.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for (file, own) in owns(corpus) {
        let Some(PartialDate::Day(day)) = own.date else { continue };
        let other = corpus.documents(&own.identity).find(|&(other_file, other)| {
            let apart = matches!((&other.title, &own.title), (Some(a), Some(b)) if !alike(a, b));
            let later = other_file < file && !corpus.files[other_file].facts.restored;
            later && apart && other.issuer == own.issuer && matches!(other.date, Some(PartialDate::Day(d)) if d != day)
        });
        let Some((other_file, other)) = other else { continue };
        let (number, path) = (&own.number, &corpus.files[other_file].path);
        let message = Message::new(
            format!("số {number} đã dùng cho văn bản khác: {path}"),
            format!("the number {number} is that of another document: {path}"),
        );
        let note = Message::new("văn bản kia", "the other document");
        findings.add(file, own.span, message).note(other_file, other.span, note);
    }
}
