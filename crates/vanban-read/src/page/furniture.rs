//! What repeats on the pages: running heads and feet (đầu trang, chân trang).

use std::collections::HashMap;

use super::sheet::Sheet;
use super::zone::Block;
use crate::Note;
use crate::note::NoteKind;

/// Pages that must show the same line.
const MANY: usize = 2;

/// Takes lines from the head and foot of the pages that stand on most of them, and tells what they are.
pub(super) fn take(sheets: &mut [Sheet]) -> Vec<Note> {
    let mut notes = Vec::new();
    for (kind, head) in [(NoteKind::Header, true), (NoteKind::Footer, false)] {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for line in sheets.iter().filter_map(|sheet| outer(sheet, head)) {
            *seen.entry(line).or_default() += 1;
        }
        let needed = MANY.max(sheets.len() / 4);
        let repeats = |line: &String| seen.get(line).is_some_and(|count| *count >= needed);
        let mut told: Option<String> = None;
        for sheet in sheets.iter_mut() {
            if outer(sheet, head).is_some_and(|line| repeats(&line)) {
                let at = if head { 0 } else { sheet.blocks.len() - 1 };
                if let Block::Line(line) = sheet.blocks.remove(at) {
                    told.get_or_insert(line.text);
                }
            }
        }
        notes.extend(told.filter(|text| text.chars().any(char::is_alphabetic)).map(|text| Note::new(kind, text)));
    }
    notes
}

/// The outermost line of a page, where running lines stand, with its numbers left open.
fn outer(sheet: &Sheet, head: bool) -> Option<String> {
    let block = if head { sheet.blocks.first()? } else { sheet.blocks.last()? };
    let Block::Line(line) = block else { return None };
    let margin = 0.12 * sheet.height;
    let outside = if head { line.y < margin } else { line.y > sheet.height - margin };
    let text = || line.text.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect();
    outside.then(text)
}
