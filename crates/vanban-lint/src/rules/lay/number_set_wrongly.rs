use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("number_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY017",
    name: "number-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("number_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(13.0..=13.0), bold: Some(false), italic: Some(false), ..Wanted::default() };
    if let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.profile.is_state()) {
        judge(subject, findings, number.span, &wanted, ["số, ký hiệu", "number and symbol"]);
    }
}
