//! Light damage: wrong words in phrases that grammar needs.
//!
//! A good scan still loses a mark here and there (`Luật Tổ chức chính quyên địa phương`, `QUYÉT ĐỊNH`) or a blank
//! (`Hội đồngnhân dân`). Running prose is left alone; a phrase of the [`Lexicon`] is mended where its letters are right
//! once the marks are thought away, one of its words at least stands whole, and the words around it do not
//! rather speak for what is written.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::{Lexicon, NUMBER, Phrase};
use super::make::{repair, spelled};
use super::model::{BREAK, Model, NAT, NUMBER as ANY_NUMBER, OTHER};
use crate::document::{Repair, RepairReason};
use crate::text::{fold_word, fold_words, is_upper, is_upper_word, is_word_char, lower};

/// Words of the longest phrase that is mended.
const LONGEST: usize = 16;
/// What the words of a phrase may have between them.
const GAP: usize = 4;
/// How much likelier the phrase must be among its neighbours than what is written, for each wrong word.
const LIKELIER: i32 = 3 * NAT as i32;

/// A phrase that was mended.
#[derive(Debug)]
pub(super) struct Form {
    /// Its wrong words.
    pub(super) repairs: Vec<Repair>,
    /// Three words or more: nothing else could be meant.
    pub(super) long: bool,
    node: u32,
    /// As it stands, in small letters.
    written: String,
}

/// The mended phrases of a part of a text, in order. Where `patience` bytes show none the search ends: a scan's text has
/// wrong words all over, and clean text is to cost next to nothing.
pub(super) fn forms(text: &str, part: Range<usize>, patience: usize) -> Vec<Form> {
    let patience = part.start.saturating_add(patience);
    let mut walk = Walk { text, end: part.end, lexicon: Lexicon::get(), places: Vec::new() };
    let (mut found, mut at) = (Vec::<Form>::new(), part.start);
    let mut whole: FxHashSet<u32> = FxHashSet::default();
    while let Some(word) = walk.word(at, usize::MAX) {
        at = word.end;
        let start = word.start;
        if found.is_empty() && start > patience {
            break;
        }
        if let Some((last, repairs)) = walk.phrase(word) {
            let Place { range, node, .. } = &walk.places[last];
            at = range.end;
            if repairs.is_empty() {
                whole.insert(*node);
            } else {
                let written = fold_words(&text[start..range.end]);
                found.push(Form { repairs, long: last > 1, node: *node, written });
            }
        }
    }
    usual(&mut found, &whole);
    found
}

/// What a text writes more than once, and never otherwise, is another word: `hải quân` is no `hải quan`.
fn usual(found: &mut Vec<Form>, whole: &FxHashSet<u32>) {
    let mut times: FxHashMap<String, usize> = FxHashMap::default();
    found.iter().for_each(|form| *times.entry(form.written.clone()).or_default() += 1);
    found.retain(|form| form.long || whole.contains(&form.node) || times.get(&form.written) == Some(&1));
}

/// A word of a phrase; the second of two that stand without a blank says so.
#[derive(Debug, Clone)]
struct Place {
    range: Range<usize>,
    node: u32,
    glued: bool,
}

struct Walk<'t> {
    text: &'t str,
    end: usize,
    lexicon: &'static Lexicon,
    places: Vec<Place>,
}

impl Walk<'_> {
    /// The first word behind a place, with at most so many bytes between.
    fn word(&self, from: usize, gap: usize) -> Option<Range<usize>> {
        let text = &self.text[..self.end];
        let mut from = from;
        loop {
            let start = from + run(&text[from..], false, gap.saturating_add(1));
            if start - from > gap || start == text.len() {
                return None;
            }
            let len = run(&text[start..], true, usize::MAX);
            // The marks of a letter that is not composed are no end of a word.
            let marked = |text: &str| text.starts_with(|c| ('\u{300}'..='\u{36F}').contains(&c));
            if !marked(&text[start + len..]) && !text[..start].ends_with(|c| ('\u{300}'..='\u{36F}').contains(&c)) {
                return Some(start..start + len);
            }
            from = start + len;
            if gap < usize::MAX {
                return None;
            }
        }
    }

    /// The longest phrase that begins with a word: which of the places is its last, and its wrong words.
    fn phrase(&mut self, first: Range<usize>) -> Option<(usize, Vec<Repair>)> {
        self.places.clear();
        if !self.step(0, first) {
            return None;
        }
        while self.places.len() < LONGEST {
            let last = &self.places[self.places.len() - 1];
            let (end, node) = (last.range.end, last.node);
            let next = self.word(end, GAP).filter(|word| is_gap(&self.text[end..word.start]));
            if !next.is_some_and(|word| self.step(node, word)) {
                break;
            }
        }
        (1..self.places.len()).rev().find_map(|last| {
            let phrase = self.lexicon.phrase(self.places[last].node)?;
            let repairs = self.wrong(&self.places[..=last], phrase)?;
            Some((last, repairs))
        })
    }

    /// Follows a word, or two that lost the blank between them.
    fn step(&mut self, node: u32, word: Range<usize>) -> bool {
        let written = &self.text[word.clone()];
        if let Some(node) = self.lexicon.next(node, written) {
            self.places.push(Place { range: word, node, glued: false });
            return true;
        }
        if !is_two_syllables(written) {
            return false;
        }
        let borders = written.char_indices().skip(1).map(|(at, _)| at);
        let two = borders.filter_map(|at| {
            let first = self.lexicon.next(node, &written[..at])?;
            Some((at, first, self.lexicon.next(first, &written[at..])?))
        });
        let Some((at, first, second)) = two.last() else { return false };
        let border = word.start + at;
        self.places.push(Place { range: word.start..border, node: first, glued: false });
        self.places.push(Place { range: border..word.end, node: second, glued: true });
        true
    }

    /// The wrong words of a phrase; nothing where what is written may be something else.
    fn wrong(&self, places: &[Place], phrase: Phrase) -> Option<Vec<Repair>> {
        let words: Vec<&str> = phrase.words().collect();
        let written = |at: usize| &self.text[places[at].range.clone()];
        let wrong = |at: &usize| {
            let (is, meant) = (written(*at), words[*at]);
            is != meant && meant != NUMBER && fold_word(is) != fold_word(meant)
        };
        let count = (0..places.len()).filter(wrong).count();
        let marked = |at: usize| !written(at).is_ascii() || words[at] == NUMBER;
        let kept = (0..places.len()).any(|at| !wrong(&at) && marked(at)) || (0..places.len()).filter(wrong).all(marked);
        let glued = places.iter().any(|p| p.glued);
        if count == 0 && !glued {
            return Some(Vec::new());
        }
        let shouts = is_upper_word(&self.text[places[0].range.start..places[places.len() - 1].range.end]);
        // `Lò Hải Quân` is no customs.
        let capital = |at: usize| written(at).starts_with(is_upper);
        let titled = |at: usize| {
            let meant = words[at].starts_with(is_upper);
            meant && !capital(at) && phrase.proper || capital(at) && !meant
        };
        let most = if places.len() > 2 { places.len() - 1 } else { 1 };
        if count > most || !kept || !shouts && (1..places.len()).any(titled) {
            return None;
        }
        let mut repairs: Vec<Repair> = Vec::new();
        for at in 0..places.len() {
            let range = places[at].range.clone();
            let spelled = || spelled(written(at), words[at]);
            if places[at].glued {
                let before = repairs.pop_if(|last| last.span.end as usize == range.start);
                let head = before.map_or_else(|| written(at - 1).to_owned(), |before| before.replacement);
                let both = places[at - 1].range.start..range.end;
                repairs.push(repair(both, &format!("{head} {}", spelled()), RepairReason::Name));
            } else if wrong(&at) {
                repairs.push(repair(range, &spelled(), RepairReason::Name));
            }
        }
        (count == 0 || self.is_likelier(places, &words, count)).then_some(repairs)
    }

    /// Whether the phrase is far likelier than what is written, among the words around.
    fn is_likelier(&self, places: &[Place], words: &[&str], wrong: usize) -> bool {
        let model = Model::get();
        let around = |within: &dyn Fn(usize) -> u16| {
            let (start, end) = (places[0].range.start, places[places.len() - 1].range.end);
            let mut last = self.before(start).map_or(BREAK, id);
            let (mut cost, ids) = (0, (0..places.len()).map(within));
            for id in ids.chain([self.behind(end).map_or(BREAK, id)]) {
                cost += model.bigram(last, id).cost;
                last = id;
            }
            cost
        };
        let written = around(&|at| id(&self.text[places[at].range.clone()]));
        // `cơ số thuốc`: what is written goes with the word outside.
        let goes = |at: usize, other: Option<&str>, behind: bool| {
            let (word, meant) = (&self.text[places[at].range.clone()], words[at]);
            let (word, other) = (id(word), other.map_or(BREAK, id));
            let pair = if behind { model.bigram(word, other) } else { model.bigram(other, word) };
            word != id(meant) && other != BREAK && other != OTHER && word != OTHER && pair.kept
        };
        let last = places.len() - 1;
        if goes(0, self.before(places[0].range.start), false) || goes(last, self.behind(places[last].range.end), true) {
            return false;
        }
        around(&|at| id(words[at])) + LIKELIER * wrong as i32 <= written
    }

    /// The word right before a place.
    fn before(&self, at: usize) -> Option<&str> {
        let text = self.text[..at].strip_suffix([' ', '\n'])?;
        let start =
            text.rfind(|c| !is_word_char(c)).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        (start < text.len()).then(|| &text[start..])
    }

    /// The word right behind a place.
    fn behind(&self, at: usize) -> Option<&str> {
        let text = self.text[at..].strip_prefix([' ', '\n'])?;
        let end = text.find(|c| !is_word_char(c)).unwrap_or(text.len());
        (end > 0).then(|| &text[..end])
    }
}

/// The number of a word in the model.
fn id(word: &str) -> u16 {
    if word == NUMBER || word.starts_with(|c: char| c.is_ascii_digit()) {
        return ANY_NUMBER;
    }
    let (model, small) = (Model::get(), word.chars().map(lower).collect::<String>());
    model.id(&small).or_else(|| model.id(&fold_word(&small))).unwrap_or(OTHER)
}

/// How long the run is of what is part of a word, or is not; the search ends behind so many bytes.
pub(super) fn run(text: &str, words: bool, most: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && at < most {
        if bytes[at] < 0x80 {
            if bytes[at].is_ascii_alphanumeric() != words {
                break;
            }
            at += 1;
        } else {
            match text[at..].chars().next() {
                Some(c) if is_word_char(c) == words => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
}

/// Vowels on both sides of a consonant: no Vietnamese syllable has them.
fn is_two_syllables(word: &str) -> bool {
    // `yté` has four bytes, `nghiêngtrường` twenty.
    if !(4..=32).contains(&word.len()) {
        return false;
    }
    // Every word of a text comes here, so bytes are looked at: of letters with marks all are vowels but `đ` and `Ð`.
    let (mut turns, mut last, mut lead) = (0, false, 0);
    for byte in word.bytes() {
        let stroke = matches!((lead, byte), (0xC4, 0x90 | 0x91) | (0xC3, 0x90 | 0xB0));
        lead = byte;
        let now = match byte {
            // What they begin is told by their second byte.
            0xC3 | 0xC4 => continue,
            0x80.. => !stroke,
            _ => matches!(byte | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'),
        };
        turns += usize::from(now && !last);
        last = now;
    }
    turns == 2
}

fn is_gap(gap: &str) -> bool {
    gap.chars().all(|c| matches!(c, ' ' | ',' | '-' | '/' | '\n' | '\r')) && gap.matches('\n').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::super::make;
    use super::*;

    fn mended(text: &str) -> String {
        let found = forms(text, 0..text.len(), usize::MAX).into_iter().flat_map(|form| form.repairs);
        make::mended(text, found.collect()).text.into_owned()
    }

    #[test]
    fn names_that_lost_a_mark() {
        for (read, meant) in [
            ("Luật Tổ chức chính quyên địa phương", "Luật Tổ chức chính quyền địa phương"),
            ("Luật sửa\nđôi, bố sung một số điều của", "Luật sửa\nđổi, bổ sung một số điều của"),
            ("Sở Kế hoạch và Đầu tự rà soát", "Sở Kế hoạch và Đầu tư rà soát"),
            ("BỘ GIÁO DỤC VÀ ĐẢO TẠO", "BỘ GIÁO DỤC VÀ ĐÀO TẠO"),
            ("TĨNH CAO BẰNG", "TỈNH CAO BẰNG"),
            ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:"),
            ("theo Nghị quyêt số 12", "theo Nghị quyết số 12"),
            ("Hội đồng nhândân tỉnh", "Hội đồng nhân dân tỉnh"),
            ("các đông chí", "các đồng chí"),
            ("vượt thâm quyền", "vượt thẩm quyền"),
        ] {
            assert_eq!(mended(read), meant);
            assert_eq!(mended(meant), meant);
        }
    }

    #[test]
    fn what_a_text_writes_twice_is_meant() {
        let twice = "Tư lệnh Hải quân; cơ quan hải quân tuần tra";
        assert_eq!(mended(twice), twice);
    }

    #[test]
    fn what_is_no_name_stays() {
        for text in [
            "tính đến ngày",
            "Luật Hoà giải, đối thoại tại Toà án",
            "tỉnh Đăk Lăk",
            "Bộ phận một cửa",
            "bổ sung một số điều",
            "thị xã, thành pho\u{302}\u{301}",
            "Sở Y tế và Sở Nội vụ",
            "trên địa bàn quản lý",
            "tổ chức đăng ký",
            "Lò Hải Quân",
            "http://bao-chi.vn/quoc-hoi/chinh-phu",
            "Nguyen Thi Hanh",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
