//! `CIT`: citations.

mod basis_it_repeals;
mod case_of_provisions;
mod date_and_year;
mod from_the_future;
mod impossible_date;
mod incomplete_basis;
mod later_in_full;
mod legislature_and_year;
mod no_antecedent;
mod no_such_article;
mod number_not_read;
mod small_type_word;
mod two_dates;
mod type_and_symbol;
mod undated_first;
mod unfit_basis;
mod unknown_law;
mod year_lost;

use chrono::NaiveDate;
use vanban::citation::{ResidueKind, Slip};
use vanban::{Citation, CitationTarget, DocumentNumber, DocumentType, PartialDate, RelationKind, Span};

use crate::{Message, Profile, Subject};

pub(super) use basis_it_repeals::RULE as CIT015;
pub(super) use case_of_provisions::RULE as CIT018;
pub(super) use date_and_year::RULE as CIT004;
pub(super) use from_the_future::RULE as CIT014;
pub(super) use impossible_date::RULE as CIT005;
pub(super) use incomplete_basis::RULE as CIT010;
pub(super) use later_in_full::RULE as CIT012;
pub(super) use legislature_and_year::RULE as CIT002;
pub(super) use no_antecedent::RULE as CIT009;
pub(super) use no_such_article::RULE as CIT013;
pub(super) use number_not_read::RULE as CIT007;
pub(super) use small_type_word::RULE as CIT017;
pub(super) use two_dates::RULE as CIT006;
pub(super) use type_and_symbol::RULE as CIT003;
pub(super) use undated_first::RULE as CIT011;
pub(super) use unfit_basis::RULE as CIT016;
pub(super) use unknown_law::RULE as CIT008;
pub(super) use year_lost::RULE as CIT001;

/// The mentions with a slip, and their numbers as printed.
fn slipped<'s>(subject: &'s Subject<'_>, slip: Slip) -> impl Iterator<Item = (&'s Citation, String)> {
    let with = subject.document.citations.iter().filter(move |citation| citation.slips.contains(&slip));
    with.map(|citation| (citation, citation.number().unwrap_or_default()))
}

/// The mentions that carry a full number.
fn numbered<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (&'s Citation, &'s DocumentNumber)> {
    subject.document.citations.iter().filter_map(|citation| match &citation.target {
        CitationTarget::Number(number) => Some((citation, number)),
        _ => None,
    })
}

/// Pieces that look like citations; what is quoted, and what follows the signature, is another's text.
fn residue<'s>(subject: &'s Subject<'_>, kind: ResidueKind) -> impl Iterator<Item = Span> + 's {
    let appendix = subject.document.appendices.iter().map(|appendix| appendix.span.start).min().unwrap_or(u32::MAX);
    let of_kind = subject.document.residue.iter().filter(move |residue| residue.kind == kind);
    of_kind.map(|residue| residue.span).filter(move |span| span.start < appendix && !subject.is_quoted(*span))
}

/// The day a mention carries.
fn day_of(citation: &Citation) -> Option<NaiveDate> {
    match citation.date {
        Some(PartialDate::Day(day)) => Some(day),
        _ => None,
    }
}

/// Laws, codes and ordinances are cited by their names.
fn by_name(citation: &Citation) -> bool {
    citation.name.is_some() || citation.document_type.is_some_and(DocumentType::is_cited_by_name)
}

/// The mention is the basis of the document: its paragraph begins with `Căn cứ`.
fn stands_in_basis(subject: &Subject<'_>, citation: &Citation) -> bool {
    const MARKS: [char; 6] = ['-', '_', '*', '+', '–', ' '];
    let opens = |text: &str| text.trim_start_matches(MARKS).starts_with("Căn cứ ");
    citation.relation == Some(RelationKind::LegalBasis)
        && subject.line_of(citation.span).is_some_and(|line| opens(line.text))
}

/// What a full citation of a document lacks, by the rules of the citing one.
fn missing(subject: &Subject<'_>, citation: &Citation, number: &DocumentNumber) -> Option<Message> {
    let wants_date = match subject.profile {
        Profile::Decree30 => true,
        Profile::Law64 => false,
        _ => return None,
    };
    if !subject.has_letterhead() || number.serial().is_none() {
        return None;
    }
    let date = wants_date && citation.date.is_none();
    // The symbol says it: `206/2025/QH15`.
    let issuer = citation.issuer.is_none() && number.symbol().legislature().is_none();
    let (vi, en) = match (date, issuer) {
        (true, true) => ("ngày và cơ quan ban hành", "its date and its issuer"),
        (true, false) => ("ngày ban hành", "its date"),
        (false, true) => ("cơ quan ban hành", "its issuer"),
        (false, false) => return None,
    };
    Some(Message::new(format!("{number} thiếu {vi}"), format!("{number} is cited without {en}")))
}

/// A word with a capital at its beginning.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
