//! Tables with rules: the rules say where the cells are.

use super::glyph::{Glyph, Rule};

/// A table: the lines of a grid, and the cell that each field of it belongs to.
#[derive(Debug)]
pub(super) struct Grid {
    xs: Vec<f32>,
    ys: Vec<f32>,
    /// The first field of the cell a field belongs to, row by row.
    cell: Vec<usize>,
}

/// Rules that should meet may miss each other by this much.
const NEAR: f32 = 3.0;
/// Fields of a table.
const MAX_FIELDS: usize = 20_000;
/// Joined rules of a page; beyond it they are a drawing.
const MAX_LINES: usize = 1000;

/// Finds the tables of a page: rules that cross, with at least two columns between them.
pub(super) fn grids(rules: &[Rule]) -> Vec<Grid> {
    let level = joined(rules.iter().filter(|r| r.is_level()).map(|r| (r.y0.midpoint(r.y1), r.x0, r.x1)).collect());
    let upright = joined(rules.iter().filter(|r| !r.is_level()).map(|r| (r.x0.midpoint(r.x1), r.y0, r.y1)).collect());
    if level.len() + upright.len() > MAX_LINES {
        return Vec::new();
    }
    let mut group: Vec<usize> = (0..level.len() + upright.len()).collect();
    for (i, h) in level.iter().enumerate() {
        for (k, v) in upright.iter().enumerate() {
            let crosses = h.1 - NEAR <= v.0 && v.0 <= h.2 + NEAR && v.1 - NEAR <= h.0 && h.0 <= v.2 + NEAR;
            if crosses {
                unite(&mut group, i, level.len() + k);
            }
        }
    }
    let mut grids = Vec::new();
    for root in 0..group.len() {
        if find(&mut group, root) != root {
            continue;
        }
        let mut of = |lines: &[Line], from: usize| -> Vec<Line> {
            (0..lines.len()).filter(|i| find(&mut group, from + i) == root).map(|i| lines[i]).collect()
        };
        let (level, upright) = (of(&level, 0), of(&upright, level.len()));
        grids.extend(Grid::new(&level, &upright));
    }
    grids.sort_by(|a, b| a.ys[0].total_cmp(&b.ys[0]));
    grids
}

/// A place across, and from where to where along.
type Line = (f32, f32, f32);

/// Joins the pieces of rules that lie on one line.
fn joined(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut joined = Vec::new();
    for level in lines.chunk_by(|a, b| b.0 - a.0 < 1.5) {
        let mut level = level.to_vec();
        level.sort_by(|a, b| a.1.total_cmp(&b.1));
        let mut pieces: Vec<Line> = Vec::new();
        for line in level {
            match pieces.last_mut() {
                Some(last) if line.1 - last.2 < NEAR => last.2 = last.2.max(line.2),
                _ => pieces.push(line),
            }
        }
        joined.extend(pieces);
    }
    joined
}

fn find(group: &mut [usize], mut i: usize) -> usize {
    while group[i] != i {
        group[i] = group[group[i]];
        i = group[i];
    }
    i
}

fn unite(group: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(group, a), find(group, b));
    group[a.max(b)] = a.min(b);
}

/// The different places of lines, in order.
fn places(lines: &[Line]) -> Vec<f32> {
    let mut places: Vec<f32> = lines.iter().map(|l| l.0).collect();
    places.sort_by(f32::total_cmp);
    places.dedup_by(|b, a| *b - *a < NEAR);
    places
}

impl Grid {
    fn new(level: &[Line], upright: &[Line]) -> Option<Self> {
        let (xs, ys) = (places(upright), places(level));
        let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
        if columns < 2 || rows < 1 || columns * rows > MAX_FIELDS {
            return None;
        }
        let mut cell: Vec<usize> = (0..columns * rows).collect();
        let has = |lines: &[Line], at: f32, middle: f32| {
            lines.iter().any(|l| (l.0 - at).abs() < NEAR && l.1 <= middle && middle <= l.2)
        };
        for row in 0..rows {
            for column in 0..columns {
                let field = row * columns + column;
                let (x, y) = (xs[column].midpoint(xs[column + 1]), ys[row].midpoint(ys[row + 1]));
                if column + 1 < columns && !has(upright, xs[column + 1], y) {
                    unite(&mut cell, field, field + 1);
                }
                if row + 1 < rows && !has(level, ys[row + 1], x) {
                    unite(&mut cell, field, field + columns);
                }
            }
        }
        let cell: Vec<usize> = (0..cell.len()).map(|i| find(&mut cell, i)).collect();
        // A frame around a text, with a bar at its side, is no table.
        let cells = cell.iter().enumerate().filter(|(i, cell)| i == *cell).count();
        (cells >= 2).then_some(Grid { xs, ys, cell })
    }

    pub(super) fn columns(&self) -> usize {
        self.xs.len() - 1
    }

    pub(super) fn top(&self) -> f32 {
        self.ys[0]
    }

    /// The cell that a letter stands in.
    pub(super) fn field(&self, glyph: &Glyph) -> Option<usize> {
        let (x, y) = (glyph.x.midpoint(glyph.end), glyph.y - 0.3 * glyph.size);
        let at = |places: &[f32], at: f32| places.partition_point(|p| *p <= at).checked_sub(1);
        let (column, row) = (at(&self.xs, x)?, at(&self.ys, y)?);
        let inside = column < self.columns() && row + 1 < self.ys.len();
        inside.then(|| self.cell[row * self.columns() + column])
    }

    pub(super) fn fields(&self) -> usize {
        self.cell.len()
    }

    /// Between which places the cell of a field lies.
    pub(super) fn bounds(&self, field: usize) -> (f32, f32) {
        let columns = self.columns();
        let row = field / columns;
        let width = (field..(row + 1) * columns).take_while(|f| self.cell[*f] == field).count();
        (self.xs[field % columns], self.xs[(field % columns + width).min(columns)])
    }
}
