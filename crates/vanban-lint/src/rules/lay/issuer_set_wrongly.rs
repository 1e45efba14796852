use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Rule, Severity, Subject};

#[doc = include_str!("issuer_set_wrongly.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY016",
    name: "issuer-set-wrongly",
    severity: Severity::Info,
    fix: None,
    page: include_str!("issuer_set_wrongly.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(12.0..=13.0), bold: Some(true), italic: Some(false), centred: true };
    let issuer = subject.document.letterhead.issuer.as_ref().filter(|issuer| !issuer.inferred);
    if let Some(issuer) = issuer.filter(|_| subject.profile.is_state()) {
        // The bodies above it stand in the lines before.
        let name = subject.lines().iter().rfind(|line| issuer.span.contains(line.span));
        let place = name.map_or(issuer.span, |line| line.span);
        judge(subject, findings, place, &wanted, ["tên cơ quan ban hành", "the name of the issuing body"]);
    }
}
