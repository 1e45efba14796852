//! `vanban cite`

use crate::args::{CiteArgs, CiteFormat};
use crate::cite::{Cite, Form};
use crate::error::Error;
use crate::input::Inputs;
use crate::output::Output;
use crate::pipeline;
use crate::render::Render;
use crate::report::Reporter;

pub(crate) fn run(args: &CiteArgs, reporter: &Reporter) -> Result<(), Error> {
    let inputs = Inputs::of(&args.read.files, reporter)?;
    let path = args.read.files.output.as_deref();
    let page = args.annotate.is_none() && args.format == CiteFormat::Text;
    let mut output = if page { Output::for_people(path)? } else { Output::for_programs(path)? };
    let form = match (args.annotate, args.format) {
        (Some(_), _) => Form::Html,
        (None, CiteFormat::Text) => Form::Table { width: output.width(), headed: !inputs.single },
        (None, CiteFormat::Json) => Form::Json { indented: inputs.single && output.is_terminal },
        (None, CiteFormat::Jsonl) => Form::Jsonl,
        (None, CiteFormat::Csv) => Form::Csv,
    };
    let cite = Cite { form, residue: args.residue, lang: reporter.lang() };
    output.write(|out| cite.head(out))?;
    pipeline::run(&inputs.list, &args.read, Render::Cite(cite), &mut output, reporter)?;
    output.write(|out| cite.foot(out))?;
    output.flush()
}
