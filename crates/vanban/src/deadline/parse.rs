//! Finding deadlines and recurrences in the sentence of a task.

use std::ops::Range;

use super::{Bound, Recurrence};
use crate::agency::is_verb;
use crate::date::{PartialDate, written};

/// A deadline and where it stands in the text searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) bound: Bound,
    pub(crate) limit: PartialDate,
    pub(crate) range: Range<usize>,
}

/// Words that announce a deadline, in small letters without their first letter's case.
const CUES: [(&str, Bound); 9] = [
    ("rước", Bound::Before),
    ("hậm nhất", Bound::NoLaterThan),
    ("uộn nhất", Bound::NoLaterThan),
    ("đến hết", Bound::NoLaterThan),
    ("hông quá ngày", Bound::NoLaterThan),
    ("xong ngày", Bound::NoLaterThan),
    ("đến ngày", Bound::NoLaterThan),
    ("rong", Bound::During),
    ("ào ngày", Bound::At),
];

/// The first deadline of a text.
pub(crate) fn find(text: &str) -> Option<Found> {
    CUES.iter().filter_map(|(cue, bound)| first(text, cue, *bound)).min_by_key(|f| f.range.start)
}

fn first(text: &str, cue: &str, bound: Bound) -> Option<Found> {
    text.match_indices(cue).take(32).find_map(|(at, _)| read(text, at, cue, bound))
}

fn read(text: &str, at: usize, cue: &str, bound: Bound) -> Option<Found> {
    let start = word_start(text, at);
    // `rong` must be `trong`, `rước` `trước`: one letter before the cue, or none where the cue is whole.
    if text[start..at].chars().count() > 2 {
        return None;
    }
    let mut from = at + cue.len();
    if cue.ends_with("ngày") {
        from -= "ngày".len();
    }
    let mut bound = bound;
    for word in [" là", " vào", " đến", " trước", " trong", " hết", " thời điểm"] {
        if text[from..].starts_with(word) {
            from += word.len();
            bound = if word == " trước" { Bound::Before } else { bound };
        }
    }
    let rest = text[from..].trim_start();
    let date_at = text.len() - rest.len();
    let (limit, len) = written(rest)?;
    let found = Found { bound, limit, range: start..date_at + len };
    is_deadline(text, start, cue, &found).then_some(found)
}

/// Not every date behind such a word limits the task.
fn is_deadline(text: &str, start: usize, cue: &str, found: &Found) -> bool {
    let before = &text[..start];
    let after = &text[found.range.end..];
    let recurring = after.trim_start().starts_with("hằng") || after.trim_start().starts_with("hàng");
    match (cue, found.limit) {
        _ if recurring => false,
        // `từ ngày … đến ngày …` is a span of time.
        ("đến ngày", _) => !clause(before).contains("từ "),
        ("đến hết", PartialDate::Year(_)) => !clause(before).contains("từ "),
        ("ào ngày", PartialDate::Day(_) | PartialDate::Minute(_)) => true,
        ("ào ngày", _) => false,
        // `giao thực hiện trong năm 2026` says when, not by when.
        ("rong", PartialDate::Year(_)) => {
            let clause = clause(before).to_lowercase();
            clause.contains("hoàn thành") || clause.contains("xong") || clause.contains("kết thúc")
        }
        ("rong", limit) => matches!(limit, PartialDate::Month(..) | PartialDate::Quarter(..)),
        // `trước năm 2020` describes things.
        ("rước", PartialDate::Year(_)) => clause(before).contains("hoàn thành"),
        _ => true,
    }
}

/// A cell or line that holds nothing but a time: `Trước ngày 30/11/2025`, `Quý IV/2025`, `2025`.
pub(crate) fn alone(text: &str) -> Option<Found> {
    if let Some(found) = find(text) {
        return Some(found);
    }
    let trimmed = text.trim().trim_end_matches(['.', ';', ',']);
    let at = text.find(trimmed).unwrap_or(0);
    let year = trimmed.len() == 4 && trimmed.bytes().all(|b| b.is_ascii_digit());
    let (limit, len) = if year {
        (PartialDate::Year(trimmed.parse().ok().filter(|y| (1900..2200).contains(y))?), 4)
    } else {
        written(trimmed).or_else(|| written(&lower_first(trimmed)))?
    };
    (len == trimmed.len()).then(|| Found { bound: Bound::During, limit, range: at..at + len })
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |c| c.to_lowercase().chain(chars).collect())
}

/// How often the text says a thing is to be done.
pub(crate) fn recurrence(text: &str) -> Option<Recurrence> {
    periodic(text).or_else(|| every(text)).or_else(|| regular(text))
}

const PERIODS: [(&str, Recurrence); 10] = [
    ("hằng năm", Recurrence::Yearly),
    ("hàng năm", Recurrence::Yearly),
    ("hằng quý", Recurrence::Quarterly),
    ("hàng quý", Recurrence::Quarterly),
    ("hằng tháng", Recurrence::Monthly),
    ("hàng tháng", Recurrence::Monthly),
    ("hằng tuần", Recurrence::Weekly),
    ("hàng tuần", Recurrence::Weekly),
    ("hằng ngày", Recurrence::Daily),
    ("hàng ngày", Recurrence::Daily),
];

/// `Hằng năm, …`, `ngày 15 hằng tháng`, `Tháng 12 hằng năm`
fn every(text: &str) -> Option<Recurrence> {
    PERIODS.iter().filter_map(|(word, period)| {
        let at = text.match_indices(&word[1..]).map(|(at, _)| at - 1).find(|&at| {
            let before = text[..at].trim_end();
            let counted = before.ends_with(|c: char| c.is_ascii_digit()) || before.ends_with("quý");
            opens_clause(before) || counted
        })?;
        Some((at, *period))
    }).min_by_key(|(at, _)| *at).map(|(_, period)| period)
}

/// `Định kỳ hằng quý`, `định kỳ 03 tháng/lần`, `Định kỳ tổng hợp …`; not `khám sức khỏe định kỳ`
fn periodic(text: &str) -> Option<Recurrence> {
    text.match_indices("ịnh kỳ").take(8).find_map(|(at, cue)| {
        let start = word_start(text, at);
        let rest = text[at + cue.len()..].trim_start_matches([' ', ',', '(']);
        if let Some((_, period)) = PERIODS.iter().find(|(word, _)| rest.starts_with(word)) {
            return Some(*period);
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
        (opens_clause(text[..start].trim_end()) || is_verb(rest)).then_some(Recurrence::Periodic)
    })
}

/// `Thường xuyên kiểm tra`, `cập nhật thường xuyên`; not `chi thường xuyên`
fn regular(text: &str) -> Option<Recurrence> {
    text.match_indices("hường xuyên").take(8).find_map(|(at, cue)| {
        let before = text[..word_start(text, at)].trim_end();
        let after = text[at + cue.len()..].trim_start();
        let told = opens_clause(before) && is_verb(after) || is_verb(after) && !before.ends_with("chi");
        let done = before.ends_with("cập nhật") || (after.trim_start_matches(['.', ';', '/']).is_empty() && !before.is_empty());
        let alone = before.is_empty() && after.trim_matches(['.', ';', '/']).is_empty();
        (told || done || alone).then_some(Recurrence::Regular)
    })
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

/// Back to the beginning of the word around `at`.
fn word_start(text: &str, at: usize) -> usize {
    let mut start = at;
    for (i, c) in text[..at].char_indices().rev().take(4) {
        if !c.is_alphanumeric() {
            break;
        }
        start = i;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn cells() {
        let date = |text: &str| alone(text).map(|f| f.limit.to_string());
        assert_eq!(date("Trước ngày 30/11/2025"), Some("2025-11-30".into()));
        assert_eq!(date("2025"), Some("2025".into()));
        assert_eq!(date("Quý IV/2025"), Some("2025-Q4".into()));
        assert_eq!(date("Tháng 12/2025."), Some("2025-12".into()));
        assert_eq!(date("Tháng 12 hằng năm"), None);
        assert_eq!(date("Sau khi có Quy chế"), None);
    }
}
