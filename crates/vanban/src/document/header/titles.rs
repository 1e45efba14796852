//! The national title and motto, and the Party's: they are cut out so that the issuer's column remains.

use std::ops::Range;

use crate::document::Reading;
use crate::text::skeleton;

/// What was found of the titles.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// Pieces of the normalised text that belong to a title.
    pub(super) cut: Vec<Range<usize>>,
    pub(super) first_line: Option<usize>,
    pub(super) last_line: Option<usize>,
    /// `ĐẢNG CỘNG SẢN VIỆT NAM`
    pub(super) party: bool,
}

/// Titles without marks, word by word, and how many words may be misread.
const TITLES: [(&[&str], usize); 3] = [
    (&["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"], 2),
    (&["doc", "lap", "tu", "do", "hanh", "phuc"], 1),
    (&["dang", "cong", "san", "viet", "nam"], 0),
];

/// Finds the titles in the first lines, also where a line end cuts them.
pub(super) fn find(reading: &Reading<'_>, lines: &[usize]) -> Titles {
    let mut words: Vec<(usize, Range<usize>, String)> = Vec::new();
    for &i in lines.iter().take(60) {
        let line = reading.layout.lines[i];
        let text = line.text(reading.text());
        if text.len() > 200 {
            break;
        }
        for word in text.split_whitespace() {
            let at = line.range().start + (word.as_ptr() as usize - text.as_ptr() as usize);
            let bare = skeleton(word);
            if !bare.is_empty() {
                words.push((i, at..at + word.len(), bare));
            }
        }
    }
    let mut titles = Titles::default();
    for (n, (title, slips)) in TITLES.iter().enumerate() {
        let found = (0..words.len()).find_map(|at| Some((at, taken(&words[at..], title, *slips)?)));
        let Some((at, len)) = found else { continue };
        for (line, range, _) in &words[at..at + len] {
            titles.cut.push(range.clone());
            titles.first_line = Some(titles.first_line.map_or(*line, |f| f.min(*line)));
            titles.last_line = Some(titles.last_line.map_or(*line, |l| l.max(*line)));
        }
        titles.party |= n == 2;
    }
    titles.cut.sort_by_key(|r| r.start);
    titles
}

/// How many words from the first on are the title; some may be misread, and some blanks lost (`CHỦNGHĨA`).
fn taken(words: &[(usize, Range<usize>, String)], title: &[&str], slips: usize) -> Option<usize> {
    let near = |len: usize| words.len() >= len && words[len - 1].0 - words[0].0 <= 4;
    let wrong = || title.iter().zip(words).filter(|(want, (_, _, have))| *want != have).count();
    if near(title.len()) && wrong() <= slips {
        return Some(title.len());
    }
    let mut rest = title.concat();
    for (n, (_, _, word)) in words.iter().take(title.len()).enumerate() {
        rest = rest.strip_prefix(word.as_str())?.to_owned();
        if rest.is_empty() {
            return near(n + 1).then_some(n + 1);
        }
    }
    None
}
