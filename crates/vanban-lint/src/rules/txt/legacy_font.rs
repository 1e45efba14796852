use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("legacy_font.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT006",
    name: "text-of-an-old-font",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("legacy_font.md"),
    check: Check::Document(check),
};

/// As many stand in no Vietnamese text by chance.
const MANY: usize = 8;

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let legacy = &subject.signs().legacy;
    // A long text may speak of many a foreign name.
    if legacy.len() < MANY.max(subject.text().len() / 2000) {
        return;
    }
    let message =
        Message::new("chữ của bảng mã cũ chưa chuyển sang Unicode", "letters of an old font, not converted to Unicode");
    everywhere(subject, findings, legacy, message, None, Applicability::DisplayOnly);
}
