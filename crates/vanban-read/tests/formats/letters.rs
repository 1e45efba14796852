//! The same letter says the same, whatever it is written in.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;
use vanban::json::{DocumentJson, SourceInfo};
use vanban::{Document, SourceText};

use crate::build::{Docx, table};
use crate::encode;

/// The invented letters that are plain text.
fn letters() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/documents");
    let entries = fs::read_dir(folder).expect("the fixtures are there").flatten().map(|entry| entry.path());
    let texts = entries.filter(|path| path.extension().is_some_and(|e| e == "txt"));
    let mut letters: Vec<(String, String)> = texts
        .map(|path| {
            let text = fs::read_to_string(&path).expect("it is a text");
            let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\u{A0}', " ");
            (path.display().to_string(), text.nfc().collect())
        })
        .collect();
    letters.sort();
    assert!(letters.len() >= 10);
    letters
}

/// What a text says, without the places where it stands.
fn facts(text: &str) -> Value {
    const WANTED: [&str; 10] = [
        "kind",
        "letterhead",
        "subject",
        "addressees",
        "citations",
        "relations",
        "assignments",
        "decisions",
        "recipients",
        "signatures",
    ];
    let source = SourceText::new(text.to_owned()).expect("it is short");
    let document = Document::parse(&source);
    let json = serde_json::to_value(DocumentJson::new(&document, &source, SourceInfo::default())).expect("it is JSON");
    let kept: Map<String, Value> = WANTED.iter().map(|field| ((*field).to_owned(), placeless(&json[*field]))).collect();
    kept.into()
}

fn placeless(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| !name.ends_with("span") && !name.ends_with("spans"));
            Value::Object(kept.map(|(name, value)| (name.clone(), placeless(value))).collect())
        }
        Value::Array(values) => values.iter().map(placeless).collect(),
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect::<String>().into(),
        other => other.clone(),
    }
}

/// The two columns of the head, and the paragraphs below, each with its lines.
struct Parts {
    left: Vec<String>,
    right: Vec<String>,
    body: Vec<Vec<String>>,
}

/// The two columns of a block of the end: recipients and signature.
fn columns_of_end(block: &[String]) -> Option<[Vec<String>; 2]> {
    let gap = |line: &String| line.trim().find("   ").map(|_| ());
    block.iter().find_map(gap).filter(|()| block[0].starts_with("Nơi nhận"))?;
    let part = |line: &String, at: usize| {
        let (left, right) = line.split_once("   ").unwrap_or((line, ""));
        [left, right][at].trim().to_owned()
    };
    let column = |at| block.iter().map(|line| part(line, at)).filter(|part| !part.is_empty()).collect();
    Some([column(0), column(1)])
}

impl Parts {
    fn of(text: &str) -> Self {
        const KINDS: [&str; 9] = [
            "THÔNG BÁO",
            "QUYẾT ĐỊNH",
            "KẾ HOẠCH",
            "KẾT LUẬN",
            "NGHỊ QUYẾT",
            "CÔNG ĐIỆN",
            "LUẬT",
            "NGHỊ ĐỊNH",
            "CHỈ THỊ",
        ];
        let begins_body = |line: &str| KINDS.contains(&line.trim()) || line.trim().starts_with("Kính gửi");
        let end = text.lines().position(begins_body).expect("it has a kind or an addressee");
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for line in text.lines().take(end).filter(|line| !line.trim().is_empty()) {
            let (one, other) = columns(line.trim_end());
            left.extend(Some(one.trim()).filter(|s| !s.is_empty()).map(str::to_owned));
            right.extend(Some(other.trim()).filter(|s| !s.is_empty()).map(str::to_owned));
        }
        let lines: Vec<&str> = text.lines().skip(end).collect();
        let blocks = lines.split(|line| line.trim().is_empty()).filter(|block| !block.is_empty());
        let body = blocks.map(|block| block.iter().map(|line| (*line).to_owned()).collect()).collect();
        Parts { left, right, body }
    }
}

/// The columns of a line of the head.
fn columns(line: &str) -> (&str, &str) {
    let is_right = |part: &str| {
        let part = part.trim_start();
        ["CỘNG HÒA XÃ", "Độc lập", "ĐẢNG CỘNG", "---------------"].iter().any(|mark| part.starts_with(mark))
            || (part.contains(", ngày ") && part.contains("tháng"))
    };
    if is_right(line) && !line.starts_with("Số") && !line.starts_with("Luật số") {
        return ("", line);
    }
    let places = line.match_indices(' ').map(|(at, _)| at).filter(|at| is_right(&line[*at..]));
    let number = || places.clone().find(|at| !line[..*at].ends_with(':') && line[..*at].contains('/'));
    let found =
        if line.contains(", ngày ") { number().or_else(|| places.clone().next()) } else { places.clone().next() };
    found.map_or((line, ""), |at| line.split_at(at))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A page: a site around a letter whose head is a table without borders.
fn page(parts: &Parts) -> String {
    let lines = |lines: &[String]| lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>\n");
    let paragraph = |block: &Vec<String>| match columns_of_end(block) {
        Some([left, right]) => format!("<table><tr><td>{}<td>{}</table>", lines(&left), lines(&right)),
        None => format!("<p>{}\n", lines(block)),
    };
    let paragraphs: String = parts.body.iter().map(paragraph).collect();
    format!(
        "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>Cổng thông tin</title><style>p {{margin: 0}}</style></head>\n\
        <body><nav><ul><li><a href=/>Trang chủ</a><li><a href=/vb>Văn bản</a></ul></nav>\n\
        <table border=0 width='100%'><tr><td align=center>{}</td>\n<td align=center>{}</td></tr></table>\n{paragraphs}\
        <footer>Bản quyền thuộc về Cổng thông tin</footer><script>var a = '<p>';</script></body></html>",
        lines(&parts.left),
        lines(&parts.right),
    )
}

fn word(parts: &Parts) -> Docx {
    let paragraph = |lines: &[String]| {
        let runs: Vec<String> =
            lines.iter().map(|line| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(line.trim()))).collect();
        format!("<w:p><w:r>{}</w:r></w:p>", runs.join("<w:br/>"))
    };
    let head = table(&[&[paragraph(&parts.left), paragraph(&parts.right)]]);
    let block = |block: &Vec<String>| match columns_of_end(block) {
        Some([left, right]) => table(&[&[paragraph(&left), paragraph(&right)]]),
        None => paragraph(block),
    };
    Docx::new(head + &parts.body.iter().map(block).collect::<String>())
}

#[test]
fn as_text_as_a_page_and_as_a_word_file() {
    for (name, text) in letters() {
        let parts = Parts::of(&text);
        assert!(!parts.left.is_empty() && !parts.right.is_empty(), "{name}");
        let page = vanban_read::read(page(&parts).as_bytes()).expect("it is a page");
        assert_eq!(page.format.name(), "html");
        let word = vanban_read::read(&word(&parts).bytes()).expect("it is a Word file");
        // A browser shows blanks in a row as one.
        let blanks = |line: &str| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let word: Vec<String> = word.text.lines().map(blanks).collect();
        assert_eq!(page.text.lines().collect::<Vec<_>>(), word, "{name}");
        assert_eq!(facts(&page.text), facts(&text), "{name}\n{}", page.text);
    }
}

#[test]
fn in_every_encoding() {
    for (name, text) in letters() {
        for (encoding, encode) in encode::ALL {
            // A raised 1 is a letter there.
            let has_letters_alone = matches!(encoding, "TCVN3" | "TCVN5712-1" | "VISCII");
            let text = if has_letters_alone { text.replace('¹', "(1)") } else { text.clone() };
            let typographic = ['–', '—', '“', '”', '…', '’', '‘'];
            let text = if encoding == "TCVN5712-1" { text.replace(typographic, "?") } else { text };
            let read = vanban_read::read(&encode(&text)).unwrap_or_else(|error| panic!("{name} {encoding}: {error}"));
            let [note] = &read.notes[..] else { panic!("{name} {encoding}: {:?}", read.notes) };
            let said = note.text.as_deref().unwrap_or_default();
            assert!(said.starts_with(encoding.trim_end_matches(" with mark")), "{name} {encoding}: {said}");
            let typed: String = read.text.nfc().collect();
            if encoding == "TCVN3" {
                // It has no capitals with tones.
                assert_eq!(typed.to_lowercase(), text.to_lowercase(), "{name}");
                continue;
            }
            // Some have no typographic signs.
            let shown = if encoding == "VISCII" || encoding == "TCVN5712-1" {
                text.replace(typographic, "?")
            } else {
                text.clone()
            };
            assert_eq!(typed, shown, "{name} {encoding}");
            if shown == text {
                assert_eq!(facts(&read.text), facts(&text), "{name} {encoding}");
            }
        }
    }
}

#[test]
fn a_page_in_every_encoding() {
    let (_, text) = letters().swap_remove(0);
    let page = page(&Parts::of(&text)).replace("<meta charset=utf-8>", "");
    let expected = vanban_read::read(page.as_bytes()).expect("it is a page").text;
    for (encoding, encode) in encode::ALL {
        let read = vanban_read::read(&encode(&page)).unwrap_or_else(|error| panic!("{encoding}: {error}"));
        let typed: String = read.text.nfc().collect();
        assert_eq!(typed.to_lowercase(), expected.to_lowercase(), "{encoding}");
        assert_eq!(read.format.name(), "html");
    }
}
