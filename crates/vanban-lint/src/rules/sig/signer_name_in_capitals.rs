use vanban::DocumentType;

use crate::wording::{is_capitals, is_name, is_office};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("signer_name_in_capitals.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG007",
    name: "signer-name-in-capitals",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("signer_name_in_capitals.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let signatures = &subject.document.signatures;
    if signatures.iter().any(|signature| signature.name.is_some()) {
        return;
    }
    let Some(last) = signatures.last() else { return };
    // The signature, the seal and the note `(Đã ký)` leave a few lines between.
    let behind = subject.closing().iter().filter(|line| line.span.start > last.span.start).take(6);
    for line in behind {
        // A line of small letters is the name, or a text of its own.
        if !is_capitals(line.text) && !line.text.starts_with('(') || DocumentType::from_name(line.text).is_some() {
            return;
        }
        if is_capitals(line.text) && is_name(line.text) && !is_office(line.text) {
            let message = Message::new("họ tên người ký viết toàn chữ in hoa", "the signer's name is all in capitals");
            findings.add(line.span, message);
            return;
        }
    }
}
