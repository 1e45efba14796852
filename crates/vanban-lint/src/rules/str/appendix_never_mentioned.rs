use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("appendix_never_mentioned.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR014",
    name: "appendix-never-mentioned",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("appendix_never_mentioned.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    let Some(first) = document.appendices.first().filter(|_| subject.is_whole()) else { return };
    if !subject.profile.is_administrative() {
        return;
    }
    let body = subject.text().get(..first.span.start as usize).unwrap_or_default().as_bytes();
    let mentions = [
        "hụ lục",
        "HỤ LỤC",
        "kèm theo",
        "Kèm theo",
        "đính kèm",
        "Đính kèm",
        "gửi kèm",
        "iểu mẫu",
        "ẫu số",
        "iểu số",
        "anh sách",
        "anh mục",
        "kèm",
        "\u{323} lu",
    ];
    if mentions.iter().any(|word| memchr::memmem::find(body, word.as_bytes()).is_some()) {
        return;
    }
    let end = first.span.start + subject.slice(first.span).lines().next().map_or(0, str::len) as u32;
    let message = Message::new("văn bản không nhắc đến phụ lục này", "the document never mentions this appendix");
    findings.add(Span::new(first.span.start, end), message);
}
