//! Day and month of a date line that a scan spoiled, where a digital signature says them once more.

use std::ops::Range;

use super::looks::digit;
use super::make::guess;
use crate::document::{Repair, RepairReason};
use crate::text::floor_boundary;

/// A letterhead is no longer, in bytes.
const HEAD: usize = 4000;
/// Words and digits of a date take no more bytes.
const DATE: usize = 60;

/// `ngày Ø†tháng 02 năm 2025` beside `Thời gian ký: 04/02/2025` → `ngày 04 tháng 02 năm 2025`. What can be read of a
/// spoiled number must be in the signature. A guess even so: papers are signed a day later too.
pub(super) fn dates(text: &str) -> Vec<Repair> {
    let Some((day, month, year)) = signed(text) else { return Vec::new() };
    let head = &text[..floor_boundary(text, HEAD)];
    let Some((days, months)) = dateline(head, year) else { return Vec::new() };
    let mend = |at: &Range<usize>, meant: &str| -> Option<Repair> {
        let spoiled = head[at.clone()].trim();
        let start = at.start + head[at.clone()].find(spoiled)?;
        let before = if head[..start].ends_with(' ') { "" } else { " " };
        let behind = if head[start + spoiled.len()..].starts_with(' ') { "" } else { " " };
        let written = format!("{before}{meant}{behind}");
        may_be(spoiled, meant).then(|| guess(start..start + spoiled.len(), &written, RepairReason::Witness))
    };
    let of_month = mend(&months, month);
    let same = of_month.is_some() || head[months].trim().trim_start_matches('0') == month.trim_start_matches('0');
    let of_day = mend(&days, day).filter(|_| same);
    of_day.into_iter().chain(of_month).collect()
}

/// Day, month and year of the digital signature.
fn signed(text: &str) -> Option<(&str, &str, &str)> {
    const TITLE: &str = "Thời gian ký:";
    let at = text.find(TITLE)? + TITLE.len();
    let behind = &text[at..floor_boundary(text, at + DATE)];
    let date = behind.trim_start().split([' ', '\n', '\r']).next()?;
    let mut parts = date.split('/');
    let mut next = |len: usize| parts.next().filter(|p| p.len() == len && p.bytes().all(|b| b.is_ascii_digit()));
    Some((next(2)?, next(2)?, next(4)?))
}

/// Where day and month stand in the first line `…, ngày … tháng … năm …` of that year.
fn dateline(head: &str, year: &str) -> Option<(Range<usize>, Range<usize>)> {
    head.match_indices(", ngày").find_map(|(at, word)| {
        let from = at + word.len();
        let line = head[from..floor_boundary(head, from + DATE)].split('\n').next()?;
        let (days, rest) = line.split_once("tháng")?;
        let (months, rest) = rest.split_once("năm ")?;
        let month = from + days.len() + "tháng".len();
        rest.starts_with(year).then(|| (from..from + days.len(), month..month + months.len()))
    })
}

/// As many signs as digits; one can be read at least, and those that can are the same.
fn may_be(spoiled: &str, meant: &str) -> bool {
    let read = |c: char| digit(c).map(|d| if d.is_empty() { c.to_string() } else { d.to_owned() });
    let same = spoiled.chars().zip(meant.chars()).all(|(c, m)| read(c).is_none_or(|d| d == m.to_string()));
    let some = spoiled.chars().any(|c| read(c).is_some());
    spoiled != meant && spoiled.chars().count() == meant.len() && same && some
}

#[cfg(test)]
mod tests {
    use super::super::make;
    use super::*;

    fn mended(text: &str) -> String {
        make::mended(text, dates(text)).text.into_owned()
    }

    #[test]
    fn a_signature_is_the_witness() {
        let signed = "Thời gian ký: 04/02/2025 16:42:36\n";
        for (read, meant) in [
            ("Cao Bằng, ngày Ø†tháng 02 năm 2025", "Cao Bằng, ngày 04 tháng 02 năm 2025"),
            ("Cao Bằng, ngày 2# thángØŸ năm 2025", "Cao Bằng, ngày 2# tháng 02 năm 2025"),
            ("Cao Bằng, ngày ?? tháng 02 năm 2025", "Cao Bằng, ngày ?? tháng 02 năm 2025"),
            ("Cao Bằng, ngày Ø† tháng 01 năm 2025", "Cao Bằng, ngày Ø† tháng 01 năm 2025"),
            ("Cao Bằng, ngày Ø† tháng 02 năm 2024", "Cao Bằng, ngày Ø† tháng 02 năm 2024"),
            ("Cao Bằng, ngày 03 tháng 02 năm 2025", "Cao Bằng, ngày 03 tháng 02 năm 2025"),
        ] {
            assert_eq!(mended(&format!("{signed}{read}")), format!("{signed}{meant}"));
        }
        assert_eq!(mended("Cao Bằng, ngày Ø†tháng 02 năm 2025"), "Cao Bằng, ngày Ø†tháng 02 năm 2025");
    }
}
