use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("national_name_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR001",
    name: "national-name-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("national_name_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.is_whole() || !subject.profile.is_state() || subject.speaks_for_party() {
        return;
    }
    if subject.titles().nation.is_some() {
        return;
    }
    let Some(issuer) = &subject.document.letterhead.issuer else { return };
    let at = Span::new(issuer.span.end, issuer.span.end);
    findings.add(at, Message::new("thiếu Quốc hiệu", "the national name is missing")).help(Message::new(
        "ghi CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM và Tiêu ngữ ở đầu văn bản",
        "print CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM and the motto at the head",
    ));
}
