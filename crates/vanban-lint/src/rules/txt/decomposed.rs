use unicode_normalization::UnicodeNormalization;
use vanban::Span;

use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("decomposed.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT003",
    name: "decomposed-letters",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("decomposed.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let text = subject.text();
    let mut letters: Vec<Span> = Vec::new();
    for mark in &subject.signs().marks {
        match letters.last_mut() {
            // `e` + `ˆ` + `´`: two marks of one letter.
            Some(last) if last.end == mark.start => last.end = mark.end,
            _ => {
                let letter = text[..mark.start as usize].chars().next_back();
                let Some(letter) = letter.filter(|letter| letter.is_alphabetic()) else { continue };
                letters.push(Span::new(mark.start - letter.len_utf8() as u32, mark.end));
            }
        }
    }
    letters.retain(|letter| composed(subject.slice(*letter)) != subject.slice(*letter));
    let message = Message::new(
        format!("{} chữ cái có dấu đứng tách (Unicode tổ hợp)", letters.len()),
        format!("{} letters have their marks behind them", letters.len()),
    );
    everywhere(subject, findings, &letters, message, Some(&composed), Applicability::Safe);
}

fn composed(letter: &str) -> String {
    letter.nfc().collect()
}
