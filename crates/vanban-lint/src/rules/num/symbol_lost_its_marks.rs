use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("symbol_lost_its_marks.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM013",
    name: "symbol-lost-its-marks",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("symbol_lost_its_marks.md"),
    check: Check::Document(check),
};

/// What is left of `QĐ`, `NĐ`, `HĐND` and others without their marks, and what they were.
const LOST: [(&str, &str); 6] =
    [("QD", "QĐ"), ("ND", "NĐ"), ("HDND", "HĐND"), ("QÐ", "QĐ"), ("NÐ", "NĐ"), ("HÐND", "HĐND")];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    let symbol = number.value.symbol();
    let lost = |group: &str| LOST.iter().find(|(lost, _)| *lost == group);
    // A type that stands first, or the council at the end: `ND` may be a unit of somebody's.
    let first = symbol.groups().next().and_then(lost).filter(|_| symbol.groups().count() > 1);
    let found = first
        .or_else(|| symbol.groups().last().and_then(lost).filter(|(lost, _)| lost.ends_with("ND") && lost.len() > 3));
    if let Some((lost, whole)) = found {
        let message = Message::new(
            format!("ký hiệu {lost} mất dấu, đúng là {whole}"),
            format!("the symbol {lost} has lost its marks, it is {whole}"),
        );
        findings.add(number.span, message);
    }
}
