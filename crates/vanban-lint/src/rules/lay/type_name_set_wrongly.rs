use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("type_name_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY019",
    name: "type-name-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("type_name_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(13.0..=14.0), bold: Some(true), italic: Some(false), centred: true };
    if !subject.profile.is_administrative() {
        return;
    }
    if let Some((_, line)) = subject.printed_type() {
        judge(subject, findings, line.span, &wanted, ["tên loại", "the name of the type"]);
    }
}
