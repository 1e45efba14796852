//! Finding deadlines and recurrences in the sentence of a task.

use std::ops::Range;

use super::{Bound, Recurrence};
use crate::agency::is_verb;
use crate::date::{PartialDate, written};
use crate::text::is_word_char;

/// A deadline and where it stands in the text searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) bound: Bound,
    pub(crate) limit: PartialDate,
    pub(crate) range: Range<usize>,
}

/// A word of the language of time limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// Announces a deadline.
    Limit(Limit),
    /// `hằng năm`
    Every(Recurrence),
    /// `định kỳ`
    Periodic,
    /// `thường xuyên`
    Regular,
}

/// Words that announce a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    /// `trước`
    Before,
    /// `chậm nhất`, `không quá`, `xong`
    Latest,
    /// `đến hết`
    UntilEnd,
    /// `đến ngày`
    Until,
    /// `trong`
    During,
    /// `vào ngày`
    At,
}

/// Every word, in the letter cases it is written in.
pub(crate) const WORDS: [(&str, Word); 49] = [
    ("trước", Word::Limit(Limit::Before)),
    ("Trước", Word::Limit(Limit::Before)),
    ("chậm nhất", Word::Limit(Limit::Latest)),
    ("Chậm nhất", Word::Limit(Limit::Latest)),
    ("muộn nhất", Word::Limit(Limit::Latest)),
    ("không quá ngày", Word::Limit(Limit::Latest)),
    ("xong ngày", Word::Limit(Limit::Latest)),
    ("đến hết", Word::Limit(Limit::UntilEnd)),
    ("Đến hết", Word::Limit(Limit::UntilEnd)),
    ("đến ngày", Word::Limit(Limit::Until)),
    ("Đến ngày", Word::Limit(Limit::Until)),
    ("trong tháng", Word::Limit(Limit::During)),
    ("Trong tháng", Word::Limit(Limit::During)),
    ("trong quý", Word::Limit(Limit::During)),
    ("trong Quý", Word::Limit(Limit::During)),
    ("Trong quý", Word::Limit(Limit::During)),
    ("trong năm", Word::Limit(Limit::During)),
    ("Trong năm", Word::Limit(Limit::During)),
    ("vào ngày", Word::Limit(Limit::At)),
    ("Vào ngày", Word::Limit(Limit::At)),
    ("hằng năm", Word::Every(Recurrence::Yearly)),
    ("hàng năm", Word::Every(Recurrence::Yearly)),
    ("Hằng năm", Word::Every(Recurrence::Yearly)),
    ("Hàng năm", Word::Every(Recurrence::Yearly)),
    ("mỗi năm", Word::Every(Recurrence::Yearly)),
    ("hằng quý", Word::Every(Recurrence::Quarterly)),
    ("hàng quý", Word::Every(Recurrence::Quarterly)),
    ("Hằng quý", Word::Every(Recurrence::Quarterly)),
    ("Hàng quý", Word::Every(Recurrence::Quarterly)),
    ("mỗi quý", Word::Every(Recurrence::Quarterly)),
    ("hằng tháng", Word::Every(Recurrence::Monthly)),
    ("hàng tháng", Word::Every(Recurrence::Monthly)),
    ("Hằng tháng", Word::Every(Recurrence::Monthly)),
    ("Hàng tháng", Word::Every(Recurrence::Monthly)),
    ("mỗi tháng", Word::Every(Recurrence::Monthly)),
    ("hằng tuần", Word::Every(Recurrence::Weekly)),
    ("hàng tuần", Word::Every(Recurrence::Weekly)),
    ("Hằng tuần", Word::Every(Recurrence::Weekly)),
    ("Hàng tuần", Word::Every(Recurrence::Weekly)),
    ("mỗi tuần", Word::Every(Recurrence::Weekly)),
    ("hằng ngày", Word::Every(Recurrence::Daily)),
    ("hàng ngày", Word::Every(Recurrence::Daily)),
    ("Hằng ngày", Word::Every(Recurrence::Daily)),
    ("Hàng ngày", Word::Every(Recurrence::Daily)),
    ("mỗi ngày", Word::Every(Recurrence::Daily)),
    ("định kỳ", Word::Periodic),
    ("Định kỳ", Word::Periodic),
    ("thường xuyên", Word::Regular),
    ("Thường xuyên", Word::Regular),
];

/// The deadline that the word at `at..end` of `text` announces.
pub(crate) fn limit_at(text: &str, at: usize, end: usize, limit: Limit) -> Option<Found> {
    if text[..at].chars().next_back().is_some_and(is_word_char) {
        return None;
    }
    // The date grammar reads `ngày`, `tháng`, `quý`, `năm` itself.
    let unit = ["ngày", "tháng", "quý", "Quý", "năm"].iter().find(|u| text[at..end].ends_with(**u));
    let mut from = end - unit.map_or(0, |u| u.len());
    let mut bound = match limit {
        Limit::Before => Bound::Before,
        Limit::Latest | Limit::UntilEnd | Limit::Until => Bound::NoLaterThan,
        Limit::During => Bound::During,
        Limit::At => Bound::At,
    };
    for word in [" là", " vào", " đến", " trước", " trong", " hết", " thời điểm"] {
        if text[from..].starts_with(word) {
            from += word.len();
            bound = if word == " trước" { Bound::Before } else { bound };
        }
    }
    let rest = text[from..].trim_start();
    let date_at = text.len() - rest.len();
    let (date, len) = written(rest)?;
    let found = Found { bound, limit: date, range: at..date_at + len };
    is_deadline(text, limit, &found).then_some(found)
}

/// Not every date behind such a word limits the task.
fn is_deadline(text: &str, word: Limit, found: &Found) -> bool {
    let before = clause(&text[..found.range.start]);
    let after = text[found.range.end..].trim_start();
    if after.starts_with("hằng") || after.starts_with("hàng") {
        return false;
    }
    let finishes = || ["hoàn thành", "Hoàn thành", "xong", "kết thúc"].iter().any(|w| before.contains(w));
    match (word, found.limit) {
        // `từ ngày … đến ngày …` is a span of time.
        (Limit::Until, _) | (Limit::UntilEnd, PartialDate::Year(_)) => !before.contains("từ "),
        (Limit::At, limit) => matches!(limit, PartialDate::Day(_) | PartialDate::Minute(_)),
        // `giao thực hiện trong năm 2026` says when, not by when; `trước năm 2020` describes things.
        (Limit::During | Limit::Before, PartialDate::Year(_)) => finishes(),
        (Limit::During, limit) => matches!(limit, PartialDate::Month(..) | PartialDate::Quarter(..)),
        _ => true,
    }
}

/// How often the words found in `text` say a thing is to be done: `định kỳ` tells more than `hằng năm`, that more than
/// `thường xuyên`.
pub(crate) fn recurrence_of(text: &str, words: impl Iterator<Item = (usize, usize, Word)>) -> Option<Recurrence> {
    let mut best: Option<(u8, Recurrence)> = None;
    for (at, end, word) in words {
        let (weight, found) = match word {
            Word::Periodic => (0, periodic(text, at, end)),
            Word::Every(period) => (1, every(text, at, end).then_some(period)),
            Word::Regular => (2, regular(text, at, end).then_some(Recurrence::Regular)),
            Word::Limit(_) => continue,
        };
        if let Some(found) = found
            && best.is_none_or(|(w, _)| weight < w)
        {
            best = Some((weight, found));
        }
    }
    best.map(|(_, recurrence)| recurrence)
}

/// `Hằng năm, …`, `ngày 15 hằng tháng`, `Tháng 12 hằng năm`, `chi bộ hằng quý tổ chức …`
fn every(text: &str, at: usize, end: usize) -> bool {
    let before = text[..at].trim_end();
    let dated = before.ends_with(|c: char| c.is_ascii_digit()) || before.ends_with("quý");
    // `cập nhật kịch bản hằng tháng, hằng quý`: of a row the first tells.
    let row = [", hằng ", ", hàng ", " và hằng ", " và hàng "].iter().any(|w| text[end..].starts_with(w));
    opens_clause(before) || dated || row || is_verb(text[end..].trim_start())
}

/// `Định kỳ hằng quý`, `định kỳ 03 tháng/lần`, `Định kỳ tổng hợp …`; not `khám sức khỏe định kỳ`
fn periodic(text: &str, at: usize, end: usize) -> Option<Recurrence> {
    let rest = text[end..].trim_start_matches([' ', ',', '(']);
    let period = WORDS.iter().find(|(word, _)| rest.starts_with(word)).map(|(_, w)| *w);
    if let Some(Word::Every(period)) = period {
        return Some(period);
    }
    let digits = rest.bytes().take(2).take_while(u8::is_ascii_digit).count();
    if let Ok(count) = rest[..digits].parse::<u32>() {
        let unit = rest[digits..].trim_start();
        return Some(match (count, unit.starts_with("tháng"), unit.starts_with("năm")) {
            (1, true, _) => Recurrence::Monthly,
            (3, true, _) => Recurrence::Quarterly,
            (12, true, _) | (1, _, true) => Recurrence::Yearly,
            _ => Recurrence::Periodic,
        });
    }
    (opens_clause(text[..at].trim_end()) || is_verb(rest)).then_some(Recurrence::Periodic)
}

/// `Thường xuyên kiểm tra`, `cập nhật thường xuyên`; not `chi thường xuyên`
fn regular(text: &str, at: usize, end: usize) -> bool {
    let before = text[..at].trim_end();
    let after = text[end..].trim_start();
    let ended = after.trim_matches(['.', ';', '/']).is_empty();
    (is_verb(after) && !before.ends_with("chi")) || before.ends_with("cập nhật") || ended
}

/// Nothing, a mark or a linking word stands before.
fn opens_clause(before: &str) -> bool {
    before.is_empty()
        || before.ends_with([',', ';', '.', ':', '(', '-'])
        || ["và", "đồng thời", "Đồng thời"].iter().any(|w| before.ends_with(w))
}

/// The words since the last comma, semicolon or full stop.
fn clause(before: &str) -> &str {
    let cut = before.rfind([',', ';', '.', ':']).map_or(0, |at| at + 1);
    &before[cut..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(usize, usize, Word)> {
        let mut hits: Vec<_> =
            WORDS.iter().flat_map(|(w, kind)| text.match_indices(w).map(|(at, m)| (at, at + m.len(), *kind))).collect();
        hits.sort_by_key(|h| h.0);
        hits
    }

    fn find(text: &str) -> Option<Found> {
        words(text).into_iter().find_map(|(at, end, word)| match word {
            Word::Limit(limit) => limit_at(text, at, end, limit),
            _ => None,
        })
    }

    fn recurrence(text: &str) -> Option<Recurrence> {
        recurrence_of(text, words(text).into_iter())
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
            ("giai đoạn 2026 - 2030", None),
            ("10 tháng đầu năm 2025", None),
            ("trước ngày 15 hằng tháng", None),
            ("trước ngày 25/6 hằng năm", None),
            ("kịp thời, sớm nhất", None),
            ("Nghị quyết ngày 10/12/2024", None),
        ];
        for (text, want) in table {
            let have = find(text).map(|f| (f.bound, f.limit.to_string()));
            assert_eq!(have.as_ref().map(|(b, d)| (*b, d.as_str())), want, "{text}");
        }
    }

    #[test]
    fn recurrences() {
        use Recurrence::*;
        let table = [
            ("Định kỳ tổng hợp kết quả, báo cáo", Some(Periodic)),
            ("Hằng năm, lập dự toán", Some(Yearly)),
            ("Hàng năm tham mưu", Some(Yearly)),
            ("định kỳ hằng quý báo cáo", Some(Quarterly)),
            ("định kỳ 03 tháng/lần báo cáo", Some(Quarterly)),
            ("báo cáo trước ngày 15 hằng tháng", Some(Monthly)),
            ("Tháng 12 hằng năm", Some(Yearly)),
            ("chi bộ hằng quý tổ chức kiểm điểm", Some(Quarterly)),
            ("cập nhật kịch bản của đặc khu hàng tháng, hàng quý trong năm", Some(Monthly)),
            ("Thường xuyên kiểm tra, đôn đốc", Some(Regular)),
            ("Bảo đảm việc cập nhật thường xuyên và chất lượng", Some(Regular)),
            ("Thường xuyên", Some(Regular)),
            ("khám sức khỏe định kỳ; thực hiện", None),
            ("tiết kiệm chi hằng năm đối với", None),
            ("kinh phí chi thường xuyên của", None),
            ("ổn định, thường xuyên, liên tục", None),
        ];
        for (text, want) in table {
            assert_eq!(recurrence(text), want, "{text}");
        }
    }
}
