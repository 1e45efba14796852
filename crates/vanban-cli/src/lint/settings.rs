//! The settings of a check: `vanban.toml` found upwards, those it extends, and the command line.

use std::fs;
use std::path::{Path, PathBuf};

use vanban_lint::config::{Config, Layer, Origin, Settings};

use super::args::RuleArgs;
use super::paths::absolute;
use crate::error::Error;

const NAME: &str = "vanban.toml";

/// Files may extend each other this deep; more is a circle or a joke.
const DEEPEST: usize = 16;

/// The settings for what is checked from `start`: a folder or a file.
pub(crate) fn settings(start: &Path, args: &RuleArgs, said: Config) -> Result<Settings, Error> {
    Ok(Settings::new(&voices(start, args, said)?))
}

/// Everybody who says settings, the strongest last.
fn voices(start: &Path, args: &RuleArgs, mut said: Config) -> Result<Vec<Layer>, Error> {
    let mut layers = Vec::new();
    let file = match &args.config {
        Some(path) => Some(path.clone()),
        None if args.no_config => None,
        None => upwards(start),
    };
    if let Some(file) = file {
        hear(&absolute(&file), &mut layers, &mut Vec::new())?;
    }
    said.select = args.select.clone().or(said.select);
    said.ignore = args.ignore.clone().or(said.ignore);
    said.as_of = args.as_of.or(said.as_of);
    layers.push(Layer { config: said, origin: Origin::CommandLine, folder: absolute(Path::new(".")) });
    Ok(layers)
}

/// The nearest file of settings in the folder of `start` or above it.
fn upwards(start: &Path) -> Option<PathBuf> {
    let start = absolute(start);
    start.ancestors().map(|folder| folder.join(NAME)).find(|file| file.is_file())
}

/// Reads a file and those it extends, the farthest first.
fn hear(path: &Path, layers: &mut Vec<Layer>, open: &mut Vec<PathBuf>) -> Result<(), Error> {
    let wrong = |reason: String| Error::Settings { path: path.to_owned(), reason };
    if open.iter().any(|other| other == path) || open.len() >= DEEPEST {
        return Err(wrong("extends itself".to_owned()));
    }
    let text = fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    let config = Config::parse(&text).map_err(|error| wrong(error.to_string()))?;
    let folder = path.parent().unwrap_or(Path::new("/")).to_owned();
    open.push(path.to_owned());
    for extended in &config.extends {
        hear(&absolute(&folder.join(extended)), layers, open)?;
    }
    open.pop();
    layers.push(Layer { config, origin: Origin::File(path.to_owned()), folder });
    Ok(())
}
