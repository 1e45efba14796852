use crate::corpus::{Corpus, CorpusFindings};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("no_such_article.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR008",
    name: "cited-article-does-not-exist",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("no_such_article.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for (file, cited) in corpus.citations().filter(|(_, cited)| !cited.articles.is_empty()) {
        let Some((own_file, own)) = corpus.document(&cited.identity).filter(|(own_file, _)| *own_file != file) else {
            continue;
        };
        let articles = &corpus.files[own_file].facts.articles;
        let missing = |label: &&String| label.parse::<usize>().is_ok_and(|number| number > articles.len());
        let Some(label) = cited.articles.iter().find(missing).filter(|_| !articles.is_empty()) else { continue };
        let number = &cited.number;
        let message = Message::new(
            format!("{number} không có Điều {label}; văn bản đó có {} điều", articles.len()),
            format!("{number} has no Điều {label}; it has {} articles", articles.len()),
        );
        let note = Message::new("văn bản được viện dẫn", "the cited document");
        findings.add(file, cited.span, message).note(own_file, own.span, note);
    }
}
