//! Letters at places → text: what a PDF draws, and what OCR finds in a picture.
//!
//! letters (`glyph`) → rows (`row`, notes: `footnote`) → lines, columns and tables (`line`, `zone`, `grid`) → paragraphs
//! (`paragraph`, `text`). What repeats on every page is left out (`furniture`); the sizes of pages stand beside (`format`).

mod footnote;
mod format;
mod furniture;
mod glyph;
mod grid;
mod line;
mod paragraph;
mod row;
mod sheet;
mod stamp;
mod text;
mod zone;

use std::collections::HashMap;

use crate::layout::Layout;
use crate::note::NoteKind;
use crate::{Note, ReadError};
#[cfg(feature = "pdf")]
pub(crate) use glyph::Rule;
pub(crate) use glyph::{Drawn, Glyph};
use line::Line;
use paragraph::Edge;
pub(crate) use sheet::{Kind, Sheet};
use text::Text;
use zone::Block;

/// The text of pages: with which page each piece stands on, and notes on what is not in it.
#[derive(Debug)]
pub(crate) struct Pages {
    pub(crate) text: String,
    pub(crate) pages: Vec<crate::Page>,
    pub(crate) notes: Vec<Note>,
    pub(crate) layout: Option<Layout>,
}

/// Puts pages together.
pub(crate) fn read(mut sheets: Vec<Sheet>) -> Result<Pages, ReadError> {
    /// Bytes of text.
    const MAX_TEXT: usize = 64 << 20;
    let mut notes = unread(&sheets)?;
    notes.extend(decoded(&sheets));
    notes.extend(furniture::take(&mut sheets));
    for i in 1..sheets.len() {
        if let [page, next] = &mut sheets[i - 1..=i] {
            zone::go_on(&mut page.blocks, &mut next.blocks);
        }
    }
    for stamp in sheets.iter_mut().map(|sheet| std::mem::take(&mut sheet.stamps).join(" ")) {
        notes.extend((!stamp.is_empty()).then(|| Note::new(NoteKind::Stamp, stamp)));
    }
    let mut text = Text::default();
    for ((sheet, edge), number) in sheets.iter().zip(edges(&sheets)).zip(1..) {
        text.page(sheet, number, edge);
        if text.len() > MAX_TEXT {
            return Err(ReadError::TooLarge { part: "the text".to_owned() });
        }
    }
    for (i, sheet) in sheets.iter().enumerate() {
        sheet.notes.iter().for_each(|(number, lines)| text.footnote(*number, i + 1, lines));
    }
    let (text, pages) = text.finish();
    let layout = format::layout(&sheets, &pages);
    Ok(Pages { text, pages, notes, layout })
}

/// Which pages cannot be read: all of them is an error, some are a note.
fn unread(sheets: &[Sheet]) -> Result<Vec<Note>, ReadError> {
    let of = |kind: Kind| -> Vec<usize> {
        sheets.iter().zip(1..).filter(|(sheet, _)| sheet.kind == kind).map(|(_, number)| number).collect()
    };
    let (pictures, unreadable) = (of(Kind::Picture), of(Kind::Unreadable));
    if of(Kind::Text).is_empty() && !(pictures.is_empty() && unreadable.is_empty()) {
        return Err(ReadError::Scan { pages: sheets.len() });
    }
    let recognised = sheets.iter().zip(1..).filter(|(s, _)| s.kind == Kind::Text && s.recognised).map(|(_, n)| n);
    let kinds = [
        (NoteKind::ScannedPages, pictures),
        (NoteKind::UnreadablePages, unreadable),
        (NoteKind::RecognisedPages, recognised.collect()),
    ];
    let numbers = |pages: Vec<usize>| pages.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let some = kinds.into_iter().filter(|(_, pages)| !pages.is_empty());
    Ok(some.map(|(kind, pages)| Note::new(kind, numbers(pages))).collect())
}

/// A note on each font whose letters were decoded.
fn decoded(sheets: &[Sheet]) -> Vec<Note> {
    /// Nobody reads more.
    const CAP: usize = 100;
    let mut fonts: Vec<&String> = sheets.iter().flat_map(|sheet| &sheet.decoded).collect();
    fonts.sort();
    fonts.dedup();
    fonts.into_iter().take(CAP).map(|font| Note::new(NoteKind::Decoded, font.clone())).collect()
}

/// Where the lines of each page begin and end. A page of a few lines does not tell; others of the same width do.
fn edges(sheets: &[Sheet]) -> Vec<Edge> {
    const TELLING: usize = 8;
    let own = |sheet: &Sheet| {
        let lines: Vec<&Line> = sheet.blocks.iter().filter_map(Block::line).collect();
        (lines.len() >= TELLING, Edge::of(lines.into_iter()))
    };
    let mut known: HashMap<i32, Edge> = HashMap::new();
    let own: Vec<(bool, Edge, &Sheet)> = sheets.iter().map(own).zip(sheets).map(|((t, e), s)| (t, e, s)).collect();
    for (_, edge, sheet) in own.iter().filter(|(telling, ..)| *telling) {
        known.entry(sheet.width as i32).or_insert(*edge);
    }
    let of = |(telling, edge, sheet): (bool, Edge, &Sheet)| match known.get(&(sheet.width as i32)) {
        Some(like) if !telling => *like,
        None => edge.at_least(sheet.width),
        Some(_) => edge,
    };
    own.into_iter().map(of).collect()
}
