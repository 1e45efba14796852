use vanban::{DocumentType, Span};

use crate::wording::fold;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("type_name_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR010",
    name: "type-name-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("type_name_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let Some(number) = &head.number else { return };
    let Some(kind) = number.value.symbol().document_type() else { return };
    if !subject.is_whole() || !subject.profile.is_administrative() || kind == DocumentType::OfficialLetter {
        return;
    }
    // What the symbol calls a thing and what is printed may differ: that is another rule's matter.
    if subject.printed_type().is_some() {
        return;
    }
    let name = fold(kind.name());
    let printed = |line: &crate::Line<'_>| fold(line.text).contains(&name);
    let letter =
        subject.salutation().is_some() && subject.opening().iter().any(|line| fold(line.text).starts_with("v/v"));
    if letter || subject.opening().iter().any(printed) {
        return;
    }
    let at = Span::new(subject.head_end(), subject.head_end());
    let message = Message::new(
        format!("ký hiệu là {} nhưng không ghi tên loại", kind.code()),
        format!("the symbol says {} and no type name is printed", kind.code()),
    );
    findings.add(at, message).note(number.span, Message::new("số, ký hiệu", "number and symbol"));
}
