//! `vanban check`

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use vanban_lint::config::Config;
use vanban_lint::render::{Format, Style, render};
use vanban_lint::{Report, Status};

use crate::args::Ocr;
use crate::error::Error;
use crate::input::Inputs;
use crate::lint::args::{CheckArgs, CheckFormat};
use crate::lint::{Checker, Known, Outcome, check, failure, settings};
use crate::output::Output;
use crate::report::Reporter;

pub(crate) fn run(args: &CheckArgs, reporter: &Reporter) -> Result<(), Error> {
    let start = args.paths.iter().find(|path| path.as_os_str() != "-").or(args.stdin_filename.as_ref());
    let settings = settings(start.map_or(Path::new("."), PathBuf::as_path), &args.rules, said(args))?;
    let checker = Checker::new(&settings, args.stdin_filename.as_deref(), args.ocr);
    let Inputs { list: mut inputs, missing, .. } = Inputs::to_check(&args.paths, args.output.as_deref(), args.ocr)?;
    inputs.retain(|input| !settings.excludes(&checker.path(input).1));
    let known = Known::of(&settings, &args.baseline)?;
    let Outcome { files, mut failures, warnings } = check(&checker, &inputs, args.threads)?;
    failures.extend(missing.into_iter().map(|missing| failure(missing.path.into(), &missing.error)));
    warnings.iter().for_each(|(path, message)| reporter.warn(path, *message));
    let mut report = Report {
        files,
        failures,
        stale: Vec::new(),
        fail_on: if args.exit_zero { None } else { settings.fail_on.severity() },
        strict_baseline: settings.strict_baseline && !args.exit_zero,
    };
    known.map_or(Ok(()), |known| known.apply(&mut report))?;
    write(args, &report, reporter)?;
    match report.status() {
        Status::Clean => {}
        Status::Findings => reporter.found(),
        Status::Failed => reporter.failed(),
    }
    Ok(())
}

/// What the command line says besides which rules run.
fn said(args: &CheckArgs) -> Config {
    let text = |path: &PathBuf| path.to_string_lossy().into_owned();
    Config {
        min_severity: args.severity,
        fail_on: args.fail_on,
        baseline: args.baseline.baseline.as_ref().map(text),
        strict_baseline: args.baseline.strict_baseline.then_some(true),
        cache: args.cache.as_ref().filter(|_| !args.no_cache).map(text),
        ..Config::default()
    }
}

fn write(args: &CheckArgs, report: &Report, reporter: &Reporter) -> Result<(), Error> {
    let format = match args.format {
        _ if args.statistics => Format::Statistics,
        CheckFormat::Text => Format::Text,
        CheckFormat::Json => Format::Json,
        CheckFormat::Jsonl => Format::Jsonl,
        CheckFormat::Sarif => Format::Sarif,
        CheckFormat::Junit => Format::Junit,
        CheckFormat::Github => Format::Github,
        CheckFormat::Gitlab => Format::Gitlab,
        CheckFormat::Markdown => Format::Markdown,
    };
    let page = |path: Option<&Path>, format: Format| {
        let is_page = matches!(format, Format::Text | Format::Statistics);
        let mut output = if is_page { Output::for_people(path)? } else { Output::for_programs(path)? };
        let style = Style {
            lang: reporter.lang().into(),
            width: output.width(),
            colored: is_page,
            version: env!("CARGO_PKG_VERSION"),
        };
        output.write(|out| render(report, format, style, out))?;
        output.flush()
    };
    if args.output.is_some() && format != Format::Text {
        page(None, Format::Text)?;
    }
    page(args.output.as_deref(), format)
}

impl Inputs {
    /// What a check is asked to look at: this folder unless something is named.
    pub(crate) fn to_check(paths: &[PathBuf], output: Option<&Path>, ocr: Ocr) -> Result<Self, Error> {
        let here = [PathBuf::from(".")];
        let paths = if paths.is_empty() { &here[..] } else { paths };
        let mut inputs = Inputs::named(paths, output, ocr)?;
        // A file that is named twice would be two documents of one number.
        let mut seen = HashSet::new();
        inputs.list.retain(|input| seen.insert(input.name()));
        Ok(inputs)
    }
}
