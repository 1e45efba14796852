//! Mentions as JSON.

use std::io::{self, Write};

use serde::Serialize;
use vanban::json::{CitationJson, ScanJson};

use crate::found::Found;

/// All of a document in one object.
pub(super) fn document(found: &Found<'_>, indented: bool, mut out: &mut dyn Write) -> io::Result<()> {
    let json = ScanJson::new(found.document, &found.loaded.source, found.loaded.info());
    match indented {
        true => serde_json::to_writer_pretty(&mut out, &json)?,
        false => serde_json::to_writer(&mut out, &json)?,
    }
    writeln!(out)
}

/// A line, with where it stands for people.
#[derive(Serialize)]
struct Line<'a, T> {
    path: Option<&'a str>,
    line: u32,
    column: u32,
    text: &'a str,
    #[serde(flatten)]
    what: T,
}

pub(super) fn mentions(found: &Found<'_>, out: &mut dyn Write) -> io::Result<()> {
    found.document.citations.iter().try_for_each(|c| line(found, c.span, CitationJson::new(c), out))
}

pub(super) fn residue(found: &Found<'_>, out: &mut dyn Write) -> io::Result<()> {
    /// The text stands on the line already.
    #[derive(Serialize)]
    struct Kind {
        kind: vanban::citation::ResidueKind,
        span: vanban::Span,
    }
    let mut each = found.document.residue.iter();
    each.try_for_each(|r| line(found, r.span, Kind { kind: r.kind, span: r.span }, out))
}

fn line(found: &Found<'_>, span: vanban::Span, what: impl Serialize, mut out: &mut dyn Write) -> io::Result<()> {
    let (at, path) = (found.position(span), found.path.as_deref());
    let text = found.loaded.source.slice(span);
    serde_json::to_writer(&mut out, &Line { path, line: at.line, column: at.column, text, what })?;
    writeln!(out)
}
