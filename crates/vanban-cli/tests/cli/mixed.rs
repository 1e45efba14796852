//! A folder as offices have it: pages, old encodings, pictures, wrong names, and some files that nobody can read.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::run::{run_in, scratch, vanban};

const PAGE: &str = "<html><nav>Trang chủ</nav><table><tr><td>UBND TỈNH CAO BẰNG<br>Số: 318/UBND-VX<td>CỘNG HÒA XÃ HỘI \
    CHỦ NGHĨA VIỆT NAM<br>Cao Bằng, ngày 05 tháng 3 năm 2026</table><p>Giao Sở Y tế báo cáo trước ngày 30/4/2026.";
/// `Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ;`
const TCVN3: &[u8] = b"C\xA8n c\xF8 Ngh\xDE \xAE\xDEnh s\xE8 30/2020/N\xA7-CP c\xF1a Ch\xDDnh ph\xF1;";

fn picture() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vanban-read/tests/programs/letter.png");
    fs::read(path).expect("the picture is there")
}

fn tesseract_reads_vietnamese() -> bool {
    let said = Command::new("tesseract").arg("--list-langs").output();
    said.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).lines().any(|line| line == "vie"))
}

fn folder(name: &str) -> std::path::PathBuf {
    let folder = scratch(name);
    let files: [(&str, &[u8]); 6] = [
        ("a.html", PAGE.as_bytes()),
        ("b.txt", TCVN3),
        // Portals sell pages as files of Word.
        ("c.doc", PAGE.as_bytes()),
        ("d.docx", b"PK\x03\x04"),
        ("e.txt", b"\x7FELF\x02\x01\x01\0\0"),
        ("f.md", b"<div>\n\nGiao: x</div>"),
    ];
    for (file, bytes) in files {
        fs::write(folder.join(file), bytes).expect("the file is written");
    }
    folder
}

#[test]
fn every_file_is_what_its_content_says() {
    let done = run_in(&folder("mixed"), &["parse", ".", "--format", "jsonl", "--jobs", "2"]);
    let expected = "error: ./d.docx: damaged or cut short\nerror: ./e.txt: this binary format is not supported\n";
    assert_eq!((done.status, done.stderr.as_str()), (Some(2), expected));
    let documents: Vec<Value> = done.stdout.lines().map(|line| line.parse().expect("it is JSON")).collect();
    let formats: Vec<&Value> = documents.iter().map(|document| &document["source"]["format"]).collect();
    assert_eq!(formats, ["html", "text", "html", "markdown"]);
    for page in [&documents[0], &documents[2]] {
        assert_eq!(page["letterhead"]["number"]["text"], "318/UBND-VX");
        assert_eq!(page["letterhead"]["issuer"]["name"], "UBND tỉnh Cao Bằng");
        assert_eq!(page["assignments"][0]["deadline"]["value"], "2026-04-30");
        assert_eq!(page["source"]["notes"], serde_json::json!([{"code": "menu", "text": "Trang chủ"}]));
    }
    assert_eq!(documents[1]["citations"][0]["number"], "30/2020/NĐ-CP");
    let note = serde_json::json!([{"code": "decoded", "text": "TCVN3 (8 of 8 words fit, 1 lines)"}]);
    assert_eq!(documents[1]["source"]["notes"], note);
}

#[test]
fn pictures_are_read_where_that_is_possible_and_wanted() {
    let folder = scratch("pictures");
    fs::write(folder.join("scan.png"), picture()).expect("the file is written");
    fs::write(folder.join("a.txt"), "1").expect("the file is written");
    let off = run_in(&folder, &["parse", ".", "--ocr", "off", "--format", "jsonl"]).fine();
    assert_eq!(off.lines().count(), 1);
    let off = run_in(&folder, &["text", "scan.png", "--ocr", "off"]);
    let expected = "error: scan.png: a picture, which only OCR could read, and that is off\n";
    assert_eq!((off.status, off.stderr.as_str()), (Some(2), expected));

    let path = folder.join("nothing").into_os_string();
    let missing = vanban(&["parse", "scan.png", "--lang", "vi"]).current_dir(&folder).env("PATH", path).output();
    let missing = crate::run::Run::from(missing.expect("the program starts"));
    let expected =
        "lỗi: scan.png: chưa cài tesseract; hãy cài (apt-get install tesseract-ocr tesseract-ocr-vie) rồi thử lại\n";
    assert_eq!((missing.status, missing.stderr.as_str()), (Some(2), expected));

    if !tesseract_reads_vietnamese() {
        return eprintln!("not tested: tesseract is not installed");
    }
    let done = run_in(&folder, &["parse", "scan.png", "--format", "json"]);
    let warning = "warning: scan.png: its words were recognised in a picture (OCR): letters and digits may be wrong\n";
    assert_eq!((done.status, done.stderr.as_str()), (Some(0), warning));
    let document: Value = done.stdout.parse().expect("it is JSON");
    assert_eq!(document["source"]["format"], "png");
    assert_eq!(document["source"]["notes"][0]["code"], "ocr");
    assert_eq!(document["letterhead"]["number"]["text"], "318/UBND-VX");
}
