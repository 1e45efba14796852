//! The sizes of pages. A PDF does not say what their margins were, nor how its paragraphs were set; a picture does not
//! say how large its page was.

use super::sheet::Sheet;
use crate::Page;
use crate::layout::{Layout, Section, Twips};

/// What the sheets of a text say of their size; its pieces are in the order of the text.
pub(super) fn layout(sheets: &[Sheet], pieces: &[Page]) -> Option<Layout> {
    if sheets.iter().any(|sheet| sheet.recognised) {
        return None;
    }
    let mut layout = Layout { pages: u32::try_from(sheets.len()).ok(), ..Layout::default() };
    let mut last = 0;
    for Page { number, range } in pieces {
        // Behind the last page stand the notes of all.
        if *number <= last {
            break;
        }
        last = *number;
        let Some(sheet) = sheets.get(number - 1) else { continue };
        let (width, height) = (twips(sheet.width), twips(sheet.height));
        match layout.sections.last_mut() {
            Some(section) if (section.width, section.height) == (width, height) => section.range.end = range.end,
            _ => {
                let range = range.clone();
                layout.sections.push(Section { range, width, height, margins: None, page_number: None });
            }
        }
    }
    Some(layout)
}

fn twips(points: f32) -> Twips {
    Twips((points * 20.0).round() as i32)
}
