//! A document as a page for people: what a clerk would note on the routing slip.

mod card;
mod citations;
mod table;
mod tasks;

use vanban::{Document, SourceText};

pub(crate) use citations::mentions;

use crate::messages::Lang;
use crate::style::{FAINT, TITLE, paint};

/// The page of a document, `width` columns wide, with colours.
pub(crate) fn page(document: &Document, source: &SourceText, lang: Lang, width: usize) -> String {
    let mut page = card::head(document, lang, width);
    for (title, table) in [tasks::table(&document.assignments, lang), citations::table(&document.citations, lang)] {
        if !table.is_empty() {
            let title = format!("{} ({})", title.text(lang), table.len());
            page += &format!("\n{}\n{}", paint(TITLE, &title), table.render(width));
        }
    }
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
