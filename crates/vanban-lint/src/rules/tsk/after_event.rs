use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("after_event.md")]
pub(crate) static RULE: Rule = Rule {
    code: "TSK008",
    name: "deadline-after-event",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("after_event.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(event) = &subject.document.event else { return };
    let (Some(start), Some(due)) = (&event.start, event.materials_due) else { return };
    let Some(day) = due.last_day().filter(|day| *day > start.value.date()) else { return };
    let (day, start_day) = (day.format("%d/%m/%Y"), start.value.format("%d/%m/%Y"));
    let message = Message::new(
        format!("tài liệu được yêu cầu đến ngày {day}, sau cuộc họp ngày {start_day}"),
        format!("papers are asked for by {day}, after the meeting on {start_day}"),
    );
    findings.add(due.span, message).note(start.span, Message::new("cuộc họp", "the meeting"));
}
