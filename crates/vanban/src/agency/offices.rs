//! Offices that share what they are of, as official telegrams address them:
//! `Bí thư, Chủ tịch Ủy ban nhân dân các tỉnh`, `Tổng giám đốc: A, B`, `Bí thư tỉnh ủy và Chủ tịch … các tỉnh: X, Y`.

use std::ops::Range;

use super::gazetteer::{Place, place};
use crate::text::{fold_word, starts_upper, starts_with_fold};

/// Titles, in small letters.
const OFFICES: [&str; 16] = [
    "bộ trưởng",
    "thủ trưởng",
    "bí thư",
    "chủ tịch",
    "tổng giám đốc",
    "tổng biên tập",
    "tổng thanh tra",
    "giám đốc",
    "chánh văn phòng",
    "trưởng ban",
    "hiệu trưởng",
    "cục trưởng",
    "viện trưởng",
    "thống đốc",
    "chánh án",
    "trưởng phòng",
];

/// Each office with what it is of, and its place in the entry; `None` where the entry is no such list.
pub(crate) fn split_offices(entry: &str) -> Option<Vec<(String, Range<usize>)>> {
    /// No list of addressees is longer.
    const LONGEST: usize = 2000;
    let skip =
        ["Các đồng chí ", "Đồng chí ", "đồng chí "].iter().find(|w| entry.starts_with(**w)).map_or(0, |w| w.len());
    let text =
        Some(&entry[skip..]).filter(|text| text.len() <= LONGEST && !text.contains(';') && office(text).is_some())?;
    let names = match text.split_once(':') {
        Some((offices, list)) => of_list(offices, list, text.len() - list.len()),
        None => of_tail(text),
    }?;
    Some(names.into_iter().map(|(name, r)| (name, r.start + skip..r.end + skip)).collect())
}

/// `Tổng giám đốc: Đài A, Đài B`; `Bí thư tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh, thành phố: X, Y`
fn of_list(offices: &str, list: &str, from: usize) -> Option<Vec<(String, Range<usize>)>> {
    let items = || {
        list.split(", ").flat_map(|piece| piece.split(" và ")).map(str::trim).filter(|item| !item.is_empty()).map(
            |item| {
                let at = from + (item.as_ptr() as usize - list.as_ptr() as usize);
                (item, at..at + item.len())
            },
        )
    };
    let Some((offices, _)) = offices.split_once(" các tỉnh") else {
        let single = !offices.contains([',', ';']) && !offices.contains(" các ");
        let named = single && items().count() > 1 && items().all(|(item, _)| starts_upper(item));
        return named.then(|| items().map(|(item, range)| (format!("{offices} {item}"), range)).collect());
    };
    let places: Vec<(Place, Range<usize>)> =
        items().map(|(item, range)| Some((place(item)?, range))).collect::<Option<_>>()?;
    /// More offices than any entry shares: each is told of each place.
    const MOST: usize = 4;
    let offices: Vec<&str> = offices.split(" và ").flat_map(|o| o.split(", ")).collect();
    if offices.len() > MOST || offices.iter().any(|o| office(o).is_none()) {
        return None;
    }
    let each = places.iter().flat_map(|(place, range)| offices.iter().map(|o| (of_place(o, *place), range.clone())));
    Some(each.collect())
}

/// `Chủ tịch Ủy ban nhân dân` + Huế → `Chủ tịch Ủy ban nhân dân thành phố Huế`; `Bí thư tỉnh ủy` + Huế → `Bí thư Thành ủy Huế`
fn of_place(office: &str, place: Place) -> String {
    let mut words: Vec<&str> = office.split(' ').collect();
    let committee = words.len() > 2 && matches!(&*fold_word(words[words.len() - 2]), "tỉnh" | "thành");
    if committee && fold_word(words[words.len() - 1]) == "ủy" {
        words.truncate(words.len() - 2);
        let committee = if place.kind == "thành phố" { "Thành ủy" } else { "Tỉnh ủy" };
        return format!("{} {committee} {}", words.join(" "), place.name);
    }
    format!("{office} {} {}", place.kind, place.name)
}

/// `Bí thư, Chủ tịch Ủy ban nhân dân các tỉnh`: who has nothing of his own shares what the last is of;
/// `Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ`: who has no title shares the one before.
fn of_tail(text: &str) -> Option<Vec<(String, Range<usize>)>> {
    let cut = text.find(" các ").unwrap_or(text.len());
    let tail = &text[cut..];
    let mut names: Vec<(String, Range<usize>)> = Vec::new();
    let mut title = "";
    let mut at = 0;
    for piece in text[..cut].split(", ") {
        let range = at..at + piece.len();
        at = range.end + ", ".len();
        match office(piece) {
            Some(len) => {
                title = &piece[..len];
                names.push((format!("{piece}{tail}"), range));
            }
            None if piece.starts_with("cơ quan ") => names.push((format!("{title} {piece}{tail}"), range)),
            None => return None,
        }
    }
    (names.len() > 1).then_some(names)
}

/// The length of the title with which the text begins.
fn office(text: &str) -> Option<usize> {
    let whole = |end: &usize| !text[*end..].starts_with(char::is_alphanumeric);
    OFFICES.iter().find_map(|title| starts_with_fold(text, title).filter(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_share_what_they_are_of() {
        let table: [(&str, &[&str]); 8] = [
            (
                "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ",
                &["Bộ trưởng", "Thủ trưởng cơ quan ngang bộ", "Thủ trưởng cơ quan thuộc Chính phủ"],
            ),
            (
                "Bí Thư, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố",
                &["Bí Thư các tỉnh, thành phố", "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố"],
            ),
            (
                "Tổng giám đốc: Đài A Việt Nam, Thông tấn xã B",
                &["Tổng giám đốc Đài A Việt Nam", "Tổng giám đốc Thông tấn xã B"],
            ),
            (
                "Đồng chí Bí thư tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh, thành phố: Gia Lai, Huế",
                &[
                    "Bí thư Tỉnh ủy Gia Lai",
                    "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
                    "Bí thư Thành ủy Huế",
                    "Chủ tịch Ủy ban nhân dân thành phố Huế",
                ],
            ),
            ("Chủ tịch Ủy ban nhân dân các tỉnh", &[]),
            ("Chủ tịch: UBND huyện A, UBND huyện B; Giám đốc Sở Y tế", &[]),
            ("Bộ trưởng các Bộ: Y tế, Tài chính", &[]),
            ("Sở Y tế, Sở Tài chính", &[]),
        ];
        for (entry, want) in table {
            let names: Vec<String> = split_offices(entry).into_iter().flatten().map(|n| n.0).collect();
            assert_eq!(names, want, "{entry}");
        }
    }
}
