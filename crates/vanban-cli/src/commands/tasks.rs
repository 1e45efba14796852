//! `vanban tasks`

use crate::args::{TasksArgs, TasksFormat};
use crate::error::Error;
use crate::input::Inputs;
use crate::output::Output;
use crate::pipeline;
use crate::render::Render;
use crate::report::Reporter;
use crate::tasks::{Filter, Form, Tasks};

pub(crate) fn run(args: &TasksArgs, reporter: &Reporter) -> Result<(), Error> {
    let inputs = Inputs::of(&args.read.files, reporter)?;
    let path = args.read.files.output.as_deref();
    let mut output = match args.format {
        TasksFormat::Text => Output::for_people(path)?,
        _ => Output::for_programs(path)?,
    };
    let form = match args.format {
        TasksFormat::Text => Form::Table { width: output.width(), headed: !inputs.single },
        TasksFormat::Csv => Form::Csv,
        TasksFormat::Json => Form::Json { indented: inputs.single && output.is_terminal },
        TasksFormat::Jsonl => Form::Jsonl,
        TasksFormat::Ics => Form::Ics,
        TasksFormat::Md => Form::Markdown,
    };
    let filter = Filter::new(&args.which);
    let tasks = Tasks { form, filter: &filter, lang: reporter.lang() };
    output.write(|out| tasks.head(out))?;
    pipeline::run(&inputs.list, &args.read, Render::Tasks(tasks), &mut output, reporter)?;
    output.write(|out| tasks.foot(out))?;
    output.flush()
}
