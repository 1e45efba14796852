use vanban::Span;

use super::word_around;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("letter_in_number.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT013",
    name: "letter-in-number",
    severity: Severity::Warning,
    fix: Some(Applicability::Unsafe),
    page: include_str!("letter_in_number.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let text = subject.text();
    let mut done = 0;
    for &place in &subject.signs().letters_by_digits {
        if place.start < done {
            continue;
        }
        let span = word_around(text, place);
        done = span.end;
        if !is_number(text, span) {
            continue;
        }
        let word = subject.slice(span);
        let right: String = word.chars().map(digit).collect();
        let message = Message::new(
            format!("“{word}” có chữ cái thay cho chữ số; có lẽ là {right}"),
            format!("“{word}” holds a letter for a digit; perhaps {right}"),
        );
        findings.add(span, message).replace(span, right, Applicability::Unsafe);
    }
}

/// Digits with a letter among them, or behind a word that a number follows.
fn is_number(text: &str, span: Span) -> bool {
    let word = &text[span.start as usize..span.end as usize];
    let inner = word.len() >= 3
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word.ends_with(|c: char| c.is_ascii_digit());
    let counted = ["ngày ", "tháng ", "năm ", "Điều "].iter().any(|noun| text[..span.start as usize].ends_with(noun));
    let led = word.len() == 2 && counted && !word.starts_with('I') && word.ends_with(|c: char| c.is_ascii_digit());
    let alone = !text[..span.start as usize].ends_with(['-', '.', '_', '/'])
        && !text[span.end as usize..].starts_with(['-', '_', '/']);
    (inner || led) && alone && word.chars().all(|c| c.is_ascii_digit() || digit(c) != c)
}

fn digit(letter: char) -> char {
    match letter {
        'O' => '0',
        'l' | 'I' => '1',
        other => other,
    }
}
