use vanban::{Agency, Span};

use crate::{Applicability, Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("small_ministry.md")]
pub(crate) static RULE: Rule = Rule {
    code: "AGY006",
    name: "ministry-in-small-letters",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("small_ministry.md"),
    check: Check::Document(check),
};

/// The small noun and the capital one.
const NOUNS: [(&str, &str); 2] = [("bộ", "Bộ"), ("sở", "Sở")];

/// A word of many that `bộ` ends, or a word that makes several of it.
const OTHERS: [&str; 9] = ["cán", "đảng", "cơ", "các", "liên", "những", "trụ", "nội", "hai"];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !matches!(subject.profile, Profile::Decree30 | Profile::Law64) {
        return;
    }
    let text = subject.text();
    for (small, capital) in NOUNS {
        for at in memchr::memmem::find_iter(text.as_bytes(), &format!(" {small} ")) {
            let span = Span::new(at as u32 + 1, (at + 1 + small.len()) as u32);
            let rest = &text[span.end as usize + 1..];
            let before = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let other = OTHERS.contains(&before.to_lowercase().as_str());
            if other || !rest.starts_with(char::is_uppercase) || !is_body(capital, rest) || subject.is_quoted(span) {
                continue;
            }
            let message = Message::new(
                format!("tên của {small} phải viết hoa chữ đầu"),
                format!("the name of a {small} begins with a capital"),
            );
            findings.add(span, message).replace(span, capital, Applicability::Safe);
        }
    }
}

/// The words behind the noun are the name of one.
fn is_body(noun: &str, rest: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let ends = rest.match_indices([' ', ',', ';', '.', '\n']).map(|(end, _)| end).take(MOST_WORDS);
    ends.into_iter()
        .any(|end| Agency::of(&format!("{noun} {}", &rest[..end]), None).is_some_and(|agency| !agency.group))
}
