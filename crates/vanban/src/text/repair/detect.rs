//! Is it damaged? Vietnamese words that stand there without their letters.
//!
//! In whole Vietnamese text seven to ten words of ten carry a letter that English does not have. Where hardly one does
//! although most words are Vietnamese once the marks are thought away, the marks are lost. Both shares are taken over
//! a window of some lines, and the window alone never decides: a stray list of file names is not a damaged document.

use std::ops::Range;

use super::letters::is_marked;
use super::model::Model;
use crate::text::skeleton;

/// Words a window must have before it is judged.
const WINDOW: usize = 30;
/// Fewer words than these say nothing.
const ENOUGH: usize = 8;
/// Damaged windows that stand alone in a whole text must have this many words together.
const ISLAND: usize = 90;

/// Some lines of a text with the words counted in them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Window {
    range: Range<usize>,
    words: usize,
    marked: usize,
}

/// The damaged parts of a text, in order, on line borders.
pub(super) fn damaged(text: &str) -> Vec<Range<usize>> {
    let windows = windows(text);
    let lost: Vec<bool> = windows.iter().map(|w| is_lost(text, w)).collect();
    let count = |of: &dyn Fn(usize) -> bool| (0..windows.len()).filter(|i| of(*i)).map(|i| windows[i].words).sum();
    let (all, bad): (usize, usize) = (count(&|_| true), count(&|i| lost[i]));
    if bad == 0 {
        return Vec::new();
    }
    // One reader read the whole scan: where it lost most of the marks it lost them everywhere.
    let most = bad * 10 >= all * 6;
    let takes = |i: usize| lost[i] || most && windows[i].marked * 100 < windows[i].words * 35;
    let mut parts = Vec::new();
    let mut at = 0;
    while at < windows.len() {
        let len = (at..windows.len()).take_while(|i| takes(*i)).count();
        let run = &windows[at..at + len];
        if let [first, ..] = run
            && (most || run.iter().map(|w| w.words).sum::<usize>() >= ISLAND)
        {
            parts.push(first.range.start..run[len - 1].range.end);
        }
        at += len.max(1);
    }
    parts
}

/// Too few marked words, and most of the others Vietnamese.
fn is_lost(text: &str, window: &Window) -> bool {
    if window.words < ENOUGH || window.marked * 100 >= window.words * 35 {
        return false;
    }
    let model = Model::get();
    let known = words(&text[window.range.clone()]).filter(|w| model.is_skeleton(&skeleton(&unbend(w)))).count();
    known * 100 >= window.words * 60
}

/// `K¢ét` → `Keét`: the signs an English reader takes for `ế` and its like.
fn unbend(word: &str) -> String {
    word.chars().map(|c| if matches!(c, '¢' | '€') { 'e' } else { c }).collect()
}

/// Words of two letters or more that are neither abbreviations nor pieces of names of files and places on the net.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_ascii_whitespace() || matches!(c, '\u{A0}' | '(' | ')' | '"' | '“' | '”')).filter_map(
        |w| {
            let w = w.trim_matches(|c: char| c.is_ascii_punctuation() && c != '&');
            let plain = w.bytes().all(|b| b.is_ascii_alphabetic() || b >= 0x80);
            (w.len() >= 2 && plain && w.bytes().any(|b| b.is_ascii_lowercase() || b >= 0x80)).then_some(w)
        },
    )
}

/// Cuts a text into windows. Only bytes are looked at: clean text is to cost next to nothing.
fn windows(text: &str) -> Vec<Window> {
    let bytes = text.as_bytes();
    let mut out: Vec<Window> = Vec::new();
    let mut window = Window { range: 0..0, words: 0, marked: 0 };
    let mut start = 0;
    while start < bytes.len() {
        let end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |n| start + n + 1);
        let (words, marked) = count(&text[start..end]);
        window.words += words;
        window.marked += marked;
        window.range.end = end;
        if window.words >= WINDOW {
            out.push(window);
            window = Window { range: end..end, words: 0, marked: 0 };
        }
        start = end;
    }
    match out.last_mut() {
        // What is left over is too short to be judged alone.
        Some(last) if window.words < WINDOW / 2 => {
            last.range.end = window.range.end;
            last.words += window.words;
            last.marked += window.marked;
        }
        _ => out.push(window),
    }
    out
}

/// Words of a line, and those with a letter that English does not have.
fn count(line: &str) -> (usize, usize) {
    let bytes = line.as_bytes();
    // The first bytes of the letters from À to ỹ, and of `é`, which says nothing.
    let letters = bytes.iter().filter(|b| matches!(b, 0xC3..=0xC6 | 0xE1)).count();
    // Most lines of clean text have so many marks that counting words by their blanks is good enough.
    if letters * 8 > bytes.len() && letters > 2 * memchr::memmem::find_iter(bytes, "é").count() {
        let words = bytes.iter().filter(|b| **b == b' ').count() + 1;
        return (words, words);
    }
    words(line).fold((0, 0), |(all, marked), w| (all + 1, marked + usize::from(w.chars().any(is_marked))))
}
