use vanban::Recurrence;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("no_report_day.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK010",
    name: "report-without-day",
    severity: Severity::Info,
    fix: None,
    page: include_str!("no_report_day.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    const PERIODS: [Recurrence; 4] =
        [Recurrence::Yearly, Recurrence::Quarterly, Recurrence::Monthly, Recurrence::Periodic];
    for task in &subject.document.assignments {
        let period = task.recurrence.is_some_and(|recurrence| PERIODS.contains(&recurrence));
        let report = !task.report_to.is_empty() && task.action.value.to_lowercase().contains("báo cáo");
        if period && report && !task.deadline.is_some_and(|deadline| deadline.is_definite()) {
            let message = Message::new("báo cáo định kỳ không nêu ngày gửi", "a recurring report without its day");
            findings.add(task.span, message);
        }
    }
}
