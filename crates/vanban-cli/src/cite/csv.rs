//! One row a mention, for spreadsheets and data frames.

use std::io::{self, Write};

use serde::Serialize;
use vanban::json::CitationJson;

use super::Found;

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
    row(out, columns)
}

pub(super) fn mentions(found: &Found<'_>, out: &mut dyn Write) -> io::Result<()> {
    for citation in &found.document.citations {
        let at = found.position(citation.span);
        let json = CitationJson::new(citation);
        let relation = citation.relation.map(word).unwrap_or_default();
        let slips: Vec<String> = citation.slips.iter().map(word).collect();
        row(
            out,
            &[
                found.loaded.input.name().unwrap_or_default().as_str(),
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
            ],
        )?;
    }
    Ok(())
}

pub(super) fn residue(found: &Found<'_>, out: &mut dyn Write) -> io::Result<()> {
    for residue in &found.document.residue {
        let at = found.position(residue.span);
        row(
            out,
            &[
                found.loaded.input.name().unwrap_or_default().as_str(),
                &at.line.to_string(),
                &at.column.to_string(),
                &word(residue.kind),
                &found.text(residue.span),
            ],
        )?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, cells: &[&str]) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(cells).map_err(io::Error::other)?;
    writer.flush()
}

/// The word of a closed list, as the JSON has it.
fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
