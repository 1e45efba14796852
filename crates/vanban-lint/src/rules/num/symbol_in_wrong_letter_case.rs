use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("symbol_in_wrong_letter_case.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM010",
    name: "symbol-in-wrong-letter-case",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("symbol_in_wrong_letter_case.md"),
    check: Check::Document(check),
};

/// Abbreviations with small letters.
const MIXED: [&str; 5] = ["TTr", "CTr", "QyĐ", "TrS", "TTg"];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    let text = subject.slice(number.span);
    let mut start = 0;
    for group in text.split(['/', '-', '–', '_']) {
        let at = start;
        start += group.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
        let group_at = at + group.len() - group.trim_start().len();
        let group = group.trim();
        let wanted = MIXED.iter().find(|mixed| mixed.to_lowercase() == group.to_lowercase());
        let Some(wanted) = wanted.filter(|wanted| **wanted != group) else { continue };
        let from = number.span.start + group_at as u32;
        let span = Span::new(from, from + group.len() as u32);
        let message = Message::new(
            format!("chữ viết tắt {group} phải là {wanted}"),
            format!("the abbreviation {group} is written {wanted}"),
        );
        findings.add(span, message).replace(span, *wanted, Applicability::Safe);
    }
}
