//! Under which condition a task falls due: `nếu có khó khăn, vướng mắc, các đơn vị báo cáo ...`.

use std::ops::Range;

use super::cues::Cues;
use crate::agency::{head, is_verb};

/// The condition of a task: from its first word to the comma before who must do what.
pub(super) fn condition(cues: &Cues<'_>, range: &Range<usize>, lead: Option<usize>) -> Option<Range<usize>> {
    const WORDS: [&str; 9] = [
        "nếu ",
        "Nếu ",
        "trường hợp ",
        "Trường hợp ",
        "trong trường hợp ",
        "Trong trường hợp ",
        "khi ",
        "Khi ",
        "đối với trường hợp ",
    ];
    /// A condition stands among the first parts of its sentence and is not longer.
    const PARTS: usize = 6;
    const LONGEST: usize = 400;
    let text = cues.text;
    let commas = |from: usize| {
        let bytes = &text.as_bytes()[from..range.end.min(from + LONGEST)];
        memchr::memchr_iter(b',', bytes).map(move |at| from + at)
    };
    let starts = std::iter::once(range.start).chain(commas(range.start).map(|comma| comma + 2));
    let start = starts.take(PARTS).filter(|at| text.is_char_boundary(*at) && *at < range.end).find(|at| {
        let rest = &text[*at..range.end];
        WORDS.iter().any(|word| rest.starts_with(word))
    })?;
    // Whoever is named ends it; what he must do begins with a verb.
    let ends = |comma: &usize| {
        let rest = text.get(comma + 2..range.end).unwrap_or_default();
        lead == Some(comma + 2) || is_verb(rest) || head(rest).is_some() || rest.starts_with("thì ")
    };
    // `Trường hợp các sở, ngành ...`: nothing is said of them yet.
    const FEWEST_WORDS: usize = 4;
    let said = |comma: &usize| text[start..*comma].split(' ').count() >= FEWEST_WORDS;
    commas(start).filter(said).find(ends).map(|end| start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions() {
        let table = [
            ("Nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo Sở Y tế", "Nếu có khó khăn, vướng mắc"),
            ("Trong quá trình thực hiện, nếu phát sinh vướng mắc, kịp thời phản ánh", "nếu phát sinh vướng mắc"),
            ("Trường hợp vượt thẩm quyền, báo cáo UBND tỉnh xem xét", "Trường hợp vượt thẩm quyền"),
            ("Rà soát hồ sơ, danh sách (nếu có), báo cáo", ""),
            ("Sở Y tế rà soát khi cần thiết", ""),
            ("nếu đáp ứng điều kiện, tiêu chuẩn, thì xem xét", "nếu đáp ứng điều kiện, tiêu chuẩn"),
        ];
        for (text, want) in table {
            let cues = Cues::new(text, 0..text.len());
            let have = condition(&cues, &(0..text.len()), None);
            assert_eq!(have.map_or("", |range| &text[range]), want, "{text}");
        }
    }
}
