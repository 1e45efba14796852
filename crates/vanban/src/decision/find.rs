//! Sentences that open with a word of decision.

use std::ops::Range;

use super::{Decision, DecisionKind};
use crate::agency::{actors, head};
use crate::assignment::{Assignment, Cue, Cues, sentences};
use crate::document::Reading;
use crate::span::Span;
use crate::text::starts_upper;

/// What a word of decision says, before its surroundings are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    /// It decides wherever it opens a sentence.
    Plain(DecisionKind),
    /// `thống nhất` also means to unify, `ghi nhận` to record.
    Ambiguous(DecisionKind),
}

use DecisionKind as K;
use Verb::{Ambiguous, Plain};

/// Every word, in the letter cases it is written in.
pub(crate) const WORDS: [(&str, Verb); 30] = [
    ("Đồng ý", Plain(K::Agree)),
    ("đồng ý", Plain(K::Agree)),
    ("Nhất trí", Plain(K::Agree)),
    ("nhất trí", Plain(K::Agree)),
    ("Thống nhất", Ambiguous(K::Agree)),
    ("thống nhất", Ambiguous(K::Agree)),
    ("Cơ bản đồng ý", Plain(K::AgreeInPrinciple)),
    ("cơ bản đồng ý", Plain(K::AgreeInPrinciple)),
    ("Cơ bản nhất trí", Plain(K::AgreeInPrinciple)),
    ("cơ bản nhất trí", Plain(K::AgreeInPrinciple)),
    ("Cơ bản thống nhất", Plain(K::AgreeInPrinciple)),
    ("cơ bản thống nhất", Plain(K::AgreeInPrinciple)),
    ("Không đồng ý", Plain(K::Refuse)),
    ("không đồng ý", Plain(K::Refuse)),
    ("Chưa đồng ý", Plain(K::Refuse)),
    ("chưa đồng ý", Plain(K::Refuse)),
    ("Không chấp thuận", Plain(K::Refuse)),
    ("không chấp thuận", Plain(K::Refuse)),
    ("Chưa chấp thuận", Plain(K::Refuse)),
    ("chưa chấp thuận", Plain(K::Refuse)),
    ("Cho phép", Plain(K::Permit)),
    ("cho phép", Plain(K::Permit)),
    ("Chấp thuận", Plain(K::Permit)),
    ("chấp thuận", Plain(K::Permit)),
    ("Phê duyệt", Plain(K::Approve)),
    ("Giao lại", Plain(K::Reassign)),
    ("Ghi nhận", Ambiguous(K::Acknowledge)),
    ("ghi nhận", Ambiguous(K::Acknowledge)),
    ("Biểu dương", Plain(K::Acknowledge)),
    ("Phê bình", Plain(K::Criticise)),
];

/// The decisions of the body, in order. What lies inside a task of somebody is his task.
pub(crate) fn find(reading: &Reading<'_>, cues: &Cues<'_>, body: Range<usize>, tasks: &[Assignment]) -> Vec<Decision> {
    let paragraphs = &reading.layout.paragraphs[body.clone()];
    let mut found = Vec::new();
    // Behind the last paragraph that was looked at.
    let mut done = 0;
    for (at, _, cue) in cues.within(reading.flow_of(body)) {
        if at < done || !matches!(cue, Cue::Decision(_)) {
            continue;
        }
        let before = paragraphs.partition_point(|paragraph| paragraph.range().start <= at);
        let Some(paragraph) = before.checked_sub(1).map(|index| &paragraphs[index]) else { continue };
        done = paragraph.range().end;
        for sentence in sentences(reading.flow(), paragraph.body()) {
            let Some((kind, at, object)) = decision(cues, &sentence) else { continue };
            let span = reading.span(at..object.end);
            if !inside_a_task(span, tasks) {
                found.push(Decision { kind, object: reading.spanned(object), citations: Vec::new(), span });
            }
        }
    }
    found
}

/// What a sentence decides, where the deciding words begin, and of what.
fn decision(cues: &Cues<'_>, sentence: &Range<usize>) -> Option<(DecisionKind, usize, Range<usize>)> {
    let text = cues.text;
    let (at, end, verb) = cues.within(sentence.clone()).find_map(|(at, end, cue)| match cue {
        Cue::Decision(verb) => Some((at, end, verb)),
        _ => None,
    })?;
    if !opens(text, sentence.start, at) {
        return None;
    }
    let rest = &text[end..sentence.end];
    let kind = match verb {
        Plain(kind) => kind,
        Ambiguous(kind) => decides(rest).then_some(kind)?,
    };
    let kind = if text[sentence.start..at].trim_end_matches([' ', ',']).ends_with("cơ bản") {
        K::AgreeInPrinciple
    } else {
        kind
    };
    let object = rest.trim_start_matches([' ', ',', ':']);
    let from = sentence.end - object.len();
    let object = cut_at_order(object).trim_end_matches([' ', ';', '.', '/', ',']);
    (object.chars().count() > 3).then(|| (kind, at, from..from + object.len()))
}

/// Nothing stands before the word but who decides: `Thay mặt Thủ tướng Chính phủ, `, `UBND tỉnh `, `Về cơ bản `.
fn opens(text: &str, start: usize, at: usize) -> bool {
    const LONGEST: usize = 240;
    if at - start > LONGEST {
        return false;
    }
    // `... có ý kiến như sau: Đồng ý ...`
    let start = text[start..at].rfind(": ").map_or(start, |colon| start + colon + 2);
    let before = text[start..at].trim_end_matches([' ', ',']);
    let before = before.strip_suffix("cơ bản").map_or(before, str::trim_end);
    let before = before.strip_suffix("Về").or_else(|| before.strip_suffix("về")).map_or(before, str::trim_end);
    if before.is_empty() {
        return true;
    }
    let skip = ["Thay mặt ", "thay mặt "].iter().find(|w| before.starts_with(**w)).map_or(0, |w| w.len());
    let end = start + before.len();
    // Bodies in general (`Các đơn vị thống nhất ...`) are told, they do not decide.
    let one = head(&text[start + skip..at]).is_some_and(|head| !head.generic) && starts_upper(before);
    one && actors(text, start + skip, end).is_some_and(|found| found.end == end)
}

/// `Thống nhất với đề xuất`, `Ghi nhận, đánh giá cao`; not `Thống nhất cách hướng dẫn`, `Ghi nhận tại sổ`.
fn decides(rest: &str) -> bool {
    const GOES_ON: [&str; 20] = [
        " với",
        " chủ trương",
        " nội dung",
        " việc",
        " đề xuất",
        " phương án",
        " theo",
        " như",
        " cho",
        " trình",
        " chọn",
        " về chủ trương",
        " ý kiến",
        ", đánh giá",
        ", biểu dương",
        " và đánh giá",
        " và biểu dương",
        " sự",
        " những",
        " kết quả",
    ];
    GOES_ON.iter().any(|w| rest.starts_with(w))
}

/// `...; giao Sở Y tế ...`: what is ordered behind the decision is a task.
fn cut_at_order(object: &str) -> &str {
    const ORDERS: [&str; 6] = ["; giao ", "; yêu cầu ", "; đề nghị ", ", giao ", ", yêu cầu ", ", đề nghị "];
    let ends = ORDERS.iter().filter_map(|w| {
        let at = object.find(w)?;
        head(&object[at + w.len()..]).map(|_| at)
    });
    &object[..ends.min().unwrap_or(object.len())]
}

fn inside_a_task(span: Span, tasks: &[Assignment]) -> bool {
    let behind = tasks.partition_point(|task| task.span.start <= span.start);
    tasks[..behind].last().is_some_and(|task| task.span.end > span.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(DecisionKind, String)> {
        let cues = Cues::new(text, 0..text.len());
        decision(&cues, &(0..text.len())).map(|(kind, _, object)| (kind, text[object].to_owned()))
    }

    #[test]
    fn sentences_that_decide() {
        let table = [
            ("Đồng ý cho rút nội dung tham mưu UBND tỉnh.", K::Agree, "cho rút nội dung tham mưu UBND tỉnh"),
            ("UBND tỉnh thống nhất chủ trương đầu tư cầu Na Sầm.", K::Agree, "chủ trương đầu tư cầu Na Sầm"),
            ("Cơ bản thống nhất với đề xuất của Sở Y tế;", K::AgreeInPrinciple, "với đề xuất của Sở Y tế"),
            ("Về cơ bản, đồng ý với dự thảo.", K::AgreeInPrinciple, "với dự thảo"),
            ("Chủ tịch UBND tỉnh có ý kiến như sau: Đồng ý đề xuất.", K::Agree, "đề xuất"),
            ("Không đồng ý chủ trương thành lập đoàn.", K::Refuse, "chủ trương thành lập đoàn"),
            ("Cho phép Sở Y tế gia hạn.", K::Permit, "Sở Y tế gia hạn"),
            (
                "Phê duyệt Đề án phát triển chè, giai đoạn 2026 - 2030.",
                K::Approve,
                "Đề án phát triển chè, giai đoạn 2026 - 2030",
            ),
            ("Thay mặt Chính phủ, ghi nhận và đánh giá cao nỗ lực.", K::Acknowledge, "và đánh giá cao nỗ lực"),
            ("Đồng ý với đề xuất của Sở Y tế; giao Sở Tài chính bố trí kinh phí.", K::Agree, "với đề xuất của Sở Y tế"),
        ];
        for (text, kind, object) in table {
            assert_eq!(read(text), Some((kind, object.to_owned())), "{text}");
        }
    }

    #[test]
    fn sentences_that_do_not() {
        for text in [
            "Dự án được tỉnh thống nhất để nhà đầu tư tìm hiểu.",
            "khi được UBND tỉnh chấp thuận chủ trương đầu tư",
            "Ghi nhận tại các hồ sơ, sổ.",
            "Thống nhất cách hướng dẫn trong cùng một vấn đề.",
            "Các xã thống nhất với phòng chuyên môn.",
            "UBND tỉnh đã đồng ý với đề xuất.",
            "Trên cơ sở ý kiến thống nhất của Thường trực HĐND tỉnh.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
