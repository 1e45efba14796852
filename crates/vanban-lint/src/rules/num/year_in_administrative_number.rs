use vanban::{DocumentType, Regime};

use crate::{Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("year_in_administrative_number.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM004",
    name: "year-in-administrative-number",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("year_in_administrative_number.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let head = &subject.document.letterhead;
    let Some(number) = head.number.as_ref().filter(|_| subject.has_letterhead()) else { return };
    let Some(year) = number.value.year() else { return };
    // The year makes the number look like a legislative one: judged by the rules for the type.
    let day = head.date.as_ref().map(|date| date.value.first_day());
    if Profile::on(Regime::Administrative, day) != Profile::Decree30 {
        return;
    }
    let never_legislative = matches!(
        subject.kind(),
        Some(
            DocumentType::Notice
                | DocumentType::Plan
                | DocumentType::Report
                | DocumentType::Submission
                | DocumentType::Guidance
                | DocumentType::Programme
                | DocumentType::Directive
                | DocumentType::OfficialTelegram
                | DocumentType::Invitation
                | DocumentType::OfficialLetter
                | DocumentType::Minutes
                | DocumentType::Scheme
                | DocumentType::Option
        )
    );
    if never_legislative {
        let message = Message::new(
            format!("số văn bản hành chính ghi năm {year}"),
            format!("the number of an administrative document holds the year {year}"),
        );
        findings.add(number.span, message);
    }
}
