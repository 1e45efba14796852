//! `vanban parse` on what it can read.

use std::fs;
use std::process::Stdio;

use serde_json::Value;

use crate::run::{document_names, documents, run, run_in, run_with, scratch, vanban};

const NOTICE: &str = "04_thong-bao_ket-luan.txt";

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the output is JSON")
}

#[test]
fn one_file_is_one_object() {
    let output = run(&["parse", NOTICE, "--format", "json"]).fine();
    let document = json(&output);
    let bytes = fs::read(documents().join(NOTICE)).expect("the fixture is there");
    assert_eq!(document["schema_version"], 1);
    assert_eq!(document["source"]["path"], NOTICE);
    assert_eq!(document["source"]["format"], "text");
    assert_eq!(document["source"]["bytes"], bytes.len());
    assert_eq!(document["source"]["blake3"].as_str().map(str::len), Some(64));
    assert_eq!(document["kind"]["code"], "TB");
    assert_eq!(document["letterhead"]["number"]["text"], "318/TB-VP");
    assert_eq!(document["letterhead"]["date"]["value"], "2026-03-17");
}

#[test]
fn places_are_bytes_of_the_file() {
    for name in document_names() {
        let document = json(&run(&["parse", &name, "--format", "json"]).fine());
        let text = fs::read_to_string(documents().join(&name)).expect("the fixture is there");
        for task in document["assignments"].as_array().expect("a list") {
            let at = |key: &str| task["span"][key].as_u64().map(|n| n as usize);
            let (start, end) = (at("start").expect("a number"), at("end").expect("a number"));
            assert_eq!(text.get(start..end), task["text"].as_str(), "{name}");
        }
    }
}

#[test]
fn a_folder_is_a_line_a_file_sorted_by_path() {
    for format in ["json", "jsonl"] {
        let output = run(&["parse", ".", "--format", format]).fine();
        let paths: Vec<String> =
            output.lines().map(|line| json(line)["source"]["path"].as_str().unwrap_or_default().to_owned()).collect();
        let expected: Vec<String> = document_names().iter().map(|n| format!("./{n}")).collect();
        assert_eq!(paths, expected);
    }
}

#[test]
fn the_number_of_threads_does_not_show() {
    let folder = scratch("threads");
    for (i, name) in document_names().iter().cycle().take(100).enumerate() {
        let copy = folder.join(format!("{i:03}_{name}"));
        fs::copy(documents().join(name), copy).expect("the copy is written");
    }
    for format in ["jsonl", "text"] {
        let with = |threads| run_in(&folder, &["parse", ".", "--format", format, "-j", threads]).fine();
        let one = with("1");
        assert!(one.lines().count() >= 100);
        assert!(one == with("2") && one == with("7"));
    }
}

#[test]
fn standard_input() {
    let bytes = fs::read(documents().join(NOTICE)).expect("the fixture is there");
    let named = run_with(&bytes, &["parse", "-", "--format", "json"]).fine();
    let unnamed = run_with(&bytes, &["parse", "--format", "json"]).fine();
    assert_eq!(named, unnamed);
    let mut document = json(&named);
    assert_eq!(document["source"]["path"], Value::Null);
    // Apart from the path it is the same document as from the file.
    document["source"]["path"] = NOTICE.into();
    assert_eq!(document, json(&run(&["parse", NOTICE, "--format", "json"]).fine()));
}

#[test]
fn an_empty_file_is_a_document_without_facts() {
    let folder = scratch("empty");
    fs::write(folder.join("empty.txt"), "").expect("the file is written");
    let done = run_in(&folder, &["parse", "empty.txt", "--format", "json"]);
    assert_eq!(done.status, Some(0));
    assert_eq!(done.stderr, "warning: empty.txt: there is no text in it\n");
    let document = json(&done.stdout);
    assert_eq!((&document["kind"], &document["subject"]), (&Value::Null, &Value::Null));
    assert_eq!(document["assignments"], Value::Array(Vec::new()));
}

#[test]
fn ignored_and_foreign_files_of_a_folder_are_skipped() {
    let folder = scratch("ignored");
    for name in ["a.txt", "b.MD", "c.text", "d.markdown", "draft.txt", "e.xlsx", ".hidden.txt"] {
        fs::write(folder.join(name), "Số: 1/QĐ-UBND").expect("the file is written");
    }
    fs::write(folder.join(".ignore"), "draft.txt\n").expect("the file is written");
    let output = run_in(&folder, &["parse", ".", "--format", "jsonl"]).fine();
    let files: Vec<(String, String)> = output
        .lines()
        .map(|line| json(line)["source"].clone())
        .map(|source| (source["path"].to_string(), source["format"].to_string()))
        .collect();
    let expected = [
        ("\"./a.txt\"", "\"text\""),
        ("\"./b.MD\"", "\"markdown\""),
        ("\"./c.text\"", "\"text\""),
        ("\"./d.markdown\"", "\"markdown\""),
    ];
    assert_eq!(files, expected.map(|(path, format)| (path.to_owned(), format.to_owned())));
}

#[test]
fn output_goes_to_a_file() {
    let file = scratch("output").join("facts.jsonl");
    let path = file.to_string_lossy();
    assert_eq!(run(&["parse", ".", "--format", "jsonl", "-o", &path]).fine(), "");
    let written = fs::read_to_string(&file).expect("the output is there");
    assert_eq!(written, run(&["parse", ".", "--format", "jsonl"]).fine());
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = scratch("pipe");
    // More than a pipe holds, so that the program does meet the closed end.
    for i in 0..200 {
        let copy = folder.join(format!("{i:03}.txt"));
        fs::copy(documents().join(NOTICE), copy).expect("the copy is written");
    }
    for format in ["text", "jsonl"] {
        let mut command = vanban(&["parse", ".", "--format", format]);
        command.current_dir(&folder).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        drop(child.stdout.take());
        let done = child.wait_with_output().expect("the program ends");
        assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]));
    }
}
