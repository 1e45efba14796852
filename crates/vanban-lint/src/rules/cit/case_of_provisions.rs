use vanban::{Citation, Span};

use crate::{Applicability, Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("case_of_provisions.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT018",
    name: "case-of-provisions",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("case_of_provisions.md"),
    check: Check::Document(check),
};

/// What is written and what should be.
const WRONG: [(&str, &str); 3] = [("Điểm ", "điểm"), ("Khoản ", "khoản"), ("điều ", "Điều")];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !matches!(subject.profile, Profile::Decree30 | Profile::Law64) {
        return;
    }
    for citation in subject.document.citations.iter().filter(|citation| !citation.provisions.is_empty()) {
        if subject.is_quoted(citation.span) {
            continue;
        }
        for (span, right) in wrong(subject, citation) {
            let written = subject.slice(span);
            let message = Message::new(
                format!("“{written}” trong viện dẫn phải viết là “{right}”"),
                format!("“{written}” in a citation is written “{right}”"),
            );
            findings.add(span, message).replace(span, right, Applicability::Safe);
        }
    }
}

/// The words in the wrong case, in the order of the text.
fn wrong(subject: &Subject<'_>, citation: &Citation) -> Vec<(Span, &'static str)> {
    let text = subject.text();
    let said = subject.slice(citation.span);
    let mut found = Vec::new();
    for (written, right) in WRONG {
        for (at, _) in said.match_indices(written) {
            let label = &said[at + written.len()..];
            let labelled = match written {
                "Điểm " => label.split(' ').next().is_some_and(|label| label.chars().count() == 1),
                _ => label.starts_with(|c: char| c.is_ascii_digit()),
            };
            let start = citation.span.start as usize + at;
            if labelled && inside_sentence(&text[..start]) {
                let span = Span::new(start as u32, (start + written.trim_end().len()) as u32);
                found.push((span, right));
            }
        }
    }
    found.sort_unstable();
    found
}

/// A word of the same sentence stands before, and none that makes the unit one of several.
fn inside_sentence(before: &str) -> bool {
    let before = before.strip_suffix(' ').unwrap_or_default();
    let several = ["các", "Các", "một số"].iter().any(|word| before.ends_with(word));
    !several && before.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}
