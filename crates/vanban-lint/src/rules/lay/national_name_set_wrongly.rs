use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("national_name_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY014",
    name: "national-name-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("national_name_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(12.0..=13.0), bold: Some(true), italic: Some(false), centred: true };
    if let Some(place) = subject.titles().nation.filter(|_| subject.profile.is_state()) {
        judge(subject, findings, place, &wanted, ["Quốc hiệu", "the national name"]);
    }
}
