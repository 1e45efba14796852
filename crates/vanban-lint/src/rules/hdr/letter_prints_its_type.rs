use crate::wording::{fold, is_capitals};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("letter_prints_its_type.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR015",
    name: "letter-prints-its-type",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("letter_prints_its_type.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = &subject.document.letterhead.number else { return };
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let printed = |line: &&crate::Line<'_>| {
        is_capitals(line.text) && fold(line.text) == "công văn" && line.span.start > number.span.start
    };
    if let Some(line) = subject.opening().iter().find(printed) {
        findings.add(line.span, Message::new("công văn ghi tên loại", "a công văn prints its type name"));
    }
}
