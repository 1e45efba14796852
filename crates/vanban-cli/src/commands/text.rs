//! `vanban text`

use crate::args::{FileArgs, TextArgs};
use crate::error::Error;
use crate::input::{Inputs, Loaded};
use crate::output::Output;
use crate::report::Reporter;

pub(crate) fn run(args: &TextArgs, reporter: &Reporter) -> Result<(), Error> {
    let paths = args.path.iter().cloned().collect();
    let files = FileArgs { paths, output: args.output.clone(), threads: None };
    let inputs = Inputs::of(&files, reporter)?;
    let mut output = Output::for_programs(files.output.as_deref())?;
    for input in &inputs.list {
        match Loaded::read(input) {
            Ok(loaded) => output.write(|out| out.write_all(loaded.source.as_str().as_bytes()))?,
            Err(error) => reporter.fail(Some(&input.title(reporter.lang())), &error),
        }
    }
    output.flush()
}
