//! Names of laws: where they end in running text.
//!
//! `assets/laws.tsv` holds the names of the laws, codes and ordinances since 1990. An unknown name is only taken when
//! its number, year or date follows; the name of an amending law holds the names of the laws it amends.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::starts_with_fold;
use crate::text::{fold_word, is_word_char, starts_upper};

const LAWS: &str = include_str!("../../assets/laws.tsv");

/// More words than any real name has.
const MAX_WORDS: usize = 24;
/// Laws that one amending law names.
const MAX_NAMES: usize = 16;

/// Word trie of the folded names.
#[derive(Debug, Default)]
struct Node {
    next: FxHashMap<String, Node>,
    /// The name that ends here, in its official spelling.
    name: Option<&'static str>,
}

static NAMES: LazyLock<Node> = LazyLock::new(|| {
    let mut root = Node::default();
    for name in LAWS.lines().skip(1).filter_map(|row| row.split('\t').nth(1)) {
        let mut node = &mut root;
        for word in words(name) {
            node = node.next.entry(fold_word(word).into_owned()).or_default();
        }
        node.name = Some(name);
    }
    root
});

/// Letters and digits between blanks and marks.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word_char(c)).filter(|w| !w.is_empty())
}

/// The length of the law's name that begins at the start of `text` (right behind `Luật `).
pub(super) fn name(text: &str) -> Option<usize> {
    amending(text).or_else(|| known(text)).or_else(|| unknown(text))
}

fn known(text: &str) -> Option<usize> {
    longest(text).map(|(len, _)| len)
}

/// The official spelling of the known name that `text` is, whatever its letter case.
pub(super) fn official(text: &str) -> Option<&'static str> {
    longest(text).filter(|(len, _)| *len == text.len()).map(|(_, name)| name)
}

/// The longest known name. Marks inside names (`Văn hóa, thể thao`) are passed over.
fn longest(text: &str) -> Option<(usize, &'static str)> {
    let mut node = &*NAMES;
    let mut best = None;
    let mut at = 0;
    for _ in 0..MAX_WORDS {
        let rest = &text[at..];
        let Some(gap) = rest.find(is_word_char).filter(|g| *g <= 3) else { return best };
        let inside = &rest[..gap];
        if at > 0 && !matches!(inside, " " | ", " | " - " | "-" | "; ") {
            return best;
        }
        let word = &rest[gap..];
        let len = word.find(|c: char| !is_word_char(c)).unwrap_or(word.len());
        let Some(next) = node.next.get(&*fold_word(&word[..len])) else { return best };
        node = next;
        at += gap + len;
        if let Some(name) = node.name {
            best = Some((at, name));
        }
        if at == text.len() {
            return best;
        }
    }
    best
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

fn is_evidence(text: &str) -> bool {
    let digits = |prefix: &str| text.strip_prefix(prefix).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
    digits("số ") || digits("số: ") || digits("ngày ") || year(text).is_some()
}

fn breaks(text: &str) -> bool {
    const WORDS: [&str; 9] = ["được ", "đã ", "có ", "thì ", "này", "nêu ", "theo ", "tại ", "quy định "];
    WORDS.iter().any(|w| text.starts_with(w))
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
        for (text, want) in table {
            assert_eq!(name(text).map_or("", |len| &text[..len]), want, "{text}");
        }
    }
}
