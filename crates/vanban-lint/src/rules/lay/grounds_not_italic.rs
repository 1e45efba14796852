use super::judge;
use crate::layout::Wanted;
use crate::{Check, Findings, Profile, Rule, Severity, Subject};

#[doc = include_str!("grounds_not_italic.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY021",
    name: "grounds-not-italic",
    severity: Severity::Info,
    fix: None,
    page: include_str!("grounds_not_italic.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let wanted = Wanted { size: Some(13.0..=14.0), italic: Some(true), ..Wanted::default() };
    let since = matches!(subject.profile, Profile::Decree30 | Profile::Law64);
    // One is as the others are.
    if let Some(first) = subject.basis().grounds.first().filter(|_| since) {
        judge(subject, findings, *first, &wanted, ["căn cứ ban hành", "the grounds"]);
    }
}
