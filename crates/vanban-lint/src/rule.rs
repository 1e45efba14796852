//! A rule: its names, its page, its check.

use std::fmt;

use crate::corpus::{Corpus, CorpusFindings};
use crate::diagnostic::Findings;
use crate::fix::Applicability;
use crate::subject::Subject;

/// An opinion on documents.
///
/// Its page (*What it does · Why · Basis · Examples · Fix safety*) is what `explain` prints and what the tests run.
#[derive(Debug)]
pub struct Rule {
    /// `NUM003`: three letters of its family and a number that is never used again.
    pub code: &'static str,
    /// The defect, in kebab-case: `number-without-leading-zero`.
    pub name: &'static str,
    /// How severe it is unless the user says otherwise.
    pub severity: Severity,
    /// The surest fix it offers.
    pub fix: Option<Applicability>,
    /// The page, in Markdown.
    pub page: &'static str,
    /// What it looks at.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One document.
    Document(fn(&Subject<'_>, &mut Findings)),
    /// Many documents, and what they say of each other.
    Corpus(fn(&Corpus, &mut CorpusFindings)),
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; many good documents have it, or sources disagree.
    Info,
    /// Ought to be mended.
    Warning,
    /// Against the rules, or contradicts itself.
    Error,
}

impl Severity {
    /// `info`, `warning`, `error`
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What a family of rules is about; the first three letters of their codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// `HDR`: parts of the document and its head
    Header,
    /// `NUM`: number and symbol
    Number,
    /// `DAT`: place and date
    Date,
    /// `STR`: articles, points, the basis of a decision
    Structure,
    /// `CIT`: citations
    Citation,
    /// `AGY`: bodies and places
    Agency,
    /// `TSK`: tasks and time limits
    Task,
    /// `RCP`: addressees and recipients
    Recipient,
    /// `SIG`: signature
    Signature,
    /// `LAY`: pages, paragraphs and type
    Layout,
    /// `TXT`: letters, spelling, damage
    Text,
    /// `COR`: a whole corpus
    Corpus,
}

impl Family {
    /// Every family, in the order of reports.
    pub const ALL: [Family; 12] = [
        Family::Header,
        Family::Number,
        Family::Date,
        Family::Structure,
        Family::Citation,
        Family::Agency,
        Family::Task,
        Family::Recipient,
        Family::Signature,
        Family::Layout,
        Family::Text,
        Family::Corpus,
    ];

    /// `HDR`
    pub const fn prefix(self) -> &'static str {
        match self {
            Family::Header => "HDR",
            Family::Number => "NUM",
            Family::Date => "DAT",
            Family::Structure => "STR",
            Family::Citation => "CIT",
            Family::Agency => "AGY",
            Family::Task => "TSK",
            Family::Recipient => "RCP",
            Family::Signature => "SIG",
            Family::Layout => "LAY",
            Family::Text => "TXT",
            Family::Corpus => "COR",
        }
    }
}

/// A section of a rule's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section<'p> {
    /// Its heading: `Basis`.
    pub heading: &'p str,
    /// What stands below, without blank lines around it.
    pub text: &'p str,
}

impl Rule {
    /// The family its code names.
    pub fn family(&self) -> Option<Family> {
        Family::ALL.into_iter().find(|family| self.code.starts_with(family.prefix()))
    }

    /// One sentence in Vietnamese and the same in English: the first paragraphs of the page.
    pub fn summary(&self) -> (&'static str, &'static str) {
        let mut paragraphs = self.page.split("\n\n").skip(1);
        let mut next = || paragraphs.next().unwrap_or_default().trim();
        (next(), next())
    }

    /// The law it stands on, and what else.
    pub fn basis(&self) -> &'static str {
        self.section("Basis").unwrap_or_default()
    }

    /// A section of the page by its heading.
    pub fn section(&self, heading: &str) -> Option<&'static str> {
        self.sections().find(|section| section.heading == heading).map(|section| section.text)
    }

    /// The sections of the page, in order.
    pub fn sections(&self) -> impl Iterator<Item = Section<'static>> {
        self.page.split("\n## ").skip(1).filter_map(|section| {
            let (heading, text) = section.split_once('\n')?;
            Some(Section { heading: heading.trim(), text: text.trim() })
        })
    }
}
