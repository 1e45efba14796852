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

const MOST: usize = 3;

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    // Of a text with many the marks were lost by a scan or a converter.
    for &place in Some(subject.unclosed()).filter(|places| places.len() <= MOST).into_iter().flatten() {
        let message = Message::new("dấu ngoặc kép mở mà không đóng", "a quotation is opened and not closed");
        findings.add(place, message);
    }
}
