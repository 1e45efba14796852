//! The page for people.

use std::fs;

use crate::run::{document_names, documents, run, run_in, run_with, scratch, vanban};

const NOTICE: &str = "04_thong-bao_ket-luan.txt";
const ESCAPE: char = '\u{1b}';

/// Its facts fill nearly every place of a page.
const LETTER: &str = "01_cong-van_stacked-header.txt";

#[test]
fn a_page_in_vietnamese() {
    insta::assert_snapshot!(run(&["parse", LETTER, "--lang", "vi"]).fine());
}

#[test]
fn a_narrow_page_in_english() {
    let done = vanban(&["parse", LETTER, "--lang", "en"]).env("COLUMNS", "50").output();
    let page = String::from_utf8(done.expect("the program starts").stdout).expect("UTF-8");
    assert!(page.lines().all(|line| line.chars().count() <= 50), "{page}");
    insta::assert_snapshot!(page);
}

#[test]
fn several_files_have_their_path_above() {
    let output = run(&["parse", "."]).fine();
    for name in document_names() {
        assert_eq!(output.matches(&format!("── ./{name} ──")).count(), 1, "{name}");
    }
    assert!(!run(&["parse", NOTICE]).fine().contains(NOTICE));
}

#[test]
fn the_language_is_that_of_the_locale() {
    let page = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = vanban(&[&["parse", NOTICE], arguments].concat());
        command.envs(variables.iter().copied());
        String::from_utf8(command.output().expect("the program starts").stdout).expect("UTF-8")
    };
    let vietnamese = |page: String| page.contains("Cơ quan ban hành");
    assert!(!vietnamese(page(&[], &[])));
    assert!(vietnamese(page(&[("LANG", "vi_VN.UTF-8")], &[])));
    assert!(vietnamese(page(&[("LC_ALL", ""), ("LC_MESSAGES", "vi"), ("LANG", "C")], &[])));
    assert!(!vietnamese(page(&[("LC_ALL", "C"), ("LANG", "vi_VN")], &[])));
    assert!(!vietnamese(page(&[("LANG", "vi_VN")], &["--lang", "en"])));
    assert!(vietnamese(page(&[], &["--lang", "vi"])));
}

#[test]
fn colours() {
    let coloured = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = vanban(&[&["parse", NOTICE], arguments].concat());
        command.envs(variables.iter().copied());
        let output = command.output().expect("the program starts");
        output.stdout.contains(&(ESCAPE as u8))
    };
    assert!(!coloured(&[], &[]), "a pipe is no terminal");
    assert!(coloured(&[], &["--color", "always"]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(!coloured(&[], &["--color", "always", "--format", "json"]), "JSON has no colours");
}

#[test]
fn a_document_cannot_command_the_terminal() {
    let text = fs::read_to_string(documents().join(NOTICE)).expect("the fixture is there");
    let hostile = text.replace("Sở Tư pháp", "Sở\u{1b}]0;x\u{7} Tư pháp").replace("71%", "\u{1b}[2J");
    let page = run_with(hostile.as_bytes(), &["parse", "--color", "never"]).fine();
    assert!(!page.contains(ESCAPE) && !page.contains('\u{7}'));

    let folder = scratch("hostile_name");
    let done = run_in(&folder, &["parse", "\u{1b}[2J.txt", "--color", "never"]);
    assert_eq!(done.stderr, "error: [2J.txt: no such file or folder\n");
}
