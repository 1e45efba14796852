//! Names of laws: where they end in running text.
//!
//! `assets/laws.tsv` holds the names of the laws, codes and ordinances since 1990. An unknown name is only taken when
//! its number, year or date follows; the name of an amending law holds the names of the laws it amends.

use std::sync::LazyLock;

use crate::text::{NameTrie, is_word_char, starts_upper, starts_with_fold};

const LAWS: &str = include_str!("../../assets/laws.tsv");

/// More words than any real name has.
const MAX_WORDS: usize = 24;
/// Laws that one amending law names.
const MAX_NAMES: usize = 16;

/// Short names that everybody uses; each stands for the name behind it.
const SHORT: [(&str, &str); 14] = [
    ("BHYT", "Bảo hiểm y tế"),
    ("BHXH", "Bảo hiểm xã hội"),
    ("PCTN", "Phòng, chống tham nhũng"),
    ("NSNN", "Ngân sách nhà nước"),
    ("BVMT", "Bảo vệ môi trường"),
    ("SHTT", "Sở hữu trí tuệ"),
    ("THADS", "Thi hành án dân sự"),
    ("XLVPHC", "Xử lý vi phạm hành chính"),
    ("TTHC", "Tố tụng hành chính"),
    ("ATTP", "An toàn thực phẩm"),
    ("GTĐB", "Giao thông đường bộ"),
    ("PCCC", "Phòng cháy và chữa cháy"),
    ("ATVSLĐ", "An toàn, vệ sinh lao động"),
    ("VBQPPL", "Ban hành văn bản quy phạm pháp luật"),
];

static NAMES: LazyLock<NameTrie> = LazyLock::new(|| {
    let official = LAWS.lines().skip(1).filter_map(|row| row.split('\t').nth(1));
    // `Luật Quốc tịch Việt Nam` is also called `Luật Quốc tịch`. The official names come last and win.
    let without_country = official.clone().filter_map(|name| name.strip_suffix(" Việt Nam"));
    let short = SHORT.iter().map(|(short, _)| *short).chain(without_country);
    NameTrie::new(short.chain(official))
});

/// The names of the laws, without `Luật`.
#[cfg(feature = "repair")]
pub(crate) fn law_names() -> impl Iterator<Item = &'static str> {
    LAWS.lines().skip(1).filter_map(|row| row.strip_prefix("L\t")?.split('\t').next())
}

/// The name that a short name stands for.
pub(super) fn unabbreviated(name: &str) -> Option<&'static str> {
    SHORT.iter().find(|(short, _)| *short == name).map(|(_, long)| *long)
}

/// A name at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) len: usize,
    /// The data files have it, or it is made of such names.
    pub(super) known: bool,
}

/// The law's name that begins at the start of `text` (right behind `Luật `).
pub(super) fn name(text: &str) -> Option<Name> {
    let known = amending(text).or_else(|| known(text)).map(|len| Name { len, known: true });
    known.or_else(|| unknown(text).map(|len| Name { len, known: false }))
}

fn known(text: &str) -> Option<usize> {
    NAMES.longest(text).map(|(len, _)| len)
}

/// The official spelling of the known name that `text` is, whatever its letter case.
pub(super) fn official(text: &str) -> Option<&'static str> {
    NAMES.longest(text).filter(|(len, _)| *len == text.len()).map(|(_, name)| name)
}

/// "sửa đổi, bổ sung" [ "một số điều" ] "của" law { ( "," | "và" ) law }
fn amending(text: &str) -> Option<usize> {
    const OPENINGS: [&str; 4] = [
        "sửa đổi, bổ sung một số điều của ",
        "sửa đổi, bổ sung một số điều ",
        "sửa đổi, bổ sung ",
        "sửa đổi một số điều của ",
    ];
    let mut at = OPENINGS.iter().find_map(|o| starts_with_fold(text, o))?;
    let mut end = None;
    for _ in 0..MAX_NAMES {
        let Some(len) = ["bộ luật ", "luật ", "pháp lệnh "].iter().find_map(|w| starts_with_fold(&text[at..], w))
        else {
            break;
        };
        let Some(name) = known(&text[at + len..]).or_else(|| unknown(&text[at + len..])) else { break };
        at += len + name;
        end = Some(at);
        let Some(sep) = [", ", " và ", "; "].iter().find(|s| text[at..].starts_with(**s)) else { break };
        at += sep.len();
    }
    end
}

/// A name nobody knows: it begins with a capital, and its number, year or date follows.
fn unknown(text: &str) -> Option<usize> {
    if !starts_upper(text) {
        return None;
    }
    let mut at = 0;
    for word in text.split_inclusive(' ').take(MAX_WORDS) {
        let here = &text[at..];
        if at > 0 && is_evidence(here) {
            return Some(at - 1);
        }
        if word.trim_end().contains([';', '.', '(', ')', ':', '/', '\n', '“', '”']) || breaks(here) {
            return None;
        }
        at += word.len();
    }
    None
}

/// A name that nobody knows and no number proves, of a bill: up to the mark behind it. A comma may stand inside a name,
/// so it proves nothing.
pub(super) fn bill(text: &str) -> Option<usize> {
    /// Longer ones are sentences.
    const LONGEST: usize = 12;
    let end = text.find(['.', ';', '(', ')', '\n', ',', ':', '”', '"']).unwrap_or(text.len());
    let name = text[..end].trim_end();
    let words = name.split(' ').count();
    let sentence = name.split_inclusive(' ').scan(0, |at, word| {
        let here = *at;
        *at += word.len();
        Some(here)
    });
    let fits = starts_upper(text) && (2..=LONGEST).contains(&words) && !text[end..].starts_with([',', ':']);
    let broken = || sentence.skip(1).any(|at| breaks(&name[at..]));
    (fits && !broken()).then_some(name.len())
}

fn is_evidence(text: &str) -> bool {
    let digits = |prefix: &str| text.strip_prefix(prefix).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
    match text.as_bytes().first() {
        Some(b's') => digits("số ") || digits("số: "),
        Some(b'n' | b'N') => digits("ngày ") || year(text).is_some(),
        _ => false,
    }
}

fn breaks(text: &str) -> bool {
    const WORDS: [&str; 9] = ["được ", "đã ", "có ", "thì ", "này", "nêu ", "theo ", "tại ", "quy định "];
    matches!(text.as_bytes().first(), Some(0xC4 | b'c' | b't' | b'n' | b'q'))
        && WORDS.iter().any(|w| text.starts_with(w))
}

/// `năm 2013`, or `2013` alone, behind the name of a law.
pub(super) fn printed_year(text: &str) -> Option<usize> {
    let bare = || {
        let digits = text.bytes().take(5).take_while(u8::is_ascii_digit).count();
        let sane = digits == 4 && matches!(&text[..2], "19" | "20");
        let ends = !text[digits..].starts_with(|c: char| is_word_char(c) || c == '/');
        // `2024 - 2030` is a span of years.
        (sane && ends && !text[digits..].starts_with(" - ") && !text[digits..].starts_with('-')).then_some(4)
    };
    year(text).or_else(bare)
}

/// `năm 2013`, with its length.
pub(super) fn year(text: &str) -> Option<usize> {
    let len = starts_with_fold(text, "năm ")?;
    let digits = text[len..].bytes().take(5).take_while(u8::is_ascii_digit).count();
    let sane = digits == 4 && matches!(&text[len..len + 2], "19" | "20") && !text[len + 4..].starts_with('/');
    sane.then_some(len + 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_they_end() {
        let table = [
            ("Bảo hiểm y tế năm 2008", "Bảo hiểm y tế"),
            ("Bảo hiểm xã hội đồng thời thuộc", "Bảo hiểm xã hội"),
            ("Tổ chức chính quyền địa phương ngày 19/6/2015", "Tổ chức chính quyền địa phương"),
            ("PHÒNG THỦ DÂN SỰ", "PHÒNG THỦ DÂN SỰ"),
            ("Quy hoạch, Luật Ban hành", "Quy hoạch"),
            (
                "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019",
                "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
            ),
            ("Bảo vệ cây tre số 12/2031/QH17", "Bảo vệ cây tre"),
            ("Dân sự.", "Dân sự"),
            ("sư Việt Nam", ""),
            ("này có hiệu lực", ""),
        ];
        for (text, want) in [
            ("Đô thị đặc biệt (Luật", Some("Đô thị đặc biệt")),
            ("Thủ tục ban hành quyết định hành chính.", Some("Thủ tục ban hành quyết định hành chính")),
            ("Phòng, chống lãng phí", None),
            ("Đô thị được thông qua.", None),
            ("Xanh", None),
        ] {
            assert_eq!(bill(text).map(|len| &text[..len]), want, "{text}");
        }
        for (text, want) in table {
            assert_eq!(name(text).map_or("", |name| &text[..name.len]), want, "{text}");
        }
    }
}
