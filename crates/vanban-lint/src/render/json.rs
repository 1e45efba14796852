//! One object, or a line a finding. Additive within `schema_version` 1.

use std::io::{self, Write};

use serde_json::{Value, json};
use vanban::Position;

use super::Style;
use crate::finding::{Finding, Place};
use crate::fingerprint::context;
use crate::report::{Counts, Report};

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let file = |file: &crate::report::CheckedFile| {
        json!({
            "path": &*file.path,
            "findings": file.findings.iter().map(finding).collect::<Vec<_>>(),
            "known": file.known,
            "hidden": file.hidden,
        })
    };
    let failure = |failure: &crate::report::Failure| json!({ "path": &*failure.path, "message": failure.message });
    let stale = |stale: &crate::report::Stale| json!({ "path": stale.path, "code": stale.code, "count": stale.count });
    let Counts { errors, warnings, infos } = report.counts();
    let all = json!({
        "schema_version": 1,
        "tool": { "name": "vanban", "version": style.version },
        "status": report.status() as u8,
        "summary": { "errors": errors, "warnings": warnings, "infos": infos },
        "files": report.files.iter().map(file).collect::<Vec<_>>(),
        "failures": report.failures.iter().map(failure).collect::<Vec<_>>(),
        "stale": report.stale.iter().map(stale).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &all)?;
    writeln!(out)
}

pub(super) fn write_lines(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for (file, found) in report.findings() {
        let mut line = finding(found);
        line["path"] = json!(&*file.path);
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)?;
    }
    // A line that is no finding says so, so that nobody reads silence as "none".
    for failure in &report.failures {
        serde_json::to_writer(&mut *out, &json!({ "path": &*failure.path, "failure": failure.message }))?;
        writeln!(out)?;
    }
    Ok(())
}

fn finding(finding: &Finding) -> Value {
    let related = |related: &crate::finding::Related| {
        let mut value = place(&related.place);
        value["path"] = json!(related.path.as_deref());
        value["message"] = json!(related.message);
        value
    };
    let mut value = place(&finding.place);
    value["code"] = json!(finding.rule.code);
    value["name"] = json!(finding.rule.name);
    value["severity"] = json!(finding.severity);
    value["message"] = json!(finding.message);
    value["help"] = json!(finding.help);
    value["related"] = finding.related.iter().map(related).collect();
    value["fix"] = json!(finding.fix);
    value["fingerprint"] = json!(context(finding));
    value
}

fn place(place: &Place) -> Value {
    let position = |at: Position| json!({ "line": at.line, "column": at.column });
    json!({
        "span": place.span,
        "start": position(place.start),
        "end": position(place.end),
        "text": place.mark.slice(&place.excerpt),
    })
}
