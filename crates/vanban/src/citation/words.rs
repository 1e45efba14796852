//! Words that name a document: types, laws, back-references.

use crate::kind::DocumentType as T;
use crate::text::{ceil_boundary, is_letter, lower, starts_with_fold};

/// A type word as citations use it. `None`: a general word (`văn bản`) that leaves the type to the number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TypeWord {
    pub(super) name: &'static str,
    pub(super) ty: Option<T>,
}

const fn word(name: &'static str, ty: T) -> TypeWord {
    TypeWord { name, ty: Some(ty) }
}

impl TypeWord {
    /// Decoded here because comparing strings costs more than comparing letters.
    fn first(&self) -> char {
        self.name.chars().next().unwrap_or_default()
    }
}

/// In small letters; longer words before those they begin with.
pub(super) const TYPE_WORDS: [TypeWord; 37] = [
    word("hiến pháp", T::Constitution),
    word("bộ luật", T::Code),
    word("luật", T::Law),
    word("pháp lệnh", T::Ordinance),
    word("sắc lệnh", T::DecreeLaw),
    word("nghị quyết liên tịch", T::JointResolution),
    word("nghị quyết", T::Resolution),
    word("nghị định", T::Decree),
    word("quyết định", T::Decision),
    word("chỉ thị", T::Directive),
    word("thông tư liên tịch", T::JointCircular),
    word("thông tư liên bộ", T::InterministerialCircular),
    word("thông tư", T::Circular),
    word("thông báo kết luận", T::Notice),
    word("thông báo", T::Notice),
    word("thông tri", T::PartyCircular),
    word("công văn", T::OfficialLetter),
    word("công điện", T::OfficialTelegram),
    word("văn bản hợp nhất", T::ConsolidatedText),
    TypeWord { name: "văn bản", ty: None },
    word("tờ trình", T::Submission),
    word("báo cáo", T::Report),
    word("kế hoạch", T::Plan),
    word("kết luận", T::Conclusion),
    word("chương trình", T::Programme),
    word("hướng dẫn", T::Guidance),
    word("quy định", T::Regulation),
    word("quy chế", T::Statute),
    word("đề án", T::Scheme),
    word("phương án", T::Option),
    word("dự án", T::Project),
    word("giấy mời", T::Invitation),
    word("giấy phép", T::Licence),
    word("biên bản", T::Minutes),
    word("hợp đồng", T::Contract),
    word("bản án", T::Judgment),
    word("lệnh", T::Order),
];

/// The type word with which `text` begins, in any letter case, and its length.
pub(super) fn type_word(text: &str) -> Option<(&'static TypeWord, usize)> {
    let first = lower(text.chars().next()?);
    TYPE_WORDS.iter().filter(|w| w.first() == first).find_map(|w| {
        let len = starts_with_fold(text, w.name)?;
        let whole = !text[len..].starts_with(is_letter);
        whole.then_some((w, len))
    })
}

/// The type word that ends right before `at`, perhaps with `số` behind it: its place.
pub(super) fn type_word_before(text: &str, at: usize) -> Option<(&'static TypeWord, usize)> {
    // Longer than any type word with its number word.
    const WINDOW: usize = 96;
    let low = ceil_boundary(text, at.saturating_sub(WINDOW));
    let before = text[low..at].trim_end();
    let before =
        ["số:", "số", "Số", "SỐ", "Số:"].iter().find_map(|s| before.strip_suffix(s)).unwrap_or(before).trim_end();
    let mut starts = before.rmatch_indices(' ').map(|(i, _)| i + 1).take(4).chain((low == 0).then_some(0));
    starts.find_map(|start| {
        let (word, len) = type_word(&before[start..])?;
        (start + len == before.len()).then_some((word, low + start))
    })
}

/// Words behind a type word that refer back: `nêu trên`. `trên` alone must end the phrase.
pub(super) fn back_reference(text: &str) -> Option<usize> {
    const LONG: [&str; 9] = [
        " nêu trên",
        " nói trên",
        " kể trên",
        " đã nêu trên",
        " đã nêu",
        " đã dẫn",
        " dẫn trên",
        " trên đây",
        " đã nói trên",
    ];
    if let Some(found) = LONG.iter().find(|w| text.starts_with(**w)) {
        return Some(found.len());
    }
    let after = text.strip_prefix(" trên")?;
    let ends = after.is_empty() || after.starts_with([',', '.', ';', ')', ':']);
    ends.then_some(" trên".len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_words() {
        assert_eq!(type_word("THÔNG TƯ SỐ").and_then(|w| w.0.ty), Some(T::Circular));
        assert_eq!(type_word("Bộ luật Dân sự").and_then(|w| w.0.ty), Some(T::Code));
        let text = "theo công văn số 12";
        assert_eq!(type_word_before(text, text.len() - 2).map(|w| w.1), Some("theo ".len()));
        assert_eq!(back_reference(" trên địa bàn"), None);
        assert_eq!(back_reference(" trên, bảo đảm"), Some(" trên".len()));
    }
}
