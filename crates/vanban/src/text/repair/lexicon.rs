//! The phrases that grammar needs, as trees of words without marks: names of laws, bodies, provinces and types of
//! documents; words that begin the name of a body and verbs that end it; words of time and of structure.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::model::bare;
use crate::agency::{body_names, head_phrases, province_names, verb_phrases};
use crate::citation::law_names;
use crate::deadline::WORDS;
use crate::kind::DocumentType;
use crate::text::fold_word;

/// Stands in a phrase for a number.
pub(super) const NUMBER: &str = "#";
/// The number in a tree; no letters are as many.
const NUMBER_KEY: u64 = u64::MAX;

/// What no other table of the library has. Two words at least: one alone may be another word.
const OWN: [&str; 32] = [
    "sửa đổi, bổ sung một số điều",
    "thị xã, thành phố",
    "ban, ngành, đoàn thể",
    "Đài Phát thanh và Truyền hình",
    "Đài Phát thanh - Truyền hình",
    "Phó Chánh Văn phòng",
    "các xã, phường",
    "Mặt trận Tổ quốc",
    "Nơi nhận",
    "Kính gửi",
    "Như trên",
    "Căn cứ",
    "Theo đề nghị của",
    "văn bản số #",
    "ngày # tháng # năm #",
    "ngày # # #",
    "trước ngày #",
    "khoản # Điều #",
    "Điều # Luật",
    "Điều # Nghị định",
    "Điều # Thông tư",
    "các sở, ban, ngành",
    "các sở, ngành",
    "cơ quan liên quan",
    "đơn vị liên quan",
    "thẩm quyền",
    "một số nhiệm vụ",
    "trực thuộc",
    "Trung ương",
    "Thường trực Tỉnh ủy",
    "Thường trực HĐND tỉnh",
    "Đoàn Đại biểu Quốc hội tỉnh",
];

/// A phrase: the words before it if the data leaves them out, the rest, the words behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase {
    parts: [&'static str; 3],
    /// The name of a place or a law: its data writes it with capitals, and so must the text.
    pub(super) proper: bool,
}

impl Phrase {
    pub(super) fn words(self) -> impl Iterator<Item = &'static str> {
        self.parts.into_iter().flat_map(|part| part.split([' ', ',', '-'])).filter(|w| !w.is_empty())
    }

    fn is(self, other: Phrase) -> bool {
        self.words().map(fold_word).eq(other.words().map(fold_word))
    }
}

/// The phrases.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    next: FxHashMap<(u32, u64), u32>,
    /// The phrase that ends at a node; nothing where two phrases differ in their marks alone.
    ends: FxHashMap<u32, Option<Phrase>>,
}

impl Lexicon {
    /// The embedded phrases.
    pub(super) fn get() -> &'static Lexicon {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);
        &LEXICON
    }

    fn new() -> Lexicon {
        let mut lexicon = Lexicon::default();
        let named = |head, name| Phrase { parts: [head, name, ""], proper: true };
        let said = |name, behind| Phrase { parts: ["", name, behind], proper: false };
        law_names().for_each(|name| lexicon.add(named("luật", name)));
        // `Đăk Lăk`, `Đắc Lắc`: both are written.
        let places = province_names().filter(|name| !name.contains("Đắk"));
        places.for_each(|name| lexicon.add(named("tỉnh", name)));
        for kind in DocumentType::all().map(DocumentType::name) {
            lexicon.add(said(kind, ""));
            lexicon.add(said(kind, "số #"));
        }
        let times = WORDS.iter().map(|(word, _)| *word);
        let all = body_names().chain(head_phrases()).chain(verb_phrases()).chain(times).chain(OWN);
        all.for_each(|phrase| lexicon.add(said(phrase, "")));
        lexicon
    }

    fn add(&mut self, phrase: Phrase) {
        if phrase.words().count() < 2 {
            return;
        }
        let mut node = 0;
        for word in phrase.words() {
            let Some(letters) = key(word) else { return };
            let new = self.next.len() as u32 + 1;
            node = *self.next.entry((node, letters)).or_insert(new);
        }
        let known = self.ends.entry(node).or_insert(Some(phrase));
        *known = known.filter(|known| known.is(phrase));
    }

    /// The node behind a word.
    pub(super) fn next(&self, node: u32, word: &str) -> Option<u32> {
        self.next.get(&(node, key(word)?)).copied()
    }

    /// The phrase that ends at a node.
    pub(super) fn phrase(&self, node: u32) -> Option<Phrase> {
        self.ends.get(&node).copied().flatten()
    }
}

/// The letters of a word without their marks; all numbers are one.
fn key(word: &str) -> Option<u64> {
    if word == NUMBER || word.bytes().all(|b| b.is_ascii_digit()) {
        return Some(NUMBER_KEY);
    }
    bare(word).filter(|letters| *letters > 0)
}
