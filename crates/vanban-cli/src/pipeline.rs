//! Many documents: read on all threads, written in order, never all in memory.

use rayon::prelude::*;

use crate::args::ReadArgs;
use crate::error::Error;
use crate::input::{Input, Loaded, batches};
use crate::messages::Message;
use crate::output::Output;
use crate::progress::Progress;
use crate::render::Render;
use crate::report::Reporter;

/// Reads and writes the documents of a list, in its order.
pub(crate) fn run(
    inputs: &[Input],
    read: &ReadArgs,
    render: Render<'_>,
    output: &mut Output,
    reporter: &Reporter,
) -> Result<(), Error> {
    match inputs {
        [] => Ok(()),
        [input] => one(input, read, render, output, reporter),
        inputs => many(inputs, read, render, output, reporter),
    }
}

/// Reads and writes one document: no threads, and no second copy of the output.
fn one(
    input: &Input,
    read: &ReadArgs,
    render: Render<'_>,
    output: &mut Output,
    reporter: &Reporter,
) -> Result<(), Error> {
    match Loaded::read(input, read.files.ocr) {
        Ok(loaded) => {
            reporter.warn_all(&input.title(reporter.lang()), &loaded.warnings());
            output.write(|out| render.write(&loaded, read.repair.into(), out))
        }
        Err(error) => {
            reporter.fail(Some(&input.title(reporter.lang())), &error);
            Ok(())
        }
    }
}

/// Reads batch after batch on as many threads as were asked for (by default one per core), and writes each in the order of the list.
fn many(
    inputs: &[Input],
    read: &ReadArgs,
    render: Render<'_>,
    output: &mut Output,
    reporter: &Reporter,
) -> Result<(), Error> {
    let threads = read.files.threads.map_or(0, |n| usize::from(n.get()));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(Error::Threads)?;
    let progress = Progress::new(inputs.len(), !output.is_terminal);
    for batch in batches(inputs, pool.current_num_threads()) {
        let done = |input: &Input| {
            progress.begin(input.name());
            let rendered = rendered(input, read, render);
            progress.advance();
            rendered
        };
        let done: Vec<_> = pool.install(|| batch.par_iter().map(done).collect());
        for (input, done) in batch.iter().zip(done) {
            match done {
                Ok((text, warnings)) => {
                    progress.aside(|| reporter.warn_all(&input.title(reporter.lang()), &warnings));
                    output.write(|out| out.write_all(&text))?;
                }
                Err(error) => progress.aside(|| reporter.fail(Some(&input.title(reporter.lang())), &error)),
            }
        }
    }
    Ok(())
}

fn rendered(input: &Input, read: &ReadArgs, render: Render<'_>) -> Result<(Vec<u8>, Vec<Message<'static>>), Error> {
    let loaded = Loaded::read(input, read.files.ocr)?;
    let mut text = Vec::new();
    render.write(&loaded, read.repair.into(), &mut text).map_err(|source| Error::NotWritable { path: None, source })?;
    Ok((text, loaded.warnings()))
}
