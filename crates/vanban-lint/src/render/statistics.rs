//! How often each rule fired, the most frequent first.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::{Style, words};
use crate::report::Report;
use crate::rule::Severity;

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut counts: BTreeMap<(&str, &str), (usize, usize, Severity)> = BTreeMap::new();
    for file in &report.files {
        let mut here: BTreeMap<&str, ()> = BTreeMap::new();
        for finding in &file.findings {
            let of = counts.entry((finding.rule.code, finding.rule.name)).or_insert((0, 0, finding.severity));
            of.0 += 1;
            of.1 += usize::from(here.insert(finding.rule.code, ()).is_none());
            of.2 = of.2.max(finding.severity);
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|((code, _), (findings, ..))| (std::cmp::Reverse(*findings), *code));
    for ((code, name), (findings, files, severity)) in rows {
        let of = words::pick(style.lang, "tệp", "files");
        writeln!(out, "{findings:>7}  {files:>6} {of}  {:8} {code}  {name}", words::severity(severity, style.lang))?;
    }
    writeln!(out, "{}", words::summary(report, style.lang))
}
