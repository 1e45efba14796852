use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("motto_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY015",
    name: "motto-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("motto_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(13.0..=14.0), bold: Some(true), italic: Some(false), centred: true };
    if let Some(place) = subject.titles().motto.filter(|_| subject.profile.is_state()) {
        judge(subject, findings, place, &wanted, ["Tiêu ngữ", "the motto"]);
    }
}
