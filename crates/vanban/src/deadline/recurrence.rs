//! How often a task returns.

use super::words::{WORDS, Word};
use crate::agency::is_verb;

/// How often a task returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Recurrence {
    /// Hằng năm
    Yearly,
    /// Hằng quý
    Quarterly,
    /// Hằng tháng
    Monthly,
    /// Hằng tuần
    Weekly,
    /// Hằng ngày
    Daily,
    /// Định kỳ, without a period of the above
    Periodic,
    /// Thường xuyên
    Regular,
}

/// How often the words found in `text` say a thing is to be done: `định kỳ` tells more than `hằng năm`, that more than
/// `thường xuyên`.
pub(crate) fn recurrence_of(text: &str, words: impl Iterator<Item = (usize, usize, Word)>) -> Option<Recurrence> {
    let mut best: Option<(u8, Recurrence)> = None;
    for (at, end, word) in words {
        let (weight, found) = match word {
            Word::Periodic => (0, periodic(text, at, end)),
            Word::Every(period) => (1, every(text, at, end).then_some(period)),
            Word::Once => (0, once(text, at)),
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
    let once = text[end..].starts_with(" một lần") || text[end..].starts_with("/lần");
    opens_clause(before) || dated || row || once || is_verb(text[end..].trim_start())
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

/// `03 tháng một lần`, `05 năm một lần`
fn once(text: &str, at: usize) -> Option<Recurrence> {
    let before = text[..at].trim_end();
    let (unit, every) = [("tháng", 1), ("quý", 3), ("năm", 12)].into_iter().find(|(unit, _)| before.ends_with(unit))?;
    let before = before[..before.len() - unit.len()].trim_end();
    let digits = before.bytes().rev().take(2).take_while(u8::is_ascii_digit).count();
    let count: u32 = before[before.len() - digits..].parse().ok()?;
    Some(match count * every {
        1 => Recurrence::Monthly,
        3 => Recurrence::Quarterly,
        12 => Recurrence::Yearly,
        _ => Recurrence::Periodic,
    })
}

/// `Thường xuyên kiểm tra`, `cập nhật thường xuyên`; not `chi thường xuyên`
fn regular(text: &str, at: usize, end: usize) -> bool {
    let before = text[..at].trim_end();
    let after = text[end..].trim_start();
    let ended = after.trim_matches(['.', ';', '/']).is_empty();
    const ACTIONS: [&str; 6] = ["cập nhật", "tuyên truyền", "kiểm tra", "rà soát", "theo dõi", "uy trì"];
    // `Đồng thời, thường xuyên và kiên quyết xử lý`
    let ordered = before.trim_end_matches(',').ends_with("ồng thời") && after.starts_with("và ");
    ordered || (is_verb(after) && !before.ends_with("chi")) || ACTIONS.iter().any(|w| before.ends_with(w)) || ended
}

/// Nothing, a mark or a linking word stands before.
fn opens_clause(before: &str) -> bool {
    before.is_empty()
        || before.ends_with([',', ';', '.', ':', '(', '-'])
        || ["và", "đồng thời", "Đồng thời"].iter().any(|w| before.ends_with(w))
}

#[cfg(test)]
mod tests {
    use super::super::words::hits;
    use super::*;

    fn recurrence(text: &str) -> Option<Recurrence> {
        recurrence_of(text, hits(text).into_iter())
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
            ("họp 03 tháng một lần", Some(Quarterly)),
            ("đánh giá 05 năm một lần", Some(Periodic)),
            ("tổ chức mỗi quý một lần", Some(Quarterly)),
            ("Thường xuyên", Some(Regular)),
            ("Đồng thời, thường xuyên và kiên quyết xử lý", Some(Regular)),
            ("tổ chức tuyên truyền thường xuyên, liên tục", Some(Regular)),
            ("Duy trì thường xuyên trong giờ hành chính", Some(Regular)),
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
