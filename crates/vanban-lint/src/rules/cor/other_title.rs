use super::title;
use crate::corpus::{Corpus, CorpusFindings, alike};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("other_title.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR007",
    name: "cited-title-is-not-the-documents",
    severity: Severity::Info,
    fix: None,
    page: include_str!("other_title.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for (file, cited) in corpus.citations() {
        let Some(title) = title(cited) else { continue };
        let Some((own_file, own)) = corpus.document(&cited.identity).filter(|(own_file, _)| *own_file != file) else {
            continue;
        };
        let Some(own_title) = own.title.as_ref().filter(|_| !corpus.files[own_file].facts.restored) else { continue };
        if alike(title, own_title) {
            continue;
        }
        let number = &cited.number;
        let message = Message::new(
            format!("{number} có trích yếu khác hẳn: “{own_title}”"),
            format!("{number} has another title: “{own_title}”"),
        );
        let note = Message::new("văn bản được viện dẫn", "the cited document");
        findings.add(file, cited.span, message).note(own_file, own.span, note);
    }
}
