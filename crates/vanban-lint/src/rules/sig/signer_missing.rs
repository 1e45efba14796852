use vanban::{RecipientKind, Span};

use crate::wording::{is_name, is_office};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("signer_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG001",
    name: "signer-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("signer_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    if !subject.has_head() || !subject.profile.is_administrative() || !subject.starts_with_head() {
        return;
    }
    if document.letterhead.date.is_none() || document.signatures.iter().any(|signature| signature.name.is_some()) {
        return;
    }
    // The closing must be there to its end: an excerpt has no signer either.
    let closed = document.recipients.iter().any(|entry| matches!(entry.kind, RecipientKind::Archive { .. }));
    // A name of an unusual kind, in capitals, beside the list, behind a rank.
    let named = |line: &crate::Line<'_>| {
        line.text.split([',', ';', '.', '|']).any(|piece| is_name(piece.trim()) && !is_office(piece))
    };
    let from = document.signatures.first().map_or(0, |signature| signature.span.start);
    let mut closing = subject.closing().iter().take(120).filter(|line| line.span.start >= from);
    let Some(last) = document.recipients.last().filter(|_| closed && !closing.any(named)) else { return };
    let at = document.signatures.first().map_or(last.span.end, |signature| signature.span.end);
    // Whatever else stands below may be a name that a scan has spoilt.
    let below =
        |line: &crate::Line<'_>| line.span.start >= at.max(last.span.end) && line.text.chars().any(char::is_alphabetic);
    if !document.digital_signatures.is_empty() || subject.closing().iter().any(below) {
        return;
    }
    findings.add(Span::new(at, at), Message::new("thiếu họ tên người ký", "the name of the signer is missing"));
}
