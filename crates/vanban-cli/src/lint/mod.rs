//! Checking and mending documents: from arguments and `vanban.toml` to a report.

pub(crate) mod args;
mod atomic;
mod baseline;
mod cache;
mod checker;
mod mend;
mod paths;
mod settings;

pub(crate) use atomic::replace;
pub(crate) use baseline::Known;
pub(crate) use checker::{Checker, Outcome, check, failure};
pub(crate) use mend::{Mended, mend};
pub(crate) use settings::settings;
