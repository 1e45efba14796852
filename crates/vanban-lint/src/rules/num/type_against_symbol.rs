use vanban::DocumentType;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("type_against_symbol.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM006",
    name: "type-against-symbol",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("type_against_symbol.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    let (Some((printed, line)), Some(symbol)) = (subject.printed_type(), number.value.symbol().document_type()) else {
        return;
    };
    if !subject.profile.is_state() || printed == symbol || same(printed, symbol) {
        return;
    }
    // `QUY CHẾ` of the decision that is printed behind it, a heading in another document's quotation.
    if line.span.start < number.span.start || subject.kind() != Some(printed) {
        return;
    }
    let message = Message::new(
        format!("tên loại là {} nhưng ký hiệu ghi {}", printed.name(), symbol.code()),
        format!("the type is {} and the symbol says {}", printed.name(), symbol.code()),
    );
    findings.add(number.span, message).note(line.span, Message::new("tên loại", "the type name"));
}

/// Types that share a symbol in practice.
fn same(printed: DocumentType, symbol: DocumentType) -> bool {
    use DocumentType as T;
    // The abbreviations of the second are used for the first by bodies with rules of their own.
    matches!(
        (printed, symbol),
        (T::Regulation, T::Decision)
            | (T::Statute, T::Decision)
            | (T::PartyCircular, T::Circular)
            | (T::Conclusion, T::Notice)
            | (T::InterministerialCircular, T::JointCircular)
            | (T::Law | T::Code | T::Ordinance | T::Constitution, _)
            | (T::Agreement | T::Memorandum | T::Contract, _)
            | (_, T::ConsolidatedText)
    )
}
