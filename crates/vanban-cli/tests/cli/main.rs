//! The program as a user runs it.

mod cite;
mod failures;
mod other_commands;
mod page;
mod parse;
mod repair;
mod run;
mod schema;
mod tasks;
