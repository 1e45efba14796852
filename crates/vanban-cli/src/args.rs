//! What can be said on the command line.

use std::num::NonZeroU16;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};
use vanban::PartialDate;
use vanban::repair::Mode;

use crate::lint::args::{CheckArgs, ConfigArgs, ExplainArgs, FixArgs, RulesArgs};
use crate::messages::Lang;

const EXAMPLES: &str = "\
Examples:
  vanban parse cong-van.txt                       a page for people
  vanban parse cong-van.txt --format json | jq .assignments
  vanban parse documents/ --format jsonl -o facts.jsonl
  pdftotext -layout scan.pdf - | vanban parse -   read standard input
  vanban cite documents/ --format csv             every citation, a row each
  vanban tasks documents/ --format csv            every task, a row each
  vanban check documents/ --format sarif          what is wrong with them, for CI
  vanban repair scan.txt --diff                   what was restored in a damaged scan
  vanban schema > document.schema.json

Exit status: 0 fine, 1 findings of a check, 2 something could not be read or written.";

const PARSE_EXAMPLES: &str = "\
Folders are searched for text (.txt, .text, .md, .markdown), web pages (.html, .htm), Word (.docx,
.doc, .rtf), PDF and pictures of pages (.png, .jpg, .jpeg, .tif, .tiff); files ignored by .gitignore
and .ignore are skipped. What a file is, its content decides. LibreOffice reads .doc and .rtf,
tesseract reads pictures and scanned PDFs, when they are installed. The order of the output does
not depend on the number of threads.

Examples:
  vanban parse cong-van.txt
  vanban parse a.txt b.md c.docx d.pdf --lang vi
  vanban parse documents/ --format jsonl -j 4 | jq -r '.letterhead.number.text'";

const CITE_EXAMPLES: &str = "\
Any text will do: a letter, a law, a web page. Citations of a document by itself (Luật này, khoản 1
Điều này) are not listed.

Examples:
  vanban cite luat.txt
  vanban cite documents/ --format jsonl | jq -r 'select(.slips != []) | [.path, .line, .text] | @tsv'
  vanban cite cong-van.txt --annotate html -o cong-van.html
  vanban cite documents/ --residue                what looked like a citation and was not understood";

const TASKS_EXAMPLES: &str = "\
The last day is computed from what the text says: a date, a term that runs from the signing (days
off counted), or the first of a day that comes again. The clock is never read.

Examples:
  vanban tasks chi-thi.txt --lang vi
  vanban tasks documents/ --format csv -o nhiem-vu.csv          opens in Excel
  vanban tasks documents/ --lead 'Sở Y tế' --format ics -o so-y-te.ics
  vanban tasks documents/ --overdue --as-of 2026-10-25
  vanban tasks documents/ --no-deadline --format jsonl | jq -r '[.path, .line, .action] | @tsv'";

const TEXT_EXAMPLES: &str = "\
Spans in JSON are bytes of this text. Of a Word file it has what a reader of the page sees:
automatic numbers, tables with | between cells, notes as [1]; tracked changes are taken as accepted.
Of a PDF it has the words in reading order, in that layout, without page numbers and running heads.

Examples:
  vanban text cong-van.docx | less
  vanban text cong-van.docx | tail -c +200 | head -c 40         the span from 199 to 239";

const REPAIR_EXAMPLES: &str = "\
Clean text passes as it is. Where the Vietnamese letters were lost every word is restored; words
that kept them stay, and so do numbers and codes but for a few signs (`469 [TB-VP`). In a scan that
kept its letters only names are mended, if there are several wrong ones: laws, bodies, provinces,
symbols. `vanban parse` does the same before it reads a text. Each change says why it was made, and
whether the word may have been another (`certainty`: repaired, guessed).

Examples:
  vanban repair scan.txt -o restored.txt
  vanban repair scan.txt --diff
  vanban repair scan.txt --format json | jq -r '.repairs[] | [.line, .text, .replacement] | @tsv'";

/// Turns Vietnamese official documents (văn bản) into typed facts
///
/// Reads number, issuer, date, subject, citations, tasks with their deadlines, recipients and
/// signers, each with its place in the text.
#[derive(Debug, Parser)]
#[command(verbatim_doc_comment)]
#[command(name = "vanban", version, after_help = EXAMPLES, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Language of pages and messages [default: that of the locale]
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<Lang>,

    /// Colours; `auto` obeys NO_COLOR and CLICOLOR_FORCE
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read documents and print what they say
    Parse(ParseArgs),
    /// List which documents a text mentions, and how
    Cite(CiteArgs),
    /// Keep the register of tasks: who must do what, by which day
    Tasks(TasksArgs),
    /// Check documents against the rules of form and content
    Check(CheckArgs),
    /// Mend what can be mended without changing what a document says
    Fix(FixArgs),
    /// List the rules
    Rules(RulesArgs),
    /// Print the page of a rule
    Explain(ExplainArgs),
    /// Print the settings that hold, and who said them
    Config(ConfigArgs),
    /// Print the text of a document, in which places are counted
    Text(TextArgs),
    /// Restore the text of scans that lost their Vietnamese letters
    Repair(RepairArgs),
    /// Print the JSON Schema of the output
    Schema,
    /// Print a completion script
    Completions {
        /// The shell it is for
        shell: clap_complete::Shell,
    },
}

/// What every command that reads documents is told of them.
#[derive(Debug, clap::Args)]
pub(crate) struct FileArgs {
    /// Files and folders; `-` is standard input, also when none is given
    #[arg(value_name = "FILE|FOLDER")]
    pub(crate) paths: Vec<PathBuf>,

    /// Write to a file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// How many documents to read at a time [default: one per core]
    #[arg(long, visible_alias = "jobs", short = 'j', value_name = "N")]
    pub(crate) threads: Option<NonZeroU16>,

    /// Whether to read scans, with tesseract
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Ocr::Auto)]
    pub(crate) ocr: Ocr,
}

/// What every command that reads facts is told besides.
#[derive(Debug, clap::Args)]
pub(crate) struct ReadArgs {
    #[command(flatten)]
    pub(crate) files: FileArgs,

    /// Which text of damaged scans to restore before it is read
    #[arg(long, value_enum, value_name = "WHICH", default_value_t = Repair::Auto)]
    pub(crate) repair: Repair,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Repair {
    /// The damaged parts; see `vanban repair`
    Auto,
    /// None
    Off,
    /// All of it; words that kept their letters stay even so
    Force,
}

impl From<Repair> for Mode {
    fn from(which: Repair) -> Self {
        match which {
            Repair::Auto => Mode::Auto,
            Repair::Off => Mode::Off,
            Repair::Force => Mode::Force,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Ocr {
    /// Files that nothing else can read, with a warning
    Auto,
    /// Never: pictures are refused, and left out of folders
    Off,
}

#[derive(Debug, clap::Args)]
#[command(after_help = PARSE_EXAMPLES)]
pub(crate) struct ParseArgs {
    /// How to print
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,

    #[command(flatten)]
    pub(crate) read: ReadArgs,
}

#[derive(Debug, clap::Args)]
#[command(after_help = CITE_EXAMPLES)]
pub(crate) struct CiteArgs {
    /// How to print
    #[arg(long, short, value_enum, default_value_t = CiteFormat::Text)]
    pub(crate) format: CiteFormat,

    /// Write the text itself, with each mention linked
    #[arg(long, value_enum, value_name = "FORMAT", conflicts_with_all = ["format", "residue"])]
    pub(crate) annotate: Option<Annotate>,

    /// List what looked like a citation and was not understood
    #[arg(long)]
    pub(crate) residue: bool,

    #[command(flatten)]
    pub(crate) read: ReadArgs,
}

#[derive(Debug, clap::Args)]
#[command(after_help = REPAIR_EXAMPLES)]
pub(crate) struct RepairArgs {
    /// How to print
    #[arg(long, short, value_enum, default_value_t = RepairFormat::Text)]
    pub(crate) format: RepairFormat,

    /// Show only the lines that changed, old and new side by side
    #[arg(long, conflicts_with = "format")]
    pub(crate) diff: bool,

    /// Restore clean parts too; words that kept their letters stay even so
    #[arg(long)]
    pub(crate) force: bool,

    #[command(flatten)]
    pub(crate) files: FileArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RepairFormat {
    /// The restored text
    Text,
    /// One object a file, with every replacement
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CiteFormat {
    /// A table for people
    Text,
    /// One object a file, with citations, relations and residue
    Json,
    /// One line a mention
    Jsonl,
    /// One row a mention
    Csv,
}

#[derive(Debug, clap::Args)]
#[command(after_help = TASKS_EXAMPLES)]
pub(crate) struct TasksArgs {
    /// How to print
    #[arg(long, short, value_enum, default_value_t = TasksFormat::Text)]
    pub(crate) format: TasksFormat,

    #[command(flatten)]
    pub(crate) read: ReadArgs,

    // Last: its heading would stand over what follows.
    #[command(flatten)]
    pub(crate) which: WhichTasks,
}

/// Which tasks are wanted; what is said together holds together.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Which tasks")]
pub(crate) struct WhichTasks {
    /// Only those that this body or office leads; part of its name will do
    #[arg(long, value_name = "NAME")]
    pub(crate) lead: Option<String>,

    /// Only those of which the text does not say who leads them
    #[arg(long, conflicts_with = "lead")]
    pub(crate) no_lead: bool,

    /// Only those whose last day is before this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) due_before: Option<NaiveDate>,

    /// Only those whose last day has passed; of what comes again, the first
    #[arg(long, requires = "as_of")]
    pub(crate) overdue: bool,

    /// The day on which they are overdue, such as 2026-10-25
    #[arg(long, value_name = "DATE", value_parser = day, requires = "overdue")]
    pub(crate) as_of: Option<NaiveDate>,

    /// Only those without a definite time limit: none, or only haste
    #[arg(long, conflicts_with_all = ["due_before", "overdue"])]
    pub(crate) no_deadline: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TasksFormat {
    /// A table for people
    Text,
    /// One row a task, for spreadsheets
    Csv,
    /// One object a file, with its head and its tasks
    Json,
    /// One line a task
    Jsonl,
    /// A calendar (iCalendar): to-dos, and meetings when all tasks are wanted
    Ics,
    /// One Markdown table
    Md,
}

/// `2026-10-25`
pub(crate) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    match text.parse() {
        Ok(PartialDate::Day(day)) => Ok(day),
        _ => Err("a day such as 2026-10-25 is expected"),
    }
}

#[derive(Debug, clap::Args)]
#[command(after_help = TEXT_EXAMPLES)]
pub(crate) struct TextArgs {
    /// The file; `-` is standard input, also when none is given
    #[arg(value_name = "FILE")]
    pub(crate) path: Option<PathBuf>,

    /// Write to a file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Whether to read scans, with tesseract
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Ocr::Auto)]
    pub(crate) ocr: Ocr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Annotate {
    /// A web page
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A page for people
    Text,
    /// One object for one file, JSON Lines for several or a folder
    Json,
    /// One line a file
    Jsonl,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On terminals
    Auto,
    /// Also into files and pipes
    Always,
    /// Not at all
    Never,
}

impl Color {
    pub(crate) fn choice(self) -> anstream::ColorChoice {
        match self {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        }
    }
}
