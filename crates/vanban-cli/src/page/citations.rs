//! Which documents it mentions, and how.

use vanban::{Certainty, Citation, Span};

use super::table::{Column, Table};
use crate::messages::{Label, Lang, Term};
use crate::style::{DATE, FAINT, NONE, NUMBER, WARNING};

pub(crate) fn table(citations: &[Citation], lang: Lang) -> (Label, Table) {
    let [cited, date, provisions, resolves, relation] = columns(lang);
    let mut table = Table::new([Column::ROW, cited, date, provisions, resolves, relation]);
    for (i, citation) in citations.iter().enumerate() {
        let [cited, date, provisions, resolves, relation] = cells(citation, lang);
        table.push([(i + 1).to_string(), cited, date, provisions, resolves, relation]);
    }
    (Label::Citations, table)
}

/// The same with the lines on which the mentions stand and what is wrong with them.
pub(crate) fn mentions(citations: &[Citation], line: impl Fn(Span) -> u32, lang: Lang) -> Table<7> {
    let [cited, date, provisions, resolves, relation] = columns(lang);
    let lines = Column::new(Label::Line, lang, 1, FAINT);
    let issues = Column::new(Label::Issues, lang, 3, WARNING);
    let mut table = Table::new([lines, cited, date, provisions, resolves, relation, issues]);
    for citation in citations {
        let [cited, date, provisions, resolves, relation] = cells(citation, lang);
        let slips: Vec<String> = citation.slips.iter().map(|slip| slip.term(lang)).collect();
        let line = line(citation.span).to_string();
        table.push([line, cited, date, provisions, resolves, relation, slips.join("; ")]);
    }
    table
}

/// What every table tells of a mention.
fn columns(lang: Lang) -> [Column; 5] {
    [
        Column::new(Label::Cited, lang, 5, NONE),
        Column::new(Label::Date, lang, 2, DATE),
        Column::new(Label::Provisions, lang, 3, NONE),
        Column::new(Label::ResolvesTo, lang, 2, NUMBER),
        Column::new(Label::Relation, lang, 2, NONE),
    ]
}

/// The cells of [`columns`].
fn cells(citation: &Citation, lang: Lang) -> [String; 5] {
    let provisions: Vec<String> = citation.provisions.iter().map(ToString::to_string).collect();
    [
        short_form(citation, lang),
        citation.date.map(|date| date.term(lang)).unwrap_or_default(),
        provisions.join("; "),
        citation.resolved.as_ref().map(ToString::to_string).unwrap_or_default(),
        citation.relation.map(|relation| relation.term(lang)).unwrap_or_default(),
    ]
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
