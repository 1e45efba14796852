//! `vanban completions SHELL`

use clap::CommandFactory;
use clap_complete::Shell;

use crate::args::Args;
use crate::error::Error;
use crate::output::Output;

pub(crate) fn run(shell: Shell) -> Result<(), Error> {
    // Into memory first: the generator panics when the stream it writes to is closed.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "vanban", &mut script);
    let mut output = Output::for_programs(None)?;
    output.write(|out| out.write_all(&script))?;
    output.flush()
}
