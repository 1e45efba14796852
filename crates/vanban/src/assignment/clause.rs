//! Parts of a task's sentence: who leads, with whom, to whom it reports.

use std::ops::Range;

use super::cues::{Cue, Cues};
use super::wording::behind_topic;
use crate::agency::{Actors, Name, actors, head, is_verb, verb_at};
use crate::text::{ceil_boundary, floor_boundary, is_letter, is_lower};

/// Somebody told to do something: the names, and where the action begins.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) leads: Vec<Name>,
    pub(super) action: usize,
    /// `Giao`, `Yêu cầu`, ... stands before the names.
    pub(super) ordered: bool,
}

/// The order of a sentence: `Giao Sở Y tế chủ trì ...`, `Sở Y tế chủ trì ...`, `nếu có vướng mắc, các đơn vị kịp thời ...`.
pub(super) fn order(cues: &Cues<'_>, sentence: Range<usize>) -> Option<Order> {
    ordered(cues, &sentence).or_else(|| subject_first(cues.text, &sentence))
}

/// An ordering word and names. Behind the names a verb must follow.
pub(super) fn ordered(cues: &Cues<'_>, sentence: &Range<usize>) -> Option<Order> {
    let text = cues.text;
    cues.of(sentence.clone(), Cue::Order).find_map(|(at, from)| {
        let before = &text[sentence.start..at];
        if !opens(before, &text[at..from]) || is_told_of_letter(before) {
            return None;
        }
        let found = actors(text, from, sentence.end)?;
        let action = told(text, &found, sentence.end, true)?;
        Some(Order { leads: found.names, action, ordered: true })
    })
}

/// `Theo đề nghị của` and `được giao` order nothing; `các dự án giao Sở Y tế thực hiện` speaks of an order given before.
fn opens(before: &str, word: &str) -> bool {
    const NOT: [&str; 12] =
        ["heo", "ét", "được", "đã", "theo", "sự", "việc", "nội dung", "các", "những", "để", "nhiệm vụ"];
    let before = before.trim_end();
    let clause = before.is_empty() || before.ends_with([',', ';', ':', '.', ')', '-']);
    if word.starts_with("giao") {
        return clause || ["và", "đồng thời", "Đồng thời"].iter().any(|w| before.ends_with(w));
    }
    clause || !NOT.iter().any(|w| before.ends_with(w))
}

/// `Sở A nhận được Công văn số … của Sở B`: what follows is that letter's request.
fn is_told_of_letter(before: &str) -> bool {
    const WINDOW: usize = 400;
    let near = &before[ceil_boundary(before, before.len().saturating_sub(WINDOW))..];
    let received = near.rfind("nhận được ").map(|at| &near[at..]);
    let author = received.and_then(|letter| Some(&letter[letter.rfind(" của ")?..]));
    author.is_some_and(|author| !author.contains([',', ';', ':', '.']))
}

/// Names at the beginning of the sentence, or behind the comma of an introduction, and a verb.
fn subject_first(text: &str, sentence: &Range<usize>) -> Option<Order> {
    let piece = &text[sentence.clone()];
    // `Chủ trì, phối hợp với A, B tổ chức ...`: an instruction without a subject; its names are no subject either.
    let label = piece.find(": ").filter(|at| *at < 48);
    if is_verb(piece) && !piece.starts_with("Căn cứ") && label.is_none() {
        return None;
    }
    // `Về thi công: chỉ đạo ..., các nhà thầu tập trung ...`: the same behind its topic.
    let said = behind_topic(piece);
    if said.len() < piece.len() && is_verb(said) {
        return None;
    }
    let only_label = is_verb(piece) && !piece.starts_with("Căn cứ");
    let marks = memchr::memchr2_iter(b',', b':', piece.as_bytes()).filter(|at| !only_label || Some(*at) == label);
    let starts = std::iter::once(0).chain(marks.map(|at| at + 2));
    let mut past = 0;
    for start in starts.take(6).filter(|s| *s < piece.len() && piece.is_char_boundary(*s)) {
        if start < past || goes_on_with_list(piece, start) {
            continue;
        }
        let at = sentence.start + start;
        let found = match head(&piece[start..]) {
            // `... đã được Trung ương Đảng, Quốc hội, Chính phủ nghiên cứu` tells what they did.
            Some(_) if piece[..start].contains(" đã được ") => continue,
            Some(_) => actors(text, at, sentence.end)?,
            None => match locality(&piece[start..]) {
                Some(len) => Actors { names: vec![Name { range: at..at + len, read: None }], end: at + len },
                None => continue,
            },
        };
        past = found.end - sentence.start;
        if let Some(action) = told(text, &found, sentence.end, false) {
            return Some(Order { leads: found.names, action, ordered: false });
        }
        // `Chính phủ sẽ phân công các bộ, cơ quan xây dựng kế hoạch`: what he will do tells nobody else.
        let rest = text[found.end..sentence.end].trim_start();
        if start == 0 && (rest.starts_with("sẽ ") || rest.starts_with("đã ")) {
            return None;
        }
    }
    None
}

/// `Trên cơ sở đề nghị của các Bộ, cơ quan liên quan, Bộ Tài chính ...`: the second of a list begins no sentence.
fn goes_on_with_list(piece: &str, start: usize) -> bool {
    if !piece[start..].starts_with(is_lower) {
        return false;
    }
    let before = piece[..start].trim_end_matches([' ', ',', ':']);
    let list = before.rfind("các ").map(|at| &before[at..]);
    list.is_some_and(|list| head(list).is_some_and(|head| head.generic && head.len == list.len()))
}

/// `Tỉnh khẩn trương ...`, `Thành phố tiếp tục ...`: of whom the document speaks is told what to do. (Elsewhere the
/// word begins the name of a place.)
fn locality(text: &str) -> Option<usize> {
    let word = ["Tỉnh", "Thành phố", "Trung ương"].into_iter().find(|word| text.starts_with(word))?;
    verb_at(text[word.len()..].strip_prefix(' ')?).map(|_| word.len())
}

/// Where the action begins behind the names; `None` when what follows is no instruction.
fn told(text: &str, found: &Actors, end: usize, ordered: bool) -> Option<usize> {
    let mut at = found.end;
    let colon = text[at..end].starts_with(':');
    let rest = text[at..end].trim_start_matches([' ', ':', ',']);
    at = end - rest.len();
    // `(qua Văn phòng ...)` between the names and the verb.
    let rest = match rest.strip_prefix('(').and_then(|r| r.find(')')) {
        Some(close) => rest[close + 2..].trim_start_matches([' ', ',', ':']),
        None => rest,
    };
    at = at.max(end - rest.len());
    const MODALS: [&str; 11] = [
        "hằng ",
        "hàng ",
        "định kỳ ",
        "phải ",
        "cần ",
        "có trách nhiệm",
        "chịu trách nhiệm",
        "theo chức năng",
        "căn cứ",
        "trên cơ sở",
        "tiếp tục",
    ];
    const NEVER: [&str; 10] =
        ["nhận được ", "sẽ ", "đã ", "được ", "vừa ", "đang ", "chưa ", "là ", "có ý kiến", "kết luận"];
    // `chỉ ra những hạn chế`: the verb is a noun here.
    let noun = text[..found.end].ends_with(" những");
    if noun || NEVER.iter().any(|w| rest.starts_with(w)) {
        return None;
    }
    let modal = MODALS.iter().any(|w| rest.starts_with(w));
    // `Giao Sở Y tế: (i) Rà soát ...`
    let verb = verb_at(rest).is_some() || (ordered && colon && is_verb(rest));
    (modal || verb || (ordered && rest.starts_with(is_lower))).then_some(at)
}

/// Those with whom the task is done: behind `phối hợp (chặt chẽ) với`.
pub(super) fn coordinators(cues: &Cues<'_>, range: Range<usize>) -> Vec<Name> {
    let text = cues.text;
    let mut names: Vec<Name> = Vec::new();
    for (at, mut from) in cues.of(range.clone(), Cue::With).take(16) {
        // `báo cáo Bộ Tài chính để chủ trì, phối hợp với ...`: that is for the ministry to do.
        let before = text[range.start..at].trim_end_matches([' ', ',']);
        if before.strip_suffix("chủ trì").unwrap_or(before).trim_end().ends_with("để") {
            continue;
        }
        for filler in
            [" chặt chẽ", " tốt", " thường xuyên", " đồng bộ", " hiệu quả", " tích cực", " cùng", " với", " cùng với"]
        {
            if text[from..range.end].starts_with(filler) {
                from += filler.len();
            }
        }
        let Some(from) = text[from..range.end].strip_prefix(' ').map(|_| from + 1) else { continue };
        if let Some(found) = actors(text, from, range.end) {
            push_new(text, &mut names, found.names);
        }
    }
    names
}

/// Those who get the result: behind `báo cáo`, `trình`, `gửi`, `phản ánh về`.
pub(super) fn report_to(cues: &Cues<'_>, range: Range<usize>) -> Vec<Name> {
    let text = cues.text;
    let mut names: Vec<Name> = Vec::new();
    let mut last_end = range.start;
    for (at, end) in cues.of(range.clone(), Cue::Report).take(32) {
        let between = &text[last_end.min(at)..at];
        let purpose = !names.is_empty() && (between.contains("để ") || between.contains("phục vụ"));
        if purpose || !whole_word(text, at, end) || somebody_else(text, range.start, at) {
            continue;
        }
        let Some(from) = target(text, end, range.end, &text[at..end]) else { continue };
        if let Some(found) = actors(text, from, range.end) {
            last_end = found.end;
            push_new(text, &mut names, found.names);
            push_new(text, &mut names, by_way_of(text, last_end, range.end));
        }
    }
    names
}

/// `báo cáo UBND tỉnh (qua Cục Thuế tỉnh)`, `... qua Sở Y tế để tổng hợp`: who gets it first.
fn by_way_of(text: &str, at: usize, end: usize) -> Vec<Name> {
    let way = [" (qua ", " qua ", " (thông qua "].iter().find(|way| text[at..end].starts_with(**way));
    let names = way.and_then(|way| actors(text, at + way.len(), end));
    names.map(|found| found.names).unwrap_or_default()
}

fn whole_word(text: &str, at: usize, end: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[end..].chars().next();
    !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
}

/// Where the names begin behind the cue: directly, or behind `về`, `cho`, `với` a few words on.
fn target(text: &str, from: usize, end: usize, cue: &str) -> Option<usize> {
    let rest = &text[from..end];
    for filler in [
        " ",
        " về ",
        " cho ",
        " với ",
        " lên ",
        ", đề xuất ",
        ", tham mưu ",
        ", kiến nghị ",
        " và đề xuất ",
        ", đề xuất, kiến nghị ",
        " và đề xuất, kiến nghị ",
        " kịp thời về ",
        " kịp thời với ",
        " kịp thời ",
    ] {
        if let Some(after) = rest.strip_prefix(filler)
            && head(after).is_some()
        {
            return Some(from + filler.len());
        }
    }
    // `báo cáo kết quả thực hiện về UBND tỉnh`
    if !cue.ends_with("cáo") && !cue.ends_with("ửi") && !cue.ends_with("ánh") {
        return None;
    }
    let stop = rest.find([',', ';', '.', '(']).unwrap_or(rest.len()).min(120);
    let stop = floor_boundary(rest, stop);
    [" về ", " gửi ", " với "].iter().find_map(|w| {
        let at = rest[..stop].find(w)?;
        head(&rest[at + w.len()..]).map(|_| from + at + w.len())
    })
}

/// Somebody other than the lead stands right before the verb: `tham mưu UBND tỉnh trình HĐND tỉnh`.
fn somebody_else(text: &str, from: usize, at: usize) -> bool {
    const WINDOW: usize = 90;
    let low = ceil_boundary(text, at.saturating_sub(WINDOW).max(from));
    let before = text[low..at].trim_end();
    let end = low + before.len();
    let starts = before.match_indices(' ').map(|(i, _)| low + i + 1).chain(std::iter::once(low).filter(|l| *l > from));
    starts
        .filter(|&s| head(&text[s..]).is_some())
        .any(|s| actors(text, s, at).is_some_and(|f| f.end == end && s > from))
}

/// Adds names that are not there yet.
pub(super) fn push_new(text: &str, names: &mut Vec<Name>, found: Vec<Name>) {
    for name in found {
        if names.len() < 40 && !names.iter().any(|n| n.text(text) == name.text(text)) {
            names.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, found: Vec<Name>) -> Vec<String> {
        found.into_iter().map(|n| n.text(text).to_owned()).collect()
    }

    #[test]
    fn orders() {
        let table: [(&str, &[&str], &str); 11] = [
            ("Giao Sở Y tế chủ trì, phối hợp", &["Sở Y tế"], "chủ trì, phối hợp"),
            ("Yêu cầu Sở Y tế nghiêm túc rút kinh nghiệm", &["Sở Y tế"], "nghiêm túc rút kinh nghiệm"),
            ("Sở Tài chính chủ trì tham gia", &["Sở Tài chính"], "chủ trì tham gia"),
            (
                "nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh",
                &["các cơ quan, đơn vị, địa phương"],
                "kịp thời phản ánh",
            ),
            (
                "nếu phát sinh khó khăn, Sở Y tế đề nghị các đơn vị kịp thời thông tin",
                &["các đơn vị"],
                "kịp thời thông tin",
            ),
            ("Phân công chuẩn bị: Sở Y tế chuẩn bị nội dung", &["Sở Y tế"], "chuẩn bị nội dung"),
            ("Theo đề nghị của Sở Nội vụ tại Tờ trình", &[], ""),
            ("Chủ tịch Ủy ban nhân dân tỉnh sẽ xem xét xử lý", &[], ""),
            ("toàn ngành Y tế đã đoàn kết", &[], ""),
            ("Sở Nội vụ nhận được Công văn số 8/SYT-VP của Sở Y tế đề nghị Sở Nội vụ xem xét", &[], ""),
            (
                "Sở Nội vụ nhận được Công văn số 8/SYT-VP của Sở Y tế, đề nghị Sở Tài chính rà soát",
                &["Sở Tài chính"],
                "rà soát",
            ),
        ];
        for (text, want, action) in table {
            let order = order(&Cues::new(text, 0..text.len()), 0..text.len());
            let at = order.as_ref().map(|o| o.action);
            assert_eq!(names(text, order.map(|o| o.leads).unwrap_or_default()), want, "{text}");
            assert_eq!(at.map_or("", |a| &text[a..]), action, "{text}");
        }
    }

    #[test]
    fn reports() {
        let table: [(&str, &[&str]); 9] = [
            ("báo cáo UBND tỉnh (qua Cục Thuế tỉnh) để xem xét", &["UBND tỉnh", "Cục Thuế tỉnh"]),
            ("tham mưu UBND tỉnh trình Thường trực HĐND tỉnh đăng ký, báo cáo UBND tỉnh trong tháng 4", &["UBND tỉnh"]),
            (
                "lập dự toán, gửi Sở Tài chính thẩm định báo cáo Ủy ban nhân dân tỉnh phê duyệt",
                &["Sở Tài chính", "Ủy ban nhân dân tỉnh"],
            ),
            ("kịp thời phản ánh về Sở Y tế để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét", &["Sở Y tế"]),
            ("kịp thời thông tin, báo cáo Sở Y tế để tổng hợp", &["Sở Y tế"]),
            ("báo cáo, đề xuất UBND tỉnh trước ngày 20/11/2025, tham mưu UBND tỉnh báo cáo Bộ Y tế", &["UBND tỉnh"]),
            ("báo cáo tại buổi làm việc, gửi Văn phòng UBND tỉnh 03 bộ tài liệu", &["Văn phòng UBND tỉnh"]),
            ("báo cáo kết quả thực hiện về UBND tỉnh theo quy định", &["UBND tỉnh"]),
            (
                "báo cáo Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh theo quy định",
                &["Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh"],
            ),
        ];
        for (text, want) in table {
            assert_eq!(names(text, report_to(&Cues::new(text, 0..text.len()), 0..text.len())), want, "{text}");
        }
    }

    #[test]
    fn partners() {
        let text = "chủ trì, phối hợp với các sở, ngành, cơ quan liên quan tiếp tục nghiên cứu";
        assert_eq!(
            names(text, coordinators(&Cues::new(text, 0..text.len()), 0..text.len())),
            ["các sở, ngành, cơ quan liên quan"]
        );
        let text = "phối hợp Bộ Y tế, Bộ Giáo dục và Đào tạo khẩn trương";
        assert_eq!(
            names(text, coordinators(&Cues::new(text, 0..text.len()), 0..text.len())),
            ["Bộ Y tế", "Bộ Giáo dục và Đào tạo"]
        );
        let text = "phối hợp tổ chức tuyên truyền";
        assert!(coordinators(&Cues::new(text, 0..text.len()), 0..text.len()).is_empty());
    }
}
