//! The provisions beside a reference: `điểm a khoản 1 Điều 3 của` before it, `(Điều 9, 10)` behind it.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::links::reaches_document;
use super::parse::line;
use crate::provision::{self, ProvisionRange};
use crate::text::{ceil_boundary, is_word_char, word_automaton};

/// The longest list of provisions that is looked for, in bytes.
const WINDOW: usize = 2048;

/// Words that begin a provision.
const WORDS: [&str; 17] = [
    "đoạn ",
    "gạch đầu dòng ",
    "Phần ",
    "Điều ",
    "điều ",
    "ĐIỀU ",
    "khoản ",
    "Khoản ",
    "điểm ",
    "Điểm ",
    "Phụ lục ",
    "phụ lục ",
    "mẫu số ",
    "Mẫu số ",
    "Mục ",
    "Chương ",
    "tiết ",
];

static AUTOMATON: LazyLock<AhoCorasick> = LazyLock::new(|| word_automaton(WORDS));

/// The list of provisions that leads to the reference at `at`, and where it begins; not before `low`.
pub(super) fn before(flow: &str, low: usize, at: usize) -> Option<(usize, Vec<ProvisionRange>)> {
    if !may_lead(&flow[low..at]) {
        return None;
    }
    let low = ceil_boundary(flow, low.max(at.saturating_sub(WINDOW)));
    let low = memchr::memrchr(b'\n', &flow.as_bytes()[low..at]).map_or(low, |end| low + end + 1);
    let mut taken = low;
    for hit in AUTOMATON.find_iter(&flow[low..at]) {
        let start = low + hit.start();
        if start < taken || flow[..start].chars().next_back().is_some_and(is_word_char) {
            continue;
        }
        let Some(list) = provision::scan(line(flow, start)) else { continue };
        taken = start + list.len;
        if reaches_document(&flow[taken..]).is_some_and(|skip| taken + skip == at) {
            return Some((start, list.ranges));
        }
    }
    None
}

/// Cheap refusal: before a reference with provisions stands a label, perhaps with linking words between, or `kèm theo`.
fn may_lead(before: &str) -> bool {
    const LINKS: [&str; 8] = [" các", " của", " tại", " thuộc", " trong", " theo", ",", ";"];
    if before.ends_with("kèm theo ") || before.ends_with("ban hành kèm ") {
        return true;
    }
    let Some(mut text) = before.strip_suffix(' ') else { return false };
    for _ in 0..2 {
        text = LINKS.iter().find_map(|link| text.strip_suffix(link)).unwrap_or(text);
    }
    let mut words = text.rsplit(' ');
    let (last, previous) = (words.next().unwrap_or_default(), words.next());
    let letter = last.len() == 1 || last == "đ";
    letter
        || last.bytes().any(|b| b.is_ascii_digit())
        || last.ends_with(')')
        || last.bytes().all(|b| b"IVXab".contains(&b))
        || previous == Some("thứ")
        || text.ends_with("ban hành")
}

/// `Quy định 377 (Điều 9, 10)`: the list in parentheses right behind a reference, and where it ends.
pub(super) fn behind(flow: &str, end: usize) -> Option<(usize, Vec<ProvisionRange>)> {
    let inside = flow[end..].strip_prefix(" (")?;
    let at = flow.len() - inside.len();
    let list = provision::scan(line(flow, at))?;
    let end = at + list.len;
    flow[end..].starts_with(')').then_some((end, list.ranges))
}
