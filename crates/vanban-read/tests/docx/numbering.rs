//! Automatic numbers as text.

use crate::build::{Docx, item, lines, p, p_with};

/// A level of a list.
fn level(at: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

/// An abstract list, and a list of the same number.
fn list(id: u32, levels: &str) -> (String, String) {
    (family(id, levels), num(id, id, ""))
}

fn family(id: u32, levels: &str) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
}

fn num(id: u32, family: u32, changes: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{family}"/>{changes}</w:num>"#)
}

/// Restarts level 0 at a number.
fn start(at: u32) -> String {
    format!(r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{at}"/></w:lvlOverride>"#)
}

fn read(numbering: String, body: &[String]) -> Vec<String> {
    lines(&Docx::new(body.concat()).part("numbering", numbering))
}

#[test]
fn articles_clauses_and_points() {
    let levels =
        [level(0, "decimal", "Điều %1.", ""), level(1, "decimal", "%2.", ""), level(2, "lowerLetter", "%3)", "")];
    let (family, num) = list(1, &levels.concat());
    let body = [(0, "Phạm vi"), (1, "A"), (2, "B"), (2, "C"), (1, "D"), (2, "E"), (0, "Đối tượng"), (1, "F")];
    let want = ["Điều 1. Phạm vi", "1. A", "a) B", "b) C", "2. D", "a) E", "Điều 2. Đối tượng", "1. F"];
    assert_eq!(read(family + &num, &body.map(|(level, text)| item(1, level, text))), want);
}

#[test]
fn levels_of_a_label() {
    let levels = [
        level(0, "upperRoman", "%1.", ""),
        level(1, "decimal", "%1.%2.", "<w:isLgl/>"),
        level(2, "decimal", "%2.%3.", r#"<w:suff w:val="nothing"/>"#),
        level(3, "bullet", "\u{F0B7}", ""),
        level(4, "bullet", "+", ""),
    ];
    let (family, num) = list(1, &levels.concat());
    // The second level stands at its start although nobody used it.
    let body = [(0, "A"), (2, "B"), (1, "C"), (2, "D"), (3, "E"), (4, "F"), (4, ""), (0, "G")];
    let want = ["I. A", "1.1.B", "1.1. C", "1.1.D", "- E", "+ F", "II. G"];
    assert_eq!(read(family + &num, &body.map(|(level, text)| item(1, level, text))), want);
}

#[test]
fn lists_of_a_family_count_on_unless_they_say_so() {
    let numbering =
        family(7, &level(0, "decimal", "%1.", "")) + &num(1, 7, "") + &num(2, 7, "") + &num(3, 7, &start(5));
    let body = [(1, "A"), (2, "B"), (3, "C"), (1, "D"), (3, "E")];
    assert_eq!(
        read(numbering, &body.map(|(list, text)| item(list, 0, text))),
        ["1. A", "2. B", "5. C", "6. D", "7. E"]
    );
}

#[test]
fn levels_that_do_not_begin_anew() {
    let never = level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%2.", r#"<w:lvlRestart w:val="0"/>"#);
    let (family, num) = list(1, &never);
    let body = [(0, "A"), (1, "B"), (0, "C"), (1, "D")];
    assert_eq!(read(family + &num, &body.map(|(level, text)| item(1, level, text))), ["I. A", "1. B", "II. C", "2. D"]);
}

#[test]
fn numbers_of_styles() {
    let tied = level(0, "decimal", "Điều %1.", r#"<w:pStyle w:val="Dieu"/>"#)
        + &level(1, "decimal", "%2.", r#"<w:pStyle w:val="Khoan"/>"#);
    let (family, num) = list(1, &tied);
    let styles = r#"<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Khoan"/></w:style>
        <w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>"#;
    let of = |style: &str, text: &str| p_with(&format!(r#"<w:pStyle w:val="{style}"/>"#), text);
    let none = r#"<w:pStyle w:val="Khoan"/><w:numPr><w:numId w:val="0"/></w:numPr>"#;
    let body = [
        of("Dieu", "A"),
        of("Khoan", "B"),
        of("Con", "C"),
        p_with(none, "không đánh số"),
        of("Vong", "D"),
        of("Dieu", "E"),
    ];
    let file = Docx::new(body.concat()).part("styles", styles).part("numbering", family + &num);
    assert_eq!(lines(&file), ["Điều 1. A", "1. B", "2. C", "không đánh số", "D", "Điều 2. E"]);
}

#[test]
fn a_family_that_points_at_a_style() {
    let numbering = family(1, r#"<w:numStyleLink w:val="DanhSach"/>"#)
        + &family(2, &level(0, "lowerLetter", "%1)", ""))
        + &num(1, 1, "")
        + &num(2, 2, "");
    let styles = r#"<w:style w:type="numbering" w:styleId="DanhSach"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#;
    let file = Docx::new(item(1, 0, "A") + &item(1, 0, "B")).part("styles", styles).part("numbering", numbering);
    assert_eq!(lines(&file), ["a) A", "b) B"]);
}

#[test]
fn numbers_without_words_and_lists_that_are_not_there() {
    let (family, num) = list(1, &level(0, "decimal", "%1", ""));
    let body = [item(1, 0, ""), item(1, 0, "A"), item(9, 0, "B"), item(1, 12, "C"), p("D")];
    assert_eq!(read(family + &num, &body), ["1", "2 A", "B", "C", "D"]);
}
