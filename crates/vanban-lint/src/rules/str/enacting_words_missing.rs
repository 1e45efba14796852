use vanban::{DocumentType, Span};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("enacting_words_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR005",
    name: "enacting-words-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("enacting_words_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let decision = matches!(subject.kind(), Some(DocumentType::Decision | DocumentType::Resolution));
    let printed = subject.printed_type().is_some_and(|(kind, _)| Some(kind) == subject.kind());
    if !subject.has_head() || !subject.profile.is_administrative() || !decision || !printed {
        return;
    }
    let basis = subject.basis();
    let (None, Some(article), Some(last)) = (basis.enacting, basis.article, basis.grounds.last()) else { return };
    // Words between the grounds and the article may enact in another form.
    let between = subject.text().get(last.end as usize..article.span.start as usize).unwrap_or_default();
    if between.chars().any(char::is_alphabetic) || enacts(subject.slice(*last)) {
        return;
    }
    let at = Span::new(last.end, last.end);
    findings.add(
        at,
        Message::new("thiếu QUYẾT ĐỊNH: hoặc QUYẾT NGHỊ:", "the enacting words QUYẾT ĐỊNH: or QUYẾT NGHỊ: are missing"),
    );
}

/// The enacting words stand in the last ground, or in a sentence below it.
fn enacts(text: &str) -> bool {
    ["quyết định ban hành", "quyết định:", "quyết nghị", "QUYẾT", "ban hành Nghị quyết", "ban hành Quyết định"]
        .iter()
        .any(|words| text.contains(words))
}
