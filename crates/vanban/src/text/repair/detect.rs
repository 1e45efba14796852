//! Is it damaged? Vietnamese words that stand there without their letters.
//!
//! In whole Vietnamese text seven to ten words of ten carry a letter that English does not have. Where hardly one does
//! although most words are Vietnamese once the marks are thought away, the marks are lost. Both shares are taken over
//! a window of some lines, and the window alone never decides: a stray list of file names is not a damaged document.

use std::ops::Range;

use super::letters::is_marked;
use super::model::Model;

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

impl Window {
    /// Too few words have a letter of Vietnamese.
    fn is_bare(&self) -> bool {
        self.marked * 100 < self.words * 35
    }
}

/// The damaged parts of a text, in order, on line borders.
pub(super) fn damaged(text: &str) -> Vec<Range<usize>> {
    let windows = windows(text);
    if !may_be_damaged(&windows) {
        return Vec::new();
    }
    let lost: Vec<bool> = windows.iter().map(|w| is_lost(text, w)).collect();
    let count = |of: &dyn Fn(usize) -> bool| (0..windows.len()).filter(|i| of(*i)).map(|i| windows[i].words).sum();
    let (all, bad): (usize, usize) = (count(&|_| true), count(&|i| lost[i]));
    if bad == 0 {
        return Vec::new();
    }
    // One reader read the whole scan: where it lost most of the marks it lost them everywhere.
    let most = bad * 10 >= all * 6;
    let takes = |i: usize| lost[i] || most && windows[i].is_bare();
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

/// Whether the windows with few marked words would do, were they all damaged: the model is asked only then.
fn may_be_damaged(windows: &[Window]) -> bool {
    let words = |run: &[Window]| run.iter().map(|w| w.words).sum::<usize>();
    let mut runs = windows.split(|w| !w.is_bare()).map(words);
    let bare: usize = windows.iter().filter(|w| w.is_bare()).map(|w| w.words).sum();
    bare > 0 && bare * 10 >= words(windows) * 6 || runs.any(|run| run >= ISLAND)
}

/// Too few marked words, and most of the others Vietnamese.
fn is_lost(text: &str, window: &Window) -> bool {
    if window.words < ENOUGH || !window.is_bare() {
        return false;
    }
    let model = Model::get();
    let known = words(&text[window.range.clone()]).filter(|w| model.is_spoken(w)).count();
    known * 100 >= window.words * 60
}

/// Words of two letters or more that are neither abbreviations nor pieces of names of files and places on the net.
fn words(text: &str) -> impl Iterator<Item = &str> {
    chunks(text).filter_map(|chunk| {
        let sign = |b: &u8| b.is_ascii_punctuation() && *b != b'&';
        let bytes = chunk.as_bytes();
        let start = bytes.iter().take_while(|b| sign(b)).count();
        let end = bytes.len() - bytes[start..].iter().rev().take_while(|b| sign(b)).count();
        let word = &bytes[start..end];
        let plain = word.iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80);
        let worded = word.len() >= 2 && plain && word.iter().any(|b| b.is_ascii_lowercase() || *b >= 0x80);
        worded.then(|| &chunk[start..end])
    })
}

/// What stands between blanks, brackets and quotation marks.
fn chunks(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            while at < bytes.len() && border(&bytes[at..]) == 0 {
                at += 1;
            }
            let end = at;
            at += bytes.get(at..).map_or(0, border);
            if end > start {
                return Some(&text[start..end]);
            }
        }
        None
    })
}

/// How many bytes the border takes that a text begins with.
fn border(bytes: &[u8]) -> usize {
    match bytes {
        [b' ' | b'\t' | b'\n' | 0x0C | b'\r' | b'(' | b')' | b'"', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE2, 0x80, 0x9C | 0x9D, ..] => 3,
        _ => 0,
    }
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
    let letters = tally(bytes, |b| matches!(b, 0xC3..=0xC6 | 0xE1));
    // Most lines of clean text have so many marks that counting words by their blanks is good enough.
    if letters * 8 > bytes.len() && letters > 2 * readings(bytes) {
        let words = tally(bytes, |b| b == b' ') + 1;
        return (words, words);
    }
    let marked = |word: &str| !word.is_ascii() && word.chars().any(is_marked);
    words(line).fold((0, 0), |(all, some), word| (all + 1, some + usize::from(marked(word))))
}

/// How many bytes are such; counted in single bytes, many at a time.
fn tally(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    bytes.chunks(255).map(|part| usize::from(part.iter().map(|b| u8::from(is(*b))).sum::<u8>())).sum()
}

/// How often `é` stands there: C3 A9.
fn readings(bytes: &[u8]) -> usize {
    memchr::memchr_iter(0xA9, bytes).filter(|at| *at > 0 && bytes[at - 1] == 0xC3).count()
}
