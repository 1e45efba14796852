//! Where the name of the body behind `của` ends.
//!
//! ```text
//! issuer   = [ office ] ( known body [ locality ] | words [ locality ] )
//! locality = ( "tỉnh" | "thành phố" | … ) [ Name ]
//! ```
//! Nothing marks the end of a name in a sentence: a body of the data files ends where its name does, a locality where
//! its own name does, anything else at a verb or a word no name has.

use super::words::type_word;
use crate::agency::{is_stop_word, known_body, place, verb_at};
use crate::text::{lower, starts_upper, starts_with_fold};

/// More words no name has.
const MAX_WORDS: usize = 14;

/// Words at which a name ends, beside the verbs.
const ENDS: [&str; 15] = [
    "về ",
    "ngày ",
    "quy định",
    "ban hành",
    "hướng dẫn",
    "sửa đổi",
    "v/v",
    "có ",
    "đã ",
    "được ",
    "thì ",
    "hết ",
    "tại ",
    "theo ",
    "không ",
];

/// Offices that stand before the name of their body, in small letters.
const OFFICES: [&str; 10] = [
    "bộ trưởng ",
    "thứ trưởng ",
    "tổng cục trưởng ",
    "cục trưởng ",
    "chủ tịch ",
    "chủ nhiệm ",
    "chánh án ",
    "viện trưởng ",
    "thống đốc ",
    "giám đốc ",
];

const LOCALITIES: [&str; 9] = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"];

/// `" của "` and the name behind it: their length.
pub(super) fn issuer(text: &str) -> Option<usize> {
    // In a heading in capitals nothing but a known name tells where it ends.
    let (rest, capitals) = match text.strip_prefix(" của ") {
        Some(rest) => (rest, false),
        None => (text.strip_prefix(" CỦA ")?, true),
    };
    let from = text.len() - rest.len();
    let len = known(rest).or_else(|| (!capitals).then(|| unknown(rest)))?;
    (len > 1).then_some(from + len)
}

/// The longest body of the data files with which the text begins, with its locality.
fn known(text: &str) -> Option<usize> {
    let office = OFFICES.iter().find_map(|o| starts_with_fold(text, o)).unwrap_or(0);
    let end = office + known_body(&text[office..])?;
    Some(end + locality(&text[end..]).unwrap_or(0))
}

/// Words up to a mark, a verb, a word no name has, or the end of the locality.
fn unknown(text: &str) -> usize {
    let mut at = 0;
    for word in text.split_inclusive(' ').take(MAX_WORDS) {
        let here = &text[at..];
        let bare = word.trim_end();
        if at > 0
            && let Some(len) = locality(&text[at - 1..])
        {
            return at - 1 + len;
        }
        let next = &here[word.len()..];
        let parts = bare == "và" && (!starts_upper(next) || type_word(next).is_some());
        let stops = parts || verb_at(here).is_some() || is_stop_word(bare);
        if ENDS.iter().any(|e| here.starts_with(e)) || (at > 0 && stops) {
            break;
        }
        if let Some(mark) = bare.find([',', ';', '.', ')', '(', '[', ':', '\n', '”', '"']) {
            return at + mark;
        }
        at += word.len();
    }
    text[..at].trim_end().len()
}

/// `" tỉnh Lạng Sơn"`: a locality with its name, or without one where none follows. Its length.
fn locality(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(' ')?;
    let noun = LOCALITIES.iter().find(|noun| starts_with_noun(rest, noun))?;
    // `Tỉnh ủy` and `Tỉnh đoàn` are bodies.
    if [" ủy", " uỷ", " đoàn"].iter().any(|tail| rest[noun.len()..].starts_with(tail)) {
        return None;
    }
    let name = rest[noun.len()..].strip_prefix(' ').and_then(locality_name);
    Some(1 + noun.len() + name.map_or(0, |len| 1 + len))
}

/// A province of the data files, or else two to four words with capitals.
fn locality_name(text: &str) -> Option<usize> {
    let (mut at, mut known, mut words) = (0, None, 0);
    for word in text.split_inclusive(' ').take(4) {
        let bare = word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
        if !starts_upper(word) {
            break;
        }
        (known, words) = (place(&text[..at + bare]).map(|_| at + bare).or(known), words + 1);
        at += if word[bare..] == *" " { word.len() } else { bare };
        if !text[..at].ends_with(' ') {
            break;
        }
    }
    known.or_else(|| (words > 1).then(|| text[..at].trim_end().len()))
}

/// The noun, its first letter in any case, as a whole word.
fn starts_with_noun(text: &str, noun: &str) -> bool {
    let (mut text, mut noun) = (text.chars(), noun.chars());
    let first = text.next().map(lower) == noun.next();
    let after = text.as_str().strip_prefix(noun.as_str());
    first && after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end() {
        let table = [
            (" của Sở Y tế về việc", "Sở Y tế"),
            (" của Chính phủ đối với trẻ em", "Chính phủ"),
            (" của Bộ Chính trị và Nghị quyết số", "Bộ Chính trị"),
            (" của Bộ trưởng Bộ Giáo dục và Đào tạo, hướng dẫn", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
            (" của Thủ tướng Chính phủ theo đúng lộ trình", "Thủ tướng Chính phủ"),
            (" của HĐND tỉnh ngày 10/12/2024", "HĐND tỉnh"),
            (" của HĐND tỉnh Quảng Ngãi chính sách", "HĐND tỉnh Quảng Ngãi"),
            (" của Hội đồng nhân dân tỉnh đến các thôn", "Hội đồng nhân dân tỉnh"),
            (" của Ủy ban nhân dân Thành phố Quy định", "Ủy ban nhân dân Thành phố"),
            (" của Ủy ban nhân dân thành phố Hà Nội, thay thế", "Ủy ban nhân dân thành phố Hà Nội"),
            (" của Trung tâm Hạ tầng tỉnh, Sở Xây dựng", "Trung tâm Hạ tầng tỉnh"),
            (" của Trung tâm Hạ tầng tỉnh Cao Bằng", "Trung tâm Hạ tầng tỉnh Cao Bằng"),
            (" của UBND Tỉnh", "UBND Tỉnh"),
            (" của Ban Thường vụ Tỉnh ủy về việc", "Ban Thường vụ Tỉnh ủy"),
            (" của UBND tỉnh Đ", "UBND tỉnh"),
            (" của Ủy ban nhân dân xã Tân Lập Đông quy định", "Ủy ban nhân dân xã Tân Lập Đông"),
            (" của Tổng công ty Máy động lực và Máy nông nghiệp; ", "Tổng công ty Máy động lực và Máy nông nghiệp"),
            (" của Cục Đăng kiểm và Nghị định số 2", "Cục Đăng kiểm"),
            (" của Ban Chỉ đạo 389 quốc gia và các", "Ban Chỉ đạo 389 quốc gia"),
        ];
        for (text, name) in table {
            let end = issuer(text).unwrap_or_default();
            assert_eq!(text.get(" của ".len()..end), Some(name), "{text}");
        }
        assert_eq!(
            issuer(" CỦA BỘ TRƯỞNG BỘ Y TẾ QUY ĐỊNH").map(|end| end - " CỦA ".len()),
            Some("BỘ TRƯỞNG BỘ Y TẾ".len())
        );
        assert_eq!(issuer(" CỦA CÁC ĐƠN VỊ"), None);
        assert_eq!(issuer(" về việc"), None);
    }
}
