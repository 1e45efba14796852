//! What tells an encoding, and what tells none.

use vanban_read::{Format, ReadError, read};

use crate::encode::{tcvn3, viscii, vni, windows_1258};

const ONE: &str = "Ủy ban nhân dân các xã, phường tổ chức thực hiện, báo cáo kết quả trước ngày 30 tháng 4.\n";
const OTHER: &str = "Các sở, ngành phối hợp, tham mưu, đề xuất biện pháp xử lý theo đúng quy định của pháp luật.\n";

fn notes(bytes: &[u8]) -> Vec<String> {
    read(bytes).expect("it is a text").notes.iter().map(ToString::to_string).collect()
}

#[test]
fn utf_8_is_never_doubted() {
    // All of these are words of another encoding by chance.
    for text in ["", "plain", "\u{FEFF}Số", "Coäng hoøa xaõ hoäi chuû nghóa", "Céng hoµ x· héi", "日本語"]
    {
        let read = read(text.as_bytes()).expect("it is UTF-8");
        assert_eq!((read.text.as_str(), read.format, read.notes.len()), (text, Format::Text, 0));
    }
}

#[test]
fn the_evidence_is_told() {
    assert_eq!(notes(&vni(ONE)), ["decoded: VNI (17 of 17 words fit, 1 lines)"]);
    let foreign =
        "Ông Müller và bà Zoë cùng các chuyên gia đến thăm, làm việc với Ủy ban nhân dân tỉnh Đồng Tháp về hợp tác.";
    assert_eq!(notes(&windows_1258(foreign)), ["decoded: windows-1258 (20 of 22 words fit, 1 lines)"]);
}

#[test]
fn several_encodings_in_one_file() {
    let bytes =
        [tcvn3(OTHER), b"1. Plain\r\n".to_vec(), ONE.into(), vni(ONE), windows_1258(OTHER), viscii(ONE)].concat();
    let text = read(&bytes).expect("it is a text").text;
    let composed = |text: &str| unicode_normalization::UnicodeNormalization::nfc(text).collect::<String>();
    assert_eq!(composed(&text), [OTHER, "1. Plain\r\n", ONE, ONE, OTHER, ONE].concat());
    let codes: Vec<String> =
        notes(&bytes).iter().map(|note| note.split([' ', '(']).nth(1).unwrap_or_default().into()).collect();
    assert_eq!(codes, ["windows-1258", "TCVN3", "VNI", "VISCII"]);
}

#[test]
fn dashes_and_bullets_are_no_capitals() {
    let lines = format!("– {OTHER}• {OTHER}“5” {ONE}").replace('Ủ', "ủ");
    let bytes = tcvn3(&lines).into_iter().map(|byte| if byte == b'?' { 0x95 } else { byte }).collect::<Vec<_>>();
    assert_eq!(read(&bytes).map(|read| read.text), Ok(lines));
}

#[test]
fn utf_8_by_chance() {
    let lines = format!("{ONE}Chương II\nQUY ĐỊNH\n");
    let bytes = viscii(&lines);
    assert!(std::str::from_utf8(bytes.rsplit(|b| *b == b'\n').nth(1).expect("a line")).is_ok());
    assert_eq!(read(&bytes).map(|read| read.text), Ok(lines));
}

#[test]
fn where_nothing_fits_nothing_is_said() {
    let broken = |bytes: &[u8]| read(bytes).map(|read| read.text);
    let at = |offset: usize| Err(ReadError::Encoding { offset });
    // One byte of a letter is lost.
    let mut cut = ONE.repeat(3).into_bytes();
    cut.remove(1);
    assert_eq!(broken(&cut), at(0));
    assert_eq!(broken(b"S\xe1\xbb\x91: 12\xff/Q"), at(8));
    // Too short to tell.
    assert_eq!(broken(b"h\xe0ng"), at(1));
    assert_eq!(
        broken(
            "Où êtes-vous, cher élève? Là-bas, près du château."
                .chars()
                .map(|c| c as u8)
                .collect::<Vec<_>>()
                .as_slice()
        ),
        at(1)
    );
    assert_eq!(broken(b"\x7FELF\x02\x01\x01\0\0\0\0\0\0"), Err(ReadError::NotText));
    let noise: Vec<u8> = (0..4000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8 | 1).collect();
    assert!(matches!(broken(&noise), Err(ReadError::Encoding { .. })));
}
