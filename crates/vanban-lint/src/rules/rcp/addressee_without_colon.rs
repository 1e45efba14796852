use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("addressee_without_colon.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP002",
    name: "addressee-without-colon",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("addressee_without_colon.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(line) = subject.salutation().filter(|_| subject.has_head()) else { return };
    if !subject.profile.is_administrative() || line.text.get(..40).unwrap_or(line.text).contains([':', '：']) {
        return;
    }
    let mut blanks = line.text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let second = blanks.find(|&at| line.text[..at].split_whitespace().count() == 2).unwrap_or(line.text.len());
    // `Kính gửi quý cơ quan` in running text is no line of addressees.
    if line.text.len() > 160 || line.text.ends_with('.') && line.text.matches(' ').count() > 20 {
        return;
    }
    let at = line.span.start + second as u32;
    let message = Message::new("sau Kính gửi thiếu dấu hai chấm", "the colon behind Kính gửi is missing");
    findings.add(Span::new(line.span.start, at), message).replace(Span::new(at, at), ":", Applicability::Safe);
}
