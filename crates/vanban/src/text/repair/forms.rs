//! Light damage: one or two wrong words in a name that grammar needs: a law, a body, a province, a symbol.
//!
//! A good scan still loses a mark here and there (`Luật Tổ chức chính quyên địa phương`). Running prose is left alone;
//! a name is mended where its first word stands whole, its letters are right once the marks are thought away, and
//! half of its words at least are right as they stand. Names of the data files only.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;

use super::model::bare;
use crate::agency::{body_names, province_names};
use crate::citation::{Certainty, law_names};
use crate::document::{Repair, RepairReason};
use crate::span::Span;
use crate::text::{capitalised, fold_word, is_upper, is_upper_word, is_word_char};

/// Words of the longest name that is mended.
const LONGEST: usize = 16;
/// What the words of a name may have between them.
const GAP: usize = 4;

/// What names begin with, as it stands and as it is meant. A scan makes `tĩnh` of `tỉnh`, and a province tells which.
const HEADS: [(&str, &str); 15] = [
    ("Luật", "luật"),
    ("Sở", "sở"),
    ("SỞ", "sở"),
    ("Bộ", "bộ"),
    ("BỘ", "bộ"),
    ("tỉnh", "tỉnh"),
    ("Tỉnh", "tỉnh"),
    ("TỈNH", "tỉnh"),
    ("tĩnh", "tỉnh"),
    ("TĨNH", "tỉnh"),
    ("tính", "tỉnh"),
    ("TÍNH", "tỉnh"),
    ("thị", "thị"),
    ("ban", "ban"),
    ("Đài", "đài"),
];
/// What lists of recipients name together, and a body that every province has.
const TOGETHER: [&str; 3] = ["thị xã, thành phố", "ban, ngành, đoàn thể", "Đài Phát thanh và Truyền hình"];
/// Abbreviations, and what a scan makes of them: none of it is an abbreviation of anything.
const CODES: [(&str, &str); 4] = [("HĐNĐ", "HĐND"), ("QĐÐ", "QĐ"), ("ƯBND", "UBND"), ("ỦBND", "UBND")];
/// The words of amending laws and decrees before the last three, backwards.
const AMENDS: [&str; 4] = ["sung", "bổ", "đổi", "sửa"];
const PROVISIONS: &str = "một số điều";
/// A sign that scans put for the slash, or beside it.
const SLASH: &str = "⁄";
/// What scans read for a zero; nothing else of a date has such a letter.
const ZERO: &str = "Ø";

static ANCHORS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = HEADS.iter().chain(&CODES).map(|(word, _)| *word);
    AhoCorasick::new(words.chain([PROVISIONS, SLASH, ZERO])).ok()
});

/// The repairs of a part of a text, in order.
pub(super) fn forms(text: &str, part: Range<usize>) -> Vec<Repair> {
    let mut found: Vec<Repair> = Vec::new();
    let Some(anchors) = &*ANCHORS else { return found };
    for anchor in anchors.find_iter(&text[part.clone()]) {
        let (which, at) = (anchor.pattern().as_usize(), part.start + anchor.start()..part.start + anchor.end());
        if found.last().is_some_and(|last| at.start < last.span.end as usize) {
            continue;
        }
        let letters = HEADS.len() + CODES.len();
        let whole = || !text[..at.start].ends_with(is_word_char) && !goes_on(&text[at.end..]);
        match which {
            _ if which < letters && !whole() => {}
            _ if which < HEADS.len() => found.extend(name(text, at, HEADS[which].1)),
            _ if which < letters => found.push(repair(at, CODES[which - HEADS.len()].1, RepairReason::Abbreviation)),
            _ if which == letters => found.extend(amends(text, at.start)),
            _ if which == letters + 1 => found.extend(slash(text, at)),
            _ => found.extend(zero(text, at)),
        }
    }
    // What stands before an anchor may be found after what another found there.
    found.sort_by_key(|r| r.span.start);
    found.dedup_by(|b, a| b.span.start < a.span.end);
    found
}

fn repair(at: Range<usize>, replacement: &str, reason: RepairReason) -> Repair {
    let span = Span::new(at.start as u32, at.end as u32);
    Repair { span, replacement: replacement.to_owned(), reason, certainty: Certainty::Repaired }
}

/// The wrong words of the name that begins with a head.
fn name(text: &str, head: Range<usize>, meant: &'static str) -> Vec<Repair> {
    let names = &*NAMES;
    let mut places = vec![head.clone()];
    let Some(mut node) = bare(meant).and_then(|word| names.next(0, word)) else { return Vec::new() };
    let mut best: Option<(usize, Known)> = None;
    while places.len() < LONGEST
        && let Some(word) = word_after(text, places[places.len() - 1].end)
        && let Some(next) = bare(&text[word.clone()]).and_then(|word| names.next(node, word))
    {
        places.push(word);
        node = next;
        if let Some(name) = names.name(node) {
            best = Some((places.len(), name));
        }
    }
    let Some((len, name)) = best.filter(|(len, _)| *len >= 3) else { return Vec::new() };
    let wrong = |(at, word): &(&Range<usize>, &str)| fold_word(&text[(*at).clone()]) != fold_word(word);
    let wrong: Vec<_> = places[..len].iter().zip(name.words()).filter(wrong).collect();
    let few = wrong.len() * 2 <= len;
    wrong.into_iter().filter(|_| few).map(|(at, word)| spelled(text, at.clone(), word)).collect()
}

/// `sửa đôi, bổ sung một số điều`, from the last three words back.
fn amends(text: &str, end: usize) -> Vec<Repair> {
    let (mut at, mut wrong) = (end, Vec::new());
    for word in AMENDS {
        let Some(place) = word_before(text, at).filter(|p| bare(&text[p.clone()]) == bare(word)) else {
            return Vec::new();
        };
        if fold_word(&text[place.clone()]) != word {
            wrong.push(spelled(text, place.clone(), word));
        }
        at = place.start;
    }
    wrong.reverse();
    wrong
}

/// The word with the capitals of the source.
fn spelled(text: &str, at: Range<usize>, word: &str) -> Repair {
    let source = &text[at.clone()];
    let word = match source {
        _ if is_upper_word(source) && source.chars().count() > 1 => word.to_uppercase(),
        _ if source.starts_with(is_upper) => capitalised(word),
        _ => word.to_lowercase(),
    };
    repair(at, &word, RepairReason::Name)
}

/// `143⁄/STC`, `143⁄STC` → `143/STC`
fn slash(text: &str, at: Range<usize>) -> Option<Repair> {
    let behind = &text[at.end..];
    let numbered = text[..at.start].ends_with(|c: char| c.is_ascii_digit());
    let symbol = behind.strip_prefix('/').unwrap_or(behind);
    let end = at.end + behind.len() - symbol.len();
    (numbered && symbol.starts_with(is_upper)).then(|| repair(at.start..end, "/", RepairReason::Sign))
}

/// `ngày Ø3 tháng 4 năm 2018`; a guess, for nothing says the day once more.
fn zero(text: &str, at: Range<usize>) -> Option<Repair> {
    let behind = text[at.end..].trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - at.end - behind.len();
    let day = text[..at.start].ends_with("ngày ") && behind.trim_start().starts_with("tháng ");
    let month = text[..at.start].ends_with("tháng ") && behind.trim_start().starts_with("năm ");
    let zero = || Repair { certainty: Certainty::Guessed, ..repair(at, "0", RepairReason::Sign) };
    (digits == 1 && (day || month)).then(zero)
}

/// The next word, on this line or the next.
fn word_after(text: &str, at: usize) -> Option<Range<usize>> {
    let gap = text[at..].find(is_word_char).filter(|gap| (1..=GAP).contains(gap))?;
    let start = at + gap;
    let len = text[start..].find(|c| !is_word_char(c)).unwrap_or(text.len() - start);
    let whole = !goes_on(&text[start + len..]);
    (whole && is_gap(&text[at..start])).then_some(start..start + len)
}

/// More letters, or the marks of a letter that is not composed.
fn goes_on(text: &str) -> bool {
    text.starts_with(|c| is_word_char(c) || ('\u{300}'..='\u{36F}').contains(&c))
}

fn word_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].trim_end_matches(|c| !is_word_char(c));
    let word = before.trim_end_matches(is_word_char).len();
    let gap = &text[before.len()..at];
    ((1..=GAP).contains(&gap.len()) && is_gap(gap)).then_some(word..before.len())
}

fn is_gap(gap: &str) -> bool {
    gap.chars().all(|c| matches!(c, ' ' | ',' | '-' | '\n' | '\r')) && gap.matches('\n').count() <= 1
}

/// Names as trees of words without marks.
#[derive(Debug, Default)]
struct Names {
    next: FxHashMap<(u32, u64), u32>,
    /// The name that ends at a node; nothing where two names differ in their marks alone.
    ends: FxHashMap<u32, Option<Known>>,
}

/// A name: its head if the data leaves it out, and the rest.
#[derive(Debug, Clone, Copy)]
struct Known(Option<&'static str>, &'static str);

impl Known {
    fn words(self) -> impl Iterator<Item = &'static str> {
        self.0.into_iter().chain(self.1.split([' ', ',', '-']).filter(|w| !w.is_empty()))
    }

    fn is(self, other: Known) -> bool {
        self.1 == other.1 || self.words().map(fold_word).eq(other.words().map(fold_word))
    }
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    law_names().for_each(|name| names.add(Some("luật"), name));
    // `Đăk Lăk`, `Đắc Lắc`: both are written.
    province_names().filter(|name| !name.contains("Đắk")).for_each(|name| names.add(Some("tỉnh"), name));
    TOGETHER.iter().for_each(|name| names.add(None, name));
    body_names()
        .filter(|name| name.starts_with("Sở ") || name.starts_with("Bộ "))
        .for_each(|name| names.add(None, name));
    names
});

impl Names {
    fn add(&mut self, head: Option<&'static str>, name: &'static str) {
        let (name, mut node) = (Known(head, name), 0);
        for word in name.words() {
            let Some(letters) = bare(word) else { return };
            let new = self.next.len() as u32 + 1;
            node = *self.next.entry((node, letters)).or_insert(new);
        }
        let known = self.ends.entry(node).or_insert(Some(name));
        *known = known.filter(|known| known.is(name));
    }

    fn next(&self, node: u32, word: u64) -> Option<u32> {
        self.next.get(&(node, word)).copied()
    }

    fn name(&self, node: u32) -> Option<Known> {
        self.ends.get(&node).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut out = text.to_owned();
        forms(text, 0..text.len())
            .iter()
            .rev()
            .for_each(|r| out.replace_range(r.span.start as usize..r.span.end as usize, &r.replacement));
        out
    }

    #[test]
    fn names_that_lost_a_mark() {
        for (read, meant) in [
            ("Luật Tổ chức chính quyên địa phương", "Luật Tổ chức chính quyền địa phương"),
            ("Luật sửa\nđôi, bố sung một số điều của", "Luật sửa\nđổi, bổ sung một số điều của"),
            ("Sở Kế hoạch và Đầu tự rà soát", "Sở Kế hoạch và Đầu tư rà soát"),
            ("BỘ GIÁO DỤC VÀ ĐẢO TẠO", "BỘ GIÁO DỤC VÀ ĐÀO TẠO"),
            ("TĨNH CAO BẰNG", "TỈNH CAO BẰNG"),
            ("số 12/NQ-HĐNĐ ngày 1/2/2025", "số 12/NQ-HĐND ngày 1/2/2025"),
            ("số 14⁄/STC-HCSN", "số 14/STC-HCSN"),
            ("ngày Ø3 tháng 4 năm 2018", "ngày 03 tháng 4 năm 2018"),
        ] {
            assert_eq!(mended(read), meant);
            assert_eq!(mended(meant), meant);
        }
    }

    #[test]
    fn what_is_no_name_stays() {
        for text in [
            "tính đến ngày",
            "Luật Hoà giải, đối thoại tại Toà án",
            "tỉnh Đăk Lăk",
            "ống Ø20",
            "Bộ phận một cửa",
            "bổ sung một số điều",
            "1⁄2",
            "thị xã, thành pho\u{302}\u{301}",
            "Sở Y tế và Sở Nội vụ",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
