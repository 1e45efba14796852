//! House rules of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use vanban_tests::{root, walk};

/// Every file of the repository that was written by hand, with its text.
fn sources() -> Vec<(PathBuf, String)> {
    let mut folders = vec![root()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the repository is readable").flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            match name.to_str() {
                Some("target" | ".git" | "Cargo.lock") => {}
                _ if path.is_dir() => folders.push(path),
                _ => files.extend(fs::read_to_string(&path).ok().map(|text| (path, text))),
            }
        }
    }
    files
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Lines before the unit tests of a module.
fn lines_without_tests(text: &str) -> usize {
    text.split_once("\n#[cfg(test)]\nmod tests {").map_or(text, |(code, _)| code).lines().count()
}

#[test]
fn modules_are_short() {
    const BUDGET: usize = 400;
    let modules = walk(&root().join("crates")).expect("the crates are there");
    let source = |path: &&PathBuf| path.extension().is_some_and(|e| e == "rs") && relative(path).contains("/src/");
    let too_long = modules.iter().filter(source).filter_map(|path| {
        let lines = lines_without_tests(&fs::read_to_string(path).ok()?);
        (lines > BUDGET).then(|| format!("{}: {lines} lines", relative(path)))
    });
    let too_long: Vec<String> = too_long.collect();
    assert!(too_long.is_empty(), "split by concept: {too_long:#?}");
}

#[test]
fn nothing_names_a_machine() {
    // Written in halves, so that this file does not name them either.
    let places = [["/ho", "me/"], ["/ro", "ot/"], ["/Us", "ers/"], ["/wo", "rk/"], ["/t", "mp/"], ["C:", "\\"]]
        .map(|h| h.concat());
    let mut found = Vec::new();
    for (path, text) in sources() {
        for (number, line) in text.lines().enumerate() {
            if places.iter().any(|place| line.contains(place.as_str())) {
                found.push(format!("{}:{}: {}", relative(&path), number + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn examples_are_listed_and_exist() {
    let folder = root().join("examples");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("the examples have a manifest");
    let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
    let paths = manifest.lines().filter(|line| line.starts_with("path")).filter_map(quoted);
    let mut listed: Vec<String> = paths.collect();
    let mut present: Vec<String> = walk(&folder).expect("the examples are there").iter().map(|p| relative(p)).collect();
    present.retain(|path| path.ends_with(".rs"));
    listed.iter_mut().for_each(|path| *path = format!("examples/{path}"));
    listed.sort();
    assert_eq!(listed, present);
}
