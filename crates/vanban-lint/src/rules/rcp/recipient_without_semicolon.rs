use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("recipient_without_semicolon.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP007",
    name: "recipient-without-semicolon",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("recipient_without_semicolon.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let recipients = &subject.document.recipients;
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let Some((_, others)) = recipients.split_last() else { return };
    // Signs of a scan or a word of the other column may follow the semicolon.
    for entry in others {
        let Some(sign) = subject.sign_behind(entry.span).filter(|_| !entry.text.contains(';')) else { continue };
        let wrong = match sign.text {
            "" | "," | "." => sign,
            _ => continue,
        };
        let message =
            Message::new("mục Nơi nhận không kết thúc bằng dấu chấm phẩy", "a recipient does not end with a semicolon");
        findings.add(Span::new(entry.span.start, wrong.span.end), message).replace(
            wrong.span,
            ";",
            Applicability::Safe,
        );
    }
}
