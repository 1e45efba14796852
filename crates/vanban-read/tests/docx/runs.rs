//! What a paragraph is made of.

use crate::build::{Docx, lines, notes, p, r, text};

fn paragraph(content: &str) -> Docx {
    Docx::new(format!("<w:p>{content}</w:p>"))
}

fn field(kind: &str) -> String {
    format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#)
}

fn instruction(text: &str) -> String {
    format!("<w:r><w:instrText>{text}</w:instrText></w:r>")
}

/// A run in a font.
fn typed(font: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t>{text}</w:t></w:r>"#)
}

#[test]
fn breaks_tabs_and_hyphens() {
    let run = r#"<w:r><w:t>Số: 12</w:t><w:noBreakHyphen/><w:t>QĐ</w:t><w:tab/><w:t>A</w:t><w:br/><w:t>B
C</w:t><w:br w:type="page"/><w:t>D</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>"#;
    assert_eq!(text(&paragraph(run)), "Số: 12-QĐ\tA\nB C\nD☑\n");
}

#[test]
fn fields_give_their_result() {
    let (begin, separate, end) = (field("begin"), field("separate"), field("end"));
    let inner = format!("{begin}{}{separate}{}{end}", instruction("REF x"), r("KHÔNG"));
    let content = format!("{}{begin}{}{inner}{separate}{}{end}{}", r("Xem "), instruction("IF"), r("Điều 5"), r("."));
    assert_eq!(lines(&paragraph(&content)), ["Xem Điều 5."]);
    // Without an end it takes no more than its paragraph.
    let open = format!("<w:p>{begin}{}</w:p>{}", instruction("PAGE"), p("Còn lại"));
    assert_eq!(lines(&Docx::new(open)), ["Còn lại"]);
}

#[test]
fn links_tags_and_content_controls() {
    let content = format!(
        "<w:hyperlink>{}</w:hyperlink><w:smartTag>{}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        r("Luật Dược"),
        r(" năm 2016"),
        r(" (sửa đổi)")
    );
    let block = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", p("Đoạn sau."));
    let file = Docx::new(format!("<w:p>{content}</w:p>{block}"));
    assert_eq!(lines(&file), ["Luật Dược năm 2016 (sửa đổi)", "Đoạn sau."]);
}

#[test]
fn a_text_box_is_read_once() {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", p("HỎA TỐC"));
    let drawing = format!(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>{content}</w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    );
    assert_eq!(lines(&paragraph(&(drawing.clone() + &r("QUYẾT ĐỊNH")))), ["HỎA TỐC", "QUYẾT ĐỊNH"]);
    assert_eq!(lines(&paragraph(&(r("QUYẾT ĐỊNH") + &drawing))), ["QUYẾT ĐỊNH", "HỎA TỐC"]);
}

#[test]
fn capitals_and_hidden_text() {
    let with = |property: &str, text: &str| format!("<w:r><w:rPr><w:{property}/></w:rPr><w:t>{text}</w:t></w:r>");
    let file = paragraph(&(with("caps", "Sở Y tế") + &with("vanish", "ẩn") + &with(r#"caps w:val="0""#, " khác")));
    assert_eq!(lines(&file), ["SỞ Y TẾ khác"]);
    assert_eq!(notes(&file), ["hidden_text: ẩn"]);
}

#[test]
fn fonts_with_an_encoding_of_their_own() {
    let file = paragraph(&(typed(".VnTimeH", "quyÕt ®Þnh") + &typed(".VnTime", " Céng hoµ") + &r(" đã rõ")));
    assert_eq!(lines(&file), ["QUYẾT ĐỊNH Cộng hoà đã rõ"]);
    assert_eq!(notes(&file), ["decoded: .VnTimeH", "decoded: .VnTime"]);
    let vni = paragraph(&typed("VNI-Times", "Coäng hoøa"));
    assert_eq!(lines(&vni), ["Cộng hòa"]);
    assert_eq!(notes(&vni), ["decoded: VNI-Times"]);
    let kept = paragraph(&typed("VPS Times", "Cµng hóa"));
    assert_eq!(lines(&kept), ["Cµng hóa"]);
    assert_eq!(notes(&kept), ["legacy_font: VPS Times"]);
}

#[test]
fn letters_stay_as_they_are_typed() {
    let decomposed = "So\u{302}\u{301}: 12/QĐ-UBND";
    assert_eq!(lines(&paragraph(&r(decomposed))), [decomposed]);
}

#[test]
fn centred_lines_stay_together() {
    let line = |text: &str| crate::build::p_with(r#"<w:jc w:val="center"/>"#, text);
    let file =
        Docx::new([line("QUYẾT ĐỊNH"), line("Về công tác"), line(""), line("CHỦ TỊCH"), p("A"), p("B")].concat());
    assert_eq!(text(&file), "QUYẾT ĐỊNH\nVề công tác\n\nCHỦ TỊCH\n\nA\n\nB\n");
}
