//! What the data files know: abbreviations of bodies, provinces.
//!
//! `assets/bodies.tsv` and `assets/places.tsv` say of each row since when, until when and how sure it is. Abbreviations
//! are an open set, so an unknown one is never an error.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::{NameTrie, fold_words, lower};

const BODIES: &str = include_str!("../../assets/bodies.tsv");
const PLACES: &str = include_str!("../../assets/places.tsv");

struct Body {
    name: &'static str,
    valid_to: Option<NaiveDate>,
}

/// A province or a city under the central government.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) name: &'static str,
    /// `tỉnh` or `thành phố`
    pub(crate) kind: &'static str,
}

static BY_ABBREVIATION: LazyLock<FxHashMap<&str, Vec<Body>>> = LazyLock::new(|| {
    let mut map: FxHashMap<&str, Vec<Body>> = FxHashMap::default();
    for [abbr, name, _, _, valid_to, ..] in rows(BODIES) {
        map.entry(abbr).or_default().push(Body { name, valid_to: valid_to.parse().ok() });
    }
    map
});

/// From when until when a row holds; an open end is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Validity {
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// A row of `bodies.tsv`.
#[derive(Debug, Clone, Copy)]
pub(super) struct BodyRow {
    pub(super) abbreviation: &'static str,
    pub(super) name: &'static str,
    pub(super) group: &'static str,
    pub(super) validity: Validity,
    /// Names with `; ` between them.
    pub(super) successors: &'static str,
}

/// A row of `places.tsv`; a province that became a city has two.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlaceRow {
    pub(super) place: Place,
    pub(super) validity: Validity,
    /// The name of the province it went into.
    pub(super) successor: &'static str,
}

pub(super) fn body_rows() -> impl Iterator<Item = BodyRow> {
    rows(BODIES).map(|[abbreviation, name, group, from, to, _, _, successors]| {
        let validity = Validity { from: from.parse().ok(), to: to.parse().ok() };
        BodyRow { abbreviation, name, group, validity, successors }
    })
}

/// The names of the bodies.
#[cfg(feature = "repair")]
pub(crate) fn body_names() -> impl Iterator<Item = &'static str> {
    rows(BODIES).map(|[_, name, ..]| name)
}

/// The names of the provinces, without `tỉnh`.
#[cfg(feature = "repair")]
pub(crate) fn province_names() -> impl Iterator<Item = &'static str> {
    rows(PLACES).map(|[name, ..]| name)
}

pub(super) fn place_rows() -> impl Iterator<Item = PlaceRow> {
    rows(PLACES).map(|[name, kind, from, to, successor, ..]| {
        let validity = Validity { from: from.parse().ok(), to: to.parse().ok() };
        PlaceRow { place: Place { name, kind }, validity, successor }
    })
}

static BY_PLACE: LazyLock<FxHashMap<String, Place>> =
    LazyLock::new(|| rows(PLACES).map(|[name, kind, ..]| (fold_words(name), Place { name, kind })).collect());

/// Names of bodies without their head: `y tế`, `giáo dục và đào tạo`.
static FIELDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let names = rows(BODIES).map(|[_, name, ..]| name);
    names.filter_map(|n| n.strip_prefix("Sở ").or_else(|| n.strip_prefix("Bộ "))).map(fold_words).collect()
});

/// The columns of each row, as many as the widest table has; the header row is skipped.
fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 8]> {
    table.lines().skip(1).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

/// The name behind an abbreviation of a symbol, as it was at `date`: `SYT` → `Sở Y tế`.
pub(crate) fn body_name(abbreviation: &str, date: Option<NaiveDate>) -> Option<&'static str> {
    let rows = BY_ABBREVIATION.get(abbreviation)?;
    let valid = |b: &&Body| !matches!((b.valid_to, date), (Some(end), Some(date)) if date > end);
    rows.iter().find(valid).map(|b| b.name)
}

/// All names of bodies and places, for their spelling.
pub(super) fn spellings() -> impl Iterator<Item = &'static str> {
    let bodies = rows(BODIES).map(|[_, name, ..]| name).filter(|n| !n.contains('…'));
    bodies.chain(rows(PLACES).map(|[name, ..]| name))
}

/// The province of this name, whatever its letter case.
pub(crate) fn place(name: &str) -> Option<Place> {
    BY_PLACE.get(&fold_words(name)).copied()
}

/// Bodies whose name is whole: a council or a committee is named by the locality behind it.
static WHOLE_NAMES: LazyLock<NameTrie> = LazyLock::new(|| {
    const OPEN: [&str; 5] = ["Hội đồng nhân dân", "Ủy ban nhân dân", "Tỉnh ủy", "Thành ủy", "Đảng ủy"];
    NameTrie::new(rows(BODIES).map(|[_, name, ..]| name).filter(|n| !n.contains('…') && !OPEN.contains(n)))
});

/// The longest whole name of a body of the data files with which `text` begins, whatever its letter case.
pub(crate) fn known_body(text: &str) -> Option<usize> {
    WHOLE_NAMES.longest(text).map(|(len, _)| len)
}

/// `y tế`, `giáo dục và đào tạo`: the field of a ministry or department.
pub(crate) fn is_known_field(name: &str) -> bool {
    FIELDS.contains(&fold_words(name))
}

/// Fields whose names hold a comma, cut there: (`văn hóa`, `thể thao và du lịch`).
static COMMA_FIELDS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| FIELDS.iter().filter_map(|f| f.split_once(", ")).collect());

/// `Bộ Văn hóa` goes on with `, Thể thao và Du lịch`: how many bytes of `rest` still belong to the name in `name`.
pub(crate) fn known_continuation(name: &str, rest: &str) -> Option<usize> {
    let after = rest.strip_prefix(", ")?;
    let ends_with = |field: &str| {
        let at = name.len().checked_sub(field.len()).filter(|at| name.is_char_boundary(*at))?;
        (name[at..].chars().map(lower).eq(field.chars())).then_some(())
    };
    COMMA_FIELDS.iter().filter(|(first, _)| ends_with(first).is_some()).find_map(|(_, second)| {
        let end = after.char_indices().nth(second.chars().count()).map_or(after.len(), |(at, _)| at);
        after[..end].chars().map(lower).eq(second.chars()).then_some(", ".len() + end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_ups() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        assert_eq!(body_name("SYT", None), Some("Sở Y tế"));
        assert_eq!(body_name("BKHĐT", day(2026, 1, 1)), None);
        assert_eq!(body_name("BKHĐT", day(2020, 1, 1)), Some("Bộ Kế hoạch và Đầu tư"));
        assert_eq!(place("LẠNG SƠN").map(|p| (p.name, p.kind)), Some(("Lạng Sơn", "tỉnh")));
        assert!(is_known_field("GIÁO DỤC VÀ ĐÀO TẠO"));
        assert_eq!(
            known_continuation("Bộ Văn hóa", ", Thể thao và Du lịch chủ trì"),
            Some(", Thể thao và Du lịch".len())
        );
        assert_eq!(known_continuation("Bộ Y tế", ", Bộ Tài chính"), None);
    }

    #[test]
    fn successors_are_rows() {
        let bodies: FxHashSet<&str> = body_rows().map(|row| row.name).collect();
        for row in body_rows() {
            let mut names = row.successors.split("; ").filter(|name| !name.is_empty());
            assert!(names.all(|name| bodies.contains(name)), "{}", row.name);
            assert!(row.successors.is_empty() || row.validity.to.is_some(), "{}", row.name);
        }
        for row in place_rows() {
            assert_eq!(row.successor.is_empty(), row.validity.to.is_none(), "{}", row.place.name);
            assert!(row.successor.is_empty() || place(row.successor).is_some(), "{}", row.place.name);
        }
        // 63 provinces until the middle of 2025, 34 since.
        let on = |date: &str| {
            let date: NaiveDate = date.parse().unwrap_or_default();
            let holds = |v: Validity| v.from.is_none_or(|from| from <= date) && v.to.is_none_or(|to| date <= to);
            place_rows().filter(|row| holds(row.validity)).count()
        };
        assert_eq!([on("2025-06-30"), on("2025-07-01"), on("2026-11-22")], [63, 34, 34]);
    }
}
