//! Tracked changes are taken as accepted.

use crate::build::{Docx, lines, notes, p, r, table};

#[test]
fn words() {
    let body = format!(
        "<w:p>{}<w:del><w:r><w:delText>50%</w:delText></w:r></w:del><w:ins>{}</w:ins>{}</w:p>",
        r("Mức hỗ trợ là "),
        r("70%"),
        r(" mức đóng.")
    );
    let file = Docx::new(body);
    assert_eq!(lines(&file), ["Mức hỗ trợ là 70% mức đóng."]);
    assert_eq!(notes(&file), ["tracked_changes"]);
}

#[test]
fn moved_words() {
    let body =
        format!("<w:p><w:moveFrom>{}</w:moveFrom>{}</w:p><w:p><w:moveTo>{}</w:moveTo></w:p>", r("A"), r("B"), r("A"));
    assert_eq!(lines(&Docx::new(body)), ["B", "A"]);
}

#[test]
fn a_deleted_end_of_a_paragraph_joins_it_with_the_next() {
    let ended = format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>", r("Giao Sở Y tế "));
    assert_eq!(lines(&Docx::new(ended + &p("chủ trì."))), ["Giao Sở Y tế chủ trì."]);
}

#[test]
fn a_deleted_row() {
    let rows = table(&[&[p("A"), p("B")], &[p("C"), p("D")]]).replacen("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1);
    assert_eq!(lines(&Docx::new(rows)), ["|", "C", "|", "D"]);
}
