//! Commands of GitHub Actions: `::error file=…,line=…::message`.

use std::io::{self, Write};

use super::{Style, words};
use crate::report::Report;
use crate::rule::Severity;

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    for (file, finding) in report.findings() {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        write!(out, "::{command} file={}", property(&file.path))?;
        if file.is_text {
            let (start, end) = (finding.place.start, finding.place.end);
            write!(out, ",line={},endLine={}", start.line, end.line)?;
            // Columns of several lines are refused.
            if start.line == end.line {
                write!(out, ",col={},endColumn={}", start.column, end.column)?;
            }
        }
        let title = format!("{} {}", finding.rule.code, finding.rule.name);
        let help = finding.help.as_ref().map(|help| format!("\n{}", help.text(style.lang))).unwrap_or_default();
        let message = format!("{}{help}", finding.message.text(style.lang));
        writeln!(out, ",title={}::{}", property(&title), data(&message))?;
    }
    for failure in &report.failures {
        writeln!(out, "::error file={}::{}", property(&failure.path), data(failure.message.text(style.lang)))?;
    }
    for stale in &report.stale {
        let (vi, en) = ("mục cũ trong danh mục nợ", "stale entry of the baseline");
        let command = if report.strict_baseline { "error" } else { "notice" };
        let message = format!("{}: {} × {}", words::pick(style.lang, vi, en), stale.code, stale.count);
        writeln!(out, "::{command} file={}::{}", property(&stale.path), data(&message))?;
    }
    Ok(())
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
