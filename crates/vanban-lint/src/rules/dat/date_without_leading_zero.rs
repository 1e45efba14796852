use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("date_without_leading_zero.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT001",
    name: "date-without-leading-zero",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("date_without_leading_zero.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.profile.is_administrative() {
        return;
    }
    let Some(day) = subject.day_of_issue() else { return };
    let text = subject.slice(day.span);
    let digits: Vec<(usize, &str)> =
        crate::wording::words(text).filter(|(_, word)| word.parse::<u16>().is_ok()).collect();
    let [(day_at, day_text), (month_at, month_text), ..] = digits[..] else { return };
    let short = |text: &str, limit: u32| text.len() == 1 && text.parse::<u32>().is_ok_and(|value| value < limit);
    let bad = [(day_at, day_text, 10, "ngày", "day"), (month_at, month_text, 3, "tháng", "month")];
    for (at, digit, _, vi, en) in bad.into_iter().filter(|(_, digit, limit, ..)| short(digit, *limit)) {
        let at = day.span.start + at as u32;
        let message =
            Message::new(format!("{vi} {digit} chưa có số 0 ở trước"), format!("{en} {digit} has no leading zero"));
        findings.add(Span::new(at, at + 1), message).replace(Span::new(at, at), "0", Applicability::Safe);
    }
}
