//! How instructions are worded, and how reports, formulas and decisions are.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::clause::order;
use super::cues::{Cue, Cues};
use super::unit::sentences;
use crate::agency::{head, is_verb};
use crate::text::{is_letter, is_lower, is_upper, skeleton};

/// Words of a lead-in that announce instructions, without the letter whose case changes.
pub(super) static ORDERING: LazyLock<AhoCorasick> = LazyLock::new(|| {
    words(["êu cầu", "ề nghị", "iao ", "hỉ đạo", "hân công", "hiệm vụ", "hực hiện", "ết luận", "kiến", "hống nhất"])
});

/// Words of a lead-in that announce a report, a list of people, or what is submitted to a superior.
pub(super) static REPORTING: LazyLock<AhoCorasick> = LazyLock::new(|| {
    words(["ình hình", "kết quả đạt", "Kết quả đạt", "hành phần", "tồn tại", "Tồn tại", "ạn chế", "ính trình"])
});

fn words<const N: usize>(words: [&str; N]) -> AhoCorasick {
    AhoCorasick::new(words).expect("a few literal words always build")
}

/// `Căn cứ ...;`, `Thực hiện Công văn ...`: why the document is written.
pub(super) fn is_basis(text: &str) -> bool {
    const STARTS: [&str; 5] = ["Căn cứ Luật", "Căn cứ Nghị", "Xét ", "Theo đề nghị", "Căn cứ Quyết định"];
    STARTS.iter().any(|s| text.starts_with(s)) && !text.ends_with(':')
}

pub(super) fn is_footnote(text: &str) -> bool {
    text.starts_with(['[', '¹', '²', '³']) || (text.starts_with('(') && text.ends_with(')'))
}

/// Does a heading announce instructions? `None` when it does not tell.
pub(super) fn topic(text: &str) -> Option<bool> {
    let bare = skeleton(text);
    // Below `MỤC ĐÍCH, YÊU CẦU` it tells how, not what.
    if bare == "yeu cau" {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|w| bare.contains(w));
    if has(&[
        "muc dich",
        "ket qua",
        "danh gia",
        "tinh hinh",
        "thanh phan",
        "can cu",
        "pham vi",
        "doi tuong",
        "kinh phi",
        "ton tai",
        "han che",
        "co so phap ly",
    ]) {
        return Some(false);
    }
    has(&["nhiem vu", "giai phap", "to chuc thuc hien", "noi dung", "phan cong", "trach nhiem", "yeu cau"])
        .then_some(true)
}

/// An item below a heading is an instruction when it begins with a verb, a frequency or an adverbial, not with a fact.
pub(super) fn is_instruction(text: &str) -> bool {
    const ADVERBIALS: [&str; 22] = [
        "Hằng ",
        "Hàng ",
        "Định kỳ",
        "Thường xuyên",
        "Theo chức năng",
        "Trên cơ sở",
        "Căn cứ",
        "Trong ",
        "Trước ",
        "Kịp thời",
        "Khi ",
        "Đối với",
        "Đồng thời",
        "Ngoài ra",
        "Tùy ",
        "Từng ",
        "Trường hợp",
        "Để ",
        "Cần ",
        "Phải ",
        "Bên cạnh",
        "Không ",
    ];
    let words = text.trim_start_matches(['“', '"', '(']);
    let verb = is_verb(words);
    if words.starts_with("Trong thời gian qua") || words.starts_with("Trong những năm") {
        return false;
    }
    verb || ADVERBIALS.iter().any(|a| words.starts_with(a)) || starts_with_action(words)
}

/// `Sở A: Bà Trần Thị B; Sở C: ...` tells who holds a place, not what is to be done.
pub(super) fn is_person(text: &str) -> bool {
    const HONORIFICS: [&str; 8] = ["Ông ", "Bà ", "ông ", "bà ", "Đồng chí ", "đồng chí ", "Đ/c ", "đ/c "];
    let Some(name) = HONORIFICS.iter().find_map(|word| text.strip_prefix(word)) else { return false };
    let end = name.find(|c: char| !is_letter(c) && c != ' ').unwrap_or(name.len());
    name[..end].split_whitespace().all(|word| word.starts_with(is_upper))
}

/// `Về nguồn vật liệu đá: tiếp tục hỗ trợ ...`, `Nếu còn hạn: trả lại ...`: what is said of the topic.
pub(super) fn behind_topic(text: &str) -> &str {
    const LONGEST: usize = 240;
    if !["Về ", "Đối với ", "Nếu ", "Lưu ý:"].iter().any(|w| text.starts_with(w)) {
        return text;
    }
    let colon = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST)]);
    colon.map_or(text, |at| text[at + 1..].trim_start())
}

/// How much of a lead-in is said before it announces its list: the sentences before the last, and of the last the part
/// that orders more than to do what stands below: `... đề nghị các cơ quan báo chí đưa tin ..., cụ thể như sau:`
pub(super) fn said_before_list(text: &str) -> usize {
    const FEWEST_WORDS: usize = 16;
    const OF_LIST: [&str; 8] =
        ["nhiệm vụ", "nội dung", "giải pháp", "biện pháp", "công việc", "yêu cầu sau", "sau đây", "một số"];
    let last = text.rfind(". ").map_or(0, |at| at + 2);
    let sentence = &text[last..];
    let cut = sentence.find("; ").or_else(|| sentence.rfind(", cụ thể"));
    let said = cut
        .map(|at| &sentence[..at])
        .filter(|said| said.split(' ').count() >= FEWEST_WORDS && !OF_LIST.iter().any(|word| said.contains(word)));
    said.map_or(last.saturating_sub(1), |said| last + said.len())
}

/// Behind the name and colon of who must do it: `Chỉ đạo ...`, `Theo chức năng, nhiệm vụ của mình ...`
pub(super) fn tells_directly(text: &str) -> bool {
    is_verb(text) || text.starts_with("Theo chức năng")
}

/// `Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Sở Y tế`: asks somebody even where nothing else of
/// the text does.
pub(super) fn is_request(cues: &Cues<'_>, range: &Range<usize>) -> bool {
    let text = &cues.text[range.clone()];
    let trouble = cues.of(range.clone(), Cue::Report).next().is_some() && text.contains("vướng mắc");
    trouble && ["nếu ", "Nếu ", "rường hợp "].iter().any(|w| text.contains(w)) && order(cues, range.clone()).is_some()
}

/// `Thành phố khẩn trương rà soát ...`, `Trong thời gian tới, Tỉnh tổ chức ...`: somebody is named and urged.
pub(super) fn is_urged(cues: &Cues<'_>, range: &Range<usize>, started: bool) -> bool {
    const URGING: [&str; 9] = [
        "khẩn trương",
        "có trách nhiệm",
        "chịu trách nhiệm",
        "phải ",
        "cần ",
        "chủ động",
        "chủ trì",
        "nghiêm túc",
        "tiếp tục",
    ];
    let text = cues.text;
    let from = range.end - behind_topic(&text[range.clone()]).len();
    let ahead = text[from..range.end].starts_with("Trong thời gian tới, ");
    if !started && !ahead {
        return false;
    }
    let first = sentences(text, from..range.end).into_iter().next();
    let Some(order) = first.and_then(|sentence| order(cues, sentence)) else { return false };
    let topic = from > range.start && order.leads.first().is_some_and(|lead| lead.range.start == from);
    ahead || topic || URGING.iter().any(|word| text[order.action..range.end].starts_with(word))
}

/// The first two words are written as verbs are: a capital, then small letters, and no name.
fn starts_with_action(text: &str) -> bool {
    const FACTS: [&str; 18] = [
        "Địa điểm",
        "Thời gian tổ chức:",
        "Thời gian, địa điểm",
        "Tổng số",
        "Kết quả",
        "Tình hình",
        "Số lượng",
        "Việc",
        "Đây là",
        "Hiện",
        "Thời gian qua",
        "Các nội dung",
        "Những",
        "Một số",
        "Đồng chí",
        "Đại diện",
        "Về ",
        "Các đồng chí",
    ];
    let mut words = text.split(' ');
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    let capital = first.chars().next().is_some_and(is_upper) && first.chars().skip(1).all(is_lower);
    capital && second.starts_with(is_lower) && head(text).is_none() && !FACTS.iter().any(|f| text.starts_with(f))
}

/// `Văn phòng UBND tỉnh thông báo để Sở Y tế thực hiện./.`; `... chịu trách nhiệm thi hành Quyết định này./.`
pub(super) fn is_notice(cues: &Cues<'_>, range: Range<usize>) -> bool {
    const LONGEST: usize = 600;
    let words = &cues.text[range.clone()];
    const CONTACTS: [&str; 3] = ["Chi tiết", "Mọi chi tiết", "Mọi thông tin"];
    if range.len() < 300 && CONTACTS.iter().any(|w| words.starts_with(w)) && words.contains("iên hệ") {
        return true;
    }
    let mut formulas = cues.of(range.clone(), Cue::Formula).peekable();
    if range.len() >= LONGEST || formulas.peek().is_none() {
        return false;
    }
    formulas.any(|(at, end)| {
        let (word, after) = (&cues.text[at + 1..end], &cues.text[end..range.end]);
        match word {
            "hông báo" => range.len() < 300 && [" để", " đến", " các", " cho"].iter().any(|w| after.starts_with(w)),
            "rách nhiệm thi hành" => true,
            "rách nhiệm thực hiện" | "rách nhiệm tổ chức thực hiện" => is_own(after),
            _ => range.len() < 300,
        }
    })
}

/// ` Kế hoạch này`, ` Quyết định này`
fn is_own(text: &str) -> bool {
    let end = text.find([',', ';', '.']).unwrap_or(text.len());
    text[..end].trim_end().ends_with("này") && text[..end].split_whitespace().count() <= 4
}

/// `Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.`: asks a superior for what the document is about.
pub(super) fn is_submission(text: &str) -> bool {
    text.starts_with("Kính trình ") || text.starts_with("kính trình ")
}

/// `Đồng ý ...`, `Thống nhất ...`: decisions, not tasks.
pub(super) fn is_decision(text: &str) -> bool {
    const STARTS: [&str; 15] = [
        "Đồng ý",
        "cơ bản thống nhất",
        "thống nhất với",
        "thống nhất nội dung",
        "đồng ý",
        "Thống nhất",
        "Ghi nhận",
        "ghi nhận",
        "Biểu dương",
        "biểu dương",
        "Cho phép",
        "Chấp thuận",
        "Cơ bản thống nhất",
        "Đánh giá cao",
        "Phê bình",
    ];
    STARTS.iter().any(|s| text.starts_with(s))
}
