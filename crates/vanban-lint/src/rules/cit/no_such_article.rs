use vanban::{DocumentType, OutlineLevel, ProvisionLevel, RelationKind, Span};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("no_such_article.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT013",
    name: "no-such-provision-of-this-document",
    severity: Severity::Info,
    fix: None,
    page: include_str!("no_such_article.md"),
    check: Check::Document(check),
};

/// What a document calls the regulation that it issues; its articles follow those of the document.
const ISSUED: [&str; 2] = ["Quy định", "Quy chế"];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let (Some(articles), Some(kind)) = (articles(subject), subject.kind()) else { return };
    // One that the outline does not hold is an appendix, and its articles were not read.
    let issues = articles.iter().filter(|article| article.label == "1").count() > 1;
    let mut selves = vec![kind.name()];
    selves.extend(ISSUED.iter().filter(|_| issues));
    let text = &subject.text()[..subject.closing_start() as usize];
    for at in memchr::memmem::find_iter(text.as_bytes(), " này") {
        let Some((span, clause, article)) = reference(text, at, &selves) else { continue };
        let exists = articles.iter().any(|own| own.label == article);
        let missing = match clause {
            _ if !exists => true,
            Some(clause) => articles.iter().all(|own| own.label != article || own.lacks(clause)),
            None => false,
        };
        if missing && !subject.is_quoted(span) {
            let said = subject.slice(span);
            let message =
                Message::new(format!("văn bản này không có “{said}”"), format!("this document has no “{said}”"));
            findings.add(span, message);
        }
    }
}

/// `khoản 3 Điều 5 của Luật này`, whose ` này` stands at `at`.
fn reference<'t>(text: &'t str, at: usize, selves: &[&str]) -> Option<(Span, Option<u32>, &'t str)> {
    let end = at + " này".len();
    if text[end..].starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let itself = selves.iter().filter_map(|name| text[..at].strip_suffix(name)).min_by_key(|before| before.len())?;
    let before = itself.strip_suffix(' ')?;
    let before = before.strip_suffix(" của").unwrap_or(before);
    let (before, article) = label(before, "Điều ")?;
    let (before, clause) = match before.strip_suffix(' ').and_then(|before| label(before, "khoản ")) {
        Some((before, clause)) => (before, clause.parse().ok()),
        None => (before, None),
    };
    Some((Span::new(before.len() as u32, end as u32), clause, article))
}

/// The label behind a word at the end of a text, and what stands before the word.
fn label<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let at = text.rfind(' ')?;
    let (before, label) = (&text[..=at], &text[at + 1..]);
    let fits =
        label.starts_with(|c: char| c.is_ascii_digit()) && label.len() <= 5 && label.chars().all(char::is_alphanumeric);
    fits.then(|| before.strip_suffix(word)).flatten().map(|before| (before, label))
}

/// An article of the document.
struct Article<'s> {
    label: &'s str,
    /// How many clauses it has, where they run from 1 without a gap.
    clauses: Option<u32>,
}

impl Article<'_> {
    fn lacks(&self, clause: u32) -> bool {
        self.clauses.is_some_and(|last| last > 1 && clause > last)
    }
}

/// The articles, where all of them were surely read.
fn articles<'s>(subject: &'s Subject<'_>) -> Option<Vec<Article<'s>>> {
    let document = subject.document;
    let amends = document.relations.iter().any(|relation| {
        relation.subject.is_none() && matches!(relation.kind, RelationKind::Amends | RelationKind::Corrects)
    });
    let named = document.subject.as_ref().is_some_and(|subject| subject.value.to_lowercase().contains("sửa đổi"));
    if amends || named || subject.kind() == Some(DocumentType::ConsolidatedText) || document.signatures.is_empty() {
        return None;
    }
    let mut articles: Vec<Article<'s>> = Vec::new();
    for item in &document.outline {
        match item.level {
            OutlineLevel::Provision(ProvisionLevel::Article) => {
                articles.push(Article { label: &item.label, clauses: Some(0) });
            }
            OutlineLevel::Provision(ProvisionLevel::Clause) => {
                let Some(article) = articles.last_mut() else { continue };
                let number: Option<u32> = item.label.parse().ok();
                article.clauses = article.clauses.filter(|last| number == Some(last + 1)).and(number);
            }
            _ => {}
        }
    }
    let numbers: Option<Vec<u32>> = articles.iter().map(|article| article.label.parse().ok()).collect();
    // A regulation that a decision issues counts anew.
    let runs = numbers.filter(|n| n.len() > 1)?.windows(2).all(|pair| pair[1] == pair[0] + 1 || pair[1] == 1);
    (runs && articles.first().is_some_and(|first| first.label == "1")).then_some(articles)
}
