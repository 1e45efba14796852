use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("issuer_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR007",
    name: "issuer-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("issuer_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let (Some(number), Some(_), Some(nation)) = (&head.number, &head.date, subject.titles().nation) else { return };
    if !subject.profile.is_state() || head.issuer.as_ref().is_some_and(|issuer| !issuer.inferred) {
        return;
    }
    // What else stands before the number may be a name that is not understood.
    let others = |line: &&crate::Line<'_>| line.span.end < nation.start && line.span.start < number.span.start;
    if nation.start > number.span.start || subject.opening().iter().any(|line| others(&line)) {
        return;
    }
    let at = Span::new(nation.start, nation.start);
    findings.add(at, Message::new("thiếu tên cơ quan ban hành", "the name of the issuing body is missing"));
}
