//! Wrong words of a subject that the text below writes right: `trung học phỗ thông` above, `trung học phổ thông` below.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::forms::run;
use super::letters::is_syllable;
use super::looks::digit;
use super::make::{guess, repair, spelled};
use super::model::bare;
use crate::document::{Repair, RepairReason};
use crate::text::{floor_boundary, fold_word, is_upper_word};

/// A letterhead with its subject is no longer, in bytes.
const HEAD: usize = 4000;
/// A subject has no more lines.
const LINES: usize = 10;
/// Words of the text that are searched.
const MOST: usize = 20_000;

/// The repairs of the subject. `scanned`: other words of the text are wrong too; else only what is no word is mended.
pub(super) fn echoes(text: &str, scanned: bool) -> Vec<Repair> {
    let Some(subject) = subject(text) else { return Vec::new() };
    let above = words(text, subject.clone());
    let suspect = |at: &Range<usize>| scanned || !is_word(&text[at.clone()]);
    if !above.iter().any(|word| suspect(&word.0)) {
        return Vec::new();
    }
    let below = words(text, subject.end..text.len());
    let echo = |at: usize| {
        let meant = meant(&above, at, &below)?;
        let range = above[at].0.clone();
        let written = spelled(&text[range.clone()], meant);
        let make = if meant.bytes().any(|b| b.is_ascii_digit()) { guess } else { repair };
        Some(make(range, &written, RepairReason::Witness))
    };
    (1..above.len()).filter(|at| suspect(&above[*at].0)).filter_map(echo).collect()
}

/// From `Về việc`, `V/v` to the first line of the body.
fn subject(text: &str) -> Option<Range<usize>> {
    const BODY: [&str; 8] = ["Kính gửi", "Căn cứ", "Thực hiện ", "Theo ", "Xét ", "Để ", "Ngày ", "Trong "];
    let head = &text[..floor_boundary(text, HEAD)];
    let (mut at, mut start, mut lines) = (0, None, 0);
    for line in head.split_inclusive('\n') {
        let begins = ["V/v", "Về ", "về việc ", "VỀ "].iter().any(|word| line.trim_start().starts_with(word));
        match start {
            None if begins => start = Some(at),
            Some(start) if BODY.iter().any(|word| line.trim_start().starts_with(word)) => return Some(start..at),
            _ => {}
        }
        at += line.len();
        lines += usize::from(start.is_some() && !line.trim().is_empty());
        if lines > LINES {
            return None;
        }
    }
    None
}

/// A word, folded; what it stands next to is the word before it in the row.
type Word<'t> = (Range<usize>, Cow<'t, str>);

fn words(text: &str, part: Range<usize>) -> Vec<Word<'_>> {
    let (mut words, mut at) = (Vec::new(), part.start);
    while at < part.end && words.len() < MOST {
        let start = at + run(&text[at..part.end], false, usize::MAX);
        at = start + run(&text[start..part.end], true, usize::MAX);
        if at > start {
            words.push((start..at, fold_word(&text[start..at])));
        }
    }
    words
}

/// The word that mostly stands below between the same words, or behind the same two; nothing where this one does too.
fn meant<'b>(above: &[Word<'_>], at: usize, below: &'b [Word<'_>]) -> Option<&'b str> {
    let word = |at: Option<usize>| at.and_then(|at| above.get(at)).map(|w| w.1.as_ref());
    let (before, behind) = (word(at.checked_sub(1))?, word(Some(at + 1)));
    let second = word(at.checked_sub(2));
    let mut found: FxHashMap<&str, usize> = FxHashMap::default();
    for i in 1..below.len() {
        let other = below[i].1.as_ref();
        let same = |at: Option<usize>, want: Option<&str>| {
            want.is_some() && at.and_then(|at| below.get(at)).map(|w| w.1.as_ref()) == want
        };
        let beside = below[i - 1].1 == before
            && match behind {
                Some(_) => same(Some(i + 1), behind),
                None => same(i.checked_sub(2), second),
            };
        if !beside {
            continue;
        }
        if other == above[at].1 {
            return None;
        }
        if is_like(&above[at].1, other) {
            *found.entry(other).or_default() += 1;
        }
    }
    let all: usize = found.values().sum();
    found.into_iter().find(|(_, times)| times * 2 > all).map(|(word, _)| word)
}

/// The same letters without their marks; or no word and one letter off; or the same digits.
fn is_like(read: &str, other: &str) -> bool {
    let number = other.bytes().all(|b| b.is_ascii_digit());
    if number || read.bytes().any(|b| b.is_ascii_digit()) {
        let same = |(a, b): (char, char)| a == b || digit(a).is_some_and(|d| !d.is_empty() && d.starts_with(b));
        return number && read.chars().count() == other.len() && read.chars().zip(other.chars()).all(same);
    }
    let off = read.chars().zip(other.chars()).filter(|(a, b)| a != b).count();
    let near = || !is_word(read) && off == 1 && read.chars().count() == other.chars().count();
    is_syllable(other) && (bare(read).is_some() && bare(read) == bare(other) || near())
}

/// A syllable, a number or an abbreviation.
fn is_word(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.chars().count() - digits;
    match digits {
        0 => is_upper_word(word) || is_syllable(&fold_word(word)),
        _ => letters == 0 || digit(word.chars().last().unwrap_or(' ')).is_none_or(str::is_empty),
    }
}

#[cfg(test)]
mod tests {
    use super::super::make;
    use super::*;

    fn mended(text: &str, scanned: bool) -> String {
        make::mended(text, echoes(text, scanned)).text.into_owned()
    }

    #[test]
    fn the_text_below_is_the_witness() {
        let body = "Căn cứ kết quả kỳ họp thứ 31; các trường trung học phổ thông của tỉnh Quảng Ngãi báo cáo.";
        for (read, meant) in [
            ("Về kỳ thi trung học phỗ thông", "Về kỳ thi trung học phổ thông"),
            ("V/v nội dung kỳ họp thứ 3l", "V/v nội dung kỳ họp thứ 31"),
            ("Về kinh phí của tỉnh Quảng Nøãi", "Về kinh phí của tỉnh Quảng Ngãi"),
        ] {
            assert_eq!(mended(&format!("{read}\n{body}"), true), format!("{meant}\n{body}"));
        }
        let one = format!("Về kỳ thi trung học phỗ thông\n{body}");
        assert_eq!(mended(&one, false), one);
        let own = "Về năm học phố thông\nCăn cứ năm học phố thông và năm học phổ thông";
        assert_eq!(mended(own, true), own);
    }
}
