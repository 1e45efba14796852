//! Pieces of words that the rules look for, found in one pass for all of them.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use vanban::Span;

use crate::Subject;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hit {
    /// Two vowels with a tone: `òa`, or the newer `oà`; `key` is the older way in small letters.
    Tone { new: bool, key: String },
    /// A word twice, with a space between.
    Doubled(String),
}

/// Words that nobody doubles on purpose.
const NEVER_TWICE: [&str; 14] = [
    "của",
    "và",
    "các",
    "được",
    "với",
    "những",
    "theo",
    "tại",
    "thuộc",
    "hoặc",
    "bởi",
    "thực hiện",
    "công tác",
    "cơ quan",
];

/// The vowels whose tone has two places, by tone: the older way and the newer.
const TONES: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("óa", "oá"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

static PATTERNS: LazyLock<Vec<(String, Hit)>> = LazyLock::new(|| {
    let mut patterns = Vec::new();
    for (old, new) in TONES {
        for (written, is_new) in [(old, false), (new, true)] {
            let hit = Hit::Tone { new: is_new, key: old.to_owned() };
            patterns.extend([(written.to_owned(), hit.clone()), (written.to_uppercase(), hit)]);
        }
    }
    patterns.extend(NEVER_TWICE.iter().map(|word| (format!("{word} {word}"), Hit::Doubled((*word).to_owned()))));
    patterns
});

static AUTOMATON: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = PATTERNS.iter().map(|(word, _)| word);
    let kind = Some(AhoCorasickKind::DFA);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).kind(kind).build(words).ok()
});

/// The pieces in a text, in order.
pub(super) fn hits<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (&'static Hit, Span)> + 's {
    subject.pieces(scan).iter().map(|&(pattern, place)| (&PATTERNS[pattern].1, place))
}

fn scan(text: &str) -> Vec<(usize, Span)> {
    let found = AUTOMATON.iter().flat_map(|automaton| automaton.find_iter(text));
    found.map(|found| (found.pattern().as_usize(), Span::new(found.start() as u32, found.end() as u32))).collect()
}
