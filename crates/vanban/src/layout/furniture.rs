//! What pages have besides their text: page numbers, running heads, front matter of a web page's file.

use rustc_hash::FxHashMap;

use super::flow::terminal;
use super::line::{Line, LineKind};
use crate::text::{is_lower, is_upper};

/// Marks the lines that are no text.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    front_matter(text, lines);
    page_numbers(text, lines);
    running_heads(text, lines);
}

/// YAML between two `---` at the very start of the file.
fn front_matter(text: &str, lines: &mut [Line]) {
    const CAP: usize = 200;
    let first = lines.iter().position(|l| l.kind != LineKind::Blank).unwrap_or(0);
    let is_fence = |l: &Line| l.text(text) == "---";
    if !lines.get(first).is_some_and(is_fence) {
        return;
    }
    let Some(length) = lines[first + 1..].iter().take(CAP).position(is_fence) else { return };
    for line in &mut lines[first..=first + 1 + length] {
        line.kind = LineKind::Furniture;
    }
}

/// A number of one to three digits alone on its line, with text before it that is not a table cell.
fn page_numbers(text: &str, lines: &mut [Line]) {
    for i in 1..lines.len().saturating_sub(1) {
        let line = lines[i];
        if line.kind != LineKind::Text || line.len() > 16 {
            continue;
        }
        let cell = lines[i - 1].kind == LineKind::Rule || lines[i + 1].kind == LineKind::Rule;
        let number = match page_number(line.text(text)) {
            Some(Page::Alone) => !cell,
            Some(Page::Named) => true,
            // `2/5` may be a day, a part, a dose.
            Some(Page::Of) => !cell && is_inside_sentence(text, lines, i),
            None => false,
        };
        if number {
            lines[i].kind = LineKind::Furniture;
        }
    }
}

/// How a line gives the number of its page.
enum Page {
    /// `2`, `- 2 -`
    Alone,
    /// `Trang 2`, `Trang 2/5`
    Named,
    /// `2/5`
    Of,
}

fn page_number(line: &str) -> Option<Page> {
    let bare = line.trim_matches(['-', ' ']);
    let named = ["Trang ", "trang ", "TRANG "].iter().find_map(|word| bare.strip_prefix(word));
    let digits = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let rest = named.unwrap_or(bare);
    match rest.split_once('/') {
        Some((page, of)) if digits(page) && digits(of) && (page.len(), page) <= (of.len(), of) => {
            Some(if named.is_some() { Page::Named } else { Page::Of })
        }
        None if digits(rest) => Some(if named.is_some() { Page::Named } else { Page::Alone }),
        _ => None,
    }
}

/// The text before breaks off, and the text behind goes on with a small letter.
fn is_inside_sentence(text: &str, lines: &[Line], at: usize) -> bool {
    let before = lines[..at].iter().rev().take(8).find(|l| !is_between(l));
    let behind = lines[at + 1..].iter().take(8).find(|l| !is_between(l));
    let (Some(before), Some(behind)) = (before, behind) else { return false };
    let texts = before.kind == LineKind::Text && behind.kind == LineKind::Text;
    texts && !terminal(before.text(text)) && behind.text(text).starts_with(is_lower)
}

fn is_between(line: &Line) -> bool {
    matches!(line.kind, LineKind::Blank | LineKind::Furniture)
}

/// A line that stands in the middle of sentences twice or more, apart from them: `12 CÔNG BÁO/Số 5`. The number of the
/// page may stand in it.
fn running_heads(text: &str, lines: &mut [Line]) {
    const LONGEST: usize = 120;
    let mut copies: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for i in 1..lines.len().saturating_sub(1) {
        let line = lines[i];
        let words = line.text(text);
        if line.kind != LineKind::Text
            || line.len() > LONGEST
            || !words.starts_with(|c: char| is_upper(c) || c.is_ascii_digit())
            || terminal(words)
            || !is_inside_sentence(text, lines, i)
        {
            continue;
        }
        let apart = is_between(&lines[i - 1]) || is_between(&lines[i + 1]);
        let numbered = words.starts_with(|c: char| c.is_ascii_digit()) && words.chars().any(is_upper);
        if apart || numbered {
            copies.entry(words.trim_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned()).or_default().push(i);
        }
    }
    for i in copies.into_values().filter(|copies| copies.len() > 1).flatten() {
        lines[i].kind = LineKind::Furniture;
    }
}
