//! Reports in the forms that people and programs read: one file a form.
//!
//! Same report, same bytes: nothing here asks for the time, the machine or the locale.

mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod sarif;
mod statistics;
mod terminal;
mod words;

use std::io::{self, Write};

use crate::diagnostic::Lang;
use crate::report::Report;

/// A form of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people: source excerpts with the place marked.
    Text,
    /// One object.
    Json,
    /// One line a finding.
    Jsonl,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit XML: a suite a file.
    Junit,
    /// Commands of GitHub Actions, shown as annotations.
    Github,
    /// GitLab Code Quality.
    Gitlab,
    /// A table for comments and job summaries.
    Markdown,
    /// How often each rule fired.
    Statistics,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style<'a> {
    /// The language of messages, where a form has room for one.
    pub lang: Lang,
    /// The width of a page.
    pub width: usize,
    /// With the escape sequences of a terminal.
    pub colored: bool,
    /// The version of the program that says it is the tool.
    pub version: &'a str,
}

/// Writes a report.
///
/// # Errors
/// What the writer says.
pub fn render(report: &Report, format: Format, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text => terminal::write(report, style, out),
        Format::Json => json::write(report, style, out),
        Format::Jsonl => json::write_lines(report, out),
        Format::Sarif => sarif::write(report, style, out),
        Format::Junit => junit::write(report, style, out),
        Format::Github => github::write(report, style, out),
        Format::Gitlab => gitlab::write(report, style, out),
        Format::Markdown => markdown::write(report, style, out),
        Format::Statistics => statistics::write(report, style, out),
    }
}
