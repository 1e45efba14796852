use super::{documents, title};
use crate::corpus::{Corpus, CorpusFindings, alike};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("two_titles.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR004",
    name: "document-with-two-titles",
    severity: Severity::Info,
    fix: None,
    page: include_str!("two_titles.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for mentions in documents(corpus, |cited| title(cited).is_some()) {
        let mut titled = mentions.iter().filter_map(|&(file, cited)| Some((file, cited, title(cited)?)));
        let Some((first_file, first, first_title)) = titled.next() else { continue };
        let other = titled.find(|(file, _, title)| *file != first_file && !alike(title, first_title));
        if let Some((file, cited, _)) = other {
            let number = &cited.number;
            let message = Message::new(
                format!("{number} được nêu với trích yếu khác hẳn ở văn bản khác"),
                format!("{number} is cited under a different title elsewhere"),
            );
            let note = Message::new("trích yếu kia", "the other title");
            findings.add(file, cited.span, message).note(first_file, first.span, note);
        }
    }
}
