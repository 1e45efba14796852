use vanban::{DocumentType, SigningAuthority};

use crate::wording::{fold, is_capitals};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("committee_signed_by_its_head_alone.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG010",
    name: "committee-signed-by-its-head-alone",
    severity: Severity::Info,
    fix: None,
    page: include_str!("committee_signed_by_its_head_alone.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    let Some(number) = document.letterhead.number.as_ref().filter(|_| subject.is_whole()) else { return };
    if !subject.profile.is_administrative() || document.kind != Some(DocumentType::Decision) {
        return;
    }
    // The line that says whose decision it is.
    let committee = |line: &&crate::Line<'_>| {
        line.span.start > number.span.end && is_capitals(line.text) && fold(line.text).starts_with("ủy ban nhân dân")
    };
    let Some(line) = subject.opening().iter().find(committee) else { return };
    let [signature] = &document.signatures[..] else { return };
    if signature.authority != Some(SigningAuthority::OnBehalfOf) && signature.position.is_some() {
        let message = Message::new(
            "quyết định của Ủy ban nhân dân không ký thay mặt (TM.)",
            "a decision of the People's Committee is not signed on its behalf (TM.)",
        );
        findings.add(signature.span, message).note(line.span, Message::new("thẩm quyền ban hành", "who decides"));
    }
}
