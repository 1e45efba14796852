use vanban::{DocumentType, RecipientKind};

use crate::wording::bare;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("archive_unit_against_symbol.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP012",
    name: "archive-unit-against-symbol",
    severity: Severity::Info,
    fix: None,
    page: include_str!("archive_unit_against_symbol.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    let Some(number) = document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    if !subject.profile.is_administrative() || document.kind != Some(DocumentType::OfficialLetter) {
        return;
    }
    let groups: Vec<&str> = number.value.symbol().groups().collect();
    let Some((unit, [_, ..])) = groups.split_last() else { return };
    let archive = document.recipients.iter().rfind(|entry| matches!(entry.kind, RecipientKind::Archive { .. }));
    let Some((entry, units)) = archive.and_then(|entry| match &entry.kind {
        RecipientKind::Archive { units, .. } => Some((entry, units)),
        _ => None,
    }) else {
        return;
    };
    // `KG-VX` and `KGVX`, `NVYD (NBL)` are one unit.
    let letters = |text: &str| bare(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let wanted = letters(unit);
    let others: Vec<String> = units.iter().skip(1).map(|unit| letters(unit)).collect();
    let named =
        others.iter().any(|other| other.contains(&wanted) || wanted.contains(other.as_str()) && !other.is_empty());
    if units.first().is_some_and(|first| first.starts_with("VT")) && !others.is_empty() && !named {
        let message = Message::new(
            format!("đơn vị lưu không có {unit} của ký hiệu"),
            format!("the file copy does not name {unit} of the symbol"),
        );
        findings.add(entry.span, message).note(number.span, Message::new("số, ký hiệu", "number and symbol"));
    }
}
