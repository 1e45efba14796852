//! Kinds of bodies instead of a body: `các sở, ban, ngành`, `cơ quan, đơn vị liên quan`, `các xã, phường`.

use std::sync::LazyLock;

use super::body::{AgencyBranch, AgencyLevel};
use crate::text::{NameTrie, starts_with_fold};

/// Several bodies or places.
#[derive(Debug)]
pub(super) struct Several {
    /// As it is written, in the letter case of a sentence.
    pub(super) name: String,
    /// Where all of them stand on one.
    pub(super) level: Option<AgencyLevel>,
    pub(super) branch: Option<AgencyBranch>,
}

/// What a phrase adds to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// `sở`: several only with `các` or beside another phrase
    Noun,
    /// `cấp xã`: several by itself
    Plural,
    /// `liên quan`: only behind a noun
    Qualifier,
}

use AgencyBranch::{Front, Party, State};
use Part::{Noun, Plural, Qualifier};

/// Sets of levels, one bit each.
const CENTRAL: u8 = 1;
const PROVINCE: u8 = 2;
const DISTRICT: u8 = 4;
const COMMUNE: u8 = 8;
const ANY: u8 = 15;

/// Phrases with `|` between them, and what each adds.
type Row = (&'static str, Part, u8, Option<AgencyBranch>);

/// Phrases of lists of bodies.
const BODIES: [Row; 19] = [
    ("bộ", Noun, CENTRAL, Some(State)),
    ("sở", Noun, PROVINCE, Some(State)),
    ("ban|ngành|cơ quan|đơn vị|tổ chức|cơ quan chuyên môn|đơn vị sự nghiệp công lập", Noun, ANY, None),
    ("cơ quan hành chính", Noun, ANY, Some(State)),
    ("địa phương", Noun, DISTRICT | COMMUNE, None),
    ("chính quyền", Noun, PROVINCE | DISTRICT | COMMUNE, Some(State)),
    ("huyện|thị xã", Noun, DISTRICT, Some(State)),
    ("xã|phường|đặc khu", Noun, COMMUNE, Some(State)),
    ("đoàn thể|tổ chức chính trị - xã hội", Noun, ANY, Some(Front)),
    ("cấp ủy|đảng ủy|tổ chức đảng", Noun, ANY, Some(Party)),
    ("tỉnh ủy", Noun, PROVINCE, Some(Party)),
    ("thành ủy", Noun, PROVINCE | DISTRICT, Some(Party)),
    ("cơ quan ngang bộ|cơ quan thuộc Chính phủ", Plural, CENTRAL, Some(State)),
    (
        "liên quan|có liên quan|chức năng|chuyên môn|trực thuộc|các cấp|trong tỉnh|trên địa bàn tỉnh",
        Qualifier,
        ANY,
        None,
    ),
    ("Trung ương|của Trung ương|ở Trung ương|trực thuộc Trung ương|của Quốc hội", Qualifier, CENTRAL, None),
    ("tỉnh|của tỉnh|thuộc tỉnh|cấp tỉnh|thuộc Ủy ban nhân dân tỉnh", Qualifier, PROVINCE, None),
    ("thành phố", Qualifier, PROVINCE | DISTRICT, None),
    ("cấp huyện", Qualifier, DISTRICT, None),
    ("cấp xã", Qualifier, COMMUNE, None),
];

/// Phrases of lists of places.
const PLACES: [Row; 11] = [
    ("tỉnh", Noun, PROVINCE, None),
    ("thành phố", Noun, PROVINCE | DISTRICT, None),
    ("huyện|quận|thị xã", Noun, DISTRICT, None),
    ("xã|phường|thị trấn|đặc khu", Noun, COMMUNE, None),
    ("địa phương", Noun, DISTRICT | COMMUNE, None),
    ("cấp", Noun, ANY, None),
    ("cấp tỉnh", Plural, PROVINCE, None),
    ("cấp huyện", Plural, DISTRICT, None),
    ("cấp xã", Plural, COMMUNE, None),
    ("trực thuộc Trung ương", Qualifier, PROVINCE, None),
    ("liên quan|có liên quan|trên địa bàn tỉnh", Qualifier, ANY, None),
];

fn trie(rows: &[Row]) -> NameTrie {
    NameTrie::new(rows.iter().flat_map(|row| row.0.split('|')))
}

static BODY_PHRASES: LazyLock<NameTrie> = LazyLock::new(|| trie(&BODIES));
static PLACE_PHRASES: LazyLock<NameTrie> = LazyLock::new(|| trie(&PLACES));

/// `các bộ, ngành`, `Sở, ban, ngành có liên quan`
pub(super) fn several_bodies(text: &str) -> Option<Several> {
    several(text, &BODY_PHRASES, &BODIES)
}

/// `các xã, phường, đặc khu`, `cấp tỉnh`, `các tỉnh, thành phố trực thuộc Trung ương`
pub(super) fn several_places(text: &str) -> Option<Several> {
    several(text, &PLACE_PHRASES, &PLACES)
}

/// `["các"] phrase {(", " | " và " | " ") ["các"] phrase}`, to the end of the text
fn several(text: &str, phrases: &NameTrie, rows: &[Row]) -> Option<Several> {
    let mut rest = text;
    let (mut name, mut plural, mut count, mut nouns) = (String::new(), false, 0, 0);
    let (mut levels, mut mixed, mut branch) = (ANY, false, None);
    while !rest.is_empty() {
        if count > 0 {
            let separator = [", và ", ", ", " và ", " "].into_iter().find(|s| rest.starts_with(s))?;
            name += separator;
            rest = &rest[separator.len()..];
        }
        // `các cấp ủy` is longer than the phrase `các cấp`.
        let (every, after) = starts_with_fold(rest, "các ").map_or((0, rest), |len| (len, &rest[len..]));
        let counted = phrases.longest(after).map(|(len, phrase)| (every + len, phrase));
        let whole = phrases.longest(rest).filter(|(len, _)| counted.is_none_or(|(other, _)| *len >= other));
        if whole.is_none() && every > 0 {
            name += "các ";
            plural = true;
        }
        let (len, phrase) = whole.or(counted)?;
        let &(_, part, at, of) = rows.iter().find(|row| row.0.split('|').any(|p| p == phrase))?;
        name += phrase;
        rest = &rest[len..];
        count += 1;
        plural |= part == Plural;
        mixed |= levels & at == 0;
        levels &= at;
        if part != Qualifier {
            branch = if nouns == 0 { of } else { branch.filter(|b| Some(*b) == of) };
            nouns += 1;
        }
    }
    let level = match levels {
        CENTRAL => Some(AgencyLevel::Central),
        PROVINCE => Some(AgencyLevel::Province),
        DISTRICT => Some(AgencyLevel::District),
        COMMUNE => Some(AgencyLevel::Commune),
        _ => None,
    };
    (nouns > 0 && (plural || count > 1)).then(|| Several { name, level: level.filter(|_| !mixed), branch })
}
