//! JUnit XML: a suite a file, a case a finding; a file without findings is one case that passes.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report as Junit, TestCase, TestCaseStatus, TestSuite};

use super::{Style, words};
use crate::report::Report;
use crate::rule::Severity;

pub(super) fn write(report: &Report, style: Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut junit = Junit::new("vanban");
    for file in &report.files {
        let mut suite = TestSuite::new(&*file.path);
        for finding in &file.findings {
            let start = finding.place.start;
            // What does not fail the check passes here too; its text is kept.
            let fails = report.fail_on.is_some_and(|least| finding.severity >= least);
            let text = format!(
                "{}:{}:{}: {}: {}",
                file.path,
                start.line,
                start.column,
                words::severity(finding.severity, style.lang),
                finding.message.text(style.lang)
            );
            let mut status =
                if fails { TestCaseStatus::non_success(NonSuccessKind::Failure) } else { TestCaseStatus::success() };
            if fails {
                status.set_message(finding.message.text(style.lang)).set_type(finding.severity.name());
                status.set_description(text.as_str());
            }
            let name = format!("{} {}:{}", finding.rule.code, start.line, start.column);
            let mut case = TestCase::new(name, status);
            case.set_classname(finding.rule.name);
            if !fails && finding.severity >= Severity::Info {
                case.set_system_out(text.as_str());
            }
            suite.add_test_case(case);
        }
        if file.findings.is_empty() {
            suite.add_test_case(TestCase::new("vanban", TestCaseStatus::success()));
        }
        junit.add_test_suite(suite);
    }
    for failure in &report.failures {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        status.set_message(failure.message.text(style.lang));
        let mut suite = TestSuite::new(&*failure.path);
        suite.add_test_case(TestCase::new("vanban", status));
        junit.add_test_suite(suite);
    }
    if report.strict_baseline && !report.stale.is_empty() {
        let mut suite = TestSuite::new("baseline");
        for stale in &report.stale {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(format!("{} × {}", stale.code, stale.count));
            suite.add_test_case(TestCase::new(format!("{} {}", stale.path, stale.code), status));
        }
        junit.add_test_suite(suite);
    }
    junit.serialize(&mut *out).map_err(io::Error::other)?;
    Ok(())
}
