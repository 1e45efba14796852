//! Reads one document, shows its facts and where they stand, then the same as JSON.
//!
//! `cargo run -p vanban-examples --example parse_document -- FILE`
#![expect(clippy::print_stdout, reason = "an example shows what it found")]

use std::error::Error;
use std::path::Path;

use vanban::json::{DocumentJson, SourceInfo};
use vanban::{Document, SourceText};

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/documents/04_thong-bao_ket-luan.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| DEFAULT.to_owned());
    show(path.as_ref())
}

fn show(path: &Path) -> Result<(), Box<dyn Error>> {
    let source = SourceText::new(std::fs::read_to_string(path)?)?;
    let document = Document::parse(&source);

    if let Some(kind) = document.kind {
        println!("{} ({})", kind.name(), kind.code());
    }
    if let Some(number) = &document.letterhead.number {
        let place = source.position(number.span.start);
        println!("{} at line {}, column {}", number.value, place.line, place.column);
        println!("as written: {:?}", source.slice(number.span));
    }
    if let Some(date) = &document.letterhead.date {
        println!("issued: {}", date.value);
    }
    for issue in &document.issues {
        println!("note: {}", issue.code.english());
    }

    let info = SourceInfo { format: "text", ..SourceInfo::default() };
    let json = DocumentJson::new(&document, &source, info);
    println!("{}", serde_json::to_string_pretty(&json)?);
    Ok(())
}

#[test]
fn it_runs() -> Result<(), Box<dyn Error>> {
    show(DEFAULT.as_ref())
}
