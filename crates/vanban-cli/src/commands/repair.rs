//! `vanban repair`

use serde::Serialize;
use vanban::repair::{Mode, Restored, restore};
use vanban::{LineIndex, Repair};

use crate::args::{RepairArgs, RepairFormat};
use crate::error::Error;
use crate::input::{Inputs, Loaded};
use crate::messages::{Label, Lang};
use crate::output::Output;
use crate::page::{Column, Table};
use crate::report::Reporter;
use crate::style::{ADDED, FAINT, REMOVED};

pub(crate) fn run(args: &RepairArgs, reporter: &Reporter) -> Result<(), Error> {
    let inputs = Inputs::of(&args.files, reporter)?;
    let path = args.files.output.as_deref();
    let mut output = if args.diff { Output::for_people(path)? } else { Output::for_programs(path)? };
    let mode = if args.force { Mode::Force } else { Mode::Auto };
    for input in &inputs.list {
        let loaded = match Loaded::read(input, args.files.ocr) {
            Ok(loaded) => loaded,
            Err(error) => {
                reporter.fail(Some(&input.title(reporter.lang())), &error);
                continue;
            }
        };
        let source = loaded.source.as_str();
        let restored = restore(source, mode);
        let text = match args.format {
            _ if args.diff => diff(source, &restored, reporter.lang(), output.width()),
            RepairFormat::Text => restored.text.into_owned(),
            RepairFormat::Json => json(input.name(), source, &restored),
        };
        output.write(|out| out.write_all(text.as_bytes()))?;
    }
    output.flush()
}

/// The lines that changed, as they were and as they are, side by side.
fn diff(source: &str, restored: &Restored<'_>, lang: Lang, width: usize) -> String {
    let mut table = Table::<3>::new([
        Column::new(Label::Line, lang, 1, FAINT),
        Column::new(Label::Damaged, lang, 8, REMOVED),
        Column::new(Label::Restored, lang, 8, ADDED),
    ]);
    for (at, (old, new)) in source.lines().zip(restored.text.lines()).enumerate().filter(|(_, (old, new))| old != new) {
        table.push([(at + 1).to_string(), old.to_owned(), new.to_owned()]);
    }
    if table.len() == 0 { String::new() } else { table.render(width) }
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: Option<String>,
    repairs: Vec<RepairJson<'a>>,
}

/// As in the JSON of a document, with the words that were replaced and their line.
#[derive(Serialize)]
struct RepairJson<'a> {
    span: vanban::Span,
    line: u32,
    text: &'a str,
    replacement: &'a str,
    reason: &'static str,
    certainty: vanban::Certainty,
}

fn json(path: Option<String>, source: &str, restored: &Restored<'_>) -> String {
    let lines = LineIndex::new(source);
    let row = |repair| row(repair, source, &lines);
    let file = FileJson { path, repairs: restored.repairs.iter().map(row).collect() };
    let mut line = serde_json::to_string(&file).unwrap_or_default();
    line.push('\n');
    line
}

fn row<'a>(repair: &'a Repair, source: &'a str, lines: &LineIndex) -> RepairJson<'a> {
    RepairJson {
        span: repair.span,
        line: lines.position(source, repair.span.start).line,
        text: &source[repair.span.start as usize..repair.span.end as usize],
        replacement: &repair.replacement,
        reason: repair.reason.as_str(),
        certainty: repair.certainty,
    }
}
