//! Notes at the foot of pages and at the end, and what stands beside the text.

use crate::build::{Docx, lines, notes, p, r, text};

fn refer(kind: &str, id: u32) -> String {
    format!(r#"<w:r><w:{kind}Reference w:id="{id}"/></w:r>"#)
}

#[test]
fn notes_stand_behind_the_body_by_their_order() {
    let body = format!(
        "<w:p>{}{}{}{}{}</w:p>{}",
        r("Theo kết luận"),
        refer("endnote", 4),
        refer("footnote", 7),
        r(" và quy định"),
        refer("footnote", 2),
        p("Hết.")
    );
    let note = |id: u32, text: &str| format!(r#"<w:footnote w:id="{id}">{}{}</w:footnote>"#, p(text), p("Thêm."));
    let file = Docx::new(body)
        .part("footnotes", note(2, " Gồm 05 xã.") + &note(7, "Kết luận số 12-KL/TU.") + &note(9, "Không ai dẫn."))
        .part("endnotes", format!(r#"<w:endnote w:id="4">{}</w:endnote>"#, p("Cuối.")));
    let want = [
        "Theo kết luận[3][1] và quy định[2]",
        "Hết.",
        "[1] Kết luận số 12-KL/TU.",
        "Thêm.",
        "[2] Gồm 05 xã.",
        "Thêm.",
        "[3] Cuối.",
    ];
    assert_eq!(lines(&file), want);
}

#[test]
fn a_note_that_is_not_there() {
    let body = format!("<w:p>{}{}</w:p>", r("A"), refer("footnote", 1));
    assert_eq!(lines(&Docx::new(body)), ["A"]);
}

#[test]
fn beside_the_text() {
    let file = Docx::new(p("A"))
        .part("header", p("Dự thảo lần 2"))
        .part("footer", p("3"))
        .part("comments", format!("<w:comment>{}</w:comment>", p("Xem lại.")));
    assert_eq!(text(&file), "A\n");
    assert_eq!(notes(&file), ["header: Dự thảo lần 2", "comment: Xem lại."]);
}

#[test]
fn a_note_that_is_referred_to_twice() {
    let body = format!("<w:p>{}{}{}</w:p>", r("A"), refer("footnote", 1), refer("footnote", 1));
    let note = format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, p("B"));
    assert_eq!(lines(&Docx::new(body).part("footnotes", note)), ["A[1][1]", "[1] B"]);
}
