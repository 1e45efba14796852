//! Readers that call other programs. Where these are not installed, the tests say so and pass.

use std::fs;
use std::path::Path;
use std::process::Command;

use vanban::{Document, SourceText};
use vanban_read::{Extracted, Format, NoteKind, ReadError, read, read_old_word, read_scan};

/// The picture of an invented letter; the TIFF has it on two pages.
fn picture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs").join(name)).expect("the picture is there")
}

/// What was read, where the program is installed.
fn installed(read: Result<Extracted, ReadError>) -> Option<Extracted> {
    match read {
        Err(ReadError::NoProgram { program } | ReadError::NoLanguage { program }) => {
            eprintln!("not tested: {program} is not installed");
            None
        }
        read => Some(read.expect("the program can read it")),
    }
}

#[test]
fn pictures_of_a_letter() {
    for (name, format, pages) in [("letter.png", Format::Png, 1), ("letter.tif", Format::Tiff, 2)] {
        let bytes = picture(name);
        assert_eq!(read(&bytes), Err(ReadError::Picture));
        let Some(found) = installed(read_scan(&bytes)) else { continue };
        assert_eq!((found.format, found.text.matches("318/UBND-VX").count()), (format, pages), "{}", found.text);
        let [note] = &found.notes[..] else { panic!("{:?}", found.notes) };
        assert_eq!(note.to_string(), format!("ocr: tesseract, vie, {pages} pages"));
        let source = SourceText::new(found.text).expect("it is short");
        let document = Document::parse(&source);
        let number = document.letterhead.number.expect("it has a number");
        assert_eq!(source.slice(number.span), "318/UBND-VX");
        assert_eq!(document.assignments.len(), pages);
    }
}

#[test]
fn pictures_that_are_none() {
    let mut large = picture("letter.png");
    large[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
    let is = |bytes: &[u8]| read_scan(bytes).map(|read| read.text);
    // The programs are looked for first: without them there is nothing to say of a picture.
    if installed(read_scan(&picture("letter.png"))).is_none() {
        return;
    }
    assert_eq!(is(&large), Err(ReadError::PictureTooLarge { width: 30_000, height: 400 }));
    assert_eq!(is(&large[..20]), Err(ReadError::Damaged));
    assert_eq!(is(b"no picture"), Err(ReadError::NotText));
    assert!(matches!(is(&picture("letter.png")[..300]), Err(ReadError::Failed { program: "tesseract", .. }) | Ok(_)));
}

const RICH: &[u8] = br"{\rtf1\ansi\uc0 S\u7889 : 318/UBND-VX\par \u272 i\u7873 u 1.\par}";

#[test]
fn rich_text_and_old_word() {
    assert_eq!(read(RICH), Err(ReadError::Old));
    let Some(found) = installed(read_old_word(RICH)) else { return };
    assert_eq!((found.format, found.text.as_str()), (Format::Rtf, "Số: 318/UBND-VX\n\nĐiều 1.\n"));
    assert_eq!(found.notes[0].kind, NoteKind::Converted);

    let folder = tempfile::tempdir().expect("there is room");
    fs::write(folder.path().join("letter.rtf"), RICH).expect("it is written");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let arguments = [&profile, "--headless", "--convert-to", "doc:MS Word 97", "letter.rtf"];
    let converted = Command::new("soffice").args(arguments).current_dir(&folder).output();
    let Ok(old) = converted.and_then(|_| fs::read(folder.path().join("letter.doc"))) else {
        return eprintln!("not tested: no file of old Word could be made");
    };
    assert_eq!(Format::of(&old), Some(Format::Doc));
    let read = read_old_word(&old).expect("it is old Word");
    assert_eq!((read.format, read.text), (Format::Doc, found.text));
}
