//! The program as a user runs it.

// One way to write Word files for both crates.
#[path = "../../../vanban-read/tests/docx/build.rs"]
#[expect(dead_code, reason = "numbered lists are tested where they are read")]
mod build;
mod check;
mod cite;
mod failures;
mod mixed;
mod other_commands;
mod page;
mod parse;
mod pdf;
mod repair;
mod run;
mod schema;
mod tasks;
mod word;
