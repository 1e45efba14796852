//! A document as a page for people: what a clerk would note on the routing slip.

mod card;
mod citations;
mod decisions;
mod table;
mod tasks;

use vanban::{Document, SourceText};

pub(crate) use card::number;
pub(crate) use citations::mentions;
pub(crate) use table::{Column, Table};
pub(crate) use tasks::{how_often, names};

use crate::messages::{Label, Lang};
use crate::style::{FAINT, TITLE, paint};

/// The page of a document, `width` columns wide, with colours.
pub(crate) fn page(document: &Document, source: &SourceText, lang: Lang, width: usize) -> String {
    let mut page = card::head(document, lang, width);
    let mut section = |title: Label, rows: usize, table: String| {
        if rows > 0 {
            let title = format!("{} ({rows})", title.text(lang));
            page += &format!("\n{}\n{table}", paint(TITLE, &title));
        }
    };
    let (title, table) = decisions::table(&document.decisions, lang);
    section(title, table.len(), table.render(width));
    let (title, table) = tasks::table(&document.assignments, lang);
    section(title, table.len(), table.render(width));
    let (title, table) = citations::table(&document.citations, lang);
    section(title, table.len(), table.render(width));
    let closing = card::closing(document, source, lang, width);
    if !closing.is_empty() {
        page += &format!("\n{closing}");
    }
    page
}

/// A line across the page that begins with `text`.
pub(crate) fn ruler(text: &str, width: usize) -> String {
    let rest = width.saturating_sub(table::width(text) + 4);
    format!("{} {} {}", paint(FAINT, "──"), paint(TITLE, text), paint(FAINT, &"─".repeat(rest)))
}
