//! `vanban schema`

use crate::error::Error;
use crate::output::Output;

pub(crate) fn run() -> Result<(), Error> {
    let mut output = Output::for_programs(None)?;
    output.write(|out| out.write_all(vanban::json::SCHEMA.as_bytes()))?;
    output.flush()
}
