//! Counts the citations and tasks of every text below a folder.
//!
//! `cargo run -p vanban-examples --example walk_folder -- FOLDER`
#![expect(clippy::print_stdout, reason = "an example shows what it found")]

use std::error::Error;
use std::path::{Path, PathBuf};

use vanban::{Document, SourceText};

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/documents");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| DEFAULT.to_owned());
    show(path.as_ref())
}

fn show(folder: &Path) -> Result<(), Box<dyn Error>> {
    for path in texts(folder)? {
        let source = SourceText::new(std::fs::read_to_string(&path)?)?;
        let document = Document::parse(&source);
        println!("{:4} citations {:4} tasks  {}", document.citations.len(), document.assignments.len(), path.display(),);
    }
    Ok(())
}

/// The texts below `folder`, sorted.
fn texts(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            found.extend(texts(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "txt" || extension == "md") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[test]
fn it_runs() -> Result<(), Box<dyn Error>> {
    show(DEFAULT.as_ref())
}
