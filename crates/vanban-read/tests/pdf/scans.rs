//! Files whose letters cannot be read are said to be scans, never read as garbage; what else a file says of itself.

use vanban_read::{Format, NoteKind, ReadError};

use crate::build::{Page, Pdf, stream};

const PICTURE: &str = "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8";

fn picture() -> Page {
    Page::default().raw("q 595 0 0 842 0 0 cm /A Do Q\n")
}

#[test]
fn pictures_alone_are_a_scan() {
    let pdf = Pdf::default().object(stream(PICTURE, "x")).page(picture()).page(picture());
    assert_eq!(vanban_read::read(&pdf.bytes()), Err(ReadError::Scan { pages: 2 }));
}

#[test]
fn letters_without_a_meaning_are_a_scan() {
    let pdf = Pdf::default().page(Page::default().text(85.0, 100.0, 13.0, "Ủy ban nhân dân"));
    assert_eq!(vanban_read::read(&pdf.without_meaning()), Err(ReadError::Scan { pages: 1 }));
    let private = Pdf::default().page(Page::default().text(85.0, 100.0, 13.0, "\u{E010}\u{E011}\u{F012} \u{E013}"));
    assert_eq!(vanban_read::read(&private.bytes()), Err(ReadError::Scan { pages: 1 }));
}

#[test]
fn a_letter_without_a_meaning_is_seen_to_be_missing() {
    let page = Page::default().raw("BT /F 13 Tf 1 0 0 1 121 442 Tm <0053D8000061006E0067> Tj ET\n");
    let read = vanban_read::read(&Pdf::default().page(page).bytes()).expect("most of it is text");
    assert_eq!(read.text, "S\u{FFFD}ang\n");
}

#[test]
fn a_scan_among_pages_of_text_is_a_note() {
    let words = Page::default().text(85.0, 100.0, 13.0, "Phụ lục kèm theo.");
    let pdf = Pdf::default().object(stream(PICTURE, "x")).page(words).page(picture());
    let read = vanban_read::read(&pdf.bytes()).expect("one page is text");
    assert_eq!((read.format, read.text.as_str()), (Format::Pdf, "Phụ lục kèm theo.\n"));
    let notes: Vec<(NoteKind, Option<&str>)> = read.notes.iter().map(|n| (n.kind, n.text.as_deref())).collect();
    assert_eq!(notes, [(NoteKind::ScannedPages, Some("2"))]);
}

#[test]
fn the_text_layer_of_a_scan_is_a_note() {
    let page = picture().raw("3 Tr\n").text(85.0, 100.0, 13.0, "Ủy ban nhân dân tỉnh ban hành quyết định này.");
    let read = vanban_read::read(&Pdf::default().object(stream(PICTURE, "x")).page(page).bytes()).expect("it has text");
    assert_eq!(read.text, "Ủy ban nhân dân tỉnh ban hành quyết định này.\n");
    assert_eq!(read.notes.first().map(|note| note.kind), Some(NoteKind::RecognisedPages));
}

#[test]
fn a_file_without_anything_has_no_text() {
    let read = vanban_read::read(&Pdf::default().page(Page::default()).bytes()).expect("it is empty, not broken");
    assert_eq!(read.text, "");
}

#[test]
fn a_digital_signature_is_a_note() {
    let pdf = Pdf::default()
        .catalog("/AcroForm<</Fields[<</FT/Sig/V 100 0 R>> <</FT/Tx/V(x)>> <</Kids[<</FT/Sig/V 101 0 R>>]>>]>>")
        .object("<</Name(Lam Thi Khuyen)/M(D:20260305102400+07'00')/Contents<3000>>>")
        .object("<</M(D:20260306)>>")
        .page(Page::default().text(85.0, 300.0, 13.0, "Sở Y tế."));
    let read = vanban_read::read(&pdf.bytes()).expect("it has text");
    let notes: Vec<(NoteKind, Option<&str>)> = read.notes.iter().map(|n| (n.kind, n.text.as_deref())).collect();
    let want = ["Lam Thi Khuyen, 2026-03-05T10:24:00+07:00", "2026-03-06"];
    assert_eq!(notes, want.map(|text| (NoteKind::Signature, Some(text))));
}
