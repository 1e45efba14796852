//! PDF files among the others.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::run::{run_in, scratch};

/// A letter that was printed to a file.
fn letter() -> Vec<u8> {
    let name = "../../tests/fixtures/printed/02_cong-van_merged-header.pdf";
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("the letter is there")
}

fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = scratch(name);
    for (file, bytes) in files {
        fs::write(folder.join(file), bytes).expect("the file is written");
    }
    folder
}

#[test]
fn a_folder_with_printed_letters() {
    // What it is, its content tells.
    let folder = folder("pdf_folder", &[("a.txt", b"1"), ("b.pdf", &letter()), ("c.txt", &letter())]);
    let parsed = run_in(&folder, &["parse", ".", "--format", "jsonl"]).fine();
    let documents: Vec<Value> = parsed.lines().map(|l| serde_json::from_str(l).expect("a line is JSON")).collect();
    let formats: Vec<&Value> = documents.iter().map(|document| &document["source"]["format"]).collect();
    assert_eq!(formats, ["text", "pdf", "pdf"]);
    let text = run_in(&folder, &["text", "b.pdf"]).fine();
    let span = &documents[1]["letterhead"]["number"]["span"];
    let place = |end: &str| span[end].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place");
    let number = documents[1]["letterhead"]["number"]["text"].as_str();
    assert_eq!(text.get(place("start")..place("end")), number);
    let page = &documents[1]["source"]["pages"][0];
    assert_eq!((&page["page"], &page["span"]["start"]), (&1.into(), &0.into()));
    assert!(page["span"]["end"].as_u64() >= span["end"].as_u64(), "the number stands on the first page");
    assert_eq!(documents[0]["source"]["pages"], Value::Null, "a text has no pages");
}

#[test]
fn a_scan_is_said_to_be_one() {
    const SCAN: &[u8] = b"%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Contents 4 0 R>>endobj
4 0 obj<</Length 19>>stream
9 0 0 9 0 0 cm/A Do
endstream endobj
5 0 obj<</Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream
x
endstream endobj
trailer<</Root 1 0 R>>
";
    let folder = folder("pdf_scan", &[("a.pdf", SCAN)]);
    for (lang, message) in [
        ("en", "error: a.pdf: a scan: none of its pages (1) has text, which only OCR could read, and that is off\n"),
        (
            "vi",
            "lỗi: a.pdf: là bản quét: cả 1 trang đều không có chữ, chỉ nhận dạng chữ (OCR) mới đọc được, mà chức năng này đang tắt\n",
        ),
    ] {
        let done = run_in(&folder, &["text", "a.pdf", "--ocr", "off", "--lang", lang]);
        assert_eq!((done.status, done.stderr.as_str()), (Some(2), message));
    }
}

/// A page of text before one that is a picture.
const PARTLY: &[u8] = b"%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 2/Kids[6 0 R 3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Contents 4 0 R>>endobj
4 0 obj<</Length 19>>stream
9 0 0 9 0 0 cm/A Do
endstream endobj
5 0 obj<</Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream
x
endstream endobj
6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 7 0 R>>>>/Contents 8 0 R>>endobj
7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
8 0 obj<</Length 44>>stream
BT /F 13 Tf 85 600 Td (The first page.) Tj ET 
endstream endobj
trailer<</Root 1 0 R>>
";

#[test]
fn pages_that_are_missing_are_told() {
    let folder = folder("pdf_partly", &[("a.pdf", PARTLY)]);
    for (lang, message) in [
        ("en", "warning: a.pdf: left out 1 of its pages, whose words only OCR could read\n"),
        ("vi", "lưu ý: a.pdf: bỏ 1 trang không có chữ, chỉ nhận dạng chữ (OCR) mới đọc được\n"),
    ] {
        let done = run_in(&folder, &["text", "a.pdf", "--ocr", "off", "--lang", lang]);
        assert_eq!((done.status, done.stderr.as_str()), (Some(0), message));
        assert_eq!(done.stdout, "The first page.\n");
    }
    let checked = run_in(&folder, &["check", "a.pdf", "--ocr", "off", "--no-cache", "--lang", "en"]);
    assert!(checked.stderr.contains("a.pdf: left out 1 of its pages"), "{}", checked.stderr);
    let parsed = run_in(&folder, &["parse", "a.pdf", "--ocr", "off", "--format", "json"]);
    let parsed: Value = serde_json::from_str(&parsed.stdout).expect("it is JSON");
    assert_eq!(parsed["source"]["notes"][0]["code"], "scanned_pages");
    assert_eq!(parsed["source"]["notes"][0]["text"], "2");
}
