use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("open_bracket.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT014",
    name: "unclosed-quotation",
    severity: Severity::Info,
    fix: None,
    page: include_str!("open_bracket.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for &place in subject.unclosed() {
        let message = Message::new("dấu ngoặc kép mở mà không đóng", "a quotation is opened and not closed");
        findings.add(place, message);
    }
}
