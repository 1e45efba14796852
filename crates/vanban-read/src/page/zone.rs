//! Lines and columns: the letterhead and the closing have two columns, whose lines do not stand level.

use super::line::{GUTTER, Line, bare, is_label};

/// What stands on a page, from above to below.
#[derive(Debug, Clone)]
pub(super) enum Block {
    Line(Line),
    /// Rows of cells of lines.
    Table(Table),
}

impl Block {
    /// A line that stands alone.
    pub(super) fn line(&self) -> Option<&Line> {
        match self {
            Block::Line(line) => Some(line),
            Block::Table(_) => None,
        }
    }
}

/// Rows of cells; a cell is lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Vec<Cell>>,
    /// The recipients, and the signature beside them.
    closing: bool,
}

impl Table {
    /// A table of these rows.
    pub(super) fn new(rows: Vec<Vec<Cell>>) -> Self {
        Table { rows, closing: false }
    }
}

/// A cell of a table, or a column of a letterhead.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) lines: Vec<Line>,
    /// Between which its lines must stand.
    pub(super) left: f32,
    pub(super) right: f32,
    /// Its bounds are drawn.
    pub(super) ruled: bool,
}

impl Cell {
    /// A column without rules is as wide as its lines.
    fn measure(&mut self) {
        self.right = self.lines.iter().map(|l| l.x1).fold(0.0, f32::max);
        self.left = self.lines.iter().map(|l| l.x0).fold(f32::INFINITY, f32::min);
    }
}

/// Lines that no blank line of the page's full width cuts.
#[derive(Debug, Default)]
struct Band {
    pieces: Vec<Line>,
}

/// Lines above each other that leave a gutter free.
#[derive(Debug)]
struct Zone {
    bands: Vec<Band>,
    /// What the columns cover from left to right.
    cover: Vec<(f32, f32)>,
    /// It begins with the recipients (nơi nhận), beside which the signature stands.
    closing: bool,
}

/// Arranges the pieces of a page's rows.
pub(super) fn blocks(rows: Vec<Vec<Line>>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut zone: Option<Zone> = None;
    for band in bands(rows) {
        let band = match &mut zone {
            Some(open) => match open.take(band) {
                Ok(()) => continue,
                Err(band) => band,
            },
            None => band,
        };
        zone.take().into_iter().for_each(|zone| zone.close(&mut blocks));
        match Zone::open(band) {
            Ok(opened) => zone = Some(opened),
            Err(band) => band.lines(&mut blocks),
        }
    }
    zone.into_iter().for_each(|zone| zone.close(&mut blocks));
    blocks
}

/// Groups rows whose letters overlap in height.
fn bands(rows: Vec<Vec<Line>>) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    let mut bottom = f32::NEG_INFINITY;
    for pieces in rows {
        let Some(first) = pieces.first() else { continue };
        let (top, y) = (first.y - 0.62 * first.size, first.y);
        match bands.last_mut() {
            // A band that never ends would make a column of a page.
            Some(band) if top < bottom && band.pieces.len() < 200 => band.pieces.extend(pieces),
            _ => bands.push(Band { pieces }),
        }
        bottom = bottom.max(y);
    }
    bands
}

impl Band {
    /// What its pieces cover from left to right.
    fn cover(&self) -> Vec<(f32, f32)> {
        cover(self.pieces.iter())
    }

    fn size(&self) -> f32 {
        self.pieces.iter().map(|p| p.size).fold(0.0, f32::max)
    }

    fn top(&self) -> f32 {
        self.pieces.iter().map(|p| p.y).fold(f32::INFINITY, f32::min)
    }

    /// Its rows as lines of the text.
    fn lines(self, blocks: &mut Vec<Block>) {
        let rows = self.pieces.chunk_by(|a, b| a.y == b.y).map(<[Line]>::to_vec);
        blocks.extend(rows.filter_map(Line::join).map(Block::Line));
    }
}

/// The spans that lines cover, with the gaps between columns left open.
fn cover<'a>(pieces: impl Iterator<Item = &'a Line>) -> Vec<(f32, f32)> {
    let mut spans: Vec<(f32, f32, f32)> = pieces.map(|p| (p.x0, p.x1, p.size)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut cover: Vec<(f32, f32, f32)> = Vec::new();
    for span in spans {
        match cover.last_mut() {
            Some(last) if span.0 - last.1 < GUTTER * span.2.min(last.2) => last.1 = last.1.max(span.1),
            _ => cover.push(span),
        }
    }
    cover.into_iter().map(|(x0, x1, _)| (x0, x1)).collect()
}

impl Zone {
    /// Begins a zone with a band that has columns.
    fn open(band: Band) -> Result<Self, Band> {
        let cover = band.cover();
        let closing = band.pieces.iter().any(|p| is_closing(&p.text));
        let labelled = band.pieces.first().is_some_and(|p| is_label(&p.text)) && cover.len() == 2;
        if (cover.len() < 2 || labelled) && !closing {
            return Err(band);
        }
        Ok(Zone { bands: vec![band], cover, closing })
    }

    /// Takes the next band if it leaves the gutter free and belongs below what is above it.
    fn take(&mut self, band: Band) -> Result<(), Band> {
        let joint = merge(&self.cover, &band.cover());
        let single = band.cover().len() < 2;
        let fits = joint.len() >= 2 && (!single || self.is_below(&band));
        let listed = self.closing && self.cover.len() == 1 && joint.len() == 1 && self.is_listed(&band);
        // `Kính gửi:   Sở Y tế` stands below both columns, however its words are set.
        let opens = !self.closing && band.pieces.first().is_some_and(|piece| is_opening(&piece.text));
        if !fits && !listed || opens {
            return Err(band);
        }
        self.cover = joint;
        let listed = |piece: &Line| is_recipient(&piece.text) && self.column(piece) == Some(0);
        self.closing |= self.cover.len() == 2 && band.pieces.iter().any(listed);
        self.bands.push(band);
        Ok(())
    }

    /// Lines of one column go on with that column: close below it, or right below its middle.
    fn is_below(&self, band: &Band) -> bool {
        /// Bands to look back over: a column that ended long ago does not go on.
        const FAR: usize = 60;
        let (Some(first), size) = (band.pieces.first(), band.size()) else { return false };
        let Some(column) = self.column(first) else {
            // A signature that begins beside the last recipients.
            return self.closing && first.x0 > self.cover.last().map_or(0.0, |c| c.1);
        };
        let above = self.bands.iter().rev().take(FAR).flat_map(|b| b.pieces.iter().rev());
        let mut above = above.filter(|p| self.column(p) == Some(column)).peekable();
        let Some(y) = above.peek().map(|last| last.y) else { return false };
        let row: Vec<&Line> = above.take_while(|p| p.y == y).collect();
        let x0 = row.iter().map(|p| p.x0).fold(f32::INFINITY, f32::min);
        let x1 = row.iter().map(|p| p.x1).fold(f32::NEG_INFINITY, f32::max);
        let centred = (x0.midpoint(x1) - first.centre()).abs() < 2.0 * size;
        let level = (x0 - first.x0).abs() < size;
        let near = band.top() - y < 2.3 * size;
        if is_opening(&first.text) {
            return false;
        }
        let entry = self.closing && level && first.text.starts_with('-') && band.top() - y < 4.0 * size;
        entry || (near && (centred || level)) || (column > 0 && centred && (self.closing || near))
    }

    /// A line of the recipients, while nothing stands beside them.
    fn is_listed(&self, band: &Band) -> bool {
        let (Some(first), Some(last)) = (band.pieces.first(), self.bands.last()) else { return false };
        let left = self.cover.first().map_or(0.0, |c| c.0);
        first.x0 - left < 2.0 * first.size && band.top() - last.top() < 2.3 * first.size
    }

    /// The column a piece stands in.
    fn column(&self, piece: &Line) -> Option<usize> {
        self.cover.iter().position(|c| piece.x0 < c.1 && c.0 < piece.x1)
    }

    /// Ends the zone: a table if it has rows, else lines.
    fn close(mut self, blocks: &mut Vec<Block>) {
        let rows: usize = self.bands.iter().map(|b| b.pieces.chunk_by(|a, b| a.y == b.y).count()).sum();
        if self.closing {
            self.take_above(blocks);
        }
        if self.cover.len() < 2 || rows < 2 {
            self.bands.into_iter().for_each(|band| band.lines(blocks));
            return;
        }
        let table = if self.cover.len() == 2 { self.columns() } else { self.rows() };
        blocks.push(Block::Table(table));
    }

    /// The signature often begins above the recipients.
    fn take_above(&mut self, blocks: &mut Vec<Block>) {
        while let Some(Block::Line(line)) = blocks.last() {
            let left = self.cover.first().map_or(0.0, |c| c.1);
            let below = self.bands.first().map_or(0.0, Band::top);
            let beside = line.x0 > left + GUTTER * line.size && below - line.y < 3.0 * line.size;
            let mut others = self.bands.iter().flat_map(|b| &b.pieces).filter(|p| p.x0 > left);
            let centred = others.next().is_none_or(|other| (other.centre() - line.centre()).abs() < 2.0 * line.size);
            if !beside || !centred {
                return;
            }
            let joint = merge(&self.cover, &[(line.x0, line.x1)]);
            if joint.len() < 2 {
                return;
            }
            self.cover = joint;
            if let Some(Block::Line(line)) = blocks.pop() {
                self.bands.insert(0, Band { pieces: vec![line] });
            }
        }
    }

    /// Two columns are read one after the other.
    fn columns(self) -> Table {
        let mut cells = vec![Cell::default(); self.cover.len()];
        for row in self.bands.iter().flat_map(|b| b.pieces.chunk_by(|a, b| a.y == b.y)) {
            for (column, cell) in cells.iter_mut().enumerate() {
                let inside = row.iter().filter(|p| self.column(p) == Some(column)).cloned().collect();
                cell.lines.extend(Line::join(inside));
            }
        }
        cells.iter_mut().for_each(Cell::measure);
        Table { rows: vec![cells], closing: self.closing }
    }

    /// Three and more columns are a table without rules: a band is a row.
    fn rows(self) -> Table {
        let mut table = Table::default();
        for band in &self.bands {
            let mut cells = vec![Cell::default(); self.cover.len()];
            for piece in &band.pieces {
                if let Some(cell) = self.column(piece).and_then(|at| cells.get_mut(at)) {
                    cell.lines.push(piece.clone());
                }
            }
            cells.iter_mut().for_each(Cell::measure);
            table.rows.push(cells);
        }
        table
    }
}

/// Recipients that a page's end cuts go on at the head of the next page: they are brought back to their list, and the
/// signature that stands beside them there to its column.
pub(super) fn go_on(page: &mut [Block], next: &mut Vec<Block>) {
    let Some(Block::Table(table)) = page.last_mut().filter(|_| !next.is_empty()) else { return };
    let closing = table.closing;
    let Some([list, signature]) = table.rows.first_mut().map(Vec::as_mut_slice).filter(|_| closing) else { return };
    let ended =
        |list: &Cell| list.lines.last().is_none_or(|l| l.text.trim_start_matches(['-', ' ']).starts_with("Lưu"));
    while !next.is_empty() && !ended(list) {
        let is_entry = |line: &Line| (line.x0 - list.left).abs() < line.size && line.text.starts_with('-');
        match &mut next[0] {
            Block::Line(line) if is_entry(line) => list.lines.push(line.clone()),
            Block::Table(more) => {
                let Some([left, right]) = more.rows.first_mut().map(Vec::as_mut_slice) else { return };
                if left.ruled || !left.lines.first().is_some_and(is_entry) {
                    return;
                }
                list.lines.append(&mut left.lines);
                signature.lines.append(&mut right.lines);
            }
            Block::Line(_) => return,
        }
        next.remove(0);
    }
}

/// The spans of two covers together.
fn merge(a: &[(f32, f32)], b: &[(f32, f32)]) -> Vec<(f32, f32)> {
    /// As close as the columns of a letterhead come.
    const NEAR: f32 = 8.0;
    let mut spans: Vec<(f32, f32)> = a.iter().chain(b).copied().collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<(f32, f32)> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.0 - last.1 < NEAR => last.1 = last.1.max(span.1),
            _ => merged.push(span),
        }
    }
    merged
}

/// The list of recipients begins here.
fn is_closing(text: &str) -> bool {
    let starts = ["Nơi nhận", "NƠI NHẬN", "Nơi gửi"].iter().any(|words| text.starts_with(words));
    starts || is_misread(text)
}

/// `NỘI HHẬN:` is what OCR makes of it: a letter may be wrong, and all the marks.
fn is_misread(text: &str) -> bool {
    const WORDS: &str = "noinhan";
    let letters = || bare(text).filter(|c| c.is_alphabetic());
    text.len() < 24
        && letters().count() == WORDS.len()
        && letters().zip(WORDS.chars()).filter(|(have, want)| have != want).count() <= 1
}

/// The first or the last of the recipients, below words that nobody can read.
fn is_recipient(text: &str) -> bool {
    let name = text.strip_prefix('-').map_or("", str::trim_start);
    ["Như trên", "Như Điều", "Lưu:"].iter().any(|words| name.starts_with(words))
}

/// What stands below a letterhead, not in it.
fn is_opening(text: &str) -> bool {
    text.starts_with("Kính gửi") || text.starts_with("Căn cứ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_the_recipients() {
        for text in ["Nơi nhận:", "NỘI HHẦN", "Noi nhân :", "Nơi nhậm"] {
            assert!(is_closing(text), "{text}");
        }
        for text in ["Nội nhân danh", "IƯI HH4", "nội dung", "Nơi ở: xã Hòa An", ""] {
            assert!(!is_closing(text), "{text}");
        }
        for text in ["- Như trên;", "- Lưu: VT.", "-Như Điều 3;"] {
            assert!(is_recipient(text), "{text}");
        }
        for text in ["Như trên;", "- Lưu trữ hồ sơ;", "- Sở Y tế;"] {
            assert!(!is_recipient(text), "{text}");
        }
    }
}
