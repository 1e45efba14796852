//! Tables of tasks: a row a task, its columns named in the first row.
//!
//! ```text
//! | TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |
//! | 1  | Xây dựng cổng thư viện số | Sở Văn hóa | Sở Khoa học | Quý III/2026 | |
//! ```
//! Text extraction leaves a row on one line, or every cell on lines of its own with a bar between: then the bars tell
//! the column, because an empty cell is two bars without words. A cell that spans rows is empty in all but the first.

use std::ops::Range;

use super::Assignment;
use super::clause::report_to;
use super::cues::Cues;
use super::plan::{Detail, label, names, time};
use crate::document::Reading;
use crate::layout::{Line, LineKind, Paragraph};
use crate::span::Spanned;
use crate::text::skeleton;

/// More columns than a table of tasks has.
const MAX_COLUMNS: usize = 16;

/// The tasks of the tables among these paragraphs, and the paragraphs that the tables take.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) tasks: Vec<Assignment>,
    pub(super) taken: Vec<Range<usize>>,
}

/// Reads every table whose first row names a column of tasks and one of who leads.
pub(super) fn find(reading: &Reading<'_>, cues: &Cues<'_>, paragraphs: Range<usize>) -> Tables {
    let cells = cells(reading, paragraphs);
    let mut tables = Tables::default();
    let mut i = 0;
    while i < cells.len() {
        match header(reading, &cells[i..]) {
            Some((columns, len)) => {
                let end = i + len + rows(reading, cues, &cells[i + len..], &columns, &mut tables.tasks);
                tables.taken.push(cells[i].paragraph..cells[end - 1].paragraph + 1);
                i = end;
            }
            None => i += 1,
        }
    }
    tables
}

/// A cell with words in it.
#[derive(Debug)]
struct Cell {
    /// Its place in the flow.
    range: Range<usize>,
    /// It stands on one line with the rest of its row; the first of them begins the row.
    row: Option<bool>,
    /// Words without a bar follow it: the table ends.
    last: bool,
    /// Bars between it and the cell before; two or more where a row begins or cells are empty.
    bars: usize,
    /// The last paragraph of it.
    paragraph: usize,
}

fn cells(reading: &Reading<'_>, paragraphs: Range<usize>) -> Vec<Cell> {
    let layout = &reading.layout;
    let mut cells: Vec<Cell> = Vec::new();
    let mut line = 0;
    for index in paragraphs {
        let Some(paragraph) = layout.paragraphs.get(index) else { break };
        let (first, last) = (paragraph.first_line as usize, paragraph.last_line as usize);
        let between = layout.lines.get(line..first).unwrap_or_default();
        let bars = between.iter().filter(|l| l.is_bar()).count();
        line = last + 1;
        if layout.lines[first].kind == LineKind::Row {
            row(reading, paragraph, index, &mut cells);
        } else if bars > 0 {
            cells.push(Cell { range: paragraph.range(), row: None, last: false, bars, paragraph: index });
        } else if let Some(cell) = cells.last_mut() {
            // A cell of several paragraphs is closed by a bar; otherwise the text goes on.
            let closed = layout.lines.get(line).is_some_and(Line::is_bar) || !paragraph.apart;
            match cell.row.is_none() && closed && !cell.last {
                true => (cell.range.end, cell.paragraph) = (paragraph.range().end, index),
                false => cell.last = true,
            }
        }
    }
    cells
}

/// The cells of a row on one line.
fn row(reading: &Reading<'_>, paragraph: &Paragraph, index: usize, cells: &mut Vec<Cell>) {
    let whole = paragraph.range();
    let text = &reading.flow()[whole.clone()];
    // Empty cells at the head of the row are bars that its line leaves out.
    let line = reading.layout.lines[paragraph.first_line as usize].range().start;
    let before = &reading.text().as_bytes()[..line];
    let before = &before[memchr::memrchr(b'\n', before).map_or(0, |at| at + 1)..];
    let (mut bars, mut first) = (1 + before.iter().filter(|b| **b == b'|').count().max(1), true);
    for piece in text.split('|') {
        let words = piece.trim();
        if !words.is_empty() {
            let at = whole.start + (words.as_ptr() as usize - text.as_ptr() as usize);
            let row = Some(std::mem::take(&mut first));
            cells.push(Cell { range: at..at + words.len(), row, last: false, bars, paragraph: index });
            bars = 0;
        }
        bars += 1;
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Task,
    Of(Detail),
    Other,
}

/// The columns of the row that begins with `TT`, and how many cells it has.
fn header(reading: &Reading<'_>, cells: &[Cell]) -> Option<(Vec<Column>, usize)> {
    let text = |cell: &Cell| skeleton(&reading.flow()[cell.range.clone()]);
    let first = cells.first().filter(|c| c.range.len() <= 24)?;
    if !is_index(&text(first)) {
        return None;
    }
    let rest = cells[1..].iter().take(MAX_COLUMNS).take_while(|c| c.bars == 1 && c.range.len() <= 120);
    let columns: Vec<Column> = std::iter::once(Column::Other).chain(rest.map(|c| column(&text(c)))).collect();
    let of_tasks = columns.contains(&Column::Task) && columns.contains(&Column::Of(Detail::Lead));
    let len = columns.len();
    of_tasks.then_some((columns, len))
}

/// The title of the column of row numbers.
fn is_index(title: &str) -> bool {
    matches!(title, "tt" | "stt" | "so tt" | "so thu tu")
}

fn column(name: &str) -> Column {
    let task = ["noi dung", "nhiem vu", "cong viec", "ten nhiem vu", "hoat dong", "ten cong viec"];
    if task.iter().any(|t| name.starts_with(t)) {
        return Column::Task;
    }
    label(name).map_or(Column::Other, Column::Of)
}

/// Reads rows until the table ends; gives the number of cells they took.
fn rows(
    reading: &Reading<'_>,
    cues: &Cues<'_>,
    cells: &[Cell],
    columns: &[Column],
    tasks: &mut Vec<Assignment>,
) -> usize {
    let width = columns.len();
    let mut row: Vec<Option<Range<usize>>> = vec![None; width];
    let mut above = Above::default();
    // Behind the border of the first row.
    let mut at = width - 1;
    for (i, cell) in cells.iter().enumerate() {
        let text = &reading.flow()[cell.range.clone()];
        at += cell.bars;
        let begins = cell.row.unwrap_or_else(|| (cell.bars > 1 && is_row_label(text)) || at == width + 1);
        if begins {
            task(reading, cues, columns, &row, &mut above, tasks);
            row.fill(None);
            // Bars between two rows say nothing; those before the first words of a line are its empty cells.
            at = if cell.row.is_some() { cell.bars.saturating_sub(2) } else { 0 };
        }
        // Words that stand in no row, or another table.
        if at > 2 * (width + 1) || (at == 0 && is_index(&skeleton(text))) {
            task(reading, cues, columns, &row, &mut above, tasks);
            return i;
        }
        if let Some(place) = row.get_mut(at) {
            *place = Some(cell.range.clone());
        }
        if cell.last {
            task(reading, cues, columns, &row, &mut above, tasks);
            return i + 1;
        }
    }
    task(reading, cues, columns, &row, &mut above, tasks);
    cells.len()
}

/// `1`, `12.`, `1.2`, `II`
fn is_row_label(text: &str) -> bool {
    let bare = text.trim_end_matches('.');
    let number = bare.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let roman = bare.bytes().all(|b| b"IVX".contains(&b));
    // `2027` is a year.
    let year = bare.len() == 4 && !bare.contains('.');
    !bare.is_empty() && bare.len() <= 6 && !year && (number || roman)
}

/// What a row takes over from those above it.
#[derive(Debug, Default)]
struct Above {
    section: Option<String>,
    /// The number of the row before, if that is a task: its cell of who leads may go on.
    number: Option<u32>,
}

/// A row that says who must do something; one that does not is the heading of those below.
fn task(
    reading: &Reading<'_>,
    cues: &Cues<'_>,
    columns: &[Column],
    row: &[Option<Range<usize>>],
    above: &mut Above,
    tasks: &mut Vec<Assignment>,
) {
    let before = above.number.take();
    let cell = |column: Column| columns.iter().position(|c| *c == column).and_then(|at| row[at].clone());
    let label = row[0].clone().map(|r| reading.flow()[r].trim_end_matches('.').to_owned());
    let lead = cell(Column::Of(Detail::Lead));
    // The next number, what is to be done and more, but nobody to do it: the cell above goes on. A heading has no more.
    let number = label.as_ref().and_then(|label| label.parse::<u32>().ok());
    let next = before.is_some_and(|before| number == before.checked_add(1));
    let goes_on = next && lead.is_none() && row.iter().flatten().count() > 2;
    let Some(what) = cell(Column::Task).filter(|_| lead.is_some() || goes_on) else {
        above.section = label.filter(|_| row.iter().flatten().count() <= 2).or(above.section.take());
        return;
    };
    // `5 lớp` in a column that only seems to name bodies.
    if lead.as_ref().is_some_and(|lead| reading.flow()[lead.clone()].starts_with(|c: char| c.is_ascii_digit())) {
        return;
    }
    above.number = number;
    let end = row.iter().flatten().map(|r| r.end).max().unwrap_or(what.end);
    let named = |of: fn(&Assignment) -> &Vec<Spanned<String>>, cell: Range<usize>| match tasks.last() {
        // `nt`, `như trên`: as in the row above.
        Some(above) if matches!(skeleton(&reading.flow()[cell.clone()]).as_str(), "nt" | "nhu tren") => {
            of(above).clone()
        }
        _ => list(reading, cell),
    };
    let mut found = Assignment {
        section: match (above.section.as_deref(), label) {
            (Some(above), Some(label)) => Some(format!("{above}.{label}")),
            (above, label) => label.or(above.map(str::to_owned)),
        },
        action: one_line(reading, what.clone()),
        leads: match lead {
            Some(lead) => named(|task| &task.leads, lead),
            None => tasks.last().map(|above| above.leads.clone()).unwrap_or_default(),
        },
        coordinators: cell(Column::Of(Detail::Coordinator))
            .map(|r| named(|task| &task.coordinators, r))
            .unwrap_or_default(),
        condition: None,
        products: cell(Column::Of(Detail::Product)).map(|r| one_line(reading, r)).into_iter().collect(),
        priority: None,
        citations: Vec::new(),
        deadline: None,
        recurrence: None,
        report_to: reading.names(&report_to(&cues.elsewhere(what.clone()), what.clone())),
        span: reading.span(what.start..end),
    };
    if let Some(when) = cell(Column::Of(Detail::Time)) {
        time(reading, &cues.elsewhere(when.clone()), when, &mut found);
    }
    tasks.push(found);
}

/// The words of a cell.
fn one_line(reading: &Reading<'_>, cell: Range<usize>) -> Spanned<String> {
    let text = &reading.flow()[cell.clone()];
    let words = text.trim_start_matches(['-', '+', '–', ' ']);
    let cell = cell.end - words.len()..cell.end;
    Spanned::new(words.replace('\n', " "), reading.span(cell))
}

/// `Bộ CHQS tỉnh; UBND cấp xã`
fn list(reading: &Reading<'_>, range: Range<usize>) -> Vec<Spanned<String>> {
    let text = &reading.flow()[range.clone()];
    let pieces = text.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty());
    let place = |piece: &str| {
        let at = range.start + (piece.as_ptr() as usize - text.as_ptr() as usize);
        at..at + piece.len()
    };
    pieces.flat_map(|piece| names(reading, place(piece.trim_start_matches(['-', '+', ' '])))).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Document, SourceText};

    const HEAD: &str = "UBND TỈNH CAO BẰNG\n\nSố: 12/KH-UBND\n\nCao Bằng, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nPhát triển thư viện\n\n";

    fn tasks(table: &str) -> Vec<String> {
        let source = SourceText::new(format!("{HEAD}{table}")).unwrap_or_else(|e| panic!("{e}"));
        let document = Document::parse(&source);
        let names = |n: &[crate::Spanned<String>]| n.iter().map(|n| n.value.clone()).collect::<Vec<_>>().join(" + ");
        let line = |a: &crate::Assignment| {
            let by = a.deadline.map(|d| d.to_string()).unwrap_or_default();
            let section = a.section.clone().unwrap_or_default();
            format!("{section}: {} | {} | {} | {by}", a.action.value, names(&a.leads), names(&a.coordinators))
        };
        document.assignments.iter().map(line).collect()
    }

    #[test]
    fn rows_and_cells_are_the_same_table() {
        let rows = "| TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |\n\
                    |---|---|---|---|---|---|\n\
                    | I | HẠ TẦNG | | | | |\n\
                    | 1 | Xây dựng cổng thư viện số | Sở Y tế; Sở Nội vụ | | Quý III/2026 | Cổng |\n\
                    | 2 | Tập huấn cán bộ | Sở Nội vụ | Sở Y tế | 2027 | |\n";
        let cells = "|\nTT\n|\nNội dung nhiệm\nvụ\n|\nĐơn vị chủ trì\n|\nĐơn vị phối hợp\n|\nThời gian\n|\nSản phẩm\n|\n|\n\
                     I\n|\nHẠ TẦNG\n|\n|\n1\n|\nXây dựng cổng thư viện số\n|\nSở Y tế; Sở Nội vụ\n|\n|\nQuý III/2026\n|\nCổng\n|\n|\n\
                     2\n|\nTập huấn cán bộ\n|\nSở Nội vụ\n|\nSở Y tế\n|\n2027\n|\n|\n|\n";
        let want = [
            "I.1: Xây dựng cổng thư viện số | Sở Y tế + Sở Nội vụ |  | 2026-Q3",
            "I.2: Tập huấn cán bộ | Sở Nội vụ | Sở Y tế | 2027",
        ];
        assert_eq!(tasks(rows), want);
        assert_eq!(tasks(cells), want);
    }

    #[test]
    fn a_table_ends_where_it_ends() {
        let table = "| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n| 1 | Diễn tập | Sở Y tế | |\n| 2 | Tập huấn | Sở Nội vụ | 2027 |\n\n\
                     Giao Sở Tài chính tổng hợp, báo cáo trước ngày 30/11/2026.\n\nGiao Sở Y tế kiểm tra.\n";
        let want = [
            "1: Diễn tập | Sở Y tế |  | ",
            "2: Tập huấn | Sở Nội vụ |  | 2027",
            ": tổng hợp, báo cáo trước ngày 30/11/2026 | Sở Tài chính |  | 2026-11-30",
            ": kiểm tra | Sở Y tế |  | ",
        ];
        assert_eq!(tasks(table), want);
        let ditto = "| TT | Nhiệm vụ | Đơn vị chủ trì |\n| 1 | Diễn tập | Sở Y tế |\n| 2 | Tập huấn | -nt- |\n| 3 | Hội thảo | 5 lớp |\n";
        assert_eq!(tasks(ditto), ["1: Diễn tập | Sở Y tế |  | ", "2: Tập huấn | Sở Y tế |  | "]);
        let blank = "| TT | Nhiệm vụ | Đơn vị chủ trì | Phối hợp | Thời gian |\n| | Tập huấn | Sở Nội vụ | | 2027 |\n";
        assert_eq!(tasks(blank), [": Tập huấn | Sở Nội vụ |  | 2027"]);
    }

    #[test]
    fn a_cell_that_spans_rows() {
        let row = |cells: [&str; 5]| format!("|\n{}\n|\n", cells.join("\n|\n")).replace("\n\n", "\n");
        let rows = [
            ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Phối hợp", "Thời gian"],
            ["1", "Diễn tập", "Sở Y tế", "Sở Nội vụ", "2026"],
            ["2", "Tập huấn", "", "", "2027"],
            ["3", "Tổng kết", "", "", "2028"],
            ["II", "Hạ tầng", "", "", ""],
            ["4", "Kiểm tra", "", "", "2029"],
            ["5", "Khen thưởng", "Sở Nội vụ", "", "2029"],
            ["III", "Nhóm nhiệm vụ khác", "", "Nội dung", "Thời gian"],
        ];
        let want = [
            "1: Diễn tập | Sở Y tế | Sở Nội vụ | 2026",
            "2: Tập huấn | Sở Y tế |  | 2027",
            "3: Tổng kết | Sở Y tế |  | 2028",
            "II.5: Khen thưởng | Sở Nội vụ |  | 2029",
        ];
        assert_eq!(tasks(&rows.map(row).concat()), want, "behind a heading nobody is known");
        let lines = rows.map(|row| format!("| {} |\n", row.join(" | "))).concat();
        assert_eq!(tasks(&lines), want);
    }

    #[test]
    fn names_of_a_cell() {
        let of = |cell: &str| {
            let table = format!("| TT | Nhiệm vụ | Đơn vị chủ trì | Phối hợp |\n| 1 | Diễn tập | Sở Y tế | {cell} |\n");
            tasks(&table).first().and_then(|t| t.split(" | ").nth(2).map(str::to_owned)).unwrap_or_default()
        };
        assert_eq!(of("Sở Nội vụ và cơ quan, địa phương liên quan"), "Sở Nội vụ + cơ quan, địa phương liên quan");
        assert_eq!(of("Cơ quan, địa phương liên quan"), "Cơ quan, địa phương liên quan");
        assert_eq!(of("Ban Chỉ huy cấp tỉnh, cấp xã"), "Ban Chỉ huy cấp tỉnh + Ban Chỉ huy cấp xã");
        assert_eq!(of("Sở, ban, ngành, tổ chức chính trị - xã hội"), "Sở, ban, ngành + tổ chức chính trị - xã hội");
    }

    #[test]
    fn other_tables_are_no_tasks() {
        assert!(tasks("| TT | Tên xã | Số hộ |\n| 1 | Xã Tân Trào | 412 |\n").is_empty());
    }
}
