//! The title with which a document is cited.

use std::collections::HashSet;

/// The words behind a mention that say what the cited document is about: `về công tác văn thư`, up to the end of the
/// part of the sentence, behind the issuer if one is named. `None` where no title follows.
pub(super) fn title_behind(rest: &str, issuer: Option<&str>) -> Option<String> {
    const LONGEST: usize = 400;
    const BEGINNINGS: [&str; 7] =
        ["về ", "Về ", "quy định ", "ban hành ", "phê duyệt ", "sửa đổi, bổ sung ", "hướng dẫn "];
    let end = rest.char_indices().map(|(at, _)| at).find(|&at| at >= LONGEST).unwrap_or(rest.len());
    // A gap of a blank line ends the sentence.
    let rest = rest[..end].trim_start_matches([' ', '\n', '\r', ',']).split("\n\n").next()?;
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    let behind = issuer.and_then(|issuer| rest.strip_prefix("của ")?.strip_prefix(issuer));
    let title = behind.unwrap_or(&rest).trim_start_matches([' ', ',']);
    if !BEGINNINGS.iter().any(|beginning| title.starts_with(beginning)) {
        return None;
    }
    let end = title.find([';', '.', '(', ')', ':', '”', '"', '|'])?;
    let title = title[..end].trim_end().to_owned();
    (title.chars().count() > 8).then_some(title)
}

/// Whether two titles may be those of one document: writers shorten titles and spell them their own way, so half of the
/// words of the shorter one are enough.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    let words = |title: &str| {
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<HashSet<_>>()
    };
    let (one, other) = (words(one), words(other));
    let common = one.intersection(&other).count();
    common * 2 >= one.len().min(other.len())
}

#[cfg(test)]
mod tests {
    use super::{alike, title_behind};

    #[test]
    fn titles() {
        assert_eq!(title_behind(" về công tác\nvăn thư; Căn cứ", None).as_deref(), Some("về công tác văn thư"));
        let behind = title_behind(" của Chính\nphủ về công tác văn thư;", Some("Chính phủ"));
        assert_eq!(behind.as_deref(), Some("về công tác văn thư"));
        assert_eq!(title_behind(" và các văn bản khác.", None), None);
        assert_eq!(title_behind(" về việc này\n\nTiếp", None), None, "no end that can be trusted");
    }

    #[test]
    fn titles_of_one_document() {
        let title = "Quy định mức hỗ trợ đóng bảo hiểm y tế trên địa bàn tỉnh";
        assert!(alike(title, "về mức hỗ trợ đóng bảo hiểm y tế"));
        assert!(!alike(title, "về phân cấp quản lý tài sản công của cơ quan, đơn vị"));
    }
}
