use vanban::{DocumentType, Span};

use crate::wording::fold;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("place_and_date_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR009",
    name: "place-and-date-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("place_and_date_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let (Some(number), None) = (&head.number, &head.date) else { return };
    let kind = subject.kind();
    if !subject.has_head() || !subject.profile.is_administrative() || kind == Some(DocumentType::Minutes) {
        return;
    }
    if subject.titles().nation.is_none() || subject.document.signatures.is_empty() {
        return;
    }
    // A date that cannot be read, or is written otherwise, is there: other rules speak of it.
    let dated = |line: &crate::Line<'_>| {
        let text = fold(line.text);
        text.contains("ngày") || text.contains("tháng") || text.contains("năm 20") || text.matches('/').count() > 1
    };
    if subject.opening().iter().any(dated) {
        return;
    }
    let at = Span::new(number.span.end, number.span.end);
    findings.add(at, Message::new("thiếu địa danh và thời gian ban hành", "place and date of issue are missing"));
}
