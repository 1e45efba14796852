//! Days as they are written all over a text: `ngày 05 tháng 01 năm 2026`, `05/01/2026`, also impossible ones.

use chrono::NaiveDate;
use vanban::Span;

use crate::subject::Subject;

/// A day that is written with day, month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenDay {
    /// From the day to the year, without `ngày`.
    pub(crate) span: Span,
    pub(crate) day: u32,
    pub(crate) month: u32,
    pub(crate) year: i32,
}

impl WrittenDay {
    /// The day, if the calendar has it.
    pub(crate) fn date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month, self.day)
    }
}

impl Subject<'_> {
    /// Every day of the text that is written in full, in order.
    pub(crate) fn days(&self) -> &[WrittenDay] {
        self.days.get_or_init(|| {
            let text = self.text();
            let mut days = slashed(text);
            days.extend(spelled(text));
            days.sort_by_key(|day| day.span.start);
            days
        })
    }

    /// The day of issue as it stands in the letterhead.
    pub(crate) fn day_of_issue(&self) -> Option<WrittenDay> {
        let date = self.document.letterhead.date.as_ref().filter(|_| self.has_head())?;
        let days = self.days();
        let first = days.partition_point(|day| day.span.start < date.span.start);
        days.get(first).copied().filter(|day| date.span.contains(day.span))
    }
}

/// `05/01/2026`, `5-1-2026`, `5.1.2026`: found by their slashes or by nothing; hyphens and points are rare.
fn slashed(text: &str) -> Vec<WrittenDay> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'/', bytes).filter_map(|at| slashed_at(bytes, at)).collect()
}

/// The day whose first slash is at `at`.
fn slashed_at(bytes: &[u8], at: usize) -> Option<WrittenDay> {
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let start = (0..at).rev().take(3).take_while(|&i| digit(i)).last()?;
    let (day, after_day) = digits(bytes, start, 2)?;
    let (month, after_month) = digits(bytes, at + 1, 2).filter(|_| after_day == at)?;
    let (year, end) = digits(bytes, after_month + 1, 4).filter(|(_, end)| *end == after_month + 5)?;
    let alone = start == 0 || !(digit(start - 1) || matches!(bytes[start - 1], b'/' | b'-' | b'.' | b','));
    // `15/5/2026/QĐ-UBND` is a number.
    let ends = !digit(end) && !matches!(bytes.get(end), Some(b'/' | b'-'));
    (alone && ends && bytes.get(after_month) == Some(&b'/')).then(|| WrittenDay {
        span: Span::new(start as u32, end as u32),
        day,
        month,
        year: year as i32,
    })
}

/// `ngày 05 tháng 01 năm 2026`
fn spelled(text: &str) -> Vec<WrittenDay> {
    let mut days = Vec::new();
    for (month_word, year_word) in [("tháng", "năm"), ("tha\u{301}ng", "na\u{306}m")] {
        for at in memchr::memmem::find_iter(text.as_bytes(), month_word) {
            days.extend(spelled_at(text, at, month_word, year_word));
        }
    }
    days
}

/// The day whose word for the month is at `at`.
fn spelled_at(text: &str, at: usize, month_word: &str, year_word: &str) -> Option<WrittenDay> {
    let bytes = text.as_bytes();
    let blank = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_whitespace);
    let skip = |from: usize| (from..from + 4).find(|&i| !blank(i));
    let day_end = (0..at).rev().take(4).find(|&i| !blank(i))? + 1;
    let start = (0..day_end).rev().take(3).take_while(|&i| bytes[i].is_ascii_digit()).last()?;
    let (day, _) = digits(bytes, start, 2).filter(|(_, end)| *end == day_end && day_end < at)?;
    let (month, after_month) = digits(bytes, skip(at + month_word.len())?, 2)?;
    let year_at = skip(after_month)?;
    let year_at = text.get(year_at..)?.starts_with(year_word).then_some(year_at + year_word.len())?;
    let (year, end) = digits(bytes, skip(year_at)?, 4)?;
    let four = end - skip(year_at)? == 4 && !bytes.get(end).is_some_and(u8::is_ascii_digit);
    four.then(|| WrittenDay { span: Span::new(start as u32, end as u32), day, month, year: year as i32 })
}

/// One to `most` digits from `from`, and where they end.
fn digits(bytes: &[u8], from: usize, most: usize) -> Option<(u32, usize)> {
    let count = bytes.get(from..)?.iter().take(most).take_while(|b| b.is_ascii_digit()).count();
    let value = bytes[from..from + count].iter().fold(0, |value, b| value * 10 + u32::from(b - b'0'));
    (count > 0).then_some((value, from + count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(u32, u32, i32, &str)> {
        let mut days = slashed(text);
        days.extend(spelled(text));
        days.iter().map(|d| (d.day, d.month, d.year, d.span.slice(text).unwrap_or_default())).collect()
    }

    #[test]
    fn days_as_written() {
        assert_eq!(all("ngày 05/01/2026, ngày 31/4/2026"), [(5, 1, 2026, "05/01/2026"), (31, 4, 2026, "31/4/2026")]);
        assert_eq!(all("ngày 5 tháng  1 năm 2026."), [(5, 1, 2026, "5 tháng  1 năm 2026")]);
        assert_eq!(all("nga\u{300}y 5 tha\u{301}ng 1 na\u{306}m 2026").len(), 1);
        for text in
            ["15/5/2026/QĐ-UBND", "15/2026/NĐ-CP", "1/2", "tháng 5 năm 2026", "ngày 5 tháng", "12/05/20261", "/"]
        {
            assert_eq!(all(text), [], "{text}");
        }
    }
}
