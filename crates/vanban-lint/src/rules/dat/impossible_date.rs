use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("impossible_date.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT006",
    name: "impossible-date",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("impossible_date.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let document = subject.document;
    let head_end = subject.opening().last().map_or(0, |line| line.span.end);
    let undated = subject.issued().is_none();
    for day in subject.days().iter().filter(|day| day.date().is_none()) {
        // The date of issue is another rule's, and so are dates of citations.
        let cited = || {
            let before = document.citations.partition_point(|citation| citation.span.start <= day.span.start);
            let near = before.checked_sub(1).and_then(|at| document.citations.get(at));
            near.is_some_and(|citation| citation.span.end + 16 >= day.span.start)
        };
        let of_issue = undated && subject.has_letterhead() && day.span.end <= head_end;
        // Forms print 00/00/0000, and a year of before the republic is a misread digit.
        let meant = (1..=31).contains(&day.day) && (1..=19).contains(&day.month) && (1900..2200).contains(&day.year);
        if of_issue || !meant || cited() {
            continue;
        }
        let message = Message::new(
            format!("không có ngày {}/{}/{}", day.day, day.month, day.year),
            format!("there is no day {}/{}/{}", day.day, day.month, day.year),
        );
        findings.add(day.span, message);
    }
}
