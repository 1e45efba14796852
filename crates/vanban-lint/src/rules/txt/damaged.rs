use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("damaged.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TXT008",
    name: "damaged-text",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("damaged.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.document.damaged {
        return;
    }
    let repaired = subject.document.repairs.len();
    let message = if repaired > 0 {
        Message::new(
            format!("văn bản mất dấu tiếng Việt; {repaired} chỗ đã được khôi phục để đọc và cần kiểm tra lại"),
            format!(
                "the text lost its Vietnamese letters; {repaired} places were restored to be read and want a check"
            ),
        )
    } else {
        Message::new("văn bản mất dấu tiếng Việt", "the text lost its Vietnamese letters")
    };
    let help = Message::new(
        "nhận dạng lại bản quét bằng phần mềm hỗ trợ tiếng Việt",
        "read the scan again with software that knows Vietnamese",
    );
    findings.add(Span::new(0, 0), message).help(help);
}
