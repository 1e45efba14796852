//! What a document does with a document it cites, read from the words before and after the mention.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::RelationKind as R;
use crate::text::{capitalised, ceil_boundary};

/// Words before a mention, in small letters. Sentences may also begin with them.
const WORDS: [(&str, R); 26] = [
    ("được sửa đổi, bổ sung bởi", R::AmendedBy),
    ("được sửa đổi, bổ sung tại", R::AmendedBy),
    ("được sửa đổi, bổ sung một số điều theo", R::AmendedBy),
    ("được sửa đổi bổ sung bởi", R::AmendedBy),
    ("sửa đổi, bổ sung", R::Amends),
    ("sửa đổi", R::Amends),
    ("thay thế", R::Replaces),
    ("bãi bỏ", R::Repeals),
    ("rút lại", R::Withdraws),
    ("rút nội dung", R::Withdraws),
    ("ban hành kèm theo", R::IssuedWith),
    ("kèm theo", R::Attaches),
    ("gửi kèm", R::Attaches),
    ("quy định chi tiết", R::Details),
    ("hướng dẫn", R::Guides),
    ("xem xét", R::RespondsTo),
    ("trả lời", R::RespondsTo),
    ("phúc đáp", R::RespondsTo),
    ("theo đề nghị", R::ProposedBy),
    ("xét đề nghị", R::ProposedBy),
    ("xét tờ trình", R::ProposedBy),
    ("căn cứ", R::LegalBasis),
    ("triển khai", R::Implements),
    ("thi hành", R::Implements),
    ("thực hiện", R::Implements),
    ("tiếp theo", R::RespondsTo),
];

static AUTOMATON: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(word, _)| [(*word).to_owned(), capitalised(word)]);
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(words)
        .expect("a few dozen literal words always build")
});

/// The nearest word that tells, while the mentions are walked through.
#[derive(Debug, Default)]
pub(super) struct Nearest {
    /// Everything before was looked at.
    seen: usize,
    last: Option<(usize, R)>,
}

impl Nearest {
    /// The relation of the mention at `start..end`: the nearest word of the same clause tells. Mentions must come in
    /// order.
    pub(super) fn of(&mut self, flow: &str, start: usize, end: usize) -> Option<R> {
        /// How far back the word may stand, in bytes.
        const WINDOW: usize = 160;
        /// The longest word.
        const WORD: usize = 56;
        let from = ceil_boundary(flow, start.saturating_sub(WINDOW + WORD)).max(self.seen);
        if let Some(before) = flow.get(from..start) {
            for hit in AUTOMATON.find_iter(before) {
                self.last = Some((from + hit.end(), WORDS[hit.pattern().as_usize() / 2].1));
            }
        }
        self.seen = end.max(self.seen);
        if flow[end..].trim_start().starts_with("hết hiệu lực") {
            return Some(R::Repeals);
        }
        let (word_end, relation) = self.last?;
        let between = flow.get(word_end..start).filter(|b| b.len() <= WINDOW)?;
        let cut = between.contains([';', '\n']) || between.contains(". ");
        (!cut).then_some(relation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell() {
        let of = |text: &str| {
            let at = text.rfind(' ').map_or(0, |at| at + 1);
            Nearest::default().of(text, at, text.len())
        };
        assert_eq!(of("Xem xét Công-văn"), Some(R::RespondsTo));
        assert_eq!(of("xin rút lại Tờ-trình"), Some(R::Withdraws));
        assert_eq!(of("thực hiện xong. Luật"), None);
        assert_eq!(of("căn cứ đó; Luật"), None);
    }
}
