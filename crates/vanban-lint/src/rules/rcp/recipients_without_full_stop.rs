use vanban::{RecipientKind, Span};

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("recipients_without_full_stop.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP008",
    name: "recipients-without-full-stop",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("recipients_without_full_stop.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(last) = subject.document.recipients.last().filter(|_| subject.has_head()) else { return };
    let archive = matches!(last.kind, RecipientKind::Archive { .. });
    let Some(sign) = subject.sign_behind(last.span) else { return };
    // The mark of the drafter may stand behind the full stop: `Lưu: VT, CN (2). Ha`.
    let stopped = last.text.contains('.');
    if !archive || stopped || !subject.profile.is_administrative() || !matches!(sign.text, "" | ";" | ",") {
        return;
    }
    let message = Message::new(
        "mục cuối của Nơi nhận không kết thúc bằng dấu chấm",
        "the last recipient does not end with a full stop",
    );
    findings.add(Span::new(last.span.start, sign.span.end), message).replace(sign.span, ".", Applicability::Safe);
}
