//! The deadline that a word announces.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::cycle::cycle;
use super::term::{TermStart, term};
use super::words::Announce;
use super::{Bound, Deadline, Limit, last_day};
use crate::date::{PartialDate, written, yearless};
use crate::document::Reading;
use crate::text::{ceil_boundary, is_word_char};

/// A deadline and where it stands in the text searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) bound: Bound,
    pub(crate) limit: Limit,
    pub(crate) year_assumed: bool,
    pub(crate) range: Range<usize>,
}

impl Found {
    /// The same in the source.
    pub(crate) fn in_source(self, reading: &Reading<'_>) -> Deadline {
        let Found { bound, limit, year_assumed, range } = self;
        Deadline { bound, limit, year_assumed, span: reading.span(range) }
    }
}

/// The deadline that the word at `at..end` of `text` announces, in a document of this date.
pub(crate) fn limit_at(text: &str, at: usize, end: usize, word: Announce, issued: Option<NaiveDate>) -> Option<Found> {
    if text[..at].chars().next_back().is_some_and(is_word_char) || text[end..].starts_with(is_word_char) {
        return None;
    }
    let found = |bound, limit, end| Found { bound, limit, year_assumed: false, range: at..end };
    match word {
        Announce::Haste => Some(found(Bound::Soon, Limit::Vague, end)),
        Announce::Upon => Some(found(Bound::Soon, Limit::Event, end)),
        Announce::Within | Announce::AtMost => elapsed(text, at, end, word),
        Announce::Latest => elapsed(text, at, end, word).or_else(|| dated(text, at, end, word, issued)),
        _ => dated(text, at, end, word, issued),
    }
}

/// `trong thời hạn 05 ngày làm việc kể từ ngày ký`, `chậm nhất trước 03 ngày làm việc của ngày khai mạc`
fn elapsed(text: &str, at: usize, end: usize, word: Announce) -> Option<Found> {
    let mut rest = text[end..].trim_start();
    let mut before = false;
    for filler in ["là ", "trong ", "trong thời hạn ", "trong vòng ", "không quá ", "sau ", "trước ", "thời hạn "]
    {
        if let Some(after) = rest.strip_prefix(filler) {
            before |= filler == "trước ";
            rest = after;
        }
    }
    let (term, start, len) = term(rest)?;
    let start = if before { TermStart::BeforeEvent } else { start };
    // `không quá 30 ngày` is a measure of many things.
    let measure = word == Announce::AtMost && start == TermStart::Unsaid && !clause(&text[..at]).contains("thời ");
    let bound = if word == Announce::Within { Bound::Within } else { Bound::NoLaterThan };
    let range = at..text.len() - rest.len() + len;
    (!measure).then_some(Found { bound, limit: Limit::Term(term, start), year_assumed: false, range })
}

fn dated(text: &str, at: usize, end: usize, word: Announce, issued: Option<NaiveDate>) -> Option<Found> {
    // The date grammar reads `ngày`, `tháng`, `quý`, `năm` itself.
    let unit = ["ngày", "tháng", "quý", "Quý", "năm", "thứ"].iter().find(|u| text[at..end].ends_with(**u));
    let mut from = end - unit.map_or(0, |u| u.len());
    let mut bound = match word {
        Announce::Before => Bound::Before,
        Announce::During => Bound::During,
        Announce::At => Bound::At,
        _ => Bound::NoLaterThan,
    };
    for word in [" là", " vào", " đến", " trước", " trong", " hết", " thời điểm"] {
        if text[from..].starts_with(word) {
            from += word.len();
            bound = if word == " trước" { Bound::Before } else { bound };
        }
    }
    let rest = text[from..].trim_start();
    let start = text.len() - rest.len();
    let found = |limit, len, year_assumed| Found { bound, limit, year_assumed, range: at..start + len };
    let (date, len, assumed) = match written(rest) {
        Some((date, len)) => (date, len, false),
        None => {
            if let Some((day, len)) = cycle(rest) {
                return Some(found(Limit::Cycle(day), len, false));
            }
            let (date, len) = of_document_year(rest, bound, issued?)?;
            (date, len, true)
        }
    };
    is_deadline(&text[..at], word, date).then(|| found(Limit::Date(date), len, assumed))
}

/// The day of a cycle that ends with the frequency at `at..end`: `ngày 10 hằng tháng`, `thứ Năm hằng tuần`.
pub(crate) fn cycle_at(text: &str, at: usize, end: usize) -> Option<Found> {
    const LONGEST: usize = 40;
    let from = ceil_boundary(text, at.saturating_sub(LONGEST));
    let start = ["ngày ", "thứ ", "Chủ nhật "].iter().filter_map(|word| text[from..at].rfind(word)).max()? + from;
    let (day, len) = cycle(&text[start..])?;
    let whole = start + len == end && !text[..start].chars().next_back().is_some_and(is_word_char);
    whole.then_some(Found { bound: Bound::At, limit: Limit::Cycle(day), year_assumed: false, range: start..end })
}

/// `15/12`, `ngày 15 tháng 12`, `quý IV`: the first such date that is not over when the document is issued.
fn of_document_year(text: &str, bound: Bound, issued: NaiveDate) -> Option<(PartialDate, usize)> {
    let (this, len) = yearless(text, issued.year())?;
    if last_day(bound, this) >= issued {
        return Some((this, len));
    }
    yearless(text, issued.year() + 1)
}

/// Not every date behind such a word limits the task.
fn is_deadline(before: &str, word: Announce, date: PartialDate) -> bool {
    const FINISHES: [&str; 8] =
        ["hoàn thành", "Hoàn thành", "xong", "kết thúc", "thông xe", "khánh thành", "bàn giao", "đưa vào"];
    let before = clause(before);
    // `ngày 15 đến ngày 31 tháng 12`
    let span = before.contains("từ ") || before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    // `các nhiệm vụ giao hoàn thành trong năm 2026` were given elsewhere.
    let finishes = || FINISHES.iter().any(|w| before.contains(w)) && !before.contains("giao hoàn thành");
    match (word, date) {
        // `từ ngày … đến ngày …` is a span of time.
        (Announce::Until, _) => !span,
        (Announce::UntilEnd, PartialDate::Year(_)) => !before.contains("từ "),
        (Announce::UntilEnd, _) => !before.contains("từ ngày") && !before.contains("giai đoạn"),
        (Announce::At, date) => matches!(date, PartialDate::Day(_) | PartialDate::Minute(_)),
        // `giao thực hiện trong năm 2026` says when, not by when; `trước năm 2020` describes things.
        (Announce::During | Announce::Before, PartialDate::Year(_)) => finishes(),
        (Announce::During, date) => matches!(date, PartialDate::Month(..) | PartialDate::Quarter(..)),
        _ => true,
    }
}

/// The words since the last comma, semicolon or full stop.
fn clause(before: &str) -> &str {
    let cut = before.rfind([',', ';', '.', ':']).map_or(0, |at| at + 1);
    &before[cut..]
}

#[cfg(test)]
mod tests {
    use super::super::words::{Word, hits};
    use super::*;

    fn find(text: &str) -> Option<Found> {
        let issued = NaiveDate::from_ymd_opt(2025, 11, 10);
        hits(text).into_iter().find_map(|(at, end, word)| match word {
            Word::Limit(limit) => limit_at(text, at, end, limit, issued),
            Word::Every(_) => cycle_at(text, at, end),
            _ => None,
        })
    }

    #[test]
    fn deadlines() {
        let table = [
            ("báo cáo UBND tỉnh trước ngày 20/11/2025 để xem xét", Some((Bound::Before, "2025-11-20"))),
            ("xem xét trước 10/12/2025 để chỉ đạo", Some((Bound::Before, "2025-12-10"))),
            ("trước 11h00 ngày 26/5/2026", Some((Bound::Before, "2026-05-26T11:00"))),
            ("báo cáo UBND tỉnh trong tháng 4 năm 2026", Some((Bound::During, "2026-04"))),
            ("chậm nhất ngày 31/12/2024", Some((Bound::NoLaterThan, "2024-12-31"))),
            ("hoàn thành chậm nhất trước ngày 31/12/2025", Some((Bound::Before, "2025-12-31"))),
            ("hoàn thành trong năm 2025", Some((Bound::During, "2025"))),
            ("hoàn thành trong quý II/2026", Some((Bound::During, "2026-Q2"))),
            ("vào ngày 01/12/2025", Some((Bound::At, "2025-12-01"))),
            ("các dự án giao thực hiện trong năm 2026", None),
            ("từ ngày 01/9/2025 đến ngày 30/10/2025", None),
            ("trong tuần ngày 15 đến ngày 31 tháng 12 năm 2025", None),
            ("giai đoạn 2026 - 2030", None),
            ("10 tháng đầu năm 2025", None),
            ("Nghị quyết ngày 10/12/2024", None),
            ("trước ngày 15/12", Some((Bound::Before, "2025-12-15"))),
            ("trước ngày 15 tháng 01", Some((Bound::Before, "2026-01-15"))),
            ("trong quý IV.", Some((Bound::During, "2025-Q4"))),
            ("trong tháng 4 và tháng 5", None),
            ("trước ngày 15 tháng 11 năm trước", None),
            ("trước ngày 15 hằng tháng", Some((Bound::Before, "FREQ=MONTHLY;BYMONTHDAY=15"))),
            ("báo cáo ngày 10 hàng tháng", Some((Bound::At, "FREQ=MONTHLY;BYMONTHDAY=10"))),
            ("16h00 thứ Năm hàng tuần", Some((Bound::At, "FREQ=WEEKLY;BYDAY=TH"))),
            ("từ ngày 01 tháng 7 năm 2019 đến hết ngày 31 tháng 12 năm 2020", None),
            ("vào thứ Năm hằng tuần", Some((Bound::At, "FREQ=WEEKLY;BYDAY=TH"))),
            ("trước ngày 25/6 hằng năm", Some((Bound::Before, "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=25"))),
            ("trong thời hạn 05 ngày làm việc kể từ ngày ký", Some((Bound::Within, "P5WD"))),
            ("chậm nhất là 07 ngày trước ngày mở phiên tòa", Some((Bound::NoLaterThan, "P7D"))),
            ("nghỉ không quá 30 ngày", None),
            ("thời gian thực hiện không quá 02 tháng", Some((Bound::NoLaterThan, "P2M"))),
            ("ngay sau khi có kết quả", Some((Bound::Soon, ""))),
            ("kịp thời báo cáo", Some((Bound::Soon, ""))),
        ];
        for (text, want) in table {
            let have = find(text).map(|f| (f.bound, f.limit.to_string()));
            assert_eq!(have.as_ref().map(|(b, d)| (*b, d.as_str())), want, "{text}");
        }
    }
}
