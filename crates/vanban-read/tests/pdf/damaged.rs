//! Damaged, monstrous and hostile files: an error that says why, soon, and never a panic.

use std::time::{Duration, Instant};

use vanban_read::{Format, ReadError, read};

use crate::build::{Page, Pdf, stream};

fn letter() -> Vec<u8> {
    let page = Page::default().text(85.0, 100.0, 13.0, "Sở Y tế").rule(85.0, 200.0, 300.0, 200.0);
    Pdf::default().page(page).bytes()
}

#[test]
fn recognised_near_the_beginning() {
    let behind = |before: &[u8]| [before, &letter()].concat();
    assert_eq!(Format::of(&letter()), Some(Format::Pdf));
    assert_eq!(Format::of(&behind(&[0xFF; 1000])), Some(Format::Pdf));
    assert_eq!(Format::of(&behind(&[0xFF; 1100])), None);
    assert_eq!(Format::of("Tệp bắt đầu bằng %PDF- là PDF".as_bytes()), None);
    assert_eq!(read(&behind(b"\r\n")).map(|read| read.text), Ok("Sở Y tế\n".into()));
}

#[test]
fn cut_short_at_every_length() {
    let whole = letter();
    // What is shorter than the signature is text.
    for len in b"%PDF-".len()..whole.len() {
        if let Ok(read) = read(&whole[..len]) {
            assert!(read.text.is_empty() || read.text == "Sở Y tế\n", "{len}: {}", read.text);
        }
    }
    assert_eq!(read(b"%PDF-1.7\n"), Err(ReadError::Damaged));
}

#[test]
fn a_bit_off_at_every_place() {
    let whole = letter();
    for at in 0..whole.len() {
        let mut broken = whole.clone();
        broken[at] ^= 1 << (at % 8);
        let _ = read(&broken);
    }
}

/// Forms that show each other: a thousand lines of file, more work than a year has time for.
#[test]
fn forms_in_forms_are_counted_first() {
    let mut pdf = Pdf::default();
    for i in 0..30 {
        let resources = format!("/Resources<</XObject<</N {} 0 R>>>>", 101 + i);
        pdf = pdf.object(stream(&format!("/Subtype/Form/BBox[0 0 9 9]{resources}"), "/N Do ".repeat(10).as_str()));
    }
    pdf = pdf.object(stream("/Subtype/Form/BBox[0 0 9 9]", "0 0 m"));
    let start = Instant::now();
    let error = read(&pdf.page(Page::default().raw("/A Do")).bytes());
    assert_eq!(error, Err(ReadError::TooLarge { part: "page 1".into() }));
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_page_of_too_many_letters_is_not_cut() {
    let form = "BT /F 1 Tf 1 0 0 1 85 400 Tm <00610062> Tj ET ".repeat(100);
    let form = stream("/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>", &form);
    let pdf = Pdf::default().object(form).page(Page::default().raw(&"/A Do ".repeat(600)));
    assert_eq!(read(&pdf.bytes()), Err(ReadError::TooLarge { part: "page 1".into() }));
}

#[test]
fn a_form_that_shows_itself() {
    let form = stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 100 0 R>>>>", "/A Do /A Do");
    let pdf = Pdf::default().object(form).page(Page::default().raw("/A Do"));
    assert!(read(&pdf.bytes()).is_ok_and(|read| read.text.is_empty()));
}

#[test]
fn filters_on_filters() {
    let bomb = stream("/Subtype/Form/BBox[0 0 9 9]/Filter[/FlateDecode/FlateDecode]", "");
    let pdf = Pdf::default().object(bomb).page(Page::default().raw("/A Do"));
    assert_eq!(read(&pdf.bytes()), Err(ReadError::TooLarge { part: "a stream".into() }));
}

#[test]
fn rows_without_columns() {
    // Named beside the stream, and in another object, where no one looks before it is unpacked.
    for params in ["<</Predictor 2/Columns 0>>", "<</Predictor 2/Colors 0>>", "101 0 R"] {
        let keys = format!("/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode/DecodeParms {params}");
        let form = stream(&keys, "x\u{1}\u{1}\u{0}\u{fffd}");
        let pdf = Pdf::default().object(form).object("<</Predictor 2/Columns 0>>").page(Page::default().raw("/A Do"));
        assert!(read(&pdf.bytes()).is_err(), "{params}");
    }
}

#[test]
fn many_pages_of_one_content() {
    let mut pdf = Pdf::default();
    for _ in 0..10_000 {
        pdf = pdf.page(Page::default().text(85.0, 300.0, 13.0, "Sở Y tế."));
    }
    let start = Instant::now();
    let read = read(&pdf.bytes()).expect("it is large, not broken");
    assert_eq!(read.pages.len(), 10_000);
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
