//! What stands where: tables, footnotes, page furniture, letters out of order.

use vanban_read::NoteKind;

use crate::build::{Page, Pdf, stream, width};
use crate::{read, text};

/// A page with a paragraph, so that it has edges.
fn lines(lines: &[&str]) -> Page {
    let mut y = 100.0;
    lines.iter().fold(Page::default(), |page, line| page.paragraph(&mut y, line))
}

#[test]
fn a_ruled_table_is_rows_of_cells() {
    let mut page = Page::default();
    for y in [300.0, 330.0, 380.0] {
        page = page.rule(85.0, y, 553.0, y);
    }
    for x in [85.0, 130.0, 350.0, 553.0] {
        page = page.rule(x, 300.0, x, 380.0);
    }
    page = page.text(95.0, 320.0, 12.0, "TT").text(140.0, 320.0, 12.0, "Nội dung").text(360.0, 320.0, 12.0, "Chủ trì");
    page = page.text(95.0, 350.0, 12.0, "1").text(140.0, 350.0, 12.0, "Xây dựng cổng thông tin của các xã");
    page = page.text(140.0, 366.0, 12.0, "thuộc tỉnh").text(360.0, 350.0, 12.0, "Sở Nội vụ");
    let want =
        "|\nTT\n|\nNội dung\n|\nChủ trì\n|\n|\n1\n|\nXây dựng cổng thông tin của các xã thuộc tỉnh\n|\nSở Nội vụ\n";
    assert_eq!(text(&Pdf::default().page(page)), want);
}

#[test]
fn the_first_cell_of_merged_ones_has_the_text() {
    let mut page = Page::default();
    for (y, from) in [(300.0, 85.0), (330.0, 200.0), (360.0, 85.0)] {
        page = page.rule(from, y, 553.0, y);
    }
    for x in [85.0, 200.0, 553.0] {
        page = page.rule(x, 300.0, x, 360.0);
    }
    let page = page.text(95.0, 335.0, 12.0, "I").text(210.0, 320.0, 12.0, "a").text(210.0, 350.0, 12.0, "b");
    assert_eq!(text(&Pdf::default().page(page)), "|\nI\n|\na\n|\n|\n|\nb\n");
}

#[test]
fn a_table_goes_on_over_a_page_s_end() {
    let page = |row: [&str; 2]| {
        let mut page = Page::default();
        for y in [300.0, 330.0, 360.0] {
            page = page.rule(85.0, y, 553.0, y);
        }
        for x in [85.0, 200.0, 300.0, 553.0] {
            page = page.rule(x, 300.0, x, 360.0);
        }
        page = page.text(95.0, 320.0, 12.0, "TT").text(210.0, 320.0, 12.0, "Việc").text(310.0, 320.0, 12.0, "Ghi chú");
        page.text(95.0, 350.0, 12.0, row[0]).text(210.0, 350.0, 12.0, row[1])
    };
    let mut y = 100.0;
    let last = Page::default().paragraph(&mut y, "Hết.");
    let pdf = Pdf::default().page(page(["1", "Xây"])).page(page(["2", "Sửa"])).page(last);
    let want = "|\nTT\n|\nViệc\n|\nGhi chú\n|\n|\n1\n|\nXây\n|\n|\n|\n2\n|\nSửa\n\nHết.\n";
    let read = read(&pdf);
    assert_eq!(read.text, want);
    let pages: Vec<&str> = read.pages.iter().map(|page| read.text[page.range.clone()].trim()).collect();
    assert_eq!(pages[1..], ["|\n2\n|\nSửa", "Hết."]);
}

#[test]
fn a_footnote_is_told_from_a_digit() {
    let mut page = Page::default();
    let mut x = 121.0;
    for (part, mark) in [("Thực hiện Nghị quyết số 72-NQ/TW", "1"), ("; diện tích 100 m", "2"), ("; phấn đấu", "")]
    {
        page = page.text(x, 100.0, 13.0, part).text(x + width(part, 13.0), 95.0, 7.0, mark);
        x += width(part, 13.0) + width(mark, 7.0);
    }
    let page = page.text(85.0, 760.0, 6.0, "1").text(90.0, 764.0, 10.0, "Ngày 09/9/2025 của Bộ Chính trị.");
    let text = text(&Pdf::default().page(page));
    assert!(text.starts_with("Thực hiện Nghị quyết số 72-NQ/TW[1]; diện tích 100 m2; phấn đấu"), "{text}");
    assert!(text.ends_with("\n\n[1] Ngày 09/9/2025 của Bộ Chính trị.\n"), "{text}");
}

#[test]
fn page_numbers_and_running_heads_are_left_out() {
    let page = |number: &str, line: &str| {
        lines(&[line]).centred(319.0, 40.0, 12.0, "KẾ HOẠCH CHUYỂN ĐỔI SỐ").centred(
            319.0,
            810.0,
            12.0,
            &format!("Trang {number}/3"),
        )
    };
    let pdf = Pdf::default().page(page("1", "Một.")).page(page("2", "Hai.")).page(page("3", "Ba."));
    let read = read(&pdf);
    assert_eq!(read.text, "Một.\n\nHai.\n\nBa.\n");
    let notes: Vec<(NoteKind, Option<&str>)> = read.notes.iter().map(|n| (n.kind, n.text.as_deref())).collect();
    assert_eq!(notes, [(NoteKind::Header, Some("KẾ HOẠCH CHUYỂN ĐỔI SỐ"))]);
}

#[test]
fn letters_drawn_later_stand_in_their_place() {
    // A font without Vietnamese letters: they are drawn behind the others from another one.
    let (x, size) = (121.0, 13.0);
    let mut page = Page::default();
    for later in [false, true] {
        for (c, i) in "Sở Y tế đề nghị".chars().zip(0u8..).filter(|(c, _)| c.is_ascii() != later) {
            page = page.text(x + 0.5 * size * f32::from(i), 100.0, size, &c.to_string());
        }
    }
    assert_eq!(text(&Pdf::default().page(page)), "Sở Y tế đề nghị\n");
}

#[test]
fn letters_are_composed() {
    let decomposed = "Sơ\u{309} Y tê\u{301}";
    assert_eq!(text(&Pdf::default().page(lines(&[decomposed]))), "Sở Y tế\n");
}

#[test]
fn a_number_cut_at_a_line_s_end_is_whole() {
    let mut page = Page::default();
    let first = "Căn cứ các quy định hiện hành và Nghị quyết số 23/2025/NQ-";
    page = page.text(120.0, 100.0, 13.0, first).text(
        85.0,
        118.0,
        13.0,
        "HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh.",
    );
    let want = format!("{first}HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh.\n");
    assert_eq!(text(&Pdf::default().page(page)), want);
}

#[test]
fn words_beside_the_text_are_notes() {
    let stamp = "BT /F 14 Tf 1 0 0 1 400 20 Tm <00430110003A0020003400370031> Tj ET";
    let form = stream("/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>", stamp);
    let page = lines(&["Sở Y tế."])
        .raw("BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <00420110> Tj ET\n")
        .keys("/Annots[<</Subtype/FreeText/Rect[0 0 595 842]/AP<</N 100 0 R>>>>]");
    let read = read(&Pdf::default().object(form).page(page));
    assert_eq!(read.text, "Sở Y tế.\n");
    let notes: Vec<(NoteKind, Option<&str>)> = read.notes.iter().map(|n| (n.kind, n.text.as_deref())).collect();
    assert_eq!(notes, [(NoteKind::Stamp, Some("CĐ: 471 BĐ"))]);
}

#[test]
fn pages_of_one_size_are_one_section() {
    let page = |text: &str| Page::default().text(85.0, 100.0, 13.0, text);
    let pdf = Pdf::default()
        .page(page("Trang một"))
        .page(page("Trang hai"))
        .page(page("Trang ba").keys("/MediaBox[0 0 842 1191]"));
    let read = vanban_read::read(&pdf.bytes()).expect("it is a PDF");
    let layout = read.layout.expect("pages have a size");
    assert_eq!((layout.pages, layout.runs.len()), (Some(3), 0));
    let shown: Vec<_> = layout
        .sections
        .iter()
        .map(|s| (read.text[s.range.clone()].trim(), s.width.mm().round(), s.height.mm().round(), s.margins))
        .collect();
    let want = [("Trang một\n\nTrang hai", 210.0, 297.0, None), ("Trang ba", 297.0, 420.0, None)];
    assert_eq!(shown, want);
}
