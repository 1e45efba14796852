//! What cannot be read: the message, the exit status, and that the rest is read all the same.

use std::fs::{self, File};

use crate::run::{run, run_in, run_with, scratch};

/// One case: a file with these bytes, and the message it leads to in English and in Vietnamese.
struct Case {
    file: &'static str,
    bytes: &'static [u8],
    english: &'static str,
    vietnamese: &'static str,
}

const FORMATS: &str = "text (.txt, .text), Markdown (.md, .markdown), web pages (.html, .htm), Word (.docx, .doc, .rtf), \
    PDF and pictures (.png, .jpg, .jpeg, .tif, .tiff) are";
const FORMATS_VI: &str = "hiện đọc được văn bản thuần (.txt, .text), Markdown (.md, .markdown), trang web (.html, .htm), \
    Word (.docx, .doc, .rtf), PDF và ảnh (.png, .jpg, .jpeg, .tif, .tiff)";

const CASES: [Case; 12] = [
    Case {
        file: "bad.txt",
        bytes: b"S\xe1\xbb\x91: 12\xff/Q\xc4\x90",
        english: "not valid UTF-8 at byte 8, and no other encoding fits",
        vietnamese: "không đúng UTF-8 tại byte 8, cũng không hợp bảng mã nào khác",
    },
    Case {
        file: "cut.txt",
        bytes: b"S\xe1\xbb",
        english: "not valid UTF-8 at byte 1, and no other encoding fits",
        vietnamese: "không đúng UTF-8 tại byte 1, cũng không hợp bảng mã nào khác",
    },
    Case {
        file: "a.docx",
        bytes: b"PK\x03\x04",
        english: "damaged or cut short",
        vietnamese: "tệp hỏng hoặc thiếu phần cuối",
    },
    Case {
        file: "text.docx", bytes: b"12", english: "not a Word document", vietnamese: "không phải văn bản Word"
    },
    Case {
        file: "pdf.docx",
        bytes: b"%PDF-1.7",
        english: "damaged or cut short",
        vietnamese: "tệp hỏng hoặc thiếu phần cuối",
    },
    Case {
        file: "a.log", bytes: b"12", english: ".log is not supported yet; {}", vietnamese: "chưa hỗ trợ .log; {}"
    },
    Case { file: "text.pdf", bytes: b"12", english: "not a PDF", vietnamese: "không phải tệp PDF" },
    Case {
        file: "utf16.txt",
        bytes: b"\xff\xfeS\x00\x00",
        english: "not valid UTF-8 at byte 4, and no other encoding fits",
        vietnamese: "không đúng UTF-8 tại byte 4, cũng không hợp bảng mã nào khác",
    },
    Case {
        file: "nul.txt",
        bytes: b"a\0b",
        english: "this binary format is not supported",
        vietnamese: "chưa hỗ trợ định dạng nhị phân này",
    },
    Case {
        file: "text.png",
        bytes: b"12",
        english: "damaged or cut short",
        vietnamese: "tệp hỏng hoặc thiếu phần cuối",
    },
    Case {
        file: "nul.html",
        bytes: b"<p>\0",
        english: "this binary format is not supported",
        vietnamese: "chưa hỗ trợ định dạng nhị phân này",
    },
    Case {
        file: "sheet.doc",
        bytes: b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no document",
        english: "Excel, PowerPoint is not supported yet; {}",
        vietnamese: "chưa hỗ trợ Excel, PowerPoint; {}",
    },
];

#[test]
fn files_that_are_no_text() {
    let folder = scratch("no_text");
    for Case { file, bytes, english, vietnamese } in CASES {
        fs::write(folder.join(file), bytes).expect("the file is written");
        for (lang, prefix, message, formats) in
            [("en", "error", english, FORMATS), ("vi", "lỗi", vietnamese, FORMATS_VI)]
        {
            let done = run_in(&folder, &["parse", file, "--lang", lang]);
            let message = message.replace("{}", formats);
            assert_eq!(done.stderr, format!("{prefix}: {file}: {message}\n"));
            assert_eq!((done.status, done.stdout.as_str()), (Some(2), ""));
        }
    }
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let folder = scratch("one_bad");
    for (file, bytes) in [("a.txt", &b"1"[..]), ("b.txt", b"\xff"), ("c.txt", b"3")] {
        fs::write(folder.join(file), bytes).expect("the file is written");
    }
    for paths in [&["."][..], &["./a.txt", "./b.txt", "missing", "./c.txt"]] {
        let arguments = [&["parse", "--format", "jsonl"], paths].concat();
        let done = run_in(&folder, &arguments);
        assert_eq!(done.status, Some(2));
        assert!(done.stderr.contains("error: ./b.txt: not valid UTF-8 at byte 0, and no other encoding fits\n"));
        let missing = done.stderr.contains("error: missing: no such file or folder\n");
        assert_eq!(missing, paths.len() > 1);
        let lines: Vec<&str> = done.stdout.lines().collect();
        assert!(lines.len() == 2 && lines[0].contains("a.txt") && lines[1].contains("c.txt"));
    }
}

#[test]
fn a_folder_without_documents() {
    let folder = scratch("no_documents");
    fs::write(folder.join("a.xlsx"), "").expect("the file is written");
    let done = run_in(&folder, &["parse", "."]);
    assert_eq!((done.status, done.stdout.as_str()), (Some(2), ""));
    assert!(done.stderr.starts_with("error: .: no documents in this folder"), "{}", done.stderr);
}

#[test]
fn standard_input_that_is_no_utf_8() {
    let done = run_with(b"ab\xff", &["parse", "-"]);
    assert_eq!(done.status, Some(2));
    assert_eq!(done.stderr, "error: standard input: not valid UTF-8 at byte 2, and no other encoding fits\n");
}

/// The file is sparse: it takes no room on the disk, and none in memory because its size is asked first.
#[cfg(target_os = "linux")]
#[test]
fn a_file_above_four_gibibytes() {
    let folder = scratch("too_large");
    let file = File::create(folder.join("large.txt")).expect("the file is written");
    file.set_len(1 << 32).expect("the file system has sparse files");
    let done = run_in(&folder, &["parse", "large.txt"]);
    fs::remove_file(folder.join("large.txt")).expect("the file is there");
    assert_eq!(done.status, Some(2));
    let message = "has 4294967296 bytes, more than the 4 GiB that can be read";
    assert_eq!(done.stderr, format!("error: large.txt: {message}\n"));
}

#[test]
fn the_output_never_destroys_an_input() {
    let folder = scratch("overwrite");
    fs::write(folder.join("a.txt"), "Số: 1/QĐ-UBND").expect("the file is written");
    for path in ["a.txt", "."] {
        let done = run_in(&folder, &["parse", path, "-o", "./a.txt"]);
        assert_eq!(done.status, Some(2));
        assert_eq!(done.stderr, "error: ./a.txt: is also an input; write the output elsewhere\n");
    }
    assert_eq!(fs::read_to_string(folder.join("a.txt")).ok().as_deref(), Some("Số: 1/QĐ-UBND"));
}

#[test]
fn an_output_that_cannot_be_written() {
    let done = run(&["parse", ".", "-o", "no/such/folder/out.txt"]);
    assert_eq!(done.status, Some(2));
    assert!(done.stderr.starts_with("error: no/such/folder/out.txt: cannot be written: "));
}

#[test]
fn wrong_arguments() {
    for arguments in [&["parse", "--format", "yaml"][..], &["parse", "-j", "0"], &["read"], &[]] {
        assert_eq!(run(arguments).status, Some(2), "{arguments:?}");
    }
}
