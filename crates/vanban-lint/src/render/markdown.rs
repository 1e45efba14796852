//! A table for comments and job summaries.

use std::io::{self, Write};

use super::{Style, words};
use crate::report::Report;

/// A comment holds about 65,000 characters; nobody reads more rows.
const MOST: usize = 200;

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lang = style.lang;
    writeln!(out, "**{}**\n", words::summary(report, lang))?;
    if report.findings().next().is_some() {
        let header = words::pick(lang, "| Nơi | Mức | Quy tắc | Nội dung |", "| Place | Severity | Rule | Finding |");
        writeln!(out, "{header}\n|---|---|---|---|")?;
    }
    for (file, finding) in report.findings().take(MOST) {
        let start = finding.place.start;
        writeln!(
            out,
            "| {}:{}:{} | {} | {} `{}` | {} |",
            cell(&file.path),
            start.line,
            start.column,
            words::severity(finding.severity, lang),
            finding.rule.code,
            finding.rule.name,
            cell(finding.message.text(lang))
        )?;
    }
    let rest = report.findings().count().saturating_sub(MOST);
    if rest > 0 {
        writeln!(out, "\n{rest} {}", words::pick(lang, "kết quả nữa", "findings more"))?;
    }
    for failure in &report.failures {
        writeln!(out, "\n- **{}**: {}", cell(&failure.path), cell(failure.message.text(lang)))?;
    }
    for stale in &report.stale {
        let label = words::pick(lang, "mục cũ trong danh mục nợ", "stale entry of the baseline");
        writeln!(out, "\n- {}: {label}: {} × {}", cell(&stale.path), stale.code, stale.count)?;
    }
    Ok(())
}

/// Text that stays in its cell and stays text.
fn cell(text: &str) -> String {
    let mut safe = String::new();
    for c in words::plain(text).chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '@') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
