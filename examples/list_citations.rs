//! Lists the documents a document mentions, with provisions, date and relation.
//!
//! `cargo run -p vanban-examples --example list_citations -- FILE`
#![expect(clippy::print_stdout, reason = "an example shows what it found")]

use std::error::Error;
use std::path::Path;

use vanban::{Document, SourceText};

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/documents/09_nghi-quyet_hdnd.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| DEFAULT.to_owned());
    show(path.as_ref())
}

fn show(path: &Path) -> Result<(), Box<dyn Error>> {
    let source = SourceText::new(std::fs::read_to_string(path)?)?;
    let document = Document::parse(&source);
    for citation in &document.citations {
        let line = source.position(citation.span.start).line;
        print!("line {line}: {citation}");
        if let Some(date) = citation.date {
            print!(", {date}");
        }
        // What this document does with the other: legal basis, amends, replaces ...
        if let Some(relation) = citation.relation {
            print!(", {relation:?}");
        }
        // `Nghị quyết trên` does not say its number; the document says it elsewhere.
        if let (true, Some(number)) = (citation.is_back_reference(), &citation.resolved) {
            print!(", that is {number}");
        }
        println!();
    }
    Ok(())
}

#[test]
fn it_runs() -> Result<(), Box<dyn Error>> {
    show(DEFAULT.as_ref())
}
