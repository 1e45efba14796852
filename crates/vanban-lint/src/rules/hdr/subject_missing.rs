use vanban::{DocumentType, Span};

use crate::parts::has_number_and_subject;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("subject_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR011",
    name: "subject-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("subject_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let Some(number) = &head.number else { return };
    if !subject.is_whole() || !subject.profile.is_administrative() || subject.document.subject.is_some() {
        return;
    }
    let (message, at) = match (subject.printed_type(), subject.kind()) {
        (Some((kind, line)), _) => {
            if !has_number_and_subject(kind) || line.text.split_whitespace().count() > 4 {
                return;
            }
            let message = Message::new("dưới tên loại không có trích yếu", "no subject stands under the type name");
            (message, line.span.end)
        }
        (None, Some(DocumentType::OfficialLetter)) if subject.salutation().is_some() => {
            (Message::new("công văn không có trích yếu V/v", "the công văn has no subject V/v"), number.span.end)
        }
        _ => return,
    };
    findings.add(Span::new(at, at), message);
}
