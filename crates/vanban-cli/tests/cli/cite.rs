//! `vanban cite`

use std::fs;
use std::process::Stdio;

use serde_json::Value;

use crate::run::{document_names, documents, run, run_in, scratch, vanban};

const LETTER: &str = "01_cong-van_stacked-header.txt";

/// A web page: no letterhead, slips, something that cannot be read.
const PAGE: &str = "Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 & Luật Đầu tư số 67/2014/QH14 <mới>.\n\
Nghị định nêu trên thay thế Nghị định số 110/2004/NĐ-CP. Xem Thông tư số 9 và Luật Bảo vệ cây tre.\n";

#[test]
fn a_table_in_vietnamese() {
    insta::assert_snapshot!(run(&["cite", LETTER, "--lang", "vi"]).fine());
}

#[test]
fn every_form_has_the_same_mentions() {
    let object: Value = serde_json::from_str(&run(&["cite", LETTER, "--format", "json"]).fine()).expect("JSON");
    let mentions = object["citations"].as_array().expect("a list");
    let lines = run(&["cite", LETTER, "--format", "jsonl"]).fine();
    let spans = |value: &Value| value["span"].clone();
    let of_lines: Vec<Value> = lines.lines().map(|l| spans(&serde_json::from_str(l).expect("JSON"))).collect();
    assert_eq!(of_lines, mentions.iter().map(spans).collect::<Vec<_>>());
    let csv = run(&["cite", LETTER, "--format", "csv"]).fine();
    assert_eq!(csv.lines().count(), mentions.len() + 1, "{csv}");
    let html = run(&["cite", LETTER, "--annotate", "html"]).fine();
    assert_eq!(html.matches("<a class=\"citation").count(), mentions.len());
    let page: Value = serde_json::from_str(&run(&["parse", LETTER, "--format", "json"]).fine()).expect("JSON");
    assert_eq!(page["citations"], object["citations"]);
    assert_eq!(page["relations"], object["relations"]);
}

#[test]
fn any_text_will_do() {
    let folder = scratch("cite_any_text");
    fs::write(folder.join("page.md"), PAGE).expect("the folder can be written");
    let csv = run_in(&folder, &["cite", "page.md", "--format", "csv"]).fine();
    let csv = csv.strip_prefix('\u{FEFF}').expect("the mark by which Excel knows UTF-8");
    insta::assert_snapshot!(csv);
    let left = run_in(&folder, &["cite", "page.md", "--residue", "--lang", "en"]).fine();
    insta::assert_snapshot!(left, @r"
    page.md:2:62: refers to nothing in this text: Thông tư số 9
    page.md:2:79: unknown name of a law: Luật Bảo vệ cây tre
    ");
    let html = run_in(&folder, &["cite", "page.md", "--annotate", "html"]).fine();
    assert!(html.contains("&lt;mới&gt;") && html.contains("&amp; <a"), "{html}");
    assert!(html.contains("/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp/!main~art_5__para_2"), "{html}");
}

#[test]
fn the_annotated_text_is_the_text() {
    for name in document_names() {
        let html = run(&["cite", &name, "--annotate", "html"]).fine();
        let text = fs::read_to_string(documents().join(&name)).expect("a fixture");
        let body = html.split("<pre>").nth(1).and_then(|b| b.split("</pre>").next()).expect("the text");
        let mut plain = String::new();
        let mut inside = false;
        for c in body.chars() {
            match c {
                '<' => inside = true,
                '>' if inside => inside = false,
                c if !inside => plain.push(c),
                _ => {}
            }
        }
        assert_eq!(plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), text, "{name}");
    }
}

#[test]
fn a_folder_is_written_in_order() {
    let one = run(&["cite", ".", "--format", "csv", "-j", "1"]).fine();
    assert_eq!(one, run(&["cite", ".", "--format", "csv", "-j", "3"]).fine());
    assert_eq!(one.matches("path,line,column").count(), 1);
    let html = run(&["cite", ".", "--annotate", "html"]).fine();
    assert_eq!(html.matches("<article>").count(), document_names().len());
    assert!(html.starts_with("<!DOCTYPE html>") && html.trim_end().ends_with("</html>"));
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = scratch("cite_pipe");
    // More than a pipe and the buffers before it hold, so that the program does meet the closed end.
    fs::write(folder.join("page.txt"), PAGE.repeat(4000)).expect("the folder can be written");
    for form in
        [["--format", "text"], ["--format", "json"], ["--format", "jsonl"], ["--format", "csv"], ["--annotate", "html"]]
    {
        let mut command = vanban(&[&["cite", "page.txt"], &form[..]].concat());
        command.current_dir(&folder).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        drop(child.stdout.take());
        let done = child.wait_with_output().expect("the program ends");
        assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""), "{form:?}");
    }
}

#[test]
fn annotation_has_one_form() {
    let refused = run(&["cite", LETTER, "--annotate", "html", "--format", "csv"]);
    assert_eq!(refused.status, Some(2));
}
