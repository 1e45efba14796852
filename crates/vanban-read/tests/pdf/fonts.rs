//! Fonts with an encoding of their own: their letters are read as people see them.

use std::fmt::Write;

use vanban_read::{Extracted, NoteKind};

use crate::build::{Page, Pdf, simple_font, stream};

const LATIN: &str = "/Encoding/WinAnsiEncoding";

/// A file with two fonts, G and H.
fn pdf(g: String, h: String, page: Page) -> Extracted {
    let none = || "null".to_owned();
    crate::read(&Pdf::default().object(none()).object(none()).object(g).object(h).page(page))
}

fn decoded(read: &Extracted) -> Vec<&str> {
    read.notes.iter().filter(|n| n.kind == NoteKind::Decoded).filter_map(|n| n.text.as_deref()).collect()
}

#[test]
fn fonts_that_the_file_does_not_bring() {
    let page = Page::default().typed("G", 85.0, 100.0, "Céng hoµ x· héi chñ nghÜa ViÖt Nam").typed(
        "G",
        85.0,
        140.0,
        "N\u{AD}íc nh\u{96} \u{93}§iÒu 5\u{94}",
    );
    let read = pdf(simple_font("ABCDEF+.VnTime", LATIN), simple_font(".VnTime,Bold", LATIN), page);
    assert_eq!(read.text, "Cộng hoà xã hội chủ nghĩa Việt Nam\n\nNước nh– “Điều 5”\n");
    assert_eq!(decoded(&read), [".VnTime"]);
}

#[test]
fn capitals_of_a_font_that_has_no_others() {
    let page = Page::default().typed("H", 85.0, 100.0, "quyÕt ®Þnh");
    let read = pdf(simple_font(".VnTimeH,Bold", LATIN), simple_font(".VnTimeH", LATIN), page);
    assert_eq!(read.text, "QUYẾT ĐỊNH\n");
    // One shows capitals, one does not, and nothing tells which of them this is.
    let page = Page::default().typed("H", 85.0, 100.0, "quyÕt ®Þnh");
    let read = pdf(simple_font(".VnTime", LATIN), simple_font(".VnTimeH", LATIN), page);
    assert_eq!((read.text.as_str(), decoded(&read).len()), ("quyÕt ®Þnh\n", 0));
    // The widths tell.
    let page = Page::default().typed("H", 85.0, 100.0, "quyÕt ®Þnh");
    let wide = simple_font(".VnTime", LATIN).replace("500", "700");
    let read = pdf(wide, simple_font(".VnTimeH", LATIN), page);
    assert_eq!((read.text.as_str(), decoded(&read)), ("QUYẾT ĐỊNH\n", vec![".VnTimeH"]));
}

#[test]
fn two_signs_are_one_letter() {
    let page = Page::default().typed("G", 85.0, 100.0, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam").typed(
        "G",
        85.0,
        140.0,
        "ÑOÄC LAÄP",
    );
    let read = pdf(simple_font("VNI-Times", LATIN), simple_font("VNI-Times", LATIN), page);
    assert_eq!(read.text, "Cộng hòa xã hội chủ nghĩa Việt Nam\n\nĐỘC LẬP\n");
    assert_eq!(decoded(&read), ["VNI-Times"]);
}

#[test]
fn a_font_whose_letters_are_known() {
    // The table says which letter each code is; the last line has only some that Latin 1 has as well.
    let letters: String = [("B5", "00E0"), ("D6", "1EC7"), ("E4", "1ECD")]
        .iter()
        .map(|(code, letter)| format!("<{code}> <{letter}>\n"))
        .collect();
    let table = format!(
        "begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfrange <20> <7E> <0020> endbfrange\n\
         3 beginbfchar\n{letters}endbfchar endcmap"
    );
    let font = simple_font(".VnTime", "/ToUnicode 104 0 R");
    let file = |text: &str| {
        let page = Page::default().typed("G", 85.0, 100.0, text);
        let none = || "null".to_owned();
        let pdf = Pdf::default().object(none()).object(none()).object(font.clone()).object(none());
        crate::read(&pdf.object(stream("", &table)).page(page))
    };
    for (typed, text) in [("viÖc häc vµ lµm", "việc học và làm\n"), ("vµ lµm", "và làm\n")] {
        let read = file(typed);
        assert_eq!((read.text.as_str(), decoded(&read).len()), (text, 0), "{typed}");
    }
}

#[test]
fn other_fonts_stay() {
    let page = Page::default().typed("G", 85.0, 100.0, "Hµ é ü");
    let read = pdf(simple_font("Arial", LATIN), simple_font("Arial", LATIN), page);
    assert_eq!((read.text.as_str(), decoded(&read).len()), ("Hµ é ü\n", 0));
}

#[test]
fn a_font_that_the_file_brings() {
    let font = |name: &str, file: usize| {
        let described =
            format!("/FontDescriptor<</Type/FontDescriptor/FontName/{name}/Flags 32/FontFile2 {file} 0 R>>");
        simple_font(name, &format!("{LATIN}{described}"))
    };
    let none = || "null".to_owned();
    let program = stream("/Filter/ASCIIHexDecode", &(truetype() + ">"));
    // As wide as the other font, and told apart all the same.
    let page = Page::default().typed("G", 85.0, 100.0, "ViÖt Nam").typed("H", 85.0, 140.0, "Hµ é");
    let pdf = Pdf::default().object(none()).object(none()).object(font("ABCDEF+.VnTime", 104));
    let read = crate::read(&pdf.object(font("ABCDEF+Arial", 104)).object(program).page(page));
    assert_eq!((read.text.as_str(), decoded(&read)), ("Việt Nam\n\nHµ é\n", vec![".VnTime"]));
}

/// The smallest font there is, in digits: one glyph without a shape.
fn truetype() -> String {
    let tables: [(&str, Vec<u8>); 2] = [
        ("head", {
            let mut head = vec![0; 54];
            head[..4].copy_from_slice(&[0, 1, 0, 0]);
            head[12..16].copy_from_slice(&[0x5F, 0x0F, 0x3C, 0xF5]);
            head[18..20].copy_from_slice(&1000_u16.to_be_bytes());
            head
        }),
        ("maxp", vec![0, 0, 0x50, 0, 0, 1]),
    ];
    let mut font = vec![0, 1, 0, 0, 0, 2, 0, 32, 0, 1, 0, 0];
    let mut at = 12 + 16 * tables.len();
    for (name, table) in &tables {
        font.extend(name.bytes().chain([0; 4]));
        font.extend((at as u32).to_be_bytes());
        font.extend((table.len() as u32).to_be_bytes());
        at += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        let padding = table.len().next_multiple_of(4) - table.len();
        font.extend(table);
        font.extend(vec![0; padding]);
    }
    font.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02X}");
        digits
    })
}
