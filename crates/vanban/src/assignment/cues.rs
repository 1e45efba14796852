//! Words that tasks are made of, found in one pass over the text: what orders, with whom, to whom, by when.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::deadline::{Found, Recurrence, WORDS, Word, limit_at, recurrence_of};
use crate::text::word_automaton;

/// What a word announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// `Giao `: behind it stands who must do it.
    Order,
    /// `phối hợp`: behind it stands with whom.
    With,
    /// `báo cáo`, `trình`, `gửi`: behind it stands to whom.
    Report,
    /// `thông báo`, `trân trọng`, `trách nhiệm thi hành`: perhaps only a formula.
    Formula,
    /// Time limits and frequencies.
    Time(Word),
}

const OWN: [(&str, Cue); 38] = [
    ("Giao ", Cue::Order),
    ("giao ", Cue::Order),
    ("Giao: ", Cue::Order),
    ("Yêu cầu ", Cue::Order),
    ("yêu cầu ", Cue::Order),
    ("Yêu cầu: ", Cue::Order),
    ("yêu cầu: ", Cue::Order),
    ("Đề nghị ", Cue::Order),
    ("đề nghị ", Cue::Order),
    ("Đề nghị: ", Cue::Order),
    ("đề nghị: ", Cue::Order),
    ("Đề nghị đồng chí ", Cue::Order),
    ("Phân công ", Cue::Order),
    ("phân công ", Cue::Order),
    ("chỉ đạo: ", Cue::Order),
    ("Mời ", Cue::Order),
    ("phối hợp", Cue::With),
    ("Phối hợp", Cue::With),
    ("báo cáo", Cue::Report),
    ("Báo cáo", Cue::Report),
    ("trình", Cue::Report),
    ("Trình", Cue::Report),
    ("gửi", Cue::Report),
    ("Gửi", Cue::Report),
    ("phản ánh", Cue::Report),
    ("Phản ánh", Cue::Report),
    ("tổng hợp đề nghị", Cue::Report),
    ("thông tin", Cue::Report),
    ("Thông tin", Cue::Report),
    ("thông báo", Cue::Formula),
    ("Thông báo", Cue::Formula),
    ("trân trọng", Cue::Formula),
    ("Trân trọng", Cue::Formula),
    ("kính mời", Cue::Formula),
    ("Kính mời", Cue::Formula),
    ("trách nhiệm thi hành", Cue::Formula),
    ("trách nhiệm thực hiện", Cue::Formula),
    ("trách nhiệm tổ chức thực hiện", Cue::Formula),
];

static AUTOMATON: LazyLock<(AhoCorasick, Vec<Cue>)> = LazyLock::new(|| {
    let time = WORDS.iter().map(|(word, kind)| (*word, Cue::Time(*kind)));
    let (words, cues): (Vec<&str>, Vec<Cue>) = OWN.iter().copied().chain(time).unzip();
    (word_automaton(words), cues)
});

/// The cues of a stretch of text.
#[derive(Debug)]
pub(super) struct Cues<'t> {
    pub(super) text: &'t str,
    hits: Vec<(u32, u32, Cue)>,
}

impl<'t> Cues<'t> {
    /// Finds the cues of `text[range]`; places count from the start of `text`.
    pub(super) fn new(text: &'t str, range: Range<usize>) -> Self {
        let (automaton, cues) = &*AUTOMATON;
        let hit = |m: aho_corasick::Match| {
            let (start, end) = (range.start + m.start(), range.start + m.end());
            (start as u32, end as u32, cues[m.pattern().as_usize()])
        };
        Cues { text, hits: automaton.find_iter(&text[range.clone()]).map(hit).collect() }
    }

    /// The cues inside a range, in order.
    pub(super) fn within(&self, range: Range<usize>) -> impl Iterator<Item = (usize, usize, Cue)> + '_ {
        let from = self.hits.partition_point(|h| (h.0 as usize) < range.start);
        self.hits[from..].iter().map(|h| (h.0 as usize, h.1 as usize, h.2)).take_while(move |h| h.1 <= range.end)
    }

    /// Places of one kind of cue inside a range.
    pub(super) fn of(&self, range: Range<usize>, cue: Cue) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.within(range).filter(move |h| h.2 == cue).map(|h| (h.0, h.1))
    }

    /// The first deadline of a range; its place counts from the start of the text.
    pub(super) fn deadline(&self, range: Range<usize>) -> Option<Found> {
        let piece = &self.text[range.clone()];
        self.within(range.clone()).find_map(|(at, end, cue)| match cue {
            Cue::Time(Word::Limit(limit)) => limit_at(piece, at - range.start, end - range.start, limit)
                .map(|found| Found { range: range.start + found.range.start..range.start + found.range.end, ..found }),
            _ => None,
        })
    }

    /// How often a range says a thing is to be done.
    pub(super) fn recurrence(&self, range: Range<usize>) -> Option<Recurrence> {
        let words = self.within(range.clone()).filter_map(|(at, end, cue)| match cue {
            Cue::Time(word) => Some((at - range.start, end - range.start, word)),
            _ => None,
        });
        recurrence_of(&self.text[range.clone()], words)
    }
}
