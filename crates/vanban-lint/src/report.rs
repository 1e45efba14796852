//! What a check says in the end, and the status that follows from it.

use std::sync::Arc;

use crate::diagnostic::Message;
use crate::finding::Finding;
use crate::rule::Severity;

/// The outcome of a check, in the order of its files.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Files that were checked.
    pub files: Vec<CheckedFile>,
    /// What could not be checked, and why.
    pub failures: Vec<Failure>,
    /// Entries of the baseline that nothing answers to any more.
    pub stale: Vec<Stale>,
    /// From which severity on the check fails; `None` for never.
    pub fail_on: Option<Severity>,
    /// Stale entries fail too.
    pub strict_baseline: bool,
}

/// A file that was checked.
#[derive(Debug, Clone)]
pub struct CheckedFile {
    /// As the user gave it.
    pub path: Arc<str>,
    /// Lines and columns are those of the file itself, not of text taken from it.
    pub is_text: bool,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
    /// How many findings the baseline knows.
    pub known: usize,
    /// How many are less severe than what is shown.
    pub hidden: usize,
}

/// A file that could not be checked.
#[derive(Debug, Clone)]
pub struct Failure {
    /// As the user gave it.
    pub path: Arc<str>,
    /// Why.
    pub message: Message,
}

/// An entry of the baseline that nothing answers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// The file it was in.
    pub path: String,
    /// The code of the rule.
    pub code: String,
    /// How many of its findings are gone.
    pub count: usize,
}

/// What a check comes to; the numbers are exit statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing at or above the severity that fails.
    Clean = 0,
    /// Findings that fail.
    Findings = 1,
    /// Something could not be checked.
    Failed = 2,
}

/// How many findings of each severity a report shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub infos: usize,
}

impl Report {
    /// Every finding with the path of its file.
    pub fn findings(&self) -> impl Iterator<Item = (&CheckedFile, &Finding)> {
        self.files.iter().flat_map(|file| file.findings.iter().map(move |finding| (file, finding)))
    }

    /// How many findings of each severity there are.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (_, finding) in self.findings() {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Info => counts.infos += 1,
            }
        }
        counts
    }

    /// What it comes to.
    pub fn status(&self) -> Status {
        let fails = |finding: &Finding| self.fail_on.is_some_and(|least| finding.severity >= least);
        if !self.failures.is_empty() {
            Status::Failed
        } else if self.findings().any(|(_, finding)| fails(finding)) || (self.strict_baseline && !self.stale.is_empty())
        {
            Status::Findings
        } else {
            Status::Clean
        }
    }
}
