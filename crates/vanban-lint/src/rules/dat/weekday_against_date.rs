use chrono::{Datelike, Weekday};

use crate::dates::WrittenDay;
use crate::wording::fold;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("weekday_against_date.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT009",
    name: "weekday-against-date",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("weekday_against_date.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for day in subject.days() {
        let Some(date) = day.date().filter(|date| (1990..2100).contains(&date.year())) else { continue };
        let Some(said) = weekday_around(subject, day).filter(|said| *said != date.weekday()) else { continue };
        let message = Message::new(
            format!("{} là {}, không phải {}", date.format("%d/%m/%Y"), name(date.weekday()), name(said)),
            format!("{} is a {}, not a {}", date.format("%d/%m/%Y"), english(date.weekday()), english(said)),
        );
        findings.add(day.span, message);
    }
}

/// `thứ Hai, ngày 05/01/2026`, `05/01/2026 (thứ Hai)`: what stands right before or behind the date.
fn weekday_around(subject: &Subject<'_>, day: &WrittenDay) -> Option<Weekday> {
    /// `chủ nhật, ngày `, decomposed.
    const REACH: usize = 32;
    let text = subject.text();
    let (start, end) = (day.span.start as usize, day.span.end as usize);
    let from = (start.saturating_sub(REACH)..=start).find(|&at| text.is_char_boundary(at))?;
    let to = (end..=(end + REACH).min(text.len())).rev().find(|&at| text.is_char_boundary(at))?;
    // Cheap refusal: most dates have no weekday beside them.
    if !HINTS.iter().any(|hint| text[from..to].contains(hint)) {
        return None;
    }
    let before = fold(&text[from..start]);
    let before = before.trim_end().strip_suffix("ngày").unwrap_or(&before).trim_end_matches([' ', ',', '(']);
    let named = |text: &str| WEEKDAYS.iter().find(|(name, _)| text.ends_with(name)).map(|(_, day)| *day);
    let behind = fold(&text[end..to]);
    let opened = behind.trim_start_matches([' ', ',']).strip_prefix('(').map(str::trim_start);
    let begun = |text: &str| WEEKDAYS.iter().find(|(name, _)| text.starts_with(name)).map(|(_, day)| *day);
    named(before).or_else(|| opened.and_then(begun))
}

/// Pieces of `thứ` and `chủ nhật`, composed and not.
const HINTS: [&str; 8] = ["hứ", "hủ", "HỨ", "HỦ", "hư\u{301}", "hu\u{309}", "hu\u{31b}\u{301}", "HƯ\u{301}"];

/// Weekdays by their names.
const WEEKDAYS: [(&str, Weekday); 14] = [
    ("thứ hai", Weekday::Mon),
    ("thứ ba", Weekday::Tue),
    ("thứ tư", Weekday::Wed),
    ("thứ năm", Weekday::Thu),
    ("thứ sáu", Weekday::Fri),
    ("thứ bảy", Weekday::Sat),
    ("thứ bẩy", Weekday::Sat),
    ("chủ nhật", Weekday::Sun),
    ("thứ 2", Weekday::Mon),
    ("thứ 3", Weekday::Tue),
    ("thứ 4", Weekday::Wed),
    ("thứ 5", Weekday::Thu),
    ("thứ 6", Weekday::Fri),
    ("thứ 7", Weekday::Sat),
];

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

fn english(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
