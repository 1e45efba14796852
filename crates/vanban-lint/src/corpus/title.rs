//! The title with which a document is cited.

/// The words behind a mention that say what the cited document is about: `về công tác văn thư`, up to the end of the
/// part of the sentence. `None` where no title follows.
pub(super) fn title_behind(rest: &str) -> Option<String> {
    const LONGEST: usize = 400;
    const BEGINNINGS: [&str; 7] =
        ["về ", "Về ", "quy định ", "ban hành ", "phê duyệt ", "sửa đổi, bổ sung ", "hướng dẫn "];
    let end = rest.char_indices().map(|(at, _)| at).find(|&at| at >= LONGEST).unwrap_or(rest.len());
    let rest = rest[..end].trim_start_matches([' ', '\n', '\r', ',']);
    // A gap of a blank line ends the sentence.
    let rest = rest.split("\n\n").next()?;
    if !BEGINNINGS.iter().any(|beginning| rest.starts_with(beginning)) {
        return None;
    }
    let end = rest.find([';', '.', '(', ')', ':', '”', '"', '|'])?;
    let title = rest[..end].split_whitespace().collect::<Vec<_>>().join(" ");
    (title.chars().count() > 8).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::title_behind;

    #[test]
    fn titles() {
        assert_eq!(title_behind(" về công tác\nvăn thư; Căn cứ").as_deref(), Some("về công tác văn thư"));
        assert_eq!(title_behind(" và các văn bản khác."), None);
        assert_eq!(title_behind(" về việc này\n\nTiếp"), None, "no end that can be trusted");
    }
}
