use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("party_title_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR005",
    name: "party-title-missing",
    severity: Severity::Info,
    fix: None,
    page: include_str!("party_title_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let titles = subject.titles();
    if !subject.is_whole() || !subject.profile.is_party() || titles.party.is_some() || titles.nation.is_some() {
        return;
    }
    let Some(issuer) = subject.document.letterhead.issuer.as_ref().filter(|_| subject.speaks_for_party()) else {
        return;
    };
    let message = Message::new("thiếu tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM", "the title ĐẢNG CỘNG SẢN VIỆT NAM is missing");
    findings.add(Span::new(issuer.span.end, issuer.span.end), message);
}
