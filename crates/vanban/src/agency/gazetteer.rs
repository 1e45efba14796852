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
    for [abbr, name, _, _, valid_to] in rows(BODIES) {
        map.entry(abbr).or_default().push(Body { name, valid_to: valid_to.parse().ok() });
    }
    map
});

static BY_PLACE: LazyLock<FxHashMap<String, Place>> =
    LazyLock::new(|| rows(PLACES).map(|[name, kind, ..]| (fold_words(name), Place { name, kind })).collect());

/// Names of bodies without their head: `y tế`, `giáo dục và đào tạo`.
static FIELDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let names = rows(BODIES).map(|[_, name, ..]| name);
    names.filter_map(|n| n.strip_prefix("Sở ").or_else(|| n.strip_prefix("Bộ "))).map(fold_words).collect()
});

/// The columns a look-up needs; the header row is skipped.
fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 5]> {
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
}
