use std::collections::HashSet;

use vanban::{Agency, AgencyStatus};

use super::named;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("not_yet.md")]
pub(crate) static RULE: Rule = Rule {
    code: "AGY003",
    name: "body-not-yet-established",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("not_yet.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(issued) = subject.issued().filter(|_| subject.has_letterhead()) else { return };
    let issuer = subject.document.letterhead.issuer.as_ref().map(|issuer| (issuer.name.as_str(), issuer.span));
    let mut said = HashSet::new();
    for (name, span) in issuer.into_iter().chain(named(subject)) {
        let Some(agency) = Agency::of(name, Some(issued)) else { continue };
        let AgencyStatus::NotYet { since } = agency.status else { continue };
        if !said.insert(agency.name.clone()) {
            continue;
        }
        let (name, since) = (agency.name, since.format("%d/%m/%Y"));
        let message =
            Message::new(format!("{name} chỉ có từ ngày {since}"), format!("{name} has been there since {since} only"));
        findings.add(span, message);
    }
}
