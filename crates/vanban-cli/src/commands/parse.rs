//! `vanban parse`

use crate::args::{Format, ParseArgs};
use crate::error::Error;
use crate::input::Inputs;
use crate::output::Output;
use crate::pipeline;
use crate::render::Render;
use crate::report::Reporter;

pub(crate) fn run(args: &ParseArgs, reporter: &Reporter) -> Result<(), Error> {
    let inputs = Inputs::of(&args.read.files, reporter)?;
    let path = args.read.files.output.as_deref();
    let mut output = match args.format {
        Format::Text => Output::for_people(path)?,
        Format::Json | Format::Jsonl => Output::for_programs(path)?,
    };
    let render = match args.format {
        Format::Text => Render::Page { lang: reporter.lang(), width: output.width(), headed: !inputs.single },
        Format::Json if inputs.single && output.is_terminal => Render::Indented,
        Format::Json | Format::Jsonl => Render::Line,
    };
    pipeline::run(&inputs.list, &args.read, render, &mut output, reporter)?;
    output.flush()
}
