use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("signer_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY022",
    name: "signer-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("signer_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(13.0..=14.0), bold: Some(true), italic: Some(false), ..Wanted::default() };
    if !subject.profile.is_administrative() {
        return;
    }
    for name in subject.document.signatures.iter().filter_map(|signature| signature.name.as_ref()) {
        judge(subject, findings, name.span, &wanted, ["họ tên người ký", "the name of the signer"]);
    }
}
