//! The same letter as text and as a Word file says the same.

use vanban::{Document, SourceText};

use crate::build::{Docx, item, p, p_with, table, text};
use crate::facts::{facts, task};

const TEXT: &str = "\
ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: 318/UBND-VX
V/v rà soát thư viện cơ sở năm 2026

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cao Bằng, ngày 05 tháng 3 năm 2026

Kính gửi:
- Sở Nội vụ;
- Sở Tài chính.

Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát thư viện các xã, báo cáo trước ngày 30/4/2026.

2. Sở Tài chính bố trí kinh phí theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.

Nơi nhận:
- Như trên;
- Văn phòng UBND tỉnh;
- Lưu: VT, VX.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lương Thị Khuyên
";

/// Paragraphs of a cell.
fn cell(lines: &[&str]) -> String {
    lines.iter().map(|line| p(line)).collect()
}

fn word() -> Docx {
    let centred = |text: &str| p_with(r#"<w:jc w:val="center"/>"#, text);
    let body = [
        table(&[
            &[
                cell(&["ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG"]),
                cell(&["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]),
            ],
            &[
                cell(&["Số: 318/UBND-VX", "V/v rà soát thư viện cơ sở năm 2026"]),
                cell(&["Cao Bằng, ngày 05 tháng 3 năm 2026"]),
            ],
        ]),
        centred(""),
        p("Kính gửi:"),
        item(2, 0, "Sở Nội vụ;"),
        item(2, 0, "Sở Tài chính."),
        p("Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"),
        item(
            1,
            0,
            "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát thư viện các xã, báo cáo trước ngày 30/4/2026.",
        ),
        item(1, 0, "Sở Tài chính bố trí kinh phí theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP."),
        table(&[&[
            cell(&["Nơi nhận:", "- Như trên;", "- Văn phòng UBND tỉnh;", "- Lưu: VT, VX."]),
            cell(&["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Lương Thị Khuyên"]),
        ]]),
    ];
    let family = |id: u32, format: &str, text: &str| {
        format!(
            r#"<w:abstractNum w:abstractNumId="{id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>"#
        )
    };
    let num = |id: u32| format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#);
    let numbering = family(1, "decimal", "%1.") + &family(2, "bullet", "\u{F02D}") + &num(1) + &num(2);
    Docx::new(body.concat()).part("numbering", numbering)
}

#[test]
fn a_table_of_tasks() {
    let head = ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"].map(p);
    let wide = [p("I"), format!(r#"<w:tcPr><w:gridSpan w:val="4"/></w:tcPr>{}"#, p("HẠ TẦNG"))];
    // The numbers of the rows are automatic.
    let row = |cells: [&str; 4]| [&[item(1, 0, "")][..], &cells.map(p)].concat();
    let first = row(["Xây dựng cổng thư viện số", "Sở Y tế; Sở Nội vụ", "", "Quý III/2026"]);
    let second = row(["Tập huấn cán bộ", "Sở Nội vụ", "Sở Y tế", "2027"]);
    let before = p("Số: 12/KH-UBND") + &p("KẾ HOẠCH") + &p("Phát triển thư viện");
    let file = Docx::new(before + &table(&[&head, &wide, &first, &second]) + &p("Giao Sở Y tế kiểm tra.")).part(
        "numbering",
        r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
           <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#,
    );
    let source = SourceText::new(text(&file)).expect("it is short");
    let tasks: Vec<String> = Document::parse(&source).assignments.iter().map(task).collect();
    let want = [
        r#"I.1: ["Sở Y tế", "Sở Nội vụ"] Xây dựng cổng thư viện số Some("2026-Q3")"#,
        r#"I.2: ["Sở Nội vụ"] Tập huấn cán bộ Some("2027")"#,
        r#": ["Sở Y tế"] kiểm tra None"#,
    ];
    assert_eq!(tasks, want);
}

#[test]
fn who_leads_may_span_rows() {
    let merged = |how: &str, text: &str| format!("<w:tcPr><w:vMerge{how}/></w:tcPr>{}", p(text));
    let head = ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời gian"].map(p);
    let first = [p("1"), p("Xây dựng cổng thư viện số"), merged(r#" w:val="restart""#, "Sở Y tế"), p("2026")];
    let second = [p("2"), p("Tập huấn cán bộ"), merged("", ""), p("2027")];
    let before = p("Số: 12/KH-UBND") + &p("KẾ HOẠCH") + &p("Phát triển thư viện");
    let source = SourceText::new(text(&Docx::new(before + &table(&[&head, &first, &second])))).expect("it is short");
    let tasks: Vec<String> = Document::parse(&source).assignments.iter().map(task).collect();
    let want =
        [r#"1: ["Sở Y tế"] Xây dựng cổng thư viện số Some("2026")"#, r#"2: ["Sở Y tế"] Tập huấn cán bộ Some("2027")"#];
    assert_eq!(tasks, want);
}

#[test]
fn the_same_facts() {
    let from_text = facts(TEXT.to_owned());
    // Four of the head, then addressees, citations, tasks, recipients and the signer.
    assert_eq!(from_text.len(), 4 + 2 + 2 + 2 + 3 + 1, "{from_text:#?}");
    assert_eq!(facts(text(&word())), from_text);
}
