//! How a text is set, beside the text.

use vanban_read::layout::{Alignment, Layout, LineSpacing, Look, Margins, Twips};

use crate::build::{Docx, item, p, p_with, r, table};

fn read(docx: &Docx) -> (String, Layout) {
    let read = vanban_read::read(&docx.bytes()).expect("it is a Word file");
    (read.text, read.layout.expect("a Word file says how it is set"))
}

/// A run with these properties.
fn run(properties: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

fn paragraph(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

/// The runs of a file: `words: font size marks`.
fn runs(docx: &Docx) -> Vec<String> {
    let (text, layout) = read(docx);
    let shown = |look: &Look| {
        let font = look.font.map_or("?", |at| &layout.fonts[at as usize]);
        let size = look.size.map_or("?".to_owned(), |size| size.points().to_string());
        let marks = [(look.bold, " b"), (look.italic, " i"), (look.colour != Some([0; 3]), " c")];
        let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
        format!("{font} {size}{marks}")
    };
    layout.runs.iter().map(|run| format!("{}: {}", &text[run.range.clone()], shown(&run.look))).collect()
}

const STYLES: &str = r#"
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="278" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Tieude"><w:basedOn w:val="Normal"/>
<w:pPr><w:jc w:val="center"/><w:spacing w:before="120"/></w:pPr>
<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>"#;

const THEME: &str = r#"<w:themeElements><w:fontScheme><w:minorFont><w:latin typeface="Aptos"/></w:minorFont></w:fontScheme></w:themeElements>"#;

#[test]
fn letters_look_as_the_nearest_voice_says() {
    let strong = |text: &str| run(r#"<w:rStyle w:val="Manh"/>"#, text);
    let body = [
        paragraph(&(r("a") + &run(r#"<w:rFonts w:hAnsi=".VnTime"/><w:sz w:val="28"/><w:i/>"#, "b") + &strong("c"))),
        // Two styles that both say bold.
        format!(r#"<w:p><w:pPr><w:pStyle w:val="Tieude"/></w:pPr>{}{}</w:p>"#, r("d"), strong("e")),
        p_with(r#"<w:pStyle w:val="Tieude"/>"#, "g").replace("<w:r>", r#"<w:r><w:rPr><w:b w:val="0"/></w:rPr>"#),
        paragraph(&run(
            r#"<w:rFonts w:hAnsi="Arial" w:hAnsiTheme="minorHAnsi"/><w:color w:themeColor="accent1"/>"#,
            "h",
        )),
    ];
    let file = Docx::new(body.concat()).part("styles", STYLES).part("theme", THEME);
    let want = [
        "a: Aptos 13",
        "b: .VnTime 14 i",
        "c: Aptos 13 b c",
        "d: Times New Roman 13 b",
        "e: Times New Roman 13 c",
        "g: Times New Roman 13",
        "h: Aptos 13 c",
    ];
    assert_eq!(runs(&file), want);
    // Without styles and theme nothing is known.
    assert_eq!(runs(&Docx::new(p("a"))), ["a: ? ?"]);
}

#[test]
fn runs_of_one_look_are_one() {
    let bold = |text: &str| run("<w:b/>", text);
    let cut = paragraph(&(r("Kính ") + &r("gửi:") + "<w:r><w:br/></w:r>" + &r(" Sở Y tế  ")));
    let cells = table(&[&[p("x"), p("y")], &[paragraph(&bold("z")), p("")]]);
    let numbering = r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#;
    let file = Docx::new(cut + &cells + &item(1, 0, " một") + &item(1, 0, "hai")).part("numbering", numbering);
    let want = ["Kính gửi:\n Sở Y tế\n\n|\nx\n|\ny: ? ?", "z: ? ? b", "một: ? ?", "hai: ? ?"];
    assert_eq!(runs(&file), want);
}

#[test]
fn words_that_change_keep_their_look() {
    // TCVN3: one letter of the font becomes two bytes; capitals of the style may be longer than what was typed.
    let font = r#"<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>"#;
    let content = run(font, "Sè 12") + &run("<w:caps/><w:b/>", "ŉa") + &run("<w:vanish/>", "ẩn") + &run("<w:i/>", "c");
    let joined = format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>{}", run("<w:b/>", "Giao "), p(" Sở"));
    let file = Docx::new(paragraph(&content) + &joined);
    assert_eq!(runs(&file), ["Số 12: .VnTime ?", "ʼNA: ? ? b", "c: ? ? i", "Giao : ? ? b", "Sở: ? ?"]);
}

#[test]
fn paragraphs_stand_as_the_nearest_voice_says() {
    let own = r#"<w:pStyle w:val="Tieude"/><w:jc w:val="both"/><w:ind w:firstLine="567"/><w:spacing w:line="18pt" w:lineRule="exact"/>"#;
    let body = [
        p("a"),
        p_with(r#"<w:pStyle w:val="Tieude"/>"#, "b"),
        p_with(own, "c"),
        p_with(r#"<w:ind w:hanging="283"/><w:spacing w:beforeAutospacing="1" w:before="100"/>"#, "d"),
        table(&[&[p("x"), p_with(r#"<w:jc w:val="right"/>"#, "y")]]),
    ];
    let (text, layout) = read(&Docx::new(body.concat()).part("styles", STYLES));
    let shown: Vec<String> = layout
        .paragraphs
        .iter()
        .map(|p| {
            let line = match p.line {
                Some(LineSpacing::Lines(part)) => format!("{part}/240"),
                Some(LineSpacing::Exactly(Twips(far))) => format!("={far}"),
                Some(LineSpacing::AtLeast(Twips(far))) => format!(">{far}"),
                None => "?".to_owned(),
            };
            let far = |length: Option<Twips>| length.map_or("?".to_owned(), |Twips(length)| length.to_string());
            let alignment = p.alignment.map_or("?".to_owned(), |how| format!("{how:?}"));
            let words = &text[p.range.clone()];
            let lengths = [far(p.first_line), line, far(p.before), far(p.after)].join(" ");
            format!("{words}: {alignment} {lengths}{}", if p.in_table { " cell" } else { "" })
        })
        .collect();
    let want = [
        "a: Left 0 278/240 0 160",
        "b: Centre 0 278/240 120 160",
        "c: Justified 567 =360 120 160",
        "d: Left -283 278/240 280 160",
        "x: ? ? ? ? ? cell",
        "y: Right ? ? ? ? cell",
    ];
    assert_eq!(shown, want);
}

/// The properties of a section.
fn section(width: u32, height: u32, more: &str) -> String {
    format!(
        r#"<w:sectPr>{more}<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="-1134" w:right="850" w:bottom="1134" w:left="1418" w:gutter="283"/></w:sectPr>"#
    )
}

#[test]
fn pages_and_their_numbers() {
    let header = r#"<w:headerReference w:type="default" w:id="header"/><w:titlePg/>"#;
    let first = format!("<w:p><w:pPr>{}</w:pPr>{}</w:p>", section(11906, 16838, header), r("dọc"));
    let body = first + &p("ngang") + &section(16838, 11906, "");
    let page = r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"#;
    let app = "<Properties><Pages>3</Pages></Properties>";
    let (text, layout) = read(&Docx::new(body).part("header", page).file("docProps/app.xml", app));
    assert_eq!(layout.pages, Some(3));
    let [upright, level] = &layout.sections[..] else { panic!("{:?}", layout.sections) };
    assert_eq!((text[upright.range.clone()].trim(), text[level.range.clone()].trim()), ("dọc", "ngang"));
    assert_eq!((upright.width.mm().round(), upright.height.mm().round()), (210.0, 297.0));
    assert_eq!((level.width, level.height), (upright.height, upright.width));
    let margins = Margins { top: Twips(1134), right: Twips(850), bottom: Twips(1134), left: Twips(1701) };
    assert_eq!((upright.margins, level.margins), (Some(margins), Some(margins)));
    let number = |of: &vanban_read::layout::Section| of.page_number.map(|n| (n.at_foot, n.alignment, n.on_first));
    assert_eq!(number(upright), Some((false, Some(Alignment::Centre), false)));
    // The second section has the head of the first, and no other one on its first page.
    assert_eq!(number(level), Some((false, Some(Alignment::Centre), true)));
}

#[test]
fn heads_of_even_pages_are_shown_where_the_settings_say_so() {
    let of = |settings: &str| {
        let page = r#"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"#;
        let body = p("a") + &section(11906, 16838, r#"<w:footerReference w:type="even" w:id="footer"/>"#);
        let (_, layout) = read(&Docx::new(body).part("footer", page).part("settings", settings));
        layout.sections[0].page_number.map(|number| (number.at_foot, number.alignment))
    };
    assert_eq!((of(""), of("<w:evenAndOddHeaders/>")), (None, Some((true, None))));
}

#[test]
fn what_is_not_said_is_not_known() {
    let (_, layout) = read(&Docx::new(p("a")));
    assert_eq!((layout.pages, layout.sections.len(), layout.fonts.len()), (None, 0, 0));
    let (_, layout) = read(&Docx::new(p("a") + "<w:sectPr><w:pgSz w:w=\"x\"/></w:sectPr>"));
    assert_eq!(layout.sections, []);
    // What cannot be read of it does not take the text away.
    let (text, layout) = read(&Docx::new(p("a")).file("docProps/app.xml", "<Properties>").part("theme", "&"));
    assert_eq!((text.as_str(), layout.pages), ("a\n", None));
}

#[test]
fn every_place_lies_in_the_text_and_in_order() {
    // A bar that was typed before a table without words goes with it, and empty sections are none.
    let empty = table(&[&[p(""), p("")]]);
    let sections = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
    for body in [p("|") + &empty + &p("a"), p("a") + &p("|") + &empty + sections, empty + sections + &p("|")] {
        let (text, layout) = read(&Docx::new(body));
        let mut last = 0;
        for range in layout.runs.iter().map(|r| &r.range) {
            assert!(last <= range.start && range.start < range.end && text.get(range.clone()).is_some(), "{layout:?}");
            last = range.end;
        }
        for range in layout.paragraphs.iter().map(|p| &p.range).chain(layout.sections.iter().map(|s| &s.range)) {
            assert!(text.get(range.clone()).is_some(), "{text:?} {layout:?}");
        }
    }
}
