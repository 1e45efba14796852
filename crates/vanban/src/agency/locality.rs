//! The locality at the end of a body's name, and what became of it: `tỉnh Lạng Sơn`, `xã Tân Trào, tỉnh Tuyên Quang`,
//! `các xã, phường`.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::body::{AgencyLevel, AgencyStatus};
use super::gazetteer::{Place, PlaceRow, place_rows};
use super::group::several_places;
use crate::text::{capitalised, fold_words, is_letter, is_upper_word, lower, starts_upper};

/// A locality, or several of one kind.
#[derive(Debug, Clone)]
pub(super) struct Locality {
    /// `tỉnh`; of several the whole: `các xã, phường`
    pub(super) unit: String,
    /// `Lạng Sơn`, `Tân Trào, tỉnh Tuyên Quang`
    pub(super) proper: String,
    pub(super) level: Option<AgencyLevel>,
    pub(super) province: Option<&'static str>,
    pub(super) group: bool,
    /// Without successors: these are bodies, not places.
    pub(super) status: AgencyStatus,
    pub(super) successor: Option<Place>,
}

impl Locality {
    fn new(unit: &str, level: Option<AgencyLevel>) -> Locality {
        let (unit, proper) = (unit.to_owned(), String::new());
        let status = AgencyStatus::Current;
        Locality { unit, proper, level, province: None, group: false, status, successor: None }
    }

    /// `tỉnh Lạng Sơn`
    pub(super) fn text(&self) -> String {
        format!("{} {}", self.unit, self.proper).trim().to_owned()
    }
}

const UNITS: [(&str, AgencyLevel); 9] = [
    ("tỉnh", AgencyLevel::Province),
    ("thành phố", AgencyLevel::Province),
    ("huyện", AgencyLevel::District),
    ("quận", AgencyLevel::District),
    ("thị xã", AgencyLevel::District),
    ("xã", AgencyLevel::Commune),
    ("phường", AgencyLevel::Commune),
    ("thị trấn", AgencyLevel::Commune),
    ("đặc khu", AgencyLevel::Commune),
];

/// Rows of the provinces by their folded name without hyphens.
static PROVINCES: LazyLock<FxHashMap<String, Vec<PlaceRow>>> = LazyLock::new(|| {
    let mut map: FxHashMap<String, Vec<PlaceRow>> = FxHashMap::default();
    for row in place_rows() {
        map.entry(key(row.place.name)).or_default().push(row);
    }
    map
});

fn key(name: &str) -> String {
    fold_words(&name.replace('-', " "))
}

/// The first day of the two-level government: no districts and townships (*thị trấn*) from here on, but special zones
/// (*đặc khu*) (Luật 72/2025/QH15).
fn two_levels() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 7, 1).unwrap_or_default()
}

/// The locality that is all of `text`; an empty text is an unnamed one.
pub(super) fn locality(text: &str, date: Option<NaiveDate>) -> Option<Locality> {
    if text.is_empty() {
        return Some(Locality::new("", None));
    }
    if let Some(several) = several_places(text) {
        let place = Locality { group: true, ..Locality::new(&several.name, several.level) };
        return Some(of_its_time(place, date));
    }
    let Some(((unit, level), proper)) = UNITS.iter().find_map(|unit| Some((*unit, behind(text, unit.0)?))) else {
        return bare_province(text, date);
    };
    if level == AgencyLevel::Province && !proper.is_empty() {
        let mut rows = PROVINCES.get(&key(proper)).into_iter().flatten().filter(|row| row.place.kind == unit);
        let begun = |from: NaiveDate| date.is_some_and(|date| date >= from.min(two_levels()));
        if let Some(row) = rows.next_back().filter(|row| row.validity.from.is_none_or(begun)) {
            return Some(province(row, date));
        }
    }
    let level = match unit {
        // Until districts went, a city was one of either kind: `thành phố Huế` was a district of its province.
        "thành phố" if proper.is_empty() => date.filter(|d| *d >= two_levels()).map(|_| level),
        "thành phố" if date.is_none() && PROVINCES.contains_key(&key(proper)) => None,
        "thành phố" => Some(AgencyLevel::District),
        "tỉnh" if !proper.is_empty() => return None,
        _ => Some(level),
    };
    let mut place = Locality::new(unit, level);
    if !proper.is_empty() {
        // The data do not know single districts and communes.
        place.status = AgencyStatus::Undated;
        (place.proper, place.province) = proper_name(proper, date)?;
    }
    Some(of_its_time(place, date))
}

/// `Sở Y tế Lạng Sơn`. Before `Huế` was a province it was only the name of a city in one.
fn bare_province(text: &str, date: Option<NaiveDate>) -> Option<Locality> {
    let rows = PROVINCES.get(&key(text))?;
    let row = at_date(rows, date)?;
    let mut place = province(row, date);
    if date.is_none() && rows.len() > 1 {
        place.unit.clear();
    }
    (!matches!(place.status, AgencyStatus::NotYet { .. })).then_some(place)
}

/// What follows these words at the start of the text, in any letter case.
pub(super) fn behind<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    let same = words.chars().all(|want| rest.next().is_some_and(|have| lower(have) == lower(want)));
    let rest = Some(rest.as_str()).filter(|_| same)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix(' ') }
}

/// The row of the date, or the one nearest to it.
fn at_date(rows: &[PlaceRow], date: Option<NaiveDate>) -> Option<&PlaceRow> {
    let lasts = |row: &&PlaceRow| date.is_some_and(|date| row.validity.to.is_none_or(|to| date <= to));
    rows.iter().find(lasts).or(rows.last())
}

fn province(row: &PlaceRow, date: Option<NaiveDate>) -> Locality {
    let Place { name, kind } = row.place;
    let mut place = Locality::new(kind, Some(AgencyLevel::Province));
    name.clone_into(&mut place.proper);
    place.province = Some(name);
    let Some(date) = date else { return place };
    if let Some(from) = row.validity.from.filter(|from| date < *from) {
        place.status = AgencyStatus::NotYet { since: from };
    }
    if let Some(since) = row.validity.to.filter(|to| date > *to).and_then(|to| to.succ_opt()) {
        place.status = AgencyStatus::Abolished { since, successors: Vec::new() };
        place.successor =
            PROVINCES.get(&key(row.successor)).and_then(|rows| at_date(rows, Some(since))).map(|row| row.place);
    }
    place
}

/// `Tân Trào`, `Tân Trào, tỉnh Tuyên Quang`, `12`: capitals and numbers, then perhaps the locality around it.
fn proper_name(text: &str, date: Option<NaiveDate>) -> Option<(String, Option<&'static str>)> {
    /// More words than the name of any commune has.
    const MAX_WORDS: usize = 4;
    let around = [", tỉnh ", ", thành phố ", ", huyện ", ", quận ", ", thị xã ", " tỉnh ", " thành phố ", " huyện "];
    let cut = around.iter().filter_map(|sep| text.find(sep).map(|at| (at, sep.starts_with(',')))).min();
    let (own, rest) = match cut {
        Some((at, comma)) => (&text[..at], Some(&text[at + 1 + usize::from(comma)..])),
        None => (text, None),
    };
    let is_name = |word: &str| {
        let number = word.bytes().all(|b| b.is_ascii_digit());
        number || starts_upper(word) && word.chars().all(|c| is_letter(c) || matches!(c, '\'' | '’' | '-'))
    };
    let words: Vec<&str> = own.split(' ').collect();
    if words.len() > MAX_WORDS || !words.iter().all(|word| is_name(word)) {
        return None;
    }
    let written =
        |word: &&str| if is_upper_word(word) { capitalised(&word.to_lowercase()) } else { (*word).to_owned() };
    let own = words.iter().map(written).collect::<Vec<_>>().join(" ");
    let Some(rest) = rest else { return Some((own, None)) };
    let around = locality(rest, date).filter(|place| !place.group && !place.proper.is_empty())?;
    Some((format!("{own}, {}", around.text()), around.province))
}

/// The place with what the reform of 2025 did to its kind.
fn of_its_time(mut place: Locality, date: Option<NaiveDate>) -> Locality {
    let Some(date) = date else { return place };
    let since = two_levels();
    let ended = place.level == Some(AgencyLevel::District) || place.unit == "thị trấn";
    if ended && date >= since {
        place.status = AgencyStatus::Abolished { since, successors: Vec::new() };
    } else if place.unit == "đặc khu" && date < since {
        place.status = AgencyStatus::NotYet { since };
    }
    place
}
