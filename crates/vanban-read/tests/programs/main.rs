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
        assert_eq!(document.citations.len(), pages);
    }
}

/// A PDF of pages with these words, or with the picture where there are none: the pixels of a PNG are packed as those of a PDF can be.
fn pdf(pages: &[&str]) -> Vec<u8> {
    let png = picture("letter.png");
    let (mut pixels, mut at) = (Vec::new(), 8);
    while let Some(head) = png.get(at..at + 8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        if head.ends_with(b"IDAT") {
            pixels.extend(&png[at + 8..at + 8 + length]);
        }
        at += length + 12;
    }
    let picture = "/Type/XObject/Subtype/Image/Width 1060/Height 400/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode\
        /DecodeParms<</Predictor 15/Colors 3/BitsPerComponent 8/Columns 1060>>";
    let stream = |keys: &str, bytes: &[u8]| {
        [format!("<<{keys}/Length {}>>stream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
    };
    let kids: String = (0..pages.len()).map(|n| format!("{} 0 R ", 5 + 2 * n)).collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()).into_bytes(),
        stream(picture, &pixels),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    for (n, words) in pages.iter().enumerate() {
        let content = match *words {
            "" => "q 508.8 0 0 192 40 600 cm /P Do Q".to_owned(),
            words => format!("BT /F 13 Tf 85 600 Td ({words}) Tj ET"),
        };
        let keys = format!("/MediaBox[0 0 595 842]/Contents {} 0 R", 6 + 2 * n);
        let known = "/Resources<</XObject<</P 3 0 R>>/Font<</F 4 0 R>>>>";
        objects.push(format!("<</Type/Page/Parent 2 0 R{keys}{known}>>").into_bytes());
        objects.push(stream("", content.as_bytes()));
    }
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (number, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend(format!("{} 0 obj\n", number + 1).bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let size = objects.len() + 1;
    let end = format!("xref\n0 {size}\n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{}\n%%EOF", pdf.len());
    pdf.extend(end.bytes());
    pdf
}

#[test]
fn a_pdf_of_pictures() {
    let Some(found) = installed(read_scan(&pdf(&[""]))) else { return };
    assert_eq!(found.format, Format::Pdf);
    assert_eq!(found.text.matches("318/UBND-VX").count(), 1, "{}", found.text);
    assert_eq!(found.notes[0].to_string(), "ocr: tesseract, vie, 1 pages");
    assert!(matches!(read_scan(b"%PDF-1.4 and nothing"), Err(ReadError::Failed { .. } | ReadError::Damaged)));
}

#[test]
fn a_picture_among_pages_of_text() {
    let file = pdf(&["The first page has words of its own.", "", "The last page has words, too."]);
    let Some(found) = installed(read_scan(&file)) else { return };
    let place = |words: &str| found.text.find(words).unwrap_or_else(|| panic!("{words}: {}", found.text));
    let places = [place("The first page"), place("318/UBND-VX"), place("The last page")];
    assert!(places.is_sorted(), "{}", found.text);
    let pages: Vec<usize> = found.pages.iter().map(|page| page.number).collect();
    assert_eq!((pages, found.format), (vec![1, 2, 3], Format::Pdf));
    let notes: Vec<String> = found.notes.iter().map(ToString::to_string).collect();
    assert_eq!(notes, ["ocr: tesseract, vie, pages 2"]);
    // Without the program the page is missing, and that is told.
    let without = read(&file).expect("two pages have text");
    assert_eq!(without.notes.iter().map(ToString::to_string).collect::<Vec<_>>(), ["scanned_pages: 2"]);
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
