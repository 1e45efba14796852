use vanban::Span;

use crate::parts::has_number_and_subject;
use crate::wording::{bare, fold};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("number_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR008",
    name: "number-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("number_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let titles = subject.titles();
    let (None, Some(date), Some(nation)) = (&head.number, &head.date, titles.nation) else { return };
    let Some((kind, _)) = subject.printed_type() else { return };
    let issuer = head.issuer.as_ref().is_some_and(|issuer| !issuer.inferred);
    if !has_number_and_subject(kind) || !issuer || !subject.starts_with_head() || subject.document.signatures.is_empty()
    {
        return;
    }
    // A number that a scan has spoilt is there.
    let spoilt = |line: &crate::Line<'_>| {
        line.text.contains('/') || fold(line.text).starts_with("số") || bare(line.text).starts_with("so:")
    };
    if subject.opening().iter().any(spoilt) {
        return;
    }
    let at = Span::new(nation.start.min(date.span.start), nation.start.min(date.span.start));
    findings.add(at, Message::new("thiếu số, ký hiệu", "number and symbol are missing"));
}
