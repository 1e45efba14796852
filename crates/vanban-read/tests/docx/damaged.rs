//! Files that are none, and files that mean harm: an error for each, and no panic.

use vanban_read::{Format, ReadError, read, read_as};

use crate::build::{Docx, item, p, zipped};

fn with_document(xml: String) -> Vec<u8> {
    zipped(&[("word/document.xml".to_owned(), xml)])
}

fn error(bytes: &[u8]) -> ReadError {
    read(bytes).expect_err("it cannot be read")
}

#[test]
fn no_word_file() {
    assert_eq!(Format::of("Số: 12".as_bytes()), None);
    assert_eq!(read_as(b"S", Format::Docx), Err(ReadError::NotDocx));
    assert_eq!(read_as(b"", Format::Docx), Err(ReadError::NotDocx));
    let sheet = zipped(&[("xl/workbook.xml".to_owned(), "<workbook/>".to_owned())]);
    assert_eq!(Format::of(&sheet), Some(Format::Docx));
    assert_eq!(error(&sheet), ReadError::NotDocx);
    assert_eq!(error(&with_document("<other/>".to_owned())), ReadError::NotDocx);
}

#[test]
fn cut_anywhere() {
    let whole = Docx::new(p("Điều 1.") + &item(1, 0, "A")).part("numbering", "").bytes();
    for end in 4..whole.len() {
        assert_eq!(error(&whole[..end]), ReadError::Damaged, "{end} of {}", whole.len());
    }
}

#[test]
fn any_byte_changed() {
    let whole = Docx::new(p("Điều 1.")).part("styles", "").bytes();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        // Whatever comes of it, it comes back.
        let _ = read(&bytes);
    }
}

#[test]
fn encrypted() {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let compound = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 1024], &name, &[0; 64]].concat();
    assert_eq!(Format::of(&compound), Some(Format::Docx));
    assert_eq!(error(&compound), ReadError::Encrypted);
    // An old Word file is one of these as well, but not encrypted.
    assert_eq!(Format::of(&compound[..600]), None);
}

#[test]
fn a_bomb() {
    let part = || "word/document.xml".to_owned();
    let blanks = " ".repeat(20 << 20);
    assert_eq!(error(&with_document(format!("<d>{blanks}</d>"))), ReadError::TooLarge { part: part() });
    let many = format!("<d>{}</d>", "<p/>".repeat(1_000_000));
    // Small enough when unpacked: nothing to read in it.
    assert_eq!(error(&with_document(many)), ReadError::NotDocx);
}

#[test]
fn deep_nesting() {
    for depth in [300, 100_000] {
        let xml = format!("{}{}", "<p>".repeat(depth), "</p>".repeat(depth));
        let part = "word/document.xml".to_owned();
        let result = std::thread::Builder::new().stack_size(1 << 20).spawn(move || error(&with_document(xml)));
        assert_eq!(result.expect("a thread").join().expect("no overflow"), ReadError::TooDeep { part });
    }
    let nested = |depth: usize| {
        let (open, close) = ("<w:tbl><w:tr><w:tc>".repeat(depth), "</w:tc></w:tr></w:tbl>".repeat(depth));
        Docx::new(format!("{open}{}{close}", p("A"))).bytes()
    };
    assert_eq!(read(&nested(60)).map(|read| read.text), Ok("A\n".to_owned()));
}

#[test]
fn broken_xml_and_entities() {
    let reason = |xml: &str| match error(&with_document(xml.to_owned())) {
        ReadError::BrokenXml { reason, .. } => reason,
        other => panic!("{other}"),
    };
    assert!(!reason("<w:document>").is_empty());
    assert!(reason("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>").contains("DTD"));
    assert_eq!(reason("\u{FEFF}"), reason(""));
}
