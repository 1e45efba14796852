//! A page → what is to be read on it, in reading order.

use super::footnote;
use super::glyph::{Drawn, Glyph};
use super::grid::{Grid, grids};
use super::line::{Line, Mark, pieces};
use super::row::{Row, rows, stamp};
use super::zone::{Block, Cell, Table, blocks};

/// A page as text.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) blocks: Vec<Block>,
    /// Its footnotes, with their numbers in the text.
    pub(super) notes: Vec<(usize, Vec<Line>)>,
    /// What was put on the page later, and belongs to no line of it.
    pub(super) stamps: Vec<String>,
    pub(crate) kind: Kind,
    /// Its letters are the text layer of a scan.
    pub(super) recognised: bool,
    /// Fonts whose letters were decoded.
    pub(super) decoded: Vec<String>,
}

/// What can be read of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Kind {
    Text,
    /// Nothing is on it.
    #[default]
    Empty,
    /// It is a picture.
    Picture,
    /// Its letters mean nothing: the file does not say which they are.
    Unreadable,
}

/// Pictures that cover so much of a page are the page itself; where there are no letters, so much is worth a look.
const MOST: f32 = 0.5;
const SOME: f32 = 0.1;

impl Sheet {
    /// Reads a page. `known` notes stand before it.
    pub(crate) fn new(page: Drawn, known: usize) -> Self {
        let kind = Kind::of(&page);
        let recognised = page.pictures > MOST && page.invisible * 2 > page.glyphs.len();
        let mut sheet = Sheet { width: page.width, height: page.height, kind, recognised, ..Sheet::default() };
        if kind != Kind::Text {
            return sheet;
        }
        let mut glyphs = page.glyphs;
        let stamps = stamp(&mut glyphs, page.stamps);
        sheet.stamps = stamps.iter().filter_map(|row| Line::join(pieces(row, &[]))).map(|line| line.text).collect();
        sheet.decoded = page.decoded;
        sheet.stamps.extend(Some(page.across.trim().to_owned()).filter(|across| !across.is_empty()));

        let grids = grids(&page.rules);
        let (mut tables, glyphs) = sort(&grids, glyphs);
        let mut rows = rows(glyphs);
        sheet.drop_numbers(&mut rows);
        let notes = footnote::take(&mut rows, 0.9 * page.height);
        let marks: Vec<Mark> = notes.iter().map(|n| n.number.clone()).zip(known + 1..).map(Mark::new).collect();
        let read = |rows: &[Row]| rows.iter().map(|row| pieces(row, &marks)).collect::<Vec<_>>();
        for (note, mark) in notes.iter().zip(&marks) {
            let lines = read(&note.rows).into_iter().filter_map(Line::join).collect();
            sheet.notes.push((mark.number, lines));
        }
        if page.by_ocr {
            let mut rows: Vec<Vec<Line>> =
                rows.iter().map(|row| row.parts().flat_map(|part| pieces(&part, &marks)).collect()).collect();
            sheet.stamps.extend(super::stamp::take(&mut rows));
            sheet.blocks = blocks(rows);
            return sheet;
        }
        // Tables cut the page: columns do not reach over them.
        let mut from = 0;
        for (grid, cells) in grids.iter().zip(&mut tables) {
            let to = from + rows[from..].partition_point(|row| row.y < grid.top());
            sheet.blocks.extend(blocks(read(&rows[from..to])));
            sheet.blocks.extend(table(grid, cells, &marks).map(Block::Table));
            from = to;
        }
        sheet.blocks.extend(blocks(read(&rows[from..])));
        sheet
    }

    /// How many footnotes it has.
    #[cfg(feature = "pdf")]
    pub(crate) fn notes(&self) -> usize {
        self.notes.len()
    }

    /// Page numbers stand alone at the head or foot of a page.
    fn drop_numbers(&self, rows: &mut Vec<Row>) {
        let text = |row: &Row| Line::join(pieces(row, &[])).map(|line| line.text).unwrap_or_default();
        let (head, foot) = (0.12 * self.height, 0.88 * self.height);
        if rows.first().is_some_and(|row| row.y < head && is_page_number(&text(row))) {
            rows.remove(0);
        }
        if rows.last().is_some_and(|row| row.y > foot && is_page_number(&text(row))) {
            rows.pop();
        }
    }
}

impl Mark {
    fn new((printed, number): (String, usize)) -> Self {
        Mark { printed, number }
    }
}

impl Kind {
    fn of(page: &Drawn) -> Self {
        let ink = page.glyphs.iter().filter(|g| g.is_ink()).count();
        let strange = |c: char| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}');
        let unknown = page.glyphs.iter().filter(|g| strange(g.c)).count();
        // Dots lead to page numbers, and wait for pens.
        let signs = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '.' | '…' | '_' | '-');
        let signs = page.glyphs.iter().filter(|g| signs(g.c)).count();
        match ink {
            0 if page.pictures > SOME && !page.by_ocr => Kind::Picture,
            0 => Kind::Empty,
            _ if page.by_ocr => Kind::Text,
            all if unknown * 4 > all => Kind::Unreadable,
            // Letters and digits take the most of any text.
            all if all > 60 && signs * 2 > all => Kind::Unreadable,
            all if all < 30 && page.pictures > MOST => Kind::Picture,
            _ => Kind::Text,
        }
    }
}

/// `2`, `- 2 -`, `Trang 2/5`.
fn is_page_number(text: &str) -> bool {
    let text = text.trim_start_matches("Trang").trim_matches(|c: char| c.is_whitespace() || "-–—|[]".contains(c));
    let mut parts = text.splitn(2, '/').map(str::trim);
    let number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let roman = |part: &str| (1..=5).contains(&part.len()) && part.bytes().all(|b| b"ivx".contains(&b));
    parts.all(|part| number(part) || roman(part))
}

/// Letters by the cells of tables, and those outside them.
fn sort(grids: &[Grid], glyphs: Vec<Glyph>) -> (Vec<Vec<Vec<Glyph>>>, Vec<Glyph>) {
    let mut tables: Vec<Vec<Vec<Glyph>>> = grids.iter().map(|grid| vec![Vec::new(); grid.fields()]).collect();
    let mut others = Vec::new();
    for glyph in glyphs {
        let place = grids.iter().enumerate().find_map(|(i, grid)| Some((i, grid.field(&glyph)?)));
        match place {
            Some((table, field)) => tables[table][field].push(glyph),
            None => others.push(glyph),
        }
    }
    (tables, others)
}

/// A table with its letters; `None` for a drawing without any.
fn table(grid: &Grid, fields: &mut [Vec<Glyph>], marks: &[Mark]) -> Option<Table> {
    /// Between a rule and the letters beside it.
    const PADDING: f32 = 4.0;
    let cell = |(field, glyphs): (usize, &mut Vec<Glyph>)| {
        let (left, right) = grid.bounds(field);
        let read = rows(std::mem::take(glyphs));
        let lines = read.iter().filter_map(|row| Line::join(pieces(row, marks))).collect();
        Cell { lines, left: left + PADDING, right: right - PADDING, ruled: true }
    };
    let cells: Vec<Cell> = fields.iter_mut().enumerate().map(cell).collect();
    let some = cells.iter().any(|cell| !cell.lines.is_empty());
    some.then(|| Table::new(cells.chunks(grid.columns()).map(<[Cell]>::to_vec).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers() {
        for text in ["2", "- 2 -", "Trang 2/5", "Trang 12", "iv"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["Điều 2", "2.", "12/5/2026", "a", ""] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
