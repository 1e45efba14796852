//! What is wrong with a mention as it is written: slips that change which document is meant.

use crate::date::PartialDate;
use crate::kind::DocumentType as T;
use crate::number::DocumentNumber;

/// A slip in a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Slip {
    /// The year that the same number has elsewhere in the text is missing: `23/NQ-HĐND` beside `23/2025/NQ-HĐND`.
    YearLost,
    /// That legislature did not sit in that year: `67/2014/QH14`.
    LegislatureAndYear,
    /// The type word is not what the symbol says: `Nghị quyết số 254/2025/NĐ-CP`.
    TypeAndSymbol,
    /// The date is of another year than the number: `23/2025/NQ-HĐND ngày 10/12/2024`.
    DateAndYear,
    /// There is no such day: `ngày 30/02/2025`.
    NoSuchDate,
    /// The same document has another date elsewhere in the text.
    TwoDates,
}

/// First and last year of each legislature since the tenth (years at the border belong to both).
const LEGISLATURES: [(u8, u16, u16); 7] = [
    (10, 1997, 2002),
    (11, 2002, 2007),
    (12, 2007, 2011),
    (13, 2011, 2016),
    (14, 2016, 2021),
    (15, 2021, 2026),
    (16, 2026, 2031),
];

/// The slips that a mention shows by itself; `said` is the type its word names.
pub(super) fn slips(number: &DocumentNumber, said: Option<T>, date: Option<PartialDate>) -> Vec<Slip> {
    let mut slips = Vec::new();
    let sat = |(_, from, to): &(u8, u16, u16)| number.year().is_none_or(|year| (*from..=*to).contains(&year));
    let legislature = number.symbol().legislature();
    if LEGISLATURES.iter().find(|l| Some(l.0) == legislature).is_some_and(|l| !sat(l)) {
        slips.push(Slip::LegislatureAndYear);
    }
    if let (Some(said), Some(symbol)) = (said, number.symbol().document_type())
        && said != symbol
        && [said, symbol].into_iter().all(is_distinct)
    {
        slips.push(Slip::TypeAndSymbol);
    }
    if let (Some(year), Some(PartialDate::Day(_))) = (number.year(), date)
        && date.is_some_and(|d| d.year() != i32::from(year))
    {
        slips.push(Slip::DateAndYear);
    }
    slips
}

/// Types that writers do not call by another's name. A regulation may carry the number of the decision that issues it,
/// and any paper is called a letter.
fn is_distinct(ty: T) -> bool {
    matches!(
        ty,
        T::Resolution
            | T::Decree
            | T::Decision
            | T::Directive
            | T::Circular
            | T::Notice
            | T::Submission
            | T::Ordinance
            | T::OfficialTelegram
            | T::Conclusion
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_a_mention() {
        let of = |number: &str, said, date: &str| {
            let number: DocumentNumber = number.parse().unwrap_or_else(|e| panic!("{number}: {e}"));
            slips(&number, said, date.parse().ok())
        };
        assert_eq!(of("67/2014/QH14", Some(T::Law), ""), [Slip::LegislatureAndYear]);
        assert_eq!(of("64/2025/QH15", Some(T::Law), "2025-02-19"), []);
        assert_eq!(of("254/2025/NĐ-CP", Some(T::Resolution), ""), [Slip::TypeAndSymbol]);
        assert_eq!(of("377-QĐ/TW", Some(T::Regulation), ""), []);
        assert_eq!(of("23/2025/NQ-HĐND", Some(T::Resolution), "2024-12-10"), [Slip::DateAndYear]);
        assert_eq!(of("157/SYT-NVYD", Some(T::OfficialLetter), "2024-12-10"), []);
    }
}
