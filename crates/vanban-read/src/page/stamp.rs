//! The stamp of incoming papers (dấu đến) that the receiver puts on a document: its name, then `ĐẾN | Số: … | Ngày: … |
//! Chuyển: …` (Decree 30/2020, appendix IV). In a scan its words stand among those of the document.

use super::line::{Line, bare};

/// Its words; all but one of them tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Incoming,
    Number,
    Day,
    PassedTo,
}

/// Takes the stamp out of the pieces of a page's rows, and gives its words.
pub(super) fn take(rows: &mut Vec<Vec<Line>>) -> Option<String> {
    let bounds = Bounds::find(rows)?;
    let mut words = Vec::new();
    for row in rows.iter_mut() {
        let taken = row.extract_if(.., |piece| bounds.has(piece));
        words.extend(taken.map(|piece| piece.text));
    }
    rows.retain(|row| !row.is_empty());
    Some(words.join(" "))
}

/// The frame of the stamp.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    x0: f32,
    x1: f32,
    top: f32,
    bottom: f32,
}

impl Bounds {
    fn find<'p>(rows: &'p [Vec<Line>]) -> Option<Self> {
        /// Words that look like it; a page of them is a table.
        const MANY: usize = 16;
        let of = |piece: &'p Line| labels(&piece.text).into_iter().map(move |label| (label, piece));
        let labels: Vec<(Label, &Line)> = rows.iter().flatten().flat_map(of).collect();
        let own = labels.iter().filter(|(label, _)| matches!(label, Label::Incoming | Label::PassedTo));
        own.take(MANY).find_map(|(_, one)| Self::around(&labels, one, rows))
    }

    /// The frame that `one` stands in, if enough of its words stand around it.
    fn around(labels: &[(Label, &Line)], one: &Line, rows: &[Vec<Line>]) -> Option<Self> {
        /// Heights and widths of letters that the labels stand apart at most.
        const HIGH: f32 = 7.0;
        const WIDE: f32 = 9.0;
        let near =
            |piece: &Line| (one.y - piece.y).abs() < HIGH * one.size && (piece.x0 - one.x0).abs() < WIDE * one.size;
        let mut bounds = Bounds { x0: one.x0, x1: one.x1, top: one.y, bottom: one.y };
        let mut found: Vec<Label> = Vec::new();
        for (label, piece) in labels.iter().filter(|(_, piece)| near(piece)) {
            bounds.take(piece);
            found.extend((!found.contains(label)).then_some(*label));
        }
        if found.len() < 3 {
            return None;
        }
        bounds.rise(rows);
        Some(bounds)
    }

    fn take(&mut self, piece: &Line) {
        self.x0 = self.x0.min(piece.x0);
        self.x1 = self.x1.max(piece.x1);
        self.top = self.top.min(piece.y);
        self.bottom = self.bottom.max(piece.y);
    }

    /// Above the labels stands the name of the receiver, in capitals; a label between that nobody can read is skipped.
    fn rise(&mut self, rows: &[Vec<Line>]) {
        const LINES: usize = 3;
        let mut risen = *self;
        let beside = |row: &[Line]| -> Vec<Line> {
            let above = row.iter().filter(|piece| piece.y < self.top - 1.0);
            above.filter(|piece| self.is_beside(piece)).cloned().collect()
        };
        let above = rows.iter().rev().map(|row| beside(row)).filter(|row| !row.is_empty());
        for row in above.take(LINES) {
            let far = |piece: &Line| risen.top - piece.y > 2.5 * piece.size || piece.text.contains('/');
            if row.iter().any(far) {
                return;
            }
            row.iter().for_each(|piece| risen.take(piece));
            if is_name(&row) {
                *self = risen;
                return;
            }
        }
    }

    /// The piece stands over or under the labels, and reaches not far over them.
    fn is_beside(&self, piece: &Line) -> bool {
        let near = 6.0 * piece.size;
        piece.x0 > self.x0 - near && piece.x1 < self.x1 + near
    }

    fn has(&self, piece: &Line) -> bool {
        let level = piece.y > self.top - 1.0 && piece.y < self.bottom + 1.0;
        level && self.is_beside(piece) && piece.x0 < self.x1
    }
}

fn labels(text: &str) -> Vec<Label> {
    let plain: String = bare(text).collect();
    let mut rest = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let mut found = Vec::new();
    // `ĐẾN` stands beside the others, and may be read as one line with one of them.
    if rest.len() < 24 && (rest == "den" || rest.ends_with(" den")) {
        return vec![Label::Incoming];
    }
    if let Some(behind) = rest.strip_prefix("den ") {
        rest = behind;
        found.push(Label::Incoming);
    }
    let word = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let (word, behind) = rest.split_at(word);
    let behind = behind.trim_start();
    let is_blank = behind.is_empty() || behind.starts_with([':', '.', '…', ';', '_']);
    let is_day = is_blank || behind.starts_with(|c: char| c.is_ascii_digit()) && !behind.contains("thang");
    match word {
        // The document's own number has a symbol behind a slash.
        "so" if is_blank && !behind.contains('/') => found.push(Label::Number),
        "ngay" if is_day => found.push(Label::Day),
        "chuyen" if is_blank => found.push(Label::PassedTo),
        // `đến năm 2030`
        _ => found.clear(),
    }
    found
}

/// The name of a body, in capitals.
fn is_name(row: &[Line]) -> bool {
    let letters = || row.iter().flat_map(|piece| piece.text.chars()).filter(|c| c.is_alphabetic());
    letters().count() > 5 && !letters().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(x0: f32, y: f32, text: &str) -> Line {
        let x1 = x0 + 6.0 * text.chars().count() as f32;
        Line { text: text.to_owned(), x0, x1, y, size: 13.0, word: 0.0, blank: false }
    }

    fn taken(pieces: Vec<Line>) -> (Option<String>, Vec<String>) {
        let mut rows: Vec<Vec<Line>> = pieces.chunk_by(|a, b| a.y == b.y).map(<[Line]>::to_vec).collect();
        let words = take(&mut rows);
        (words, rows.into_iter().flatten().map(|piece| piece.text).collect())
    }

    #[test]
    fn labels() {
        use Label::{Day, Incoming, Number, PassedTo};
        let rows: [(&str, &[Label]); 14] = [
            ("ĐẾN", &[Incoming]),
            ("CÔNG VĂN ĐẾN", &[Incoming]),
            ("“ ĐEN:", &[Incoming]),
            ("ĐỀN Ngày13/05/2025..", &[Incoming, Day]),
            ("Đến năm 2030", &[]),
            ("Số: 2352", &[Number]),
            ("^ Sô:......", &[Number]),
            ("Số: 12/UBND-VX", &[]),
            ("Ngày: 21/3/18", &[Day]),
            ("Ngày 21/3/2018", &[Day]),
            ("ngày 21 tháng 3 năm 2018", &[]),
            ("Chuyển:.......", &[PassedTo]),
            ("Chuyển giao hồ sơ", &[]),
            ("", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(super::labels(text), expected, "{text}");
        }
    }

    #[test]
    fn a_stamp_beside_the_subject() {
        let (words, left) = taken(vec![
            piece(90.0, 100.0, "Số: 17/CT-UBND"),
            piece(300.0, 140.0, "CHỈ THỊ"),
            piece(20.0, 160.0, "SỞ Y TẾ TỈNH A"),
            piece(200.0, 160.0, "Về việc rà soát thư viện"),
            // The number that nobody can read.
            piece(20.0, 176.0, "CV"),
            piece(60.0, 176.0, "8:"),
            piece(110.0, 176.0, "KT)"),
            piece(240.0, 176.0, "cơ sở năm 2026"),
            piece(60.0, 192.0, "Ngày: 4/3"),
            piece(20.0, 206.0, "ĐẾN"),
            piece(60.0, 207.0, "Chuyển:"),
            piece(140.0, 207.0, "Trong thời gian qua, các địa phương đã rà soát thư viện cơ sở."),
        ]);
        assert_eq!(words.as_deref(), Some("SỞ Y TẾ TỈNH A CV 8: KT) Ngày: 4/3 ĐẾN Chuyển:"));
        let want = ["Số: 17/CT-UBND", "CHỈ THỊ", "Về việc rà soát thư viện", "cơ sở năm 2026"];
        assert_eq!(left[..4], want);
        assert_eq!(left.len(), 5);
    }

    #[test]
    fn what_stands_above_a_stamp_stays() {
        let (words, left) = taken(vec![
            piece(60.0, 100.0, "Số: 17/SYT-VP"),
            piece(60.0, 116.0, "V/v rà soát thư viện"),
            piece(60.0, 150.0, "Số: 35"),
            piece(20.0, 158.0, "ĐẾN"),
            piece(60.0, 166.0, "Ngày: 4/3/2026"),
            piece(60.0, 182.0, "Chuyển:"),
        ]);
        assert_eq!(words.as_deref(), Some("Số: 35 ĐẾN Ngày: 4/3/2026 Chuyển:"));
        assert_eq!(left, ["Số: 17/SYT-VP", "V/v rà soát thư viện"]);
    }

    #[test]
    fn a_form_is_no_stamp() {
        let pieces = vec![piece(60.0, 100.0, "Số: 35"), piece(60.0, 300.0, "Ngày: 4/3"), piece(60.0, 316.0, "Chuyển:")];
        assert_eq!(taken(pieces).0, None);
    }
}
