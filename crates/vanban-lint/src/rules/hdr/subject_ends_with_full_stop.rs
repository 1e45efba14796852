use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("subject_ends_with_full_stop.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR013",
    name: "subject-ends-with-full-stop",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("subject_ends_with_full_stop.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(printed) = subject.document.subject.as_ref().filter(|_| subject.has_head()) else { return };
    if !subject.profile.is_administrative() {
        return;
    }
    let text = subject.slice(printed.span);
    let behind = subject.tail(printed.span);
    let stop = if text.ends_with('.') {
        printed.span.end - 1
    } else if behind.trim_matches(['*', ' ', '|', '_']) == "." {
        printed.span.end + behind.find('.').unwrap_or(0) as u32
    } else {
        return;
    };
    if text.ends_with("...") {
        return;
    }
    let span = Span::new(stop, stop + 1);
    let message = Message::new("trích yếu kết thúc bằng dấu chấm", "the subject ends with a full stop");
    findings.add(span, message).replace(span, "", Applicability::Safe);
}
