use super::limits;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("year_assumed.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK006",
    name: "deadline-without-year",
    severity: Severity::Info,
    fix: None,
    page: include_str!("year_assumed.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for (task, deadline) in limits(subject).filter(|(_, deadline)| deadline.year_assumed) {
        // `Định kỳ hằng năm (trước ngày 15 tháng 12)` means every year.
        let around = subject.slice(task.span).to_lowercase();
        let yearly =
            ["hằng năm", "hàng năm", "định kỳ", "năm tiếp theo", "mỗi năm"].iter().any(|word| around.contains(word));
        if yearly || task.recurrence.is_some() {
            continue;
        }
        let said = subject.slice(deadline.span);
        let message = Message::new(format!("“{said}” không ghi năm"), format!("“{said}” leaves the year out"));
        findings.add(deadline.span, message);
    }
}
