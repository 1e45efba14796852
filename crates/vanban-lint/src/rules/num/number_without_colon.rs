use vanban::Span;

use crate::wording::fold;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("number_without_colon.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM001",
    name: "number-without-colon",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("number_without_colon.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = &subject.document.letterhead.number else { return };
    if !subject.has_head() || !subject.profile.is_administrative() || subject.speaks_for_party() {
        return;
    }
    let Some((label, span)) = subject.before(number.span.start) else { return };
    let words = label.trim_end();
    if fold(words.trim_end_matches(':').trim_end()) != "số" || !words.ends_with("Số") && !words.ends_with(':') {
        return;
    }
    let colon = words.ends_with(':');
    let capitals = words.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    if colon && !capitals {
        return;
    }
    let span = Span::new(span.start, span.start + words.len() as u32);
    let message = match colon {
        false => Message::new("sau chữ “Số” thiếu dấu hai chấm", "the colon behind “Số” is missing"),
        true => Message::new("chữ “SỐ” viết toàn chữ in hoa", "“SỐ” is all in capitals"),
    };
    findings.add(span, message).replace(span, "Số:", Applicability::Safe);
}
