use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("motto_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR003",
    name: "motto-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("motto_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let titles = subject.titles();
    let (Some(nation), None) = (titles.nation, titles.motto) else { return };
    if !subject.has_head() || !subject.profile.is_state() {
        return;
    }
    let message = Message::new("thiếu Tiêu ngữ dưới Quốc hiệu", "the motto under the national name is missing");
    findings.add(Span::new(nation.end, nation.end), message);
}
