//! Prints who must do what by when, as tab-separated values sorted by the last day in time.
//!
//! `cargo run -p vanban-examples --example task_table -- FILE`
#![expect(clippy::print_stdout, reason = "an example shows what it found")]

use std::error::Error;
use std::path::Path;

use vanban::{Document, SourceText, Spanned};

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/documents/07_ke-hoach_tasks.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| DEFAULT.to_owned());
    show(path.as_ref())
}

fn show(path: &Path) -> Result<(), Box<dyn Error>> {
    let source = SourceText::new(std::fs::read_to_string(path)?)?;
    let mut tasks = Document::parse(&source).assignments;
    // Tasks without a deadline come last.
    tasks.sort_by_key(|task| {
        let day = task.deadline.and_then(|deadline| deadline.last_day());
        (day.is_none(), day)
    });
    println!("last day\tlead\twith\taction");
    for task in &tasks {
        let day = task.deadline.and_then(|deadline| deadline.last_day()).map(|day| day.to_string());
        println!(
            "{}\t{}\t{}\t{}",
            day.unwrap_or_default(),
            names(&task.leads),
            names(&task.coordinators),
            task.action.value,
        );
    }
    Ok(())
}

fn names(names: &[Spanned<String>]) -> String {
    names.iter().map(|name| name.value.as_str()).collect::<Vec<_>>().join("; ")
}

#[test]
fn it_runs() -> Result<(), Box<dyn Error>> {
    show(DEFAULT.as_ref())
}
