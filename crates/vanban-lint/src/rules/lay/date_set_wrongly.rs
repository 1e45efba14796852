use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("date_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY018",
    name: "date-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("date_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(13.0..=14.0), bold: Some(false), italic: Some(true), ..Wanted::default() };
    let of_issue = subject.document.letterhead.date.as_ref().filter(|_| subject.issued().is_some());
    if let Some(date) = of_issue.filter(|_| subject.profile.is_state()) {
        judge(subject, findings, date.span, &wanted, ["địa danh, thời gian ban hành", "place and date of issue"]);
    }
}
