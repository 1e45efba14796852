//! Footnotes: small print at the foot of a page, whose number is a mark in the text above.

use super::row::Row;

/// A note at the foot of a page.
#[derive(Debug)]
pub(super) struct Footnote {
    pub(super) number: String,
    pub(super) rows: Vec<Row>,
}

/// Takes the notes from the foot of a page, above what stands in the margin. A number is believed only where both
/// stand: the mark, and the note.
pub(super) fn take(rows: &mut Vec<Row>, margin: f32) -> Vec<Footnote> {
    let Some(body) = size(rows) else { return Vec::new() };
    let is_small = |row: &&Row| row.size < 0.95 * body;
    let end = rows.len() - rows.iter().rev().take(2).take_while(|row| row.y > margin && !is_small(row)).count();
    let from = end - rows[..end].iter().rev().take_while(is_small).count();
    let marks: Vec<String> = rows[..from].iter().flat_map(raised).collect();
    let starts = |row: &Row| number(row).filter(|number| marks.contains(number));
    let Some(first) = rows[from..end].iter().position(|row| starts(row).is_some()) else { return Vec::new() };
    let mut notes: Vec<Footnote> = Vec::new();
    for mut row in rows.drain(from + first..end) {
        match starts(&row) {
            Some(number) => {
                let first = row.glyphs.iter().position(|g| !(g.c.is_ascii_digit() || g.c.is_whitespace()));
                row.glyphs.drain(..first.unwrap_or(0));
                notes.push(Footnote { number, rows: vec![row] });
            }
            None => notes.last_mut().into_iter().for_each(|note| note.rows.push(row.clone())),
        }
    }
    notes
}

/// The size of most letters.
fn size(rows: &[Row]) -> Option<f32> {
    let mut sizes: Vec<(f32, usize)> = rows.iter().map(|row| (row.size, row.glyphs.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let groups = sizes.chunk_by(|a, b| b.0 - a.0 < 0.3);
    let weight = |group: &&[(f32, usize)]| group.iter().map(|g| g.1).sum::<usize>();
    groups.max_by_key(weight).and_then(|group| group.first()).map(|group| group.0)
}

/// The raised numbers of a row.
fn raised(row: &Row) -> Vec<String> {
    let digits = row.glyphs.chunk_by(|a, b| a.raised == b.raised).filter(|run| run[0].raised);
    let numbers = digits.map(|run| run.iter().map(|g| g.c).filter(|c| !c.is_whitespace()).collect::<String>());
    numbers.filter(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())).collect()
}

/// The number a row begins with.
fn number(row: &Row) -> Option<String> {
    let ink = row.glyphs.iter().skip_while(|g| !g.is_ink());
    let number: String = ink.map(|g| g.c).take_while(char::is_ascii_digit).take(4).collect();
    (!number.is_empty()).then_some(number)
}
