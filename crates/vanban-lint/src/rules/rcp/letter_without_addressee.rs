use vanban::{DocumentType, Span};

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("letter_without_addressee.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP001",
    name: "letter-without-addressee",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("letter_without_addressee.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    let Some(number) = document.letterhead.number.as_ref().filter(|_| subject.is_whole()) else { return };
    let letter = document.kind == Some(DocumentType::OfficialLetter) && subject.printed_type().is_none();
    if !letter || !subject.profile.is_administrative() || number.value.style() != vanban::NumberStyle::State {
        return;
    }
    // A telegram or a certificate without a type name has other parts; only what has `V/v` is surely a letter.
    let labelled = document.subject.as_ref().is_some_and(|printed| {
        let start = subject.before(printed.span.start).map_or(printed.span.start, |(_, span)| span.start);
        subject.slice(Span::new(start, printed.span.end)).to_lowercase().starts_with("v/v")
    });
    let greets = memchr::memmem::find(subject.text().as_bytes(), "ính gửi".as_bytes()).is_some();
    if labelled && document.addressees.is_empty() && subject.salutation().is_none() && !greets {
        let at = Span::new(subject.head_end(), subject.head_end());
        findings.add(at, Message::new("công văn không có dòng Kính gửi", "the công văn has no line Kính gửi"));
    }
}
