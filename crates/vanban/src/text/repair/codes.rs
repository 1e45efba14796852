//! Small repairs of numbers that need no model: signs read for the slash, and a slash read for a digit.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::make::repair;
use crate::document::{Repair, RepairReason};
use crate::text::{is_upper, is_word_char};

/// `469 [TB-VP` → `469 /TB-VP`: a bracket between a number and its symbol that nothing closes.
pub(super) fn signs(text: &str, part: Range<usize>) -> Vec<Repair> {
    let start = part.start;
    let part = &text[part];
    let bracket = |(at, sign): (usize, &str)| {
        let (before, behind) = (part[..at].trim_end_matches(' '), &part[at + sign.len()..]);
        let symbol = behind.find(char::is_whitespace).map_or(behind, |end| &behind[..end]);
        let capitals = symbol.bytes().take_while(u8::is_ascii_uppercase).count();
        let fits = before.ends_with(|c: char| c.is_ascii_digit())
            && at - before.len() <= 1
            && capitals >= 2
            && symbol.contains('-')
            && !symbol.contains([']', ')', '}']);
        fits.then(|| repair(start + at..start + at + sign.len(), "/", RepairReason::Sign))
    };
    part.match_indices(['[', '{', '(']).filter_map(bracket).collect()
}

/// `ngay /0thang 11 nam 2025` → `ngay 10 thang 11 nam 2025`. The only repair that gives a digit, so the whole text must
/// say the day once more, as a digital signature does: `2025-11-10`.
pub(super) fn days(text: &str, part: Range<usize>) -> Vec<Repair> {
    let start = part.start;
    let part = &text[part];
    let day = |at: usize| {
        let (digit, rest) =
            part[at + 1..].split_at_checked(1).filter(|(d, _)| d.bytes().all(|b| b.is_ascii_digit()))?;
        let month = rest.trim_start_matches(' ').strip_prefix("thang ")?.get(..2)?;
        let year = rest.split_once("nam ")?.1.get(..4)?;
        let numbers = month.bytes().chain(year.bytes()).all(|b| b.is_ascii_digit());
        let witnesses = [format!("{year}-{month}-1{digit}"), format!("1{digit}/{month}/{year}")];
        let near = part[..at].ends_with("ngay ") && numbers && witnesses.iter().any(|w| text.contains(w.as_str()));
        let blank = if rest.starts_with(' ') { "" } else { " " };
        near.then(|| repair(start + at..start + at + 2, &format!("1{digit}{blank}"), RepairReason::Sign))
    };
    // A text names few days so badly; the witness is sought in all of it.
    const MOST: usize = 8;
    part.match_indices("ngay /").take(MOST).filter_map(|(at, before)| day(at + before.len() - 1)).collect()
}

/// Abbreviations, and what a scan makes of them: none of it is an abbreviation of anything.
const CODES: [(&str, &str); 4] = [("HĐNĐ", "HĐND"), ("ƯBND", "UBND"), ("ỦBND", "UBND"), ("NĐCP", "NĐ-CP")];
/// A sign that scans put for the slash, or beside it.
const SLASH: &str = "⁄";
static ANCHORS: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(CODES.iter().map(|(code, _)| *code).chain([SLASH])).ok());

/// The repairs of codes in a text that kept its letters.
pub(super) fn light(text: &str, part: Range<usize>) -> Vec<Repair> {
    let Some(anchors) = &*ANCHORS else { return Vec::new() };
    let found = anchors.find_iter(&text[part.clone()]).filter_map(|anchor| {
        let at = part.start + anchor.start()..part.start + anchor.end();
        let letters = text[..at.start].ends_with(is_word_char) || text[at.end..].starts_with(is_word_char);
        match CODES.get(anchor.pattern().as_usize()) {
            Some((_, code)) => (!letters).then(|| repair(at, code, RepairReason::Abbreviation)),
            None => slash(text, at),
        }
    });
    found.collect()
}

/// `143⁄/STC`, `143⁄STC` → `143/STC`
fn slash(text: &str, at: Range<usize>) -> Option<Repair> {
    let behind = &text[at.end..];
    let numbered = text[..at.start].ends_with(|c: char| c.is_ascii_digit());
    let symbol = behind.strip_prefix('/').unwrap_or(behind);
    let end = at.end + behind.len() - symbol.len();
    (numbered && symbol.starts_with(is_upper)).then(|| repair(at.start..end, "/", RepairReason::Sign))
}

#[cfg(test)]
mod tests {
    use super::super::make;
    use super::*;

    #[test]
    fn brackets_for_slashes() {
        let count = |text: &str| signs(text, 0..text.len()).len();
        assert_eq!(count("S6:469 [TB-VP"), 1);
        assert_eq!(count("S6: 12 [UBND-VX]"), 0);
        assert_eq!(count("muc 2 (BHYT)"), 0);
    }
    #[test]
    fn codes_that_are_none() {
        for (read, meant) in [
            ("số 12/NQ-HĐNĐ ngày 1/2/2025", "số 12/NQ-HĐND ngày 1/2/2025"),
            ("số 14⁄/STC-HCSN", "số 14/STC-HCSN"),
            ("1⁄2", "1⁄2"),
        ] {
            assert_eq!(make::mended(read, light(read, 0..read.len())).text, meant);
        }
    }

    #[test]
    fn a_digit_needs_a_witness() {
        let day = "Lang Son, ngay /0thang 11 nam 2025\n";
        assert!(days(day, 0..day.len()).is_empty());
        let signed = format!("{day}2025-11-10T08:48:09+0700");
        assert_eq!(days(&signed, 0..day.len())[0].replacement, "10 ");
    }
}
