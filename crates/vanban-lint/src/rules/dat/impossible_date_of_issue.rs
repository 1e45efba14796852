use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("impossible_date_of_issue.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT005",
    name: "impossible-date-of-issue",
    severity: Severity::Error,
    fix: None,
    page: include_str!("impossible_date_of_issue.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_letterhead() || subject.issued().is_some() {
        return;
    }
    let Some(number) = &subject.document.letterhead.number else { return };
    for line in subject.opening() {
        let days = subject.days();
        let first = days.partition_point(|day| day.span.start < line.span.start);
        let Some(day) = days.get(first).filter(|day| day.span.end <= line.span.end) else { continue };
        let behind = &subject.text()[day.span.end as usize..line.span.end as usize];
        let near = line.span.start.abs_diff(number.span.start) < 600;
        // `t0 tháng 12`: a scan.
        let read = !subject.text()[..day.span.start as usize].ends_with(char::is_alphanumeric) && day.day > 0;
        if day.date().is_none() && read && behind.trim().is_empty() && near && line.text.contains(',') {
            let message = Message::new(
                format!("không có ngày {}/{}/{}", day.day, day.month, day.year),
                format!("there is no day {}/{}/{}", day.day, day.month, day.year),
            );
            findings.add(day.span, message);
            return;
        }
    }
}
