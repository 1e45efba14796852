//! The `vanban` program: arguments to a library call to an exit status.

mod args;
mod cite;
mod commands;
mod error;
mod found;
mod input;
mod lint;
mod messages;
mod output;
mod page;
mod pipeline;
mod progress;
mod render;
mod report;
mod sheet;
mod style;
mod tasks;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use messages::Lang;
use report::Reporter;

fn main() -> ExitCode {
    let args = Args::parse();
    args.color.choice().write_global();
    let reporter = Reporter::new(args.lang.unwrap_or_else(Lang::of_environment));
    let done = match &args.command {
        Command::Parse(parse) => commands::parse::run(parse, &reporter),
        Command::Cite(cite) => commands::cite::run(cite, &reporter),
        Command::Tasks(tasks) => commands::tasks::run(tasks, &reporter),
        Command::Check(check) => commands::check::run(check, &reporter),
        Command::Fix(fix) => commands::fix::run(fix, &reporter),
        Command::Rules(rules) => commands::rules::run(rules, &reporter),
        Command::Explain(explain) => commands::explain::run(explain),
        Command::Config(config) => commands::config::run(config),
        Command::Text(text) => commands::text::run(text, &reporter),
        Command::Repair(repair) => commands::repair::run(repair, &reporter),
        Command::Schema => commands::schema::run(),
        Command::Completions { shell } => commands::completions::run(*shell),
    };
    match done {
        // The reader has seen enough: `vanban parse ... | head` is no failure.
        Err(error) if error.is_broken_pipe() => return ExitCode::SUCCESS,
        Err(error) => reporter.fail(error.subject().as_deref(), &error),
        Ok(()) => {}
    }
    reporter.status()
}
