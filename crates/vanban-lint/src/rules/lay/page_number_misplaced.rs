use crate::layout::Alignment;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("page_number_misplaced.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY008",
    name: "page-number-misplaced",
    severity: Severity::Info,
    fix: None,
    page: include_str!("page_number_misplaced.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (at, section) in subject.own_pages().enumerate() {
        let Some(number) = section.frame.as_ref().and_then(|frame| frame.number) else { continue };
        let aside = number.alignment.is_some_and(|alignment| alignment != Alignment::Centre);
        let faults = [
            (number.at_foot, "ở cuối trang", "at the foot of the page"),
            (aside, "không ở giữa", "not in the middle"),
            (number.on_first && at == 0, "có cả ở trang thứ nhất", "on the first page too"),
        ];
        let wrong = || faults.iter().filter(|(is, ..)| *is);
        if wrong().next().is_some() {
            let vi: Vec<&str> = wrong().map(|(_, vi, _)| *vi).collect();
            let en: Vec<&str> = wrong().map(|(.., en)| *en).collect();
            let message = Message::new(
                format!("số trang {}", vi.join(", ")),
                format!("the number of the page is {}", en.join(", ")),
            );
            findings.add(subject.first_line_of(section.span), message);
            return;
        }
    }
}
