//! What a task is to bring forth (*sản phẩm*): `xây dựng kế hoạch ...`, `gửi 03 bộ tài liệu`, `lập danh sách`.

use std::ops::Range;

use super::cues::{Cue, Cues};
use crate::agency::{actors, head, verb_at};
use crate::text::{floor_boundary, is_letter, starts_with_fold};

/// Papers that an office makes, by the words they are called with.
const NOUNS: [&str; 27] = [
    "kế hoạch",
    "báo cáo",
    "danh sách",
    "danh mục",
    "đề án",
    "đề cương",
    "tờ trình",
    "phương án",
    "kịch bản",
    "quy chế",
    "quy trình",
    "quy định",
    "hồ sơ",
    "tài liệu",
    "bộ tài liệu",
    "văn bản",
    "công văn",
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "chương trình",
    "hướng dẫn",
    "biên bản",
    "dự toán",
    "bản đồ",
    "cơ sở dữ liệu",
    "biểu mẫu",
];

/// The papers named behind a word that makes or sends them.
pub(super) fn products(cues: &Cues<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    /// No task has more.
    const MOST: usize = 12;
    let text = cues.text;
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, end, cue) in cues.within(range.clone()) {
        let whole = text[end..range.end].starts_with(' ') && !text[..at].ends_with(is_letter);
        if !matches!(cue, Cue::Make | Cue::Report) || !whole || found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        // `gửi Văn phòng UBND tỉnh 03 bộ tài liệu`: behind whom it goes to.
        let behind = || {
            let names = (cue == Cue::Report).then(|| actors(text, end + 1, range.end)).flatten()?;
            text[names.end..range.end].starts_with(' ').then(|| product(text, names.end + 1, range.end)).flatten()
        };
        found.extend(product(text, end + 1, range.end).or_else(behind));
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// The paper that is named at `at`: perhaps a number of copies, the noun, and what it is of.
fn product(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let rest = &text[at..end];
    let mut noun = rest;
    for filler in ["các ", "những ", "ban hành ", "và ban hành "] {
        noun = noun.strip_prefix(filler).unwrap_or(noun);
    }
    let start = end - noun.len();
    let digits = noun.bytes().take(3).take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        noun = noun[digits..].trim_start();
        noun = ["bộ ", "bản ", "cuốn "].iter().find_map(|word| noun.strip_prefix(word)).unwrap_or(noun);
    }
    noun = ["dự thảo ", "bản "].iter().find_map(|word| noun.strip_prefix(word)).unwrap_or(noun);
    // As it is written the noun may take other bytes than in the table.
    let (word, len) = NOUNS.iter().find_map(|word| starts_with_fold(noun, word).map(|len| (*word, len)))?;
    let after = end - noun.len() + len;
    // `theo quy định của pháp luật` is no paper to be made.
    if word == "quy định" && [" của", " tại"].iter().any(|w| text[after..end].starts_with(w)) {
        return None;
    }
    // `gửi báo cáo về Sở Y tế`, `báo cáo UBND tỉnh`: the paper ends before whom it goes to.
    Some(start..of(text, after, end))
}

/// Where what a paper is of ends.
fn of(text: &str, from: usize, end: usize) -> usize {
    const LONGEST: usize = 160;
    const STOPS: [&str; 14] = [
        "trước",
        "để",
        "theo",
        "gửi",
        "trình",
        "báo cáo",
        "trong",
        "chậm",
        "nhằm",
        "phù hợp",
        "bảo đảm",
        "đến",
        "làm",
        "kịp thời",
    ];
    const NOUNS_BEFORE: [&str; 7] = ["Chương", "chương", "công", "quá", "quy", "tiến", "lộ"];
    let limit = floor_boundary(text, end.min(from + LONGEST));
    let rest = &text[from..limit];
    let marks = rest.find([',', ';', '.', ':', '(', ')']).unwrap_or(rest.len());
    let words = rest[..marks].match_indices(' ').map(|(at, _)| (at, &rest[at + 1..]));
    let stop = words.take(24).find_map(|(at, word)| {
        // `Chương trình`, `quy trình`, `quá trình` are nouns.
        let noun = word.starts_with("trình") && NOUNS_BEFORE.iter().any(|before| rest[..at].ends_with(before));
        let to = word.strip_prefix("về ").or_else(|| word.strip_prefix("cho ")).is_some_and(|w| head(w).is_some());
        let and = word.strip_prefix("và ").is_some_and(|w| verb_at(w).is_some());
        (!noun && (to || and || STOPS.iter().any(|stop| word.starts_with(stop)))).then_some(at)
    });
    let cut = stop.unwrap_or(if marks == LONGEST { rest.rfind(' ').unwrap_or(marks) } else { marks });
    from + rest[..cut].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers() {
        let table: [(&str, &[&str]); 10] = [
            // A sign that folds to a letter of fewer bytes.
            ("xây dựng \u{212A}ịch bản, báo cáo", &["\u{212A}ịch bản"]),
            ("xây dựng kế hoạch triển khai thực hiện, báo cáo UBND tỉnh", &["kế hoạch triển khai thực hiện"]),
            ("gửi Văn phòng UBND tỉnh 03 bộ tài liệu", &["03 bộ tài liệu"]),
            ("gửi 03 bộ tài liệu về Văn phòng UBND tỉnh", &["03 bộ tài liệu"]),
            ("lập danh sách đối tượng trước ngày 20/11/2025", &["danh sách đối tượng"]),
            ("tham mưu dự thảo Nghị quyết của HĐND tỉnh, trình UBND tỉnh", &["dự thảo Nghị quyết của HĐND tỉnh"]),
            ("gửi báo cáo về Sở Y tế để tổng hợp", &["báo cáo"]),
            ("báo cáo Ủy ban nhân dân tỉnh xem xét", &[]),
            ("xây dựng nhà văn hóa", &[]),
            ("hoàn thiện hồ sơ và trình thẩm định; lập dự toán", &["hồ sơ", "dự toán"]),
        ];
        for (text, want) in table {
            let found = products(&Cues::new(text, 0..text.len()), 0..text.len());
            let have: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
            assert_eq!(have, want, "{text}");
        }
    }
}
