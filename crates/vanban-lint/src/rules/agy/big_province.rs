use vanban::{Agency, Span};

use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("big_province.md")]
pub(crate) static RULE: Rule = Rule {
    code: "AGY005",
    name: "province-noun-in-capitals",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("big_province.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !matches!(subject.profile, Profile::Decree30 | Profile::Law64) {
        return;
    }
    const NOUN: &str = "Tỉnh";
    let text = subject.text();
    let mut places = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), "Tỉnh ") {
        let Some(before) = text[..at].strip_suffix(' ') else { continue };
        // A word in small letters right before: inside a sentence, and no heading.
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if word.is_empty() || !word.chars().all(char::is_lowercase) || !is_province(&text[at + NOUN.len()..]) {
            continue;
        }
        let span = Span::new(at as u32, (at + NOUN.len()) as u32);
        if !subject.is_quoted(span) {
            places.push(span);
        }
    }
    let message = Message::new("“Tỉnh” trước tên tỉnh viết thường", "“tỉnh” before a name is written small");
    everywhere(subject, findings, &places, message, Some(&|_: &str| "tỉnh".to_owned()), Applicability::Safe);
}

/// ` Cao Bằng …`: the longest of up to four words is the name of a province.
fn is_province(rest: &str) -> bool {
    let words: Vec<&str> =
        rest.split(' ').skip(1).take(4).map(|word| word.trim_end_matches([',', '.', ';', ':'])).collect();
    let named = |count: usize| Agency::of(&format!("UBND tỉnh {}", words[..count].join(" ")), None);
    words.first().is_some_and(|word| word.starts_with(char::is_uppercase))
        && (2..=words.len()).any(|count| named(count).is_some_and(|agency| agency.province.is_some()))
}
