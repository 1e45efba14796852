use super::owns;
use crate::corpus::{Corpus, CorpusFindings, alike};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("same_document.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR012",
    name: "document-twice-in-corpus",
    severity: Severity::Info,
    fix: None,
    page: include_str!("same_document.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for (file, own) in owns(corpus) {
        let copy = corpus.documents(&own.identity).find(|&(other_file, other)| {
            let titles = || matches!((&own.title, &other.title), (Some(a), Some(b)) if alike(a, b));
            let same = other.fingerprint == own.fingerprint
                || (own.date.is_some() && other.date == own.date && other.issuer == own.issuer && titles());
            other_file < file && same
        });
        let Some((other_file, other)) = copy else { continue };
        let (number, path) = (&own.number, &corpus.files[other_file].path);
        let message =
            Message::new(format!("{number} cũng là {path}"), format!("{number} is also in the corpus as {path}"));
        let note = Message::new("bản kia", "the other copy");
        findings.add(file, own.span, message).note(other_file, other.span, note);
    }
}
