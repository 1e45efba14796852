//! One row a mention, for spreadsheets and data frames.

use std::io::{self, Write};

use vanban::json::CitationJson;

use crate::found::Found;
use crate::sheet::{self, rows, word};

const MENTION: [&str; 15] = [
    "path",
    "line",
    "column",
    "type",
    "number",
    "name",
    "date",
    "issuer",
    "provisions",
    "resolves_to",
    "relation",
    "certainty",
    "slips",
    "iris",
    "text",
];
const RESIDUE: [&str; 5] = ["path", "line", "column", "kind", "text"];

pub(super) fn head(residue: bool, out: &mut dyn Write) -> io::Result<()> {
    let columns: &[&str] = if residue { &RESIDUE } else { &MENTION };
    sheet::head(columns, out)
}

pub(super) fn mentions(found: &Found<'_>, out: &mut dyn Write) -> io::Result<()> {
    let path = found.path.as_deref().unwrap_or_default();
    rows(out, |row| {
        found.document.citations.iter().try_for_each(|citation| {
            let at = found.position(citation.span);
            let json = CitationJson::new(citation);
            let relation = citation.relation.map(word).unwrap_or_default();
            let slips: Vec<String> = citation.slips.iter().map(word).collect();
            row(&[
                path,
                &at.line.to_string(),
                &at.column.to_string(),
                json.r#type.unwrap_or_default(),
                json.number.as_deref().unwrap_or_default(),
                json.name.unwrap_or_default(),
                json.date.as_deref().unwrap_or_default(),
                json.issuer.unwrap_or_default(),
                &json.provisions.join("; "),
                json.resolves_to.as_deref().unwrap_or_default(),
                &relation,
                &word(citation.certainty),
                &slips.join("; "),
                &json.iris.join("; "),
                &found.text(citation.span),
            ])
        })
    })
}

pub(super) fn residue(found: &Found<'_>, out: &mut dyn Write) -> io::Result<()> {
    let path = found.path.as_deref().unwrap_or_default();
    rows(out, |row| {
        found.document.residue.iter().try_for_each(|residue| {
            let at = found.position(residue.span);
            let (line, column) = (at.line.to_string(), at.column.to_string());
            row(&[path, &line, &column, &word(residue.kind), &found.text(residue.span)])
        })
    })
}
