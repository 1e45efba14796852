use vanban::citation::Slip;

use super::slipped;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("type_and_symbol.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT003",
    name: "type-and-symbol-differ",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("type_and_symbol.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (citation, number) in slipped(subject, Slip::TypeAndSymbol) {
        let message = Message::new(
            format!("tên loại khác với ký hiệu của số {number}"),
            format!("the type word is not what the symbol of {number} says"),
        );
        findings.add(citation.span, message);
    }
}
