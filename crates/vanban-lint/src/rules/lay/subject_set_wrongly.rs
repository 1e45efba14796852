use super::judge;
use vanban::DocumentType;

use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("subject_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY020",
    name: "subject-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("subject_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(printed) = subject.document.subject.as_ref().filter(|_| subject.profile.is_administrative()) else {
        return;
    };
    let below_type = subject.printed_type().is_some_and(|(_, line)| line.span.end <= printed.span.start);
    let is_letter = subject.kind() == Some(DocumentType::OfficialLetter) && !below_type;
    if !is_letter && !below_type {
        return;
    }
    let size = if is_letter { 12.0..=13.0 } else { 13.0..=14.0 };
    let wanted = Wanted { size: Some(size), bold: Some(!is_letter), italic: Some(false), ..Wanted::default() };
    judge(subject, findings, printed.span, &wanted, ["trích yếu", "the subject"]);
}
