//! `vanban fix`

use std::path::{Path, PathBuf};

use similar::TextDiff;
use vanban_lint::Applicability;
use vanban_lint::config::{Config, Settings};
use vanban_read::ReadError;

use crate::args::Ocr;
use crate::error::Error;
use crate::input::{Input, Inputs, Loaded};
use crate::lint::args::FixArgs;
use crate::lint::{Checker, Mended, mend, replace, settings};
use crate::messages::Message;
use crate::output::Output;
use crate::report::Reporter;
use crate::style::{ADDED, FAINT, REMOVED, paint, plain};

pub(crate) fn run(args: &FixArgs, reporter: &Reporter) -> Result<(), Error> {
    let start = args.paths.iter().find(|path| path.as_os_str() != "-");
    let settings = settings(start.map_or(Path::new("."), PathBuf::as_path), &args.rules, Config::default())?;
    let checker = Checker::new(&settings, None, Ocr::Off);
    let mut output = if args.diff { Output::for_people(None)? } else { Output::for_programs(None)? };
    let (mut fixes, mut files) = (0, 0);
    let inputs = Inputs::to_check(&args.paths, None, Ocr::Off)?;
    inputs.missing.iter().for_each(|missing| reporter.fail(Some(&missing.path), &missing.error));
    for input in &inputs.list {
        let (path, whole) = checker.path(input);
        if settings.excludes(&whole) {
            continue;
        }
        let (old, new) = match mended(input, args, &checker, &settings) {
            Ok(Some(texts)) => texts,
            Ok(None) => {
                reporter.warn(&path, Message::NotPlainText);
                continue;
            }
            Err(error) => {
                reporter.fail(Some(&path), &error);
                continue;
            }
        };
        fixes += new.count;
        files += usize::from(new.count > 0);
        if args.diff {
            output.write(|out| out.write_all(diff(&path, &old, &new.text).as_bytes()))?;
        } else if *input == Input::Stdin {
            output.write(|out| out.write_all(new.text.as_bytes()))?;
        } else if new.count > 0
            && let Err(source) = replace(&whole, new.text.as_bytes())
        {
            reporter.fail(Some(&path), &Error::NotWritable { path: Some(whole), source });
        }
    }
    output.flush()?;
    reporter.tell(Message::Fixed { fixes, files, made: !args.diff });
    if args.diff && fixes > 0 {
        reporter.found();
    }
    Ok(())
}

/// The text of a file before and after; `None` for what is no plain text.
fn mended(
    input: &Input,
    args: &FixArgs,
    checker: &Checker<'_>,
    settings: &Settings,
) -> Result<Option<(String, Mended)>, Error> {
    let loaded = match Loaded::read(input, Ocr::Off) {
        Ok(loaded) if loaded.is_text() => loaded,
        Ok(_) | Err(Error::Document(ReadError::Picture | ReadError::Scan { .. })) => return Ok(None),
        Err(error) => return Err(error),
    };
    let old = loaded.source.as_str().to_owned();
    let least = if args.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
    let policy = checker.policy(&checker.path(input).1);
    let new = mend(old.clone(), &policy, settings.as_of, least)?;
    Ok(Some((old, new)))
}

/// A unified diff, which `patch` takes when it is not coloured.
fn diff(path: &str, old: &str, new: &str) -> String {
    let name = plain(path);
    let diff = TextDiff::from_lines(old, new).unified_diff().header(&name, &name).to_string();
    let line = |line: &str| {
        let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
        let style = match words.as_bytes().first() {
            Some(b'+') => ADDED,
            Some(b'-') => REMOVED,
            Some(b'@') => FAINT,
            _ => return line.to_owned(),
        };
        format!("{}{end}", paint(style, words))
    };
    diff.split_inclusive('\n').map(line).collect()
}
