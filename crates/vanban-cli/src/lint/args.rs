//! What `check`, `fix`, `rules`, `explain` and `config` can be told.

use std::num::NonZeroU16;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::ValueEnum;
use vanban_lint::config::FailOn;
use vanban_lint::{Selector, Severity};

use crate::args::{Ocr, day};

const CHECK_EXAMPLES: &str = "\
Each document is judged by the rules of its own day and regime: Decree 30/2020 or Circular 01/2011
for administrative documents, Law 64/2025 or 80/2015 for legislative ones, the guidance of the
Party's Office for the Party's. Settings are read from vanban.toml in the folder or above it.

Examples:
  vanban check                                        every document below this folder
  vanban check cong-van.docx --lang vi --severity info
  vanban check documents/ --format sarif -o vanban.sarif
  vanban check documents/ --select CIT,COR --ignore CIT004 --fail-on error
  vanban check documents/ --baseline known.json --write-baseline
  git show HEAD:cv.txt | vanban check - --stdin-filename cv.txt

Exit status: 0 fine, 1 findings of --fail-on or above, 2 something could not be checked.";

const FIX_EXAMPLES: &str = "\
Only plain text and Markdown are changed, each file whole or not at all. Nothing is put in that the
document does not say: what is missing is reported by `vanban check`, never made up.

Examples:
  vanban fix documents/ --diff          what would change; exit status 1 if anything
  vanban fix cong-van.txt
  vanban fix - < cong-van.txt > fixed.txt";

/// Which rules run.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Which rules")]
pub(crate) struct RuleArgs {
    /// Only these rules: codes, families or names, such as NUM003,CIT
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub(crate) select: Option<Vec<Selector>>,

    /// Not these rules
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub(crate) ignore: Option<Vec<Selector>>,

    /// The day of the check, such as 2026-10-25: dates after it are in the future
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<NaiveDate>,

    /// Settings from this file instead of the vanban.toml found upwards
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(crate) config: Option<PathBuf>,

    /// No settings from files
    #[arg(long)]
    pub(crate) no_config: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct CheckArgs {
    /// Files and folders; `-` is standard input [default: this folder]
    #[arg(value_name = "FILE|FOLDER")]
    pub(crate) paths: Vec<PathBuf>,

    /// How to report
    #[arg(long, short, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,

    /// Write the report to a file, and the page for people to standard output
    #[arg(long, short = 'o', visible_alias = "output-file", value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Show how often each rule fired instead of each finding
    #[arg(long, conflicts_with = "format")]
    pub(crate) statistics: bool,

    /// Show findings from this severity on [default: warning]
    #[arg(long, value_name = "LEVEL", value_parser = severity)]
    pub(crate) severity: Option<Severity>,

    /// Fail from this severity on [default: warning]
    #[arg(long, value_name = "LEVEL", value_parser = fail_on)]
    pub(crate) fail_on: Option<FailOn>,

    /// Exit status 0 whatever is found; 2 still where something could not be checked
    #[arg(long)]
    pub(crate) exit_zero: bool,

    /// The name that standard input goes by
    #[arg(long, value_name = "FILE")]
    pub(crate) stdin_filename: Option<PathBuf>,

    /// How many documents to read at a time [default: one per core]
    #[arg(long, short = 'j', visible_alias = "jobs", value_name = "N")]
    pub(crate) threads: Option<NonZeroU16>,

    /// Whether to read scans, with tesseract: its mistakes would be held against the document
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Ocr::Off)]
    pub(crate) ocr: Ocr,

    /// Keep results in this folder between checks: by content, so it can be carried from machine to machine
    #[arg(long, value_name = "FOLDER")]
    pub(crate) cache: Option<PathBuf>,

    /// Neither read nor write a cache
    #[arg(long, conflicts_with = "cache")]
    pub(crate) no_cache: bool,

    #[command(flatten)]
    pub(crate) baseline: BaselineArgs,

    // Last: its heading would stand over what follows.
    #[command(flatten)]
    pub(crate) rules: RuleArgs,
}

/// What is done with findings that are known.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Known findings")]
pub(crate) struct BaselineArgs {
    /// Leave out the findings that this file knows
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write everything that is found into the baseline, and fail for none of it
    #[arg(long)]
    pub(crate) write_baseline: bool,

    /// Take entries out of the baseline that nothing answers to
    #[arg(long, conflicts_with = "write_baseline")]
    pub(crate) prune_baseline: bool,

    /// Fail where the baseline has entries that nothing answers to
    #[arg(long)]
    pub(crate) strict_baseline: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people, with the place marked in the text
    Text,
    /// One object
    Json,
    /// One line a finding
    Jsonl,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit XML
    Junit,
    /// Annotations of GitHub Actions
    Github,
    /// GitLab Code Quality
    Gitlab,
    /// A Markdown table
    Markdown,
}

#[derive(Debug, clap::Args)]
#[command(after_help = FIX_EXAMPLES)]
pub(crate) struct FixArgs {
    /// Files and folders; `-` is standard input, written to standard output [default: this folder]
    #[arg(value_name = "FILE|FOLDER")]
    pub(crate) paths: Vec<PathBuf>,

    /// Also make changes that may change what the document says
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,

    /// Show what would change, and change nothing
    #[arg(long)]
    pub(crate) diff: bool,

    #[command(flatten)]
    pub(crate) rules: RuleArgs,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RulesArgs {
    /// How to print
    #[arg(long, short, value_enum, default_value_t = RulesFormat::Text)]
    pub(crate) format: RulesFormat,

    /// Only these: codes, families or names
    #[arg(value_name = "RULES")]
    pub(crate) select: Vec<Selector>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    /// A table for people
    Text,
    /// One array, with the pages
    Json,
    /// A Markdown table
    Markdown,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ExplainArgs {
    /// Codes or names: NUM003, number-without-leading-zero
    #[arg(required = true, value_name = "RULE")]
    pub(crate) rules: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ConfigArgs {
    /// The file or folder whose settings are wanted [default: this folder]
    #[arg(value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,

    /// Print the JSON Schema of vanban.toml instead
    #[arg(long)]
    pub(crate) schema: bool,

    #[command(flatten)]
    pub(crate) rules: RuleArgs,
}

fn severity(text: &str) -> Result<Severity, &'static str> {
    let named = [Severity::Info, Severity::Warning, Severity::Error].into_iter().find(|level| level.name() == text);
    named.ok_or("info, warning or error is expected")
}

fn fail_on(text: &str) -> Result<FailOn, &'static str> {
    let all = [FailOn::Info, FailOn::Warning, FailOn::Error, FailOn::Never];
    all.into_iter().find(|level| level.name() == text).ok_or("info, warning, error or never is expected")
}
