//! Prints what is overdue on a day, office by office, from every text of a folder.
//!
//! `cargo run -p vanban-examples --example overdue -- FOLDER 2026-10-25`
#![expect(clippy::print_stdout, reason = "an example shows what it found")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use vanban::{Document, PartialDate, SourceText};

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/documents");

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().unwrap_or_else(|| DEFAULT.to_owned());
    // No clock is read: the day is asked for, so that the answer can be had again.
    let day = args.next().unwrap_or_else(|| "2026-10-25".to_owned());
    show(folder.as_ref(), day.parse()?)
}

fn show(folder: &Path, day: PartialDate) -> Result<(), Box<dyn Error>> {
    let mut overdue: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.extension().is_some_and(|extension| extension == "txt" || extension == "md") {
            continue;
        }
        let document = Document::parse(&SourceText::new(std::fs::read_to_string(&path)?)?);
        for row in document.register().filter(|row| row.is_due_before(day.first_day())) {
            let due = row.due.map(|due| due.day.to_string()).unwrap_or_default();
            let line = format!("{due}  {}  {}", row.number().unwrap_or_default(), row.task.action.value);
            for lead in &row.task.leads {
                overdue.entry(lead.value.clone()).or_default().push(line.clone());
            }
        }
    }
    for (lead, mut tasks) in overdue {
        // The longest overdue first; a folder has no order of its own.
        tasks.sort();
        println!("{lead}\n  {}", tasks.join("\n  "));
    }
    Ok(())
}

#[test]
fn it_runs() -> Result<(), Box<dyn Error>> {
    show(DEFAULT.as_ref(), "2026-10-25".parse()?)
}
