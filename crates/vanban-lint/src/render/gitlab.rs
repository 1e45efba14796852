//! GitLab Code Quality: an array of issues.

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::json;

use super::Style;
use crate::fingerprint::context;
use crate::report::Report;
use crate::rule::Severity;

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut issues = Vec::new();
    // Two alike in one file must not count as one.
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (file, finding) in report.findings() {
        let key = format!("{}:{}:{}", file.path, finding.rule.code, context(finding));
        let count = seen.entry(key.clone()).and_modify(|count| *count += 1).or_insert(0);
        let line = if file.is_text { finding.place.start.line } else { 1 };
        issues.push(json!({
            "description": finding.message.text(style.lang),
            "check_name": format!("{} {}", finding.rule.code, finding.rule.name),
            "fingerprint": blake3::hash(format!("{key}:{count}").as_bytes()).to_hex().as_str()[..32],
            "severity": match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            "location": { "path": &*file.path, "lines": { "begin": line } },
        }));
    }
    for failure in &report.failures {
        issues.push(json!({
            "description": failure.message.text(style.lang),
            "check_name": "failure",
            "fingerprint": blake3::hash(format!("{}:failure", failure.path).as_bytes()).to_hex().as_str()[..32],
            "severity": "blocker",
            "location": { "path": &*failure.path, "lines": { "begin": 1 } },
        }));
    }
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    writeln!(out)
}
