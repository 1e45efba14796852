//! What a document does with a document it cites, read from the words before and after the mention.

use super::RelationKind as R;

/// Words before a mention, in small letters. Sentences may also begin with them.
pub(super) const WORDS: [(&str, R); 26] = [
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

/// The nearest word that tells, while the text is walked through.
#[derive(Debug, Default)]
pub(super) struct Nearest(Option<(usize, R)>);

impl Nearest {
    /// Such a word ends at `end`.
    pub(super) fn see(&mut self, end: usize, relation: R) {
        self.0 = Some((end, relation));
    }

    /// The relation of the mention at `start..end`: the nearest word of the same clause tells.
    pub(super) fn of(&self, flow: &str, start: usize, end: usize) -> Option<R> {
        /// How far back the word may stand, in bytes.
        const WINDOW: usize = 160;
        if flow[end..].trim_start().starts_with("hết hiệu lực") {
            return Some(R::Repeals);
        }
        let (word_end, relation) = self.0?;
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
        let of = |text: &str, word: &str, relation| {
            let mut nearest = Nearest::default();
            nearest.see(text.find(word).map_or(0, |at| at + word.len()), relation);
            let at = text.rfind(' ').map_or(0, |at| at + 1);
            nearest.of(text, at, text.len())
        };
        assert_eq!(of("Xem xét Công văn", "Xem xét", R::RespondsTo), Some(R::RespondsTo));
        assert_eq!(of("xin rút lại Tờ trình", "rút lại", R::Withdraws), Some(R::Withdraws));
        assert_eq!(of("thực hiện xong. Luật", "thực hiện", R::Implements), None);
        assert_eq!(of("căn cứ đó; Luật", "căn cứ", R::LegalBasis), None);
    }
}
