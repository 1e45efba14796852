use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("secrecy_mark.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR016",
    name: "secrecy-mark",
    severity: Severity::Info,
    fix: None,
    page: include_str!("secrecy_mark.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(mark) = subject.document.letterhead.secrecy.as_ref().filter(|_| subject.has_head()) else { return };
    let message = Message::new("văn bản có dấu độ mật", "the document bears a secrecy mark");
    findings.add(mark.span, message).help(Message::new(
        "không xử lý văn bản mật trên hệ thống mở",
        "do not process secret documents on open systems",
    ));
}
