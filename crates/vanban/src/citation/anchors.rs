//! The words with which a mention can begin, or that tell what is done with it: one automaton for all.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::RelationKind;
use super::relation::WORDS;
use super::words::TYPE_WORDS;
use crate::text::capitalised;

/// Words that begin a provision.
const PROVISIONS: [&str; 14] = [
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

/// Which anchor a pattern is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Provision,
    Type,
    /// `nêu trên` behind a type word in small letters
    Back,
    /// `viết tắt là`, `sau đây gọi là`
    Alias,
    /// `căn cứ`, `thay thế`
    Relation(RelationKind),
}

pub(super) static ANCHORS: LazyLock<(AhoCorasick, Vec<Anchor>)> = LazyLock::new(|| {
    let mut patterns: Vec<(String, Anchor)> = PROVISIONS.iter().map(|p| ((*p).to_owned(), Anchor::Provision)).collect();
    for word in TYPE_WORDS.iter().filter(|w| w.ty.is_some()) {
        patterns.push((capitalised(word.name), Anchor::Type));
        patterns.push((word.name.to_uppercase(), Anchor::Type));
    }
    for (word, relation) in WORDS {
        patterns.push((word.to_owned(), Anchor::Relation(relation)));
        patterns.push((capitalised(word), Anchor::Relation(relation)));
    }
    for written in ["Bộ Luật ", "Nghị Quyết", "Nghị Định", "Thông Tư", "Quyết Định"] {
        patterns.push((written.to_owned(), Anchor::Type));
    }
    patterns.extend([" nêu trên", " nói trên"].map(|w| (w.to_owned(), Anchor::Back)));
    patterns.extend(["gọi là ", "tắt là ", "gọi chung là "].map(|w| (w.to_owned(), Anchor::Alias)));
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns.iter().map(|p| &p.0))
        .expect("a few hundred literal patterns always build");
    (automaton, patterns.into_iter().map(|p| p.1).collect())
});
