use vanban::Span;

use super::{by_name, capitalised, numbered};
use crate::{Applicability, Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("small_type_word.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT017",
    name: "type-word-in-small-letters",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("small_type_word.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    // Legislative documents follow it too, but old ones and their quotations have other habits.
    if !matches!(subject.profile, Profile::Decree30 | Profile::Law64) {
        return;
    }
    for (citation, _) in numbered(subject) {
        let Some(kind) = citation.document_type.filter(|_| !by_name(citation)) else { continue };
        let word = kind.name().to_lowercase();
        let said = subject.slice(citation.span);
        let Some(at) = said.find(&*word).filter(|at| said[at + word.len()..].starts_with(" số ")) else { continue };
        let start = citation.span.start + at as u32;
        let before = subject.text()[..start as usize].trim_end();
        // `các quyết định số 1 và 2` names no certain one.
        let several = ["các", "những", "Các", "Những"].iter().any(|word| before.ends_with(word));
        if several || subject.is_quoted(citation.span) {
            continue;
        }
        let span = Span::new(start, start + word.len() as u32);
        let message = Message::new(
            format!("“{word}” chỉ một văn bản cụ thể nên viết hoa chữ cái đầu"),
            format!("“{word}” names one certain document and begins with a capital"),
        );
        let replacement = capitalised(&word);
        findings.add(span, message).replace(span, replacement, Applicability::Safe);
    }
}
