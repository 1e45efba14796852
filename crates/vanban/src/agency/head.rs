//! Words with which the name of a body or office begins: `Sở`, `UBND`, `Chủ tịch`, `các cơ quan`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::stops::verb_len;
use crate::text::{Starts, capitalised, fold_word, starts_upper};

/// The head of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    /// Bytes it takes.
    pub(crate) len: usize,
    /// It speaks of a kind of bodies (`các sở`, `các cơ quan`), not of one.
    pub(crate) generic: bool,
}

/// Heads of names; written with a capital in running text.
const NAMED: &str = "sở|bộ|ban|cục|vụ|viện|trường|hội|đoàn|báo|đài|chi cục|tổng cục|ủy ban|ubnd|hđnd|ubmttq|mttq|văn phòng|\
vpub|công an|quân khu|quân đội|bảo hiểm xã hội|bhxh|kho bạc|ngân hàng|trung tâm|thanh tra|tòa án|viện kiểm sát|mặt trận|\
liên đoàn|tỉnh đoàn|thành đoàn|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|quân ủy|cấp ủy|chi bộ|đảng bộ|thường trực|chủ tịch|phó chủ tịch|bí thư|\
giám đốc|phó giám đốc|bộ trưởng|thứ trưởng|thủ trưởng|cục trưởng|trưởng ban|chỉ huy trưởng|trưởng đoàn|chánh văn phòng|phó chánh|thủ tướng|phó thủ tướng|quý cơ quan|quý vị|tổng bí thư|chính phủ|quốc hội|\
hội đồng|tập đoàn|tổng công ty|công ty|doanh nghiệp|hiệp hội|liên hiệp|liên minh|thuế|hải quan|điện lực|hiệu trưởng|phòng|\
bệnh viện|trạm|kiểm toán|đại học|học viện|quỹ|bưu điện|vnpt|viettel|tổ công tác|thống đốc|tổng giám đốc|tổng biên tập|tổng thanh tra|cơ quan|đơn vị|địa phương|\
người đứng đầu|lãnh đạo|đại diện|đồng chí|cán bộ|nhà trường|nhà đầu tư|nhà thầu|tạp chí|thông tấn xã|cảng|vpcp|ctcp|ban chỉ|btv|chủ đầu tư|chính quyền|thành viên|chủ nhiệm|cấp có thẩm quyền|tổng bí thư|thường vụ|mỗi cơ quan";

/// Heads that running text writes small.
const SMALL: &str = "cơ quan|đơn vị|địa phương|cấp ủy|người đứng đầu|thủ trưởng|chủ tịch|giám đốc|chủ đầu tư|nhà đầu tư|\
đồng chí|chính quyền|lãnh đạo|nhà trường|đại biểu|ban chỉ huy|ban chỉ đạo|công an|bảo hiểm xã hội|đảng ủy|tổ chức đảng|tổ chức chính trị|hệ thống các cơ quan|nơi phát hiện|cấp có thẩm quyền|cơ quan có thẩm quyền|bộ trưởng|phó chủ tịch";

/// Nouns after `các`, `những`, `toàn thể`, `một số`.
const GENERIC: &str = "sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|cấp|xã|phường|hội|trường|phòng|doanh nghiệp|cơ sở|\
bệnh viện|đồng chí|thành viên|huyện|tỉnh|thành phố|ubnd|ủy ban|chủ đầu tư|chủ|nhà|trung tâm|chi cục|cục|công ty|đoàn thể|hộ|tổ|đảng ủy|\
tỉnh ủy|thành ủy|thị xã|vụ|viện|đại biểu|hiệp hội|tập đoàn|tổng công ty|bộ trưởng|chi bộ|đảng bộ|phó|thứ trưởng|\
ngân hàng|học viện|trạm|khoa|báo|đài|đoàn|thôn|chuyên gia|quận|tòa án|lực lượng|khu|tổng cục|phân hiệu|liên đoàn|hạt|ban quản lý|hợp tác xã|\
cơ sở giáo dục|cá nhân|chính quyền|văn phòng|quốc gia|giám đốc|thủ trưởng|hội đồng|cán bộ|công chức";

/// The heads.
#[cfg(feature = "repair")]
pub(crate) fn head_phrases() -> impl Iterator<Item = &'static str> {
    NAMED.split('|').chain(SMALL.split('|')).chain(GENERIC.split('|'))
}

/// Heads by their first word as it is written, so that most words are refused by one look-up.
type Table = FxHashMap<String, Vec<Vec<&'static str>>>;

fn table(list: &'static str, spellings: &[fn(&str) -> String]) -> Table {
    let mut table: Table = FxHashMap::default();
    for phrase in list.split('|') {
        let mut words = phrase.split(' ');
        let first = words.next().unwrap_or_default();
        let rest: Vec<&str> = words.collect();
        let mut keys: Vec<String> =
            spellings.iter().flat_map(|spell| [spell(first), spell(&new_tone(first))]).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            table.entry(key).or_default().push(rest.clone());
        }
    }
    for rests in table.values_mut() {
        rests.sort_by_key(|rest| std::cmp::Reverse(rest.len()));
    }
    table
}

/// The other accepted spelling of a tone: `ủy` is also `uỷ`, `tòa` also `toà`.
fn new_tone(word: &str) -> String {
    word.replace("ủy", "uỷ").replace("òa", "oà").replace("ỏa", "oả")
}

fn small(word: &str) -> String {
    word.to_owned()
}

fn capitals(word: &str) -> String {
    word.to_uppercase()
}

/// How any head begins.
static STARTS: LazyLock<Starts> = LazyLock::new(|| {
    const ALL: [&str; 5] = ["các", "những", "Các", "Những", "CÁC"];
    let tables = NAMED_HEADS.keys().chain(SMALL_HEADS.keys()).map(String::as_str);
    Starts::of(tables.chain(ALL))
});
static NAMED_HEADS: LazyLock<Table> = LazyLock::new(|| table(NAMED, &[capitalised, capitals]));
static SMALL_HEADS: LazyLock<Table> = LazyLock::new(|| table(SMALL, &[small]));
static GENERIC_HEADS: LazyLock<Table> = LazyLock::new(|| table(GENERIC, &[small, capitalised, capitals]));

/// The head with which `text` begins.
pub(crate) fn head(text: &str) -> Option<Head> {
    if !STARTS.may_begin(text) {
        return None;
    }
    let first = word(text);
    if first.is_empty() || first.len() > 24 {
        return None;
    }
    if matches!(first, "các" | "những" | "Các" | "Những" | "CÁC") {
        let rest = text[first.len()..].strip_prefix(' ')?;
        let len = lookup(&GENERIC_HEADS, rest)?;
        return Some(Head { len: first.len() + 1 + len, generic: true });
    }
    // `cơ quan`, `đơn vị` without `các` are generic too.
    let generic = !starts_upper(first);
    let len = lookup(if generic { &SMALL_HEADS } else { &NAMED_HEADS }, text)?;
    (!is_other_word(text, len)).then_some(Head { len, generic })
}

/// Phrases that begin like a head and are none: `Trường hợp` is no school.
const OTHER: &str = "trường hợp|bộ phận|hội nghị|đoàn kết|báo chí|phòng chống|viện trợ|cục bộ|công tác|quỹ đất|thuế suất|nhà nước|\
phòng ngừa|đơn vị hành chính|hội thảo|bộ luật|bộ thủ tục|ban đêm|báo động|đoàn xe|phòng dịch";

static OTHERS: LazyLock<Table> = LazyLock::new(|| table(OTHER, &[small, capitalised, capitals]));

/// `Chủ trì`, `Ban hành`, `Tổ chức` are verbs; `Thanh tra tỉnh` is a body.
fn is_other_word(text: &str, len: usize) -> bool {
    let verb = verb_len(text).is_some_and(|verb| verb >= len) && !text.starts_with("Thanh tra");
    verb || lookup(&OTHERS, text).is_some() || text.starts_with("Phòng, chống")
}

/// Is this small word a kind of body, so that `các sở, ban, ngành` goes on with it?
pub(super) fn is_generic_noun(text: &str) -> bool {
    lookup(&GENERIC_HEADS, text).is_some()
}

/// The longest head with which `text` begins; its length.
fn lookup(table: &Table, text: &str) -> Option<usize> {
    let first = word(text);
    let follows = |rest: &Vec<&str>| -> Option<usize> {
        let mut at = first.len();
        for want in rest {
            let next = text[at..].strip_prefix(' ')?;
            let have = word(next);
            if have != *want && fold_word(have) != *want {
                return None;
            }
            at += 1 + have.len();
        }
        Some(at)
    };
    table.get(first)?.iter().find_map(follows)
}

/// The letters and digits at the start of `text`. Quotation marks and dashes count as letters: no head has them.
pub(super) fn word(text: &str) -> &str {
    let ends = |b: &u8| b.is_ascii() && !(b.is_ascii_alphanumeric() || *b == b'&');
    let end = text.as_bytes().iter().position(ends).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads() {
        let table = [
            ("Sở Y tế chủ trì", Some(("Sở", false))),
            ("UBND các xã", Some(("UBND", false))),
            ("các cơ quan liên quan", Some(("các cơ quan", true))),
            ("Các sở: Y tế", Some(("Các sở", true))),
            ("các văn bản", None),
            ("cơ quan, đơn vị", Some(("cơ quan", true))),
            ("sở hữu", None),
            ("Bảo hiểm xã hội tỉnh", Some(("Bảo hiểm xã hội", false))),
            ("Bảo đảm an toàn", None),
            ("Uỷ ban nhân dân", Some(("Uỷ ban", false))),
        ];
        for (text, want) in table {
            assert_eq!(head(text).map(|h| (&text[..h.len], h.generic)), want, "{text}");
        }
    }
}
