//! One module a command: ten lines over the library each.

pub(crate) mod check;
pub(crate) mod cite;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod explain;
pub(crate) mod fix;
pub(crate) mod parse;
pub(crate) mod repair;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod tasks;
pub(crate) mod text;
