use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("event_ends_before_it_starts.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT010",
    name: "event-ends-before-it-starts",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("event_ends_before_it_starts.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(event) = &subject.document.event else { return };
    let (Some(start), Some(end)) = (&event.start, event.end) else { return };
    if end < start.value {
        let message = Message::new(
            format!("kết thúc ({}) trước khi bắt đầu", end.format("%H:%M %d/%m/%Y")),
            format!("it ends ({}) before it starts", end.format("%H:%M %d/%m/%Y")),
        );
        findings.add(start.span, message);
    }
}
