//! Words that tasks are made of, found in one pass over the text: what orders, with whom, to whom, by when.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use chrono::NaiveDate;

use crate::deadline::{Announce, Found, Recurrence, WORDS, Word, cycle_at, limit_at, recurrence_of};
use crate::decision::{self, Verb};
use crate::text::word_automaton;

/// What a word announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// `Giao `: behind it stands who must do it.
    Order,
    /// `phối hợp`: behind it stands with whom.
    With,
    /// `báo cáo`, `trình`, `gửi`: behind it stands to whom.
    Report,
    /// `thông báo`, `trân trọng`, `trách nhiệm thi hành`: perhaps only a formula.
    Formula,
    /// `xây dựng`, `ban hành`, `lập`: behind it may stand what is to be made.
    Make,
    /// `ưu tiên`, `cấp bách`
    Priority,
    /// `Đồng ý`, `Cho phép`: perhaps a decision.
    Decision(Verb),
    /// Time limits and frequencies.
    Time(Word),
}

const OWN: [(&str, Cue); 62] = [
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
    ("chỉ thị ", Cue::Order),
    ("rất mong ", Cue::Order),
    ("Rất mong ", Cue::Order),
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
    ("xây dựng", Cue::Make),
    ("Xây dựng", Cue::Make),
    ("ban hành", Cue::Make),
    ("Ban hành", Cue::Make),
    ("lập", Cue::Make),
    ("Lập", Cue::Make),
    ("soạn thảo", Cue::Make),
    ("Soạn thảo", Cue::Make),
    ("hoàn thiện", Cue::Make),
    ("Hoàn thiện", Cue::Make),
    ("nộp", Cue::Make),
    ("Nộp", Cue::Make),
    ("cung cấp", Cue::Make),
    ("Cung cấp", Cue::Make),
    ("chuẩn bị", Cue::Make),
    ("Chuẩn bị", Cue::Make),
    ("tham mưu", Cue::Make),
    ("Tham mưu", Cue::Make),
    ("ưu tiên", Cue::Priority),
    ("Ưu tiên", Cue::Priority),
    ("cấp bách", Cue::Priority),
];

static AUTOMATON: LazyLock<(AhoCorasick, Vec<Cue>)> = LazyLock::new(|| {
    let time = WORDS.iter().map(|(word, kind)| (*word, Cue::Time(*kind)));
    let decisions = decision::WORDS.iter().map(|(word, verb)| (*word, Cue::Decision(*verb)));
    let (words, cues): (Vec<&str>, Vec<Cue>) = OWN.iter().copied().chain(time).chain(decisions).unzip();
    (word_automaton(words), cues)
});

/// The cues of a stretch of text.
#[derive(Debug)]
pub(crate) struct Cues<'t> {
    pub(crate) text: &'t str,
    /// The date of the document: deadlines that leave the year out are of its year.
    issued: Option<NaiveDate>,
    hits: Vec<(u32, u32, Cue)>,
}

impl<'t> Cues<'t> {
    /// Finds the cues of `text[range]`; places count from the start of `text`.
    pub(crate) fn new(text: &'t str, range: Range<usize>) -> Self {
        let (automaton, cues) = &*AUTOMATON;
        let hit = |m: aho_corasick::Match| {
            let (start, end) = (range.start + m.start(), range.start + m.end());
            (start as u32, end as u32, cues[m.pattern().as_usize()])
        };
        Cues { text, issued: None, hits: automaton.find_iter(&text[range.clone()]).map(hit).collect() }
    }

    /// The cues of a document of this date.
    pub(crate) fn of_date(self, issued: Option<NaiveDate>) -> Self {
        Cues { issued, ..self }
    }

    /// The cues of another stretch of the same document.
    pub(super) fn elsewhere(&self, range: Range<usize>) -> Self {
        Cues::new(self.text, range).of_date(self.issued)
    }

    /// The cues inside a range, in order.
    pub(crate) fn within(&self, range: Range<usize>) -> impl Iterator<Item = (usize, usize, Cue)> + '_ {
        let from = self.hits.partition_point(|h| (h.0 as usize) < range.start);
        self.hits[from..].iter().map(|h| (h.0 as usize, h.1 as usize, h.2)).take_while(move |h| h.1 <= range.end)
    }

    /// Places of one kind of cue inside a range.
    pub(super) fn of(&self, range: Range<usize>, cue: Cue) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.within(range).filter(move |h| h.2 == cue).map(|h| (h.0, h.1))
    }

    /// The deadline of a range: the first that names a time, else an event, else haste. Its place counts from the start
    /// of the text.
    pub(super) fn deadline(&self, range: Range<usize>) -> Option<Found> {
        let mut best: Option<Found> = None;
        for found in self.deadlines(range) {
            let vagueness = found.limit.vagueness();
            if best.as_ref().is_none_or(|best| vagueness < best.limit.vagueness()) {
                best = Some(found);
            }
            if vagueness == 0 {
                break;
            }
        }
        best
    }

    /// A range names a time by which something must be done.
    pub(super) fn is_dated(&self, range: Range<usize>) -> bool {
        self.deadlines(range).any(|found| found.limit.vagueness() == 0)
    }

    fn deadlines(&self, range: Range<usize>) -> impl Iterator<Item = Found> + '_ {
        let piece = &self.text[range.clone()];
        self.within(range.clone()).filter_map(move |(at, end, cue)| {
            let (at, end) = (at - range.start, end - range.start);
            let found = match cue {
                Cue::Time(Word::Limit(word)) => limit_at(piece, at, end, word, self.issued)?,
                Cue::Time(Word::Every(_)) => cycle_at(piece, at, end)?,
                _ => return None,
            };
            Some(Found { range: range.start + found.range.start..range.start + found.range.end, ..found })
        })
    }

    /// The first word of a range that says how pressing it is.
    pub(super) fn priority(&self, range: Range<usize>) -> Option<Range<usize>> {
        let mut words = self.within(range).filter(|(at, end, cue)| match cue {
            Cue::Priority => true,
            Cue::Time(Word::Limit(Announce::Haste)) => self.text[*at..*end].ends_with("hẩn trương"),
            _ => false,
        });
        words.next().map(|(at, end, _)| at..end)
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
