//! SARIF 2.1.0 (OASIS): what code scanning reads.

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Style, words};
use crate::finding::{Finding, Place};
use crate::fingerprint::context;
use crate::fix::Applicability;
use crate::report::{CheckedFile, Report, Status};
use crate::rule::{Rule, Severity};
use crate::rules::RULES;

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut results = Vec::new();
    let mut seen: HashMap<(&str, &str, String), usize> = HashMap::new();
    for (file, finding) in report.findings() {
        let print = context(finding);
        let count = seen.entry((&file.path, finding.rule.code, print.clone())).and_modify(|n| *n += 1).or_insert(0);
        results.push(result(file, finding, style, &format!("{print}:{count}")));
    }
    let notification = |failure: &crate::report::Failure| {
        json!({
            "level": "error",
            "message": { "text": failure.message.text(style.lang) },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&failure.path) } } }],
        })
    };
    let stale = |stale: &crate::report::Stale| {
        let label = words::pick(style.lang, "mục cũ trong danh mục nợ", "stale entry of the baseline");
        json!({
            "level": if report.strict_baseline { "error" } else { "note" },
            "message": { "text": format!("{label}: {} {} × {}", stale.path, stale.code, stale.count) },
        })
    };
    let failures = report.failures.iter().map(notification);
    let notifications: Vec<Value> = failures.chain(report.stale.iter().map(stale)).collect();
    let status = report.status();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "vanban",
                "semanticVersion": style.version,
                "rules": RULES.iter().map(|rule| descriptor(rule, style)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": status != Status::Failed,
                "exitCode": status as u8,
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn descriptor(rule: &Rule, style: Style<'_>) -> Value {
    let (vi, en) = rule.summary();
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": { "text": words::pick(style.lang, vi, en) },
        "fullDescription": { "text": format!("{en} {}", rule.basis()) },
        "help": { "text": rule.basis(), "markdown": rule.page },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(file: &CheckedFile, finding: &Finding, style: Style<'_>, print: &str) -> Value {
    let index = RULES.iter().position(|rule| rule.code == finding.rule.code);
    let help = finding.help.as_ref().map(|help| format!("\n{}", help.text(style.lang))).unwrap_or_default();
    let mut result = json!({
        "ruleId": finding.rule.code,
        "ruleIndex": index,
        "level": level(finding.severity),
        "message": { "text": format!("{}{help}", finding.message.text(style.lang)) },
        "locations": [location(&file.path, &finding.place, file.is_text)],
        "partialFingerprints": { "vanbanContext/v1": print },
    });
    if !finding.related.is_empty() {
        let related = finding.related.iter().enumerate().map(|(id, related)| {
            let path = related.path.as_deref().unwrap_or(&file.path);
            let mut place = location(path, &related.place, file.is_text);
            place["id"] = json!(id);
            place["message"] = json!({ "text": related.message.text(style.lang) });
            place
        });
        result["relatedLocations"] = related.collect();
    }
    // Others may not make what this program would not; a fix of text taken from a Word file has no place in the file.
    if let Some(fix) = finding.fix.as_ref().filter(|fix| file.is_text && fix.applicability > Applicability::DisplayOnly)
        && let [edit] = fix.edits.as_slice()
        && edit.span.start >= finding.place.span.start
        && edit.span.end <= finding.place.span.end
    {
        result["fixes"] = json!([{
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(&file.path) },
                "replacements": [{
                    "deletedRegion": { "byteOffset": edit.span.start, "byteLength": edit.span.len() },
                    "insertedContent": { "text": edit.replacement },
                }],
            }],
        }]);
    }
    result
}

/// A place in a file; of text that was taken from another format the file alone, because it has no such lines.
fn location(path: &str, place: &Place, is_text: bool) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(path) } });
    if is_text {
        physical["region"] = json!({
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
            "snippet": { "text": place.mark.slice(&place.excerpt).unwrap_or_default() },
        });
    }
    json!({ "physicalLocation": physical })
}

/// A path as a URI reference: relative as it is, absolute as a file's.
fn uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte as char),
            b'\\' => uri.push('/'),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
