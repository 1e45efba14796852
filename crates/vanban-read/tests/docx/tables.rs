//! Tables as rows and cells between bars.

use crate::build::{Docx, lines, p, table, text};

/// A cell with properties.
fn merged(properties: &str, text: &str) -> String {
    format!("<w:tcPr>{properties}</w:tcPr>{}", p(text))
}

#[test]
fn rows_and_cells() {
    let rows = table(&[&[p("A") + &p("B"), p("C")], &[p(""), p("D")]]);
    assert_eq!(text(&Docx::new(p("x") + &rows + &p("y"))), "x\n\n|\nA\nB\n|\nC\n|\n|\n|\nD\n\ny\n");
}

#[test]
fn a_table_ends_with_its_words() {
    let rows = table(&[&[p("A"), p("")], &[p(""), p("")]]);
    assert_eq!(text(&Docx::new(rows.clone() + &p("x"))), "|\nA\n\nx\n");
    let empty = table(&[&[p(""), p("")]]);
    assert_eq!(text(&Docx::new(empty.clone() + &p("x"))), "x\n");
    assert_eq!(text(&Docx::new(p("a | b |") + &empty + &p("x"))), "a | b |\n\nx\n");
}

#[test]
fn merged_cells_keep_the_columns() {
    let rows = table(&[
        &[p("1"), merged(r#"<w:gridSpan w:val="2"/>"#, "A"), p("B")],
        &[merged(r#"<w:vMerge w:val="restart"/>"#, "2"), p("C"), p("D"), p("E")],
        &[merged("<w:vMerge/>", "không đọc"), p("F"), p("G"), p("H")],
    ]);
    let want = "| 1 | A | | B | | 2 | C | D | E | | | F | G | H";
    assert_eq!(lines(&Docx::new(rows)).join(" "), want);
    let wide = table(&[&[p("1"), merged(r#"<w:gridSpan w:val="4000000000"/>"#, "A")]]);
    assert!(lines(&Docx::new(wide)).len() < 80);
}

#[test]
fn a_frame_is_no_table_and_an_inner_table_has_no_bars() {
    let inner = table(&[&[p("B"), p("C")]]);
    assert_eq!(lines(&Docx::new(table(&[&[p("A") + &inner]]))), ["A", "|", "B", "|", "C"]);
    assert_eq!(lines(&Docx::new(table(&[&[p("A") + &inner, p("D")]]))), ["|", "A", "B", "C", "|", "D"]);
}
