//! The citation graph of a folder, for Graphviz.
//!
//! `cargo run -p vanban-examples --example citation_graph -- FOLDER | dot -Tsvg -o graph.svg`
//!
//! A node is a document: one of the folder (a box) or one that is cited there. An edge is what the citing document does
//! with the other. Numbers repeat in every province: a node is what its label says, and no more.
#![expect(clippy::print_stdout, reason = "an example shows what it found")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use vanban::{Citation, Document, SourceText};

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/documents");

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| DEFAULT.to_owned());
    show(folder.as_ref())
}

fn show(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut edges: BTreeMap<(String, String, String), usize> = BTreeMap::new();
    println!("digraph citations {{\n  rankdir=LR;");
    for (label, document) in documents(folder)? {
        println!("  {label:?} [shape=box];");
        for (i, citation) in document.citations.iter().enumerate() {
            let Some(cited) = name(citation) else { continue };
            let told = document.relations.iter().find(|r| r.object == i);
            let subject = told.and_then(|r| r.subject).and_then(|s| name(&document.citations[s]));
            let kind = told.map(|r| format!("{:?}", r.kind)).unwrap_or_default();
            *edges.entry((subject.unwrap_or_else(|| label.clone()), cited, kind)).or_default() += 1;
        }
    }
    for ((from, to, kind), times) in edges.iter().filter(|((from, to, _), _)| from != to) {
        println!("  {from:?} -> {to:?} [label={kind:?}, penwidth={times}];");
    }
    println!("}}");
    Ok(())
}

/// `30/2020/NĐ-CP`, or the name of a law.
fn name(citation: &Citation) -> Option<String> {
    match citation.key() {
        Some(key) => Some(key.number.to_string()),
        None => citation.name.clone(),
    }
}

fn documents(folder: &Path) -> Result<Vec<(String, Document)>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "txt" || e == "md") {
            let document = Document::parse(&SourceText::new(std::fs::read_to_string(&path)?)?);
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let label = document.key().filter(|k| k.number.serial().is_some()).map(|k| k.number.to_string());
            found.push((label.unwrap_or(stem), document));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

#[test]
fn it_runs() -> Result<(), Box<dyn Error>> {
    show(DEFAULT.as_ref())
}
