//! Word files among the others.

use std::fs;

use serde_json::Value;

use crate::build::{Docx, p, r, table};
use crate::run::{run_in, run_with, scratch};

fn letter() -> Vec<u8> {
    let head = table(&[&[
        p("UBND TỈNH CAO BẰNG") + &p("Số: 318/UBND-VX"),
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + &p("Cao Bằng, ngày 05 tháng 3 năm 2026"),
    ]]);
    let body = format!("<w:p>{}<w:ins>{}</w:ins></w:p>", r("Giao Sở Y tế báo cáo "), r("trước ngày 30/4/2026."));
    Docx::new(head + &body).part("header", p("Dự thảo")).bytes()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the output is JSON")
}

#[test]
fn a_folder_with_word_files_good_and_bad() {
    let folder = scratch("word_folder");
    for (file, bytes) in [("a.txt", &b"1"[..]), ("b.docx", &letter()), ("c.docx", &letter()[..200]), ("d.md", b"4")] {
        fs::write(folder.join(file), bytes).expect("the file is written");
    }
    for (lang, message) in
        [("en", "error: ./c.docx: damaged or cut short\n"), ("vi", "lỗi: ./c.docx: tệp hỏng hoặc thiếu phần cuối\n")]
    {
        for command in ["parse", "cite", "tasks"] {
            let done = run_in(&folder, &[command, ".", "--format", "jsonl", "--lang", lang]);
            assert_eq!((done.status, done.stderr.as_str()), (Some(2), message), "{command}");
        }
    }
    let parsed = run_in(&folder, &["parse", ".", "--format", "jsonl"]).stdout;
    let formats: Vec<Value> = parsed.lines().map(|line| json(line)["source"]["format"].clone()).collect();
    assert_eq!(formats, ["text", "docx", "markdown"]);
    let tasks = run_in(&folder, &["tasks", ".", "--format", "jsonl"]).stdout;
    assert_eq!(json(&tasks)["action"], "báo cáo trước ngày 30/4/2026");
}

#[test]
fn places_are_in_the_text_that_is_printed() {
    let folder = scratch("word_places");
    // What it is, its content tells.
    fs::write(folder.join("letter.txt"), letter()).expect("the file is written");
    let document = json(&run_in(&folder, &["parse", "letter.txt", "--format", "json"]).fine());
    let text = run_in(&folder, &["text", "letter.txt"]).fine();
    let span = &document["letterhead"]["number"]["span"];
    let place = |end: &str| span[end].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place");
    assert_eq!(text.get(place("start")..place("end")), Some("318/UBND-VX"));
    let source = &document["source"];
    assert_eq!((&source["format"], &source["bytes"]), (&"docx".into(), &letter().len().into()));
    let notes = serde_json::json!([{"code": "tracked_changes", "text": null}, {"code": "header", "text": "Dự thảo"}]);
    assert_eq!(source["notes"], notes);
}

#[test]
fn a_check_looks_at_the_pages() {
    let folder = scratch("word_pages");
    let page = r#"<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>"#;
    let file = Docx::new(p("UBND TỈNH CAO BẰNG") + &p("Số: 318/UBND-VX") + page);
    let file = file.file("docProps/app.xml", "<Properties><Pages>2</Pages></Properties>");
    fs::write(folder.join("a.docx"), file.bytes()).expect("the file is written");
    let text = run_in(&folder, &["text", "a.docx"]).fine();
    fs::write(folder.join("a.txt"), text).expect("the file is written");
    let codes = |name: &str| -> Vec<String> {
        let done = run_in(
            &folder,
            &["check", name, "--select", "LAY001,LAY003,LAY007", "--severity", "info", "--format", "jsonl"],
        );
        done.stdout.lines().map(|line| json(line)["code"].as_str().expect("a code").to_owned()).collect()
    };
    assert_eq!(codes("a.docx"), ["LAY001", "LAY003", "LAY007"]);
    // The same words without a page.
    assert_eq!(codes("a.txt"), [""; 0]);
}

#[test]
fn notes_obey_the_schema() {
    let schema = json(&run_in(&scratch("word_schema"), &["schema"]).fine());
    let validator = jsonschema::validator_for(&schema).expect("the schema compiles");
    let mut document = json(&run_with(&letter(), &["parse", "--format", "json"]).fine());
    assert!(validator.is_valid(&document));
    document["source"]["notes"][0]["code"] = 1.into();
    assert!(!validator.is_valid(&document));
}

#[test]
fn the_text_of_a_text() {
    assert_eq!(run_with("Số: 1\r\n\u{FEFF}x".as_bytes(), &["text"]).fine(), "Số: 1\r\n\u{FEFF}x");
    let done = run_with(b"a\xff", &["text", "-"]);
    assert_eq!((done.status, done.stdout.as_str()), (Some(2), ""));
}
