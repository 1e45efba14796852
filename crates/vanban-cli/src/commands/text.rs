//! `vanban text`

use crate::args::{FileArgs, TextArgs};
use crate::error::Error;
use crate::input::{Inputs, Loaded};
use crate::messages::Message;
use crate::output::Output;
use crate::report::Reporter;

pub(crate) fn run(args: &TextArgs, reporter: &Reporter) -> Result<(), Error> {
    let paths = args.path.iter().cloned().collect();
    let files = FileArgs { paths, output: args.output.clone(), threads: None, ocr: args.ocr };
    let inputs = Inputs::of(&files, reporter)?;
    let mut output = Output::for_programs(files.output.as_deref())?;
    for input in &inputs.list {
        match Loaded::read(input, args.ocr) {
            Ok(loaded) => {
                // An empty text is seen at once.
                let warnings = loaded.warnings().into_iter().filter(|message| !matches!(message, Message::NoText));
                reporter.warn_all(&input.title(reporter.lang()), &warnings.collect::<Vec<_>>());
                output.write(|out| out.write_all(loaded.source.as_str().as_bytes()))?;
            }
            Err(error) => reporter.fail(Some(&input.title(reporter.lang())), &error),
        }
    }
    output.flush()
}
