//! From the capitals of a letterhead to normal spelling: `SỞ Y TẾ TỈNH LÀO CAI` → `Sở Y tế tỉnh Lào Cai`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::gazetteer::spellings;
use crate::text::{Case, capitalised, fold_word, is_letter, is_upper_word, skeleton};

/// Abbreviations that keep their capitals.
const ABBREVIATIONS: [&str; 38] = [
    "UBND", "HĐND", "BHYT", "BHXH", "TTg", "CP", "TW", "THPT", "THCS", "MTTQ", "UBMTTQ", "TP", "TP.HCM", "HCM", "ODA",
    "FDI", "NQ", "QĐ", "CT", "KCN", "KKT", "CNTT", "GDĐT", "PCCC", "ATTP", "CSDL", "TMS", "VN", "NTM", "OCOP", "ASEAN",
    "WTO", "BCĐ", "ĐBQH", "CSGT", "TNHH", "MTV", "XIV",
];

/// Words with a capital of their own in names of offices and of the State.
const NAMES: [&str; 58] = [
    "Việt Nam",
    "Quốc hội",
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Phó Thủ tướng",
    "Thủ tướng",
    "Chủ tịch nước",
    "Nhà nước",
    "Đảng",
    "Bộ Chính trị",
    "Ban Bí thư",
    "Trung ương",
    "Tổng Bí thư",
    "Tết",
    "Nguyên đán",
    "Nhân dân",
    "Phó Chủ tịch",
    "Phó Giám đốc",
    "Phó Tổng Giám đốc",
    "Tổng Giám đốc",
    "Phó Chánh Văn phòng",
    "Chánh Văn phòng",
    "Phó Chánh Thanh tra",
    "Chánh Thanh tra",
    "Phó Bí thư",
    "Phó Trưởng ban",
    "Phó Trưởng phòng",
    "Phó Cục trưởng",
    "Phó Tổng cục trưởng",
    "Phó Vụ trưởng",
    "Phó Chủ nhiệm",
    "Phó Viện trưởng",
    "Phó Hiệu trưởng",
    "Phó Thống đốc",
    "Phó Tổng Thanh tra",
    "Quốc khánh",
    "Hội đồng nhân dân",
    "Ủy ban nhân dân",
    "Văn phòng",
    "Bí thư",
    "Chủ nhiệm",
    "Bộ trưởng",
    "Chủ tịch",
    "Giám đốc",
    "Thứ trưởng",
    "Cục trưởng",
    "Mặt trận Tổ quốc",
    "Ủy ban Thường vụ Quốc hội",
    "Thường trực",
    "Ban Thường vụ",
    "Tỉnh ủy",
    "Thành ủy",
    "Đảng ủy",
    "Ban Chấp hành Trung ương",
    "Công an",
    "Hồ Chí Minh",
    "Tòa án nhân dân",
    "Viện kiểm sát nhân dân",
];

/// A name's folded words, and the name.
type Spelling = (Vec<String>, &'static str);

/// Spellings by their first folded word, longest first.
static SPELLINGS: LazyLock<HashMap<String, Vec<Spelling>>> = LazyLock::new(|| {
    let mut map: HashMap<String, Vec<Spelling>> = HashMap::new();
    for name in NAMES.into_iter().chain(spellings()) {
        let words: Vec<String> = name.split_whitespace().map(|w| fold_word(w).into_owned()).collect();
        map.entry(words[0].clone()).or_default().push((words, name));
    }
    for list in map.values_mut() {
        list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    map
});

/// Writes a text in capitals as running text is written; other text stays as it is. The first letter is a capital.
pub(crate) fn normal_case(text: &str) -> String {
    if Case::of(text) != Case::Upper {
        return text.to_owned();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|w| fold_word(w.trim_matches(is_mark)).into_owned()).collect();
    let mut out = String::with_capacity(text.len());
    let mut i = 0;
    while i < words.len() {
        if !out.is_empty() {
            out.push(' ');
        }
        let known =
            SPELLINGS.get(&folded[i]).and_then(|list| list.iter().find(|(w, _)| matches(&words[i..], &folded[i..], w)));
        match known {
            Some((spelling, name)) if spelling.len() > 1 || !is_common(&folded[i]) => {
                out.push_str(words[i].split(|c| !is_mark(c)).next().unwrap_or_default());
                out.push_str(name);
                let last = words[i + spelling.len() - 1];
                out.push_str(&last[last.trim_end_matches(is_mark).len()..]);
                i += spelling.len();
            }
            _ => {
                out.push_str(&single(words[i]));
                i += 1;
            }
        }
    }
    capitalised(&out)
}

/// [`normal_case`] of the name of a body. It may end with the name of a commune or a school, which no list holds:
/// `UBND XÃ TÂN TRÀO` → `UBND xã Tân Trào`, `TRƯỜNG THPT NGUYỄN DU` → `Trường THPT Nguyễn Du`.
pub(crate) fn body_case(text: &str) -> String {
    const NOUNS: [&str; 11] = [
        " xã ",
        " phường ",
        " thị trấn ",
        " đặc khu ",
        " huyện ",
        " quận ",
        " thị xã ",
        " THPT ",
        " THCS ",
        " tiểu học ",
        " mầm non ",
    ];
    /// More words than any of these names has.
    const MAX_WORDS: usize = 4;
    let name = normal_case(text);
    let changed = name != text;
    let Some(at) = NOUNS.iter().filter_map(|n| name.rfind(n).map(|at| at + n.len())).max().filter(|_| changed) else {
        return name;
    };
    let words: Vec<&str> = name[at..].split(' ').collect();
    // `Lao động - Thương binh và Xã hội`: a common word.
    let common = words[0] == "hội" || words.len() > MAX_WORDS || words.iter().any(|w| !w.starts_with(is_letter));
    if common {
        name
    } else {
        name[..at].to_owned() + &words.iter().map(|w| capitalised(w)).collect::<Vec<_>>().join(" ")
    }
}

/// Marks that stand around words.
fn is_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '.' | '(' | ')' | '“' | '”' | '"' | '\'')
}

/// All the words of a spelling follow, with no mark between them that the spelling does not have.
fn matches(words: &[&str], folded: &[String], spelling: &[String]) -> bool {
    spelling.len() <= words.len()
        && spelling.iter().enumerate().all(|(i, want)| {
            let last = i + 1 == spelling.len();
            let bare = want.trim_end_matches(',');
            folded[i] == bare && (last || want.ends_with(',') == words[i].ends_with(','))
        })
}

/// One-word names that are also common words (`Huế` is not, `Báo` is).
fn is_common(word: &str) -> bool {
    matches!(word, "đảng" | "tết" | "báo" | "đài")
}

/// A word that no spelling knows: abbreviations, numbers and symbols stay, the rest becomes small.
fn single(word: &str) -> String {
    let bare = word.trim_matches(is_mark);
    let keeps =
        word.contains(|c: char| c.is_ascii_digit() || c == '/') || ABBREVIATIONS.contains(&bare) || is_roman(bare);
    if keeps { word.to_owned() } else { word.to_lowercase() }
}

fn is_roman(word: &str) -> bool {
    word.len() >= 2 && is_upper_word(word) && word.bytes().all(|b| b"IVX".contains(&b))
}

/// The line begins with the title of an office: `PHÓ CHỦ TỊCH`, `Phó Thủ tướng`, `GIÁM ĐỐC`.
pub(crate) fn starts_office(line: &str) -> bool {
    const OFFICES: [&str; 40] = [
        "chu tich",
        "pho chu",
        "pho chanh",
        "pho giam",
        "pho tong",
        "pho cuc",
        "pho vu",
        "pho vien",
        "pho hieu",
        "pho truong",
        "pho bi",
        "pho thu",
        "pho thong",
        "pho ban",
        "giam doc",
        "tong giam",
        "tong cuc",
        "chanh van",
        "chanh thanh",
        "chanh an",
        "bo truong",
        "thu truong",
        "cuc truong",
        "vu truong",
        "vien truong",
        "hieu truong",
        "truong ban",
        "truong phong",
        "thu tuong",
        "bi thu",
        "thong doc",
        "chu nhiem",
        "uy vien",
        "truong doan",
        "tong thanh",
        "tong kiem",
        "tong bien",
        "pho chi",
        "chi cuc",
        "tu lenh",
    ];
    // Without marks, because seals and stamps cost scans the marks of the words they cover.
    let mut words = line.split_whitespace().map(|w| skeleton(w.trim_matches(is_mark)));
    let (Some(a), Some(b)) = (words.next(), words.next()) else { return false };
    OFFICES.contains(&format!("{a} {b}").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_names() {
        let table = [
            ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "Ủy ban nhân dân tỉnh Lào Cai"),
            ("UBND TỈNH LẠNG SƠN", "UBND tỉnh Lạng Sơn"),
            ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
            ("PHÓ CHÁNH VĂN PHÒNG", "Phó Chánh Văn phòng"),
            ("BỘ TRƯỞNG, CHỦ NHIỆM", "Bộ trưởng, Chủ nhiệm"),
            ("THỰC HIỆN QUYẾT ĐỊNH SỐ 1899/QĐ-TTG", "Thực hiện quyết định số 1899/QĐ-TTG"),
            ("Sở Y tế", "Sở Y tế"),
        ];
        for (text, want) in table {
            assert_eq!(normal_case(text), want);
        }
    }

    #[test]
    fn communes_are_names() {
        let table = [
            ("ỦY BAN NHÂN DÂN XÃ TÂN TRÀO", "Ủy ban nhân dân xã Tân Trào"),
            ("UBND PHƯỜNG 12", "UBND phường 12"),
            ("ỦY BAN NHÂN DÂN XÃ", "Ủy ban nhân dân xã"),
            ("BẢO HIỂM XÃ HỘI TỈNH", "Bảo hiểm xã hội tỉnh"),
            ("TRƯỜNG THPT NGUYỄN DU", "Trường THPT Nguyễn Du"),
            ("TRƯỜNG MẦM NON HOA SEN", "Trường mầm non Hoa Sen"),
            ("UBND xã tân trào", "UBND xã tân trào"),
        ];
        for (text, want) in table {
            assert_eq!(body_case(text), want);
        }
    }
}
