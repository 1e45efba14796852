use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("recipients_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY023",
    name: "recipients-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("recipients_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.profile.is_administrative() {
        return;
    }
    if let Some(label) = subject.recipients_label() {
        let wanted = Wanted { size: Some(12.0..=12.0), bold: Some(true), italic: Some(true), ..Wanted::default() };
        judge(subject, findings, label.span, &wanted, ["Nơi nhận", "the label of the recipients"]);
    }
    if let Some(first) = subject.document.recipients.first() {
        let wanted = Wanted { size: Some(11.0..=11.0), bold: Some(false), italic: Some(false), ..Wanted::default() };
        judge(subject, findings, first.span, &wanted, ["danh sách nơi nhận", "the list of recipients"]);
    }
}
