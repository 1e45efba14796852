//! Letters → rows: what stands on one line of the page, from left to right.
//!
//! The order in which a file draws its letters means nothing: a font without Vietnamese letters has them drawn
//! afterwards from another one. Only places count.

use super::glyph::Glyph;

/// What stands on one line, across all columns of the page.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) y: f32,
    /// The size of most of its letters.
    pub(super) size: f32,
    pub(super) glyphs: Vec<Glyph>,
}

/// Letters smaller than this part of their line are marks or exponents.
const SMALL: f32 = 0.82;

/// Puts letters into rows, from above to below.
pub(super) fn rows(mut glyphs: Vec<Glyph>) -> Vec<Row> {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Row> = Vec::new();
    for glyph in glyphs {
        match rows.last_mut() {
            Some(row) if glyph.y - row.y <= 0.15 * glyph.size.min(row.size) => row.glyphs.push(glyph),
            _ => rows.push(Row { y: glyph.y, size: glyph.size, glyphs: vec![glyph] }),
        }
    }
    rows.retain(|row| row.glyphs.iter().any(Glyph::is_ink));
    rows.iter_mut().for_each(Row::measure);
    raise(&mut rows);
    rows.retain(|row| !row.glyphs.is_empty());
    rows.iter_mut().for_each(Row::arrange);
    rows
}

impl Row {
    /// Finds the size of most letters, and the line they stand on.
    fn measure(&mut self) {
        let mut sizes: Vec<f32> = self.glyphs.iter().filter(|g| g.is_ink()).map(|g| g.size).collect();
        sizes.sort_by(f32::total_cmp);
        let common = sizes.chunk_by(|a, b| b - a < 0.3).max_by_key(|sizes| sizes.len());
        self.size = common.and_then(|sizes| sizes.first()).copied().unwrap_or(self.size);
        let on = self.glyphs.iter().filter(|g| g.is_ink() && g.size > SMALL * self.size).map(|g| g.y);
        self.y = on.reduce(f32::max).unwrap_or(self.y);
        for glyph in &mut self.glyphs {
            glyph.raised |= glyph.size < SMALL * self.size && self.y - glyph.y > 0.08 * self.size;
        }
    }

    /// From left to right. A letter that is drawn twice, to make it bold, is one.
    fn arrange(&mut self) {
        // A mark of a decomposed letter belongs to the letter that ends where it begins.
        let key = |g: &Glyph| if is_mark(g.c) { g.x - 0.1 * g.size } else { g.x };
        self.glyphs.sort_by(|a, b| key(a).total_cmp(&key(b)));
        self.glyphs.dedup_by(|b, a| a.c == b.c && (b.x - a.x).abs() < 0.12 * a.size && !is_mark(a.c) && a.c != '.');
    }

    /// What stands between the rules that OCR takes for letters: those of a frame or a table.
    pub(super) fn parts(&self) -> impl Iterator<Item = Row> {
        let is_rule = |g: &Glyph| matches!(g.c, '|' | '¦' | '‖');
        let parts = self.glyphs.split(is_rule).filter(|part| part.iter().any(Glyph::is_ink));
        parts.map(|part| Row { glyphs: part.to_vec(), ..*self })
    }

    /// Does the row have ink between these places?
    fn has_ink(&self, x0: f32, x1: f32) -> bool {
        self.glyphs.iter().any(|g| g.is_ink() && g.x < x1 && x0 < g.end)
    }

    /// The nearest ink beside a place is not far.
    fn is_near(&self, x0: f32, x1: f32) -> bool {
        let near = 0.6 * self.size;
        self.has_ink(x0 - near, x1 + near)
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Brings small letters that stand higher or lower into the rows they belong to.
fn raise(rows: &mut [Row]) {
    /// How many rows away the line of a mark may be: the other column has lines in between.
    const NEAR: usize = 3;
    /// A line has no more marks than this.
    const MANY: usize = 64;
    for i in 0..rows.len() {
        let small = &rows[i];
        let (y, size) = (small.y, small.size);
        let parts = groups(&small.glyphs, size);
        if parts.len() > MANY {
            continue;
        }
        let mut kept = Vec::new();
        let hosts = i.saturating_sub(NEAR)..(i + NEAR + 1).min(rows.len());
        for group in parts {
            let (x0, x1) = (group[0].x, group[group.len() - 1].end);
            let host = hosts.clone().find(|&h| {
                let host = &rows[h];
                let above = host.y - y;
                h != i
                    && size < SMALL * host.size
                    && (-0.3..0.75).contains(&(above / host.size))
                    && group.len() <= 8
                    && host.is_near(x0, x1)
                    // Fonts that stand in for others are drawn in their own widths.
                    && !host.has_ink(x0.midpoint(x1) - 0.5, x0.midpoint(x1) + 0.5)
            });
            match host {
                Some(host) => {
                    let (line, raised) = (rows[host].y, y < rows[host].y);
                    rows[host].glyphs.extend(group.into_iter().map(|g| Glyph { y: line, raised, ..g }));
                }
                None => kept.extend(group),
            }
        }
        rows[i].glyphs = kept;
    }
}

/// Letters that stand together.
fn groups(glyphs: &[Glyph], size: f32) -> Vec<Vec<Glyph>> {
    let mut glyphs = glyphs.to_vec();
    glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut groups: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| glyph.x - last.end < size) => group.push(glyph),
            _ => groups.push(vec![glyph]),
        }
    }
    groups
}

/// Puts letters stamped into the blanks of a line (`Số:      /UBND`) where they belong; gives back the others.
pub(super) fn stamp(glyphs: &mut Vec<Glyph>, stamps: Vec<Glyph>) -> Vec<Row> {
    /// Stamps have no more lines than this.
    const MANY: usize = 64;
    let lines = rows(glyphs.clone());
    let mut others = Vec::new();
    for row in rows(stamps).into_iter().take(MANY) {
        let ink: Vec<Glyph> = row.glyphs.iter().copied().filter(Glyph::is_ink).collect();
        let mut left = Vec::new();
        for group in groups(&ink, row.size) {
            let (x0, x1) = (group[0].x, group[group.len() - 1].end);
            let line = lines.iter().find(|line| {
                let near = 4.0 * line.size;
                (line.y - row.y).abs() < 0.45 * line.size
                    && line.has_ink(x0 - near, x0)
                    && !line.has_ink(x0 + 1.0, x1 - 1.0)
            });
            match line {
                Some(line) => {
                    // The blanks that were left for it.
                    glyphs.retain(|g| g.is_ink() || (g.y - line.y).abs() > 1.0 || g.end < x0 || x1 < g.x);
                    glyphs.extend(group.into_iter().map(|g| Glyph { y: line.y, size: line.size, ..g }));
                }
                None => left.extend(group),
            }
        }
        if !left.is_empty() {
            others.push(Row { glyphs: left, ..row });
        }
    }
    others
}
