use vanban::{DocumentType, NumberStyle};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("letter_with_type_in_symbol.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM007",
    name: "letter-with-type-in-symbol",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("letter_with_type_in_symbol.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    let named = number.value.symbol().document_type() == Some(DocumentType::OfficialLetter);
    if named && number.value.style() == NumberStyle::State && subject.profile.is_administrative() {
        let message = Message::new("ký hiệu công văn có chữ CV", "the symbol of a công văn holds CV");
        findings.add(number.span, message).help(Message::new(
            "ghi tên cơ quan và đơn vị soạn thảo: 15/SYT-NVY",
            "write the body and the drafting unit: 15/SYT-NVY",
        ));
    }
}
