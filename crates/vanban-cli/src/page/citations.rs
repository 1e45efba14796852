//! Which documents it mentions, and how.

use vanban::{Certainty, Citation, Span};

use super::table::{Column, Table};
use crate::messages::{Label, Lang, Term};
use crate::style::{DATE, FAINT, NONE, NUMBER, WARNING};

pub(crate) fn table(citations: &[Citation], lang: Lang) -> (Label, Table) {
    let column = |label, share, style| Column::new(label, lang, share, style);
    let mut table = Table::new([
        Column::ROW,
        column(Label::Cited, 5, NONE),
        column(Label::Date, 2, DATE),
        column(Label::Provisions, 3, NONE),
        column(Label::ResolvesTo, 2, NUMBER),
        column(Label::Relation, 2, NONE),
    ]);
    for (i, citation) in citations.iter().enumerate() {
        let provisions: Vec<String> = citation.provisions.iter().map(ToString::to_string).collect();
        table.push([
            (i + 1).to_string(),
            short_form(citation, lang),
            citation.date.map(|date| date.term(lang)).unwrap_or_default(),
            provisions.join("; "),
            citation.resolved.as_ref().map(ToString::to_string).unwrap_or_default(),
            citation.relation.map(|relation| relation.term(lang)).unwrap_or_default(),
        ]);
    }
    (Label::Citations, table)
}

/// The same with the lines on which the mentions stand and what is wrong with them.
pub(crate) fn mentions(citations: &[Citation], line: impl Fn(Span) -> u32, lang: Lang) -> Table<7> {
    let column = |label, share, style| Column::new(label, lang, share, style);
    let mut table = Table::new([
        column(Label::Line, 1, FAINT),
        column(Label::Cited, 5, NONE),
        column(Label::Date, 2, DATE),
        column(Label::Provisions, 3, NONE),
        column(Label::ResolvesTo, 2, NUMBER),
        column(Label::Relation, 2, NONE),
        column(Label::Issues, 3, WARNING),
    ]);
    for citation in citations {
        let provisions: Vec<String> = citation.provisions.iter().map(ToString::to_string).collect();
        let slips: Vec<String> = citation.slips.iter().map(|slip| slip.term(lang)).collect();
        table.push([
            line(citation.span).to_string(),
            short_form(citation, lang),
            citation.date.map(|date| date.term(lang)).unwrap_or_default(),
            provisions.join("; "),
            citation.resolved.as_ref().map(ToString::to_string).unwrap_or_default(),
            citation.relation.map(|relation| relation.term(lang)).unwrap_or_default(),
            slips.join("; "),
        ]);
    }
    table
}

/// `Công văn số 157/SYT-NVYD của Sở Y tế`; a question mark says that the reading is a guess.
fn short_form(citation: &Citation, lang: Lang) -> String {
    // What has a column of its own is left out here.
    let bare = Citation { provisions: Vec::new(), resolved: None, ..citation.clone() };
    let issuer = citation.issuer.as_ref();
    let issuer = issuer.map(|issuer| format!(" {} {issuer}", Label::Of.text(lang)));
    let doubt = if citation.certainty == Certainty::Guessed { " (?)" } else { "" };
    format!("{bare}{}{doubt}", issuer.unwrap_or_default())
}
