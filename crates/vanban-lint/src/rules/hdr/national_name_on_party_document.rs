use vanban::AgencyBranch;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("national_name_on_party_document.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR006",
    name: "national-name-on-party-document",
    severity: Severity::Info,
    fix: None,
    page: include_str!("national_name_on_party_document.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(nation) = subject.titles().nation else { return };
    let Some(issuer) = subject.document.letterhead.issuer.as_ref().filter(|issuer| !issuer.inferred) else { return };
    let agency = vanban::Agency::of(&issuer.name, subject.issued());
    if subject.has_letterhead() && agency.is_some_and(|agency| agency.branch == Some(AgencyBranch::Party)) {
        let message =
            Message::new("văn bản của Đảng ghi Quốc hiệu", "a Party document has the national name of the State");
        findings.add(nation, message).note(issuer.span, Message::new("cơ quan ban hành", "the issuer"));
    }
}
