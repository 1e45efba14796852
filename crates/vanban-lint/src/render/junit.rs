//! JUnit XML: a suite a file, a case a finding; a file without findings is one case that passes.
//!
//! It holds to the schema of the xUnit plugin of Jenkins (`junit-10.xsd`), which others follow.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Style, words};
use crate::finding::Finding;
use crate::report::{CheckedFile, Report};

/// A suite of cases.
struct Suite {
    name: String,
    cases: Vec<Case>,
}

/// A case, and how it went.
struct Case {
    name: String,
    class: String,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    /// Passes, with something to say.
    Noted(String),
    Failed {
        message: String,
        severity: &'static str,
        text: String,
    },
    Broken(String),
}

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let suites = suites(report, style);
    let mut writer = Writer::new_with_indent(&mut *out, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let cases = || suites.iter().flat_map(|suite| &suite.cases);
    writer
        .create_element("testsuites")
        .with_attributes([("name", "vanban")])
        .with_attributes(counts(cases()).iter().map(|(name, count)| (*name, count.as_str())))
        .write_inner_content(|writer| suites.iter().try_for_each(|suite| write_suite(writer, suite)))?;
    writeln!(out)
}

/// `tests`, `failures` and `errors`.
fn counts<'c>(cases: impl Iterator<Item = &'c Case> + Clone) -> [(&'static str, String); 3] {
    let failed = cases.clone().filter(|case| matches!(case.outcome, Outcome::Failed { .. })).count();
    let broken = cases.clone().filter(|case| matches!(case.outcome, Outcome::Broken(_))).count();
    [("tests", cases.count().to_string()), ("failures", failed.to_string()), ("errors", broken.to_string())]
}

fn write_suite<W: Write>(writer: &mut Writer<W>, suite: &Suite) -> io::Result<()> {
    writer
        .create_element("testsuite")
        .with_attributes([("name", suite.name.as_str())])
        .with_attributes(counts(suite.cases.iter()).iter().map(|(name, count)| (*name, count.as_str())))
        .write_inner_content(|writer| suite.cases.iter().try_for_each(|case| write_case(writer, case)))?;
    Ok(())
}

fn write_case<W: Write>(writer: &mut Writer<W>, case: &Case) -> io::Result<()> {
    let attributes = [("name", case.name.as_str()), ("classname", case.class.as_str())];
    let element = writer.create_element("testcase").with_attributes(attributes);
    match &case.outcome {
        Outcome::Passed => element.write_empty()?,
        Outcome::Noted(text) => element.write_inner_content(|writer| {
            writer.create_element("system-out").write_text_content(BytesText::new(text))?;
            Ok(())
        })?,
        Outcome::Failed { message, severity, text } => element.write_inner_content(|writer| {
            let attributes = [("type", *severity), ("message", message.as_str())];
            let failure = writer.create_element("failure").with_attributes(attributes);
            failure.write_text_content(BytesText::new(text))?;
            Ok(())
        })?,
        Outcome::Broken(message) => element.write_inner_content(|writer| {
            let attributes = [("type", "failure"), ("message", message.as_str())];
            writer.create_element("error").with_attributes(attributes).write_empty()?;
            Ok(())
        })?,
    };
    Ok(())
}

fn suites(report: &Report, style: Style<'_>) -> Vec<Suite> {
    let file = |file: &CheckedFile| {
        let mut cases: Vec<Case> = file.findings.iter().map(|finding| case(report, file, finding, style)).collect();
        if cases.is_empty() {
            cases.push(Case { name: "vanban".into(), class: "vanban".into(), outcome: Outcome::Passed });
        }
        Suite { name: words::plain(&file.path), cases }
    };
    let broken = |failure: &crate::report::Failure| {
        let outcome = Outcome::Broken(words::plain(failure.message.text(style.lang)));
        Suite {
            name: words::plain(&failure.path),
            cases: vec![Case { name: "vanban".into(), class: "vanban".into(), outcome }],
        }
    };
    let mut suites: Vec<Suite> = report.files.iter().map(file).chain(report.failures.iter().map(broken)).collect();
    if report.strict_baseline && !report.stale.is_empty() {
        let case = |stale: &crate::report::Stale| {
            let message = format!("{} × {}", stale.code, stale.count);
            let outcome = Outcome::Failed { text: message.clone(), message, severity: "stale" };
            Case { name: format!("{} {}", words::plain(&stale.path), stale.code), class: "baseline".into(), outcome }
        };
        suites.push(Suite { name: "baseline".into(), cases: report.stale.iter().map(case).collect() });
    }
    suites
}

/// What does not fail the check passes here too, and keeps its text.
fn case(report: &Report, file: &CheckedFile, finding: &Finding, style: Style<'_>) -> Case {
    let start = finding.place.start;
    let message = words::plain(finding.message.text(style.lang));
    let severity = words::severity(finding.severity, style.lang);
    let text = format!("{}:{}:{}: {severity}: {message}", words::plain(&file.path), start.line, start.column);
    let fails = report.fail_on.is_some_and(|least| finding.severity >= least);
    let outcome =
        if fails { Outcome::Failed { message, severity: finding.severity.name(), text } } else { Outcome::Noted(text) };
    Case {
        name: format!("{} {}:{}", finding.rule.code, start.line, start.column),
        class: finding.rule.name.to_owned(),
        outcome,
    }
}
