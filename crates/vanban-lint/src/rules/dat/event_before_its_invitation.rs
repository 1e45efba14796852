use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("event_before_its_invitation.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT010",
    name: "event-before-its-invitation",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("event_before_its_invitation.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let (Some(event), Some(issued)) = (&subject.document.event, subject.issued()) else { return };
    let Some(start) = event.start.as_ref().filter(|start| start.value.date() < issued) else { return };
    // Conclusions of a meeting name its time too.
    let invites = |text: &str| memchr::memmem::find(text.as_bytes(), "ính mời".as_bytes()).is_some();
    if !subject.has_head() || !invites(subject.text()) {
        return;
    }
    let message = Message::new(
        format!("cuộc họp ngày {} ở trước ngày của giấy mời", start.value.format("%d/%m/%Y")),
        format!("the meeting of {} lies before the date of the invitation", start.value.format("%d/%m/%Y")),
    );
    let diagnostic = findings.add(start.span, message);
    if let Some(date) = &subject.document.letterhead.date {
        diagnostic.note(date.span, Message::new("ngày ban hành", "the date of issue"));
    }
}
