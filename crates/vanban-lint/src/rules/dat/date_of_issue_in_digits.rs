use vanban::Span;

use crate::wording::fold;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("date_of_issue_in_digits.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT003",
    name: "date-of-issue-in-digits",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("date_of_issue_in_digits.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = &subject.document.letterhead.number else { return };
    if !subject.has_head() || !subject.profile.is_administrative() || subject.issued().is_some() {
        return;
    }
    for line in subject.opening() {
        let days = subject.days();
        let first = days.partition_point(|day| day.span.start < line.span.start);
        let Some(day) = days.get(first).filter(|day| day.span.end <= line.span.end) else { continue };
        let before = &subject.text()[line.span.start as usize..day.span.start as usize];
        let behind = &subject.text()[day.span.end as usize..line.span.end as usize];
        // On the line of the number the place stands behind it.
        let own = if line.span.start <= number.span.start && number.span.end <= day.span.start {
            &subject.text()[number.span.end as usize..day.span.start as usize]
        } else {
            before
        };
        let own = own.rsplit('|').next().unwrap_or(own).trim();
        let Some((place, word)) = own.rsplit_once(',') else { continue };
        let word = word.trim();
        let named = place.split_whitespace().count() <= 5 && place.starts_with(char::is_uppercase);
        if !named || !behind.trim().is_empty() || !(word.is_empty() || fold(word) == "ngày") {
            continue;
        }
        let month = if day.month < 3 { format!("{:02}", day.month) } else { day.month.to_string() };
        let full = format!("ngày {:02} tháng {month} năm {}", day.day, day.year);
        let start = if word.is_empty() {
            day.span.start
        } else {
            day.span.start - (before.len() - before.rfind(word).unwrap_or(0)) as u32
        };
        let span = Span::new(start, day.span.end);
        let message =
            Message::new("thời gian ban hành viết bằng dấu gạch chéo", "the date of issue is written with slashes");
        findings.add(span, message).replace(span, full, Applicability::Safe);
        return;
    }
}
