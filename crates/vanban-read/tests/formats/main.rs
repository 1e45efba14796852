//! Web pages and old encodings: what a reader of them sees.

// One way to write Word files for all tests.
#[path = "../docx/build.rs"]
#[expect(dead_code, reason = "lists and notes of Word are tested elsewhere")]
mod build;
mod damaged;
mod encode;
mod encodings;
mod html;
mod letters;
