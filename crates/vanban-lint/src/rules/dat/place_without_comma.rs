use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("place_without_comma.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT004",
    name: "place-without-comma",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("place_without_comma.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let (Some(place), Some(date)) = (&head.place, &head.date) else { return };
    if !subject.has_head() || !subject.profile.is_administrative() || place.span.end > date.span.start {
        return;
    }
    let between = subject.slice(Span::new(place.span.end, date.span.start));
    // The place must be sure: a province, or a word right before the date.
    let known = place.value.starts_with(char::is_uppercase) && place.value.split_whitespace().count() <= 4;
    if !known || between.is_empty() || !between.chars().all(|c| c == ' ' || c == '\u{A0}') || between.len() > 2 {
        return;
    }
    let at = Span::new(place.span.end, place.span.end);
    let message = Message::new("thiếu dấu phẩy sau địa danh", "the comma behind the place is missing");
    findings.add(at, message).replace(at, ",", Applicability::Safe);
}
