//! The same letter as text and as a PDF says the same.

use crate::build::{Page, Pdf};
use crate::facts::facts;
use crate::text;

const BODY: [&str; 3] = [
    "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
    "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát thư viện các xã, báo cáo trước ngày 30/4/2026.",
    "2. Sở Tài chính bố trí kinh phí theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.",
];
const TO: [&str; 3] = ["Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính."];
const COPIES: [&str; 4] = ["Nơi nhận:", "- Như trên;", "- Văn phòng UBND tỉnh;", "- Lưu: VT, VX."];
const SIGNED: [&str; 3] = ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lương Thị Khuyên"];
const HEAD: [&str; 4] = ["ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG", "Số: 318/UBND-VX", "V/v rà soát thư viện cơ sở năm 2026"];
const TITLE: [&str; 3] =
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Cao Bằng, ngày 05 tháng 3 năm 2026"];

fn plain() -> String {
    let parts = [&HEAD[..], &TITLE, &TO, &BODY, &COPIES, &SIGNED];
    parts.map(|lines| lines.join("\n")).join("\n\n")
}

/// The head and the addressees. The lines of the columns do not stand level.
fn head() -> Page {
    let mut page = Page::default();
    for (line, y) in HEAD.into_iter().zip([60.0, 76.0, 100.0, 116.0]) {
        page = page.centred(170.0, y, 11.0, line);
    }
    for (line, y) in TITLE.into_iter().zip([61.0, 80.0, 101.0]) {
        page = page.centred(420.0, y, 13.0, line);
    }
    for (line, y) in TO.into_iter().zip([160.0, 178.0, 196.0]) {
        page = page.text(220.0, y, 14.0, line);
    }
    page
}

fn body(mut page: Page, mut y: f32) -> Page {
    for paragraph in BODY {
        page = page.paragraph(&mut y, paragraph);
    }
    page
}

/// The recipients from `y` on, the signature beside them.
fn closing(mut page: Page, y: f32, signed: f32) -> Page {
    for (line, i) in COPIES.into_iter().zip(0u8..) {
        page = page.text(85.0, y + 13.0 * f32::from(i), 11.0, line);
    }
    for (line, y) in SIGNED.into_iter().zip([0.0, 18.0, 90.0]) {
        page = page.centred(430.0, signed + y, 14.0, line);
    }
    page
}

fn assert_same(pdf: &Pdf) {
    let text = text(pdf);
    assert_eq!(facts(text.clone()), facts(plain()), "{text}");
}

#[test]
fn the_text_has_the_layout_of_other_formats() {
    let want = "|\nỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 318/UBND-VX\nV/v rà soát thư viện cơ sở năm 2026\n|\n\
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nCao Bằng, ngày 05 tháng 3 năm 2026\n\n\
        Kính gửi:\n\n- Sở Nội vụ;\n\n- Sở Tài chính.\n\n";
    let text = text(&Pdf::default().page(closing(body(head(), 240.0), 500.0, 500.0)));
    assert!(text.starts_with(want), "{text}");
    assert!(text.contains(&format!("\n\n{}\n\n{}\n\n{}\n\n|\nNơi nhận:\n", BODY[0], BODY[1], BODY[2])), "{text}");
    assert!(text.ends_with("|\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLương Thị Khuyên\n"), "{text}");
}

#[test]
fn the_same_facts() {
    let letter = |signed| Pdf::default().page(closing(body(head(), 240.0), 500.0, signed));
    // Level with the recipients, between their lines, above them.
    for signed in [500.0, 506.5, 484.0] {
        assert_same(&letter(signed));
    }
}

#[test]
fn the_same_facts_over_pages() {
    // The page ends inside the second task, behind the page number of the next.
    let mut y = 730.0;
    let mut first = head();
    first = first.paragraph(&mut y, BODY[0]);
    let words: Vec<&str> = BODY[1].split(' ').collect();
    let split = "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát thư viện các".split(' ').count();
    first = first.paragraph(&mut y, &words[..split].join(" "));
    let second = Page::default().centred(319.0, 50.0, 13.0, "2").text(85.0, 90.0, 13.0, &words[split..].join(" "));
    let mut y = 114.0;
    let second = closing(second.paragraph(&mut y, BODY[2]), 300.0, 300.0);
    assert_same(&Pdf::default().page(first).page(second));
}

#[test]
fn the_same_facts_on_a_page_that_lies() {
    // Drawn across a page that is turned for the reader, and on one that is not.
    let turned = |keys: &str| {
        let page = closing(body(head(), 240.0), 500.0, 500.0);
        let drawn = Page::default().raw("0 1 -1 0 842 0 cm\n").keys(keys);
        Pdf::default().page(drawn.append(&page))
    };
    assert_same(&turned("/Rotate 90/MediaBox[0 0 842 595]"));
    assert_same(&turned("/MediaBox[0 0 842 595]"));
}

#[test]
fn a_number_is_stamped_into_its_blank() {
    let empty = "Số:         /UBND-VX";
    let page = head_with(empty);
    let at = 170.0 - crate::build::width(empty, 11.0) / 2.0 + 25.0;
    let look = format!("BT /F 11 Tf 1 0 0 1 {at} 740 Tm <003300310038> Tj ET");
    let stamp =
        crate::build::stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>", &look);
    let page = closing(body(page, 240.0), 500.0, 500.0)
        .keys("/Annots[<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/AP<</N 100 0 R>>>>]");
    let pdf = Pdf::default().object(stamp).page(page);
    assert!(
        text(&pdf).contains("\nSố: 318/UBND-VX\n") || text(&pdf).contains("\nSố: 318 /UBND-VX\n"),
        "{}",
        text(&pdf)
    );
    assert_same(&pdf);
}

/// The head with another line for the number.
fn head_with(number: &str) -> Page {
    let mut page = Page::default();
    for (line, y) in [HEAD[0], HEAD[1], number, HEAD[3]].into_iter().zip([60.0, 76.0, 102.0, 118.0]) {
        page = page.centred(170.0, y, 11.0, line);
    }
    for (line, y) in TITLE.into_iter().zip([61.0, 80.0, 101.0]) {
        page = page.centred(420.0, y, 13.0, line);
    }
    for (line, y) in TO.into_iter().zip([160.0, 178.0, 196.0]) {
        page = page.text(220.0, y, 14.0, line);
    }
    page
}

#[test]
fn every_piece_knows_its_page() {
    let mut y = 90.0;
    let pdf = Pdf::default().page(body(head(), 240.0)).page(Page::default().paragraph(&mut y, "3. Sở Y tế báo cáo."));
    let read = crate::read(&pdf);
    let pages: Vec<(usize, &str)> = read.pages.iter().map(|p| (p.number, read.text[p.range.clone()].trim())).collect();
    assert_eq!(pages.iter().map(|p| p.0).collect::<Vec<_>>(), [1, 2]);
    assert!(pages[0].1.ends_with(BODY[2]));
    assert_eq!(pages[1].1, "3. Sở Y tế báo cáo.");
}
