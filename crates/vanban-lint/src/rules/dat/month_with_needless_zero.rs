use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("month_with_needless_zero.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT002",
    name: "month-with-needless-zero",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("month_with_needless_zero.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.profile.is_administrative() {
        return;
    }
    let Some(day) = subject.day_of_issue().filter(|day| (3..10).contains(&day.month)) else { return };
    let text = subject.slice(day.span);
    let mut digits = crate::wording::words(text).filter(|(_, word)| word.parse::<u16>().is_ok());
    let Some((at, _)) = digits.nth(1).filter(|(_, word)| word.starts_with('0')) else { return };
    let at = day.span.start + at as u32;
    let span = Span::new(at, at + 1);
    let message = Message::new(
        format!("tháng {} không cần số 0 ở trước", day.month),
        format!("month {} needs no leading zero", day.month),
    );
    findings.add(span, message).replace(span, "", Applicability::Safe);
}
