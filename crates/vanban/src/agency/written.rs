//! Names with their abbreviations written out: `UBND TP. HCM` → `Ủy ban nhân dân thành phố Hồ Chí Minh`.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::gazetteer::body_name;
use crate::text::{fold_word, is_upper_word, is_word_char};

/// Abbreviations of words, in small letters.
const ABBREVIATIONS: [(&str, &str); 41] = [
    ("ubnd", "Ủy ban nhân dân"),
    ("hđnd", "Hội đồng nhân dân"),
    ("ubmttq", "Ủy ban Mặt trận Tổ quốc"),
    ("ubmttqvn", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("mttq", "Mặt trận Tổ quốc"),
    ("mttqvn", "Mặt trận Tổ quốc Việt Nam"),
    ("bhxh", "Bảo hiểm xã hội"),
    ("vp", "Văn phòng"),
    ("vpubnd", "Văn phòng Ủy ban nhân dân"),
    ("vpcp", "Văn phòng Chính phủ"),
    ("vpqh", "Văn phòng Quốc hội"),
    ("vptw", "Văn phòng Trung ương Đảng"),
    ("ttg", "Thủ tướng Chính phủ"),
    ("cp", "Chính phủ"),
    ("qh", "Quốc hội"),
    ("ubtvqh", "Ủy ban Thường vụ Quốc hội"),
    ("đbqh", "đại biểu Quốc hội"),
    ("đđbqh", "Đoàn đại biểu Quốc hội"),
    ("tp", "thành phố"),
    ("tphcm", "thành phố Hồ Chí Minh"),
    ("hcm", "Hồ Chí Minh"),
    ("tx", "thị xã"),
    ("tw", "Trung ương"),
    ("vn", "Việt Nam"),
    ("tt", "Thường trực"),
    ("btv", "Ban Thường vụ"),
    ("ubkt", "Ủy ban Kiểm tra"),
    ("lđlđ", "Liên đoàn Lao động"),
    ("lhpn", "Liên hiệp Phụ nữ"),
    ("ccb", "Cựu chiến binh"),
    ("nhnn", "Ngân hàng Nhà nước"),
    ("kbnn", "Kho bạc Nhà nước"),
    ("ktnn", "Kiểm toán nhà nước"),
    ("ttcp", "Thanh tra Chính phủ"),
    ("tand", "Tòa án nhân dân"),
    ("tandtc", "Tòa án nhân dân tối cao"),
    ("ksnd", "kiểm sát nhân dân"),
    ("vksnd", "Viện kiểm sát nhân dân"),
    ("vksndtc", "Viện kiểm sát nhân dân tối cao"),
    ("chqs", "Chỉ huy quân sự"),
    ("bđbp", "Bộ đội Biên phòng"),
];

/// The text with one blank between words and its abbreviations written out; `None` where a name has no such sign.
pub(super) fn written_out(name: &str, date: Option<NaiveDate>) -> Option<String> {
    let composed: String = name.nfc().collect();
    let known = |c: char| is_word_char(c) || matches!(c, ' ' | ',' | '-' | '&' | '.' | '\'' | '’');
    let text = composed.replace(['–', '—'], "-").replace('.', " ");
    let text = text.replace("uỷ", "ủy").replace("Uỷ", "Ủy").replace("UỶ", "ỦY");
    let mut out = String::with_capacity(text.len() * 2);
    for word in text.trim().trim_end_matches([',', ';', ':']).split_whitespace() {
        if !word.chars().all(known) {
            return None;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        let bare = word.trim_end_matches(',');
        let parts: Option<Vec<&str>> = bare.split('&').map(abbreviated).collect();
        match (coded(&out, bare, date), parts) {
            (Some(field), _) => out += field,
            (None, Some(parts)) => out += &parts.join(" và "),
            (None, None) => out += bare,
        }
        out += &word[bare.len()..];
    }
    // `các Phó Thủ tướng`
    if fold_word(&out).ends_with("thủ tướng") {
        out += " Chính phủ";
    }
    Some(out)
}

fn abbreviated(word: &str) -> Option<&'static str> {
    let word = fold_word(word);
    ABBREVIATIONS.iter().find(|(short, _)| *short == word).map(|(_, long)| *long)
}

/// `Sở` + `GD&ĐT`, `BCA`: ministries and departments by their symbols.
fn coded(before: &str, word: &str, date: Option<NaiveDate>) -> Option<&'static str> {
    let bare = word.replace(['&', ','], "");
    let head = match before.trim_end().rsplit(' ').next().map(fold_word).as_deref() {
        Some("sở") => "S",
        Some("bộ") => "B",
        Some("") if bare.len() >= 3 => "",
        _ => return None,
    };
    let code = format!("{head}{bare}");
    let name = is_upper_word(&bare).then(|| body_name(&code, date).or_else(|| body_name(&code, None))).flatten()?;
    let (noun, field) = name.split_once(' ').filter(|(noun, _)| matches!(*noun, "Sở" | "Bộ"))?;
    match head {
        "" => Some(name),
        _ => noun.starts_with(if head == "S" { 'S' } else { 'B' }).then_some(field),
    }
}
