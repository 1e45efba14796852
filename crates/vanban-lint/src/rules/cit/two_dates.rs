use std::collections::HashMap;

use vanban::citation::Slip;

use super::{day_of, numbered};
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("two_dates.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT006",
    name: "cited-with-two-dates",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("two_dates.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let mut first = HashMap::new();
    for (citation, number) in numbered(subject) {
        let Some(day) = day_of(citation) else { continue };
        let &mut (earlier, place) = first.entry(number).or_insert((day, citation.span));
        if earlier == day || !citation.slips.contains(&Slip::TwoDates) {
            continue;
        }
        let day = day.format("%d/%m/%Y");
        let message = Message::new(
            format!("{number} ghi ngày {day}, khác với chỗ khác trong văn bản"),
            format!("{number} is dated {day}, and otherwise elsewhere in the document"),
        );
        let note = Message::new("ngày kia ở đây", "the other date is here");
        findings.add(citation.span, message).note(place, note);
    }
}
