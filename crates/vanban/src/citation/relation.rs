//! What a document does with a document it cites, read from the words before and after the mention.

use super::RelationKind as R;

/// How far back the words may stand, in bytes.
const WINDOW: usize = 160;

/// Words before a mention, the more telling ones first.
const BEFORE: [(&str, R); 26] = [
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
    ("tổ chức thực hiện", R::Implements),
];

/// The relation of the mention at `start..end` of a sentence.
pub(super) fn relation(flow: &str, start: usize, end: usize) -> Option<R> {
    if flow[end..].trim_start().starts_with("hết hiệu lực") {
        return Some(R::Repeals);
    }
    let clause = clause_before(flow, start);
    let small = clause.to_lowercase();
    // The nearest word tells; of two that end at the same place, the longer.
    BEFORE
        .iter()
        .filter_map(|(word, relation)| small.rfind(word).map(|at| (at + word.len(), word.len(), *relation)))
        .max_by_key(|(end, len, _)| (*end, *len))
        .map(|(_, _, relation)| relation)
        .or_else(|| small.trim_start().starts_with("xét ").then_some(R::ProposedBy))
}

/// The words of the same clause: back to a full stop, a semicolon or the paragraph's start.
fn clause_before(flow: &str, start: usize) -> &str {
    let mut from = start.saturating_sub(WINDOW);
    while !flow.is_char_boundary(from) {
        from += 1;
    }
    let window = &flow[from..start];
    let cut = [";", ". ", "\n"].iter().filter_map(|mark| window.rfind(mark).map(|at| at + mark.len())).max();
    &window[cut.unwrap_or(0)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell() {
        let table = [
            ("Xem xét Công văn số", Some(R::RespondsTo)),
            ("Căn cứ Luật", Some(R::LegalBasis)),
            ("triển khai thực hiện Nghị quyết", Some(R::Implements)),
            ("về việc xin rút lại Tờ trình", Some(R::Withdraws)),
            ("đã được sửa đổi, bổ sung bởi Luật", Some(R::AmendedBy)),
            ("Hội nghị. Luật", None),
        ];
        for (text, want) in table {
            let at = text.rfind(' ').map_or(0, |at| at + 1);
            assert_eq!(relation(text, at, text.len()), want, "{text}");
        }
    }
}
