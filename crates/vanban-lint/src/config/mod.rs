//! Settings as they are written in `vanban.toml`.
//!
//! ```toml
//! extends = "../vanban.toml"
//! ignore = ["TSK003"]
//! fail-on = "error"
//!
//! [severity]
//! DAT = "info"
//! CIT001 = "error"
//!
//! [[per-path]]
//! paths = ["du-thao/**"]
//! ignore = ["NUM", "DAT"]
//! ```

mod settings;

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use toml::Spanned;
use vanban::{LineIndex, Position};

use crate::policy::Selector;
use crate::rule::Severity;

pub use settings::{Layer, Origin, PathRules, Settings};

/// What one file says; what it does not say is left to those it extends, and to the defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// Files whose settings hold unless this one says otherwise, in order, relative to this one.
    pub extends: Vec<String>,
    /// Rules that run.
    pub select: Option<Vec<Selector>>,
    /// Rules that do not.
    pub ignore: Option<Vec<Selector>>,
    /// Severities that differ from what rules propose; `None` for off.
    pub severity: Vec<(Selector, Option<Severity>)>,
    /// Less severe findings are counted, not shown.
    pub min_severity: Option<Severity>,
    /// From which severity on a check fails.
    pub fail_on: Option<FailOn>,
    /// The day of the check.
    pub as_of: Option<chrono::NaiveDate>,
    /// Files that are not checked, as globs relative to this file.
    pub exclude: Option<Vec<String>>,
    /// Known findings, relative to this file.
    pub baseline: Option<String>,
    /// Entries of the baseline that nothing answers to are findings.
    pub strict_baseline: Option<bool>,
    /// Where results are kept between two checks, relative to this file.
    pub cache: Option<String>,
    /// Rules for some paths.
    pub per_path: Vec<PerPath>,
}

/// Rules for some paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerPath {
    /// Globs relative to the file that says so.
    pub paths: Vec<String>,
    /// Rules that run there besides.
    pub select: Vec<Selector>,
    /// Rules that do not run there.
    pub ignore: Vec<Selector>,
    /// Severities there.
    pub severity: Vec<(Selector, Option<Severity>)>,
}

/// From which severity on a check fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// From the first note on.
    Info,
    /// From warnings on.
    Warning,
    /// For errors.
    Error,
    /// Never.
    Never,
}

impl FailOn {
    /// The least severity that fails.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            FailOn::Info => Some(Severity::Info),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Error => Some(Severity::Error),
            FailOn::Never => None,
        }
    }

    /// As it is written.
    pub const fn name(self) -> &'static str {
        match self {
            FailOn::Info => "info",
            FailOn::Warning => "warning",
            FailOn::Error => "error",
            FailOn::Never => "never",
        }
    }
}

/// What is wrong with a file of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// Where.
    pub at: Option<Position>,
    /// What, in English: most of it comes from the reader of TOML.
    pub message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some(at) => write!(f, "line {}, column {}: {}", at.line, at.column, self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for ConfigError {}

/// A level of severity, or off.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Off,
    Info,
    Warning,
    Error,
}

impl From<Level> for Option<Severity> {
    fn from(level: Level) -> Self {
        match level {
            Level::Off => None,
            Level::Info => Some(Severity::Info),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

type Names = Vec<Spanned<String>>;
type Levels = BTreeMap<Spanned<String>, Level>;

/// The file as TOML has it.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Written {
    extends: Option<OneOrMany>,
    select: Option<Names>,
    ignore: Option<Names>,
    #[serde(default)]
    severity: Levels,
    min_severity: Option<Severity>,
    fail_on: Option<FailOn>,
    as_of: Option<Spanned<toml::value::Datetime>>,
    exclude: Option<Vec<String>>,
    baseline: Option<String>,
    strict_baseline: Option<bool>,
    cache: Option<String>,
    #[serde(default)]
    per_path: Vec<WrittenPath>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WrittenPath {
    paths: Vec<Spanned<String>>,
    #[serde(default)]
    select: Names,
    #[serde(default)]
    ignore: Names,
    #[serde(default)]
    severity: Levels,
}

impl Config {
    /// Reads a file of settings.
    ///
    /// # Errors
    /// What is no TOML, an unknown key, a wrong value, a rule that does not exist: with line and column.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let reader = Reader { text };
        let written: Written =
            toml::from_str(text).map_err(|error| reader.error(error.span(), error.message().to_owned()))?;
        Ok(Config {
            extends: match written.extends {
                None => Vec::new(),
                Some(OneOrMany::One(path)) => vec![path],
                Some(OneOrMany::Many(paths)) => paths,
            },
            select: written.select.map(|names| reader.selectors(&names)).transpose()?,
            ignore: written.ignore.map(|names| reader.selectors(&names)).transpose()?,
            severity: reader.severities(&written.severity)?,
            min_severity: written.min_severity,
            fail_on: written.fail_on,
            as_of: written.as_of.map(|day| reader.day(&day)).transpose()?,
            exclude: written.exclude,
            baseline: written.baseline,
            strict_baseline: written.strict_baseline,
            cache: written.cache,
            per_path: written.per_path.iter().map(|path| reader.per_path(path)).collect::<Result<_, _>>()?,
        })
    }
}

/// Reads values that TOML does not know, and says where they are wrong.
struct Reader<'t> {
    text: &'t str,
}

impl Reader<'_> {
    fn error(&self, span: Option<std::ops::Range<usize>>, message: String) -> ConfigError {
        let at = span.map(|span| LineIndex::new(self.text).position(self.text, span.start as u32));
        ConfigError { at, message }
    }

    fn selector(&self, name: &Spanned<String>) -> Result<Selector, ConfigError> {
        name.get_ref()
            .parse()
            .map_err(|error: crate::policy::UnknownRule| self.error(Some(name.span()), error.to_string()))
    }

    fn selectors(&self, names: &[Spanned<String>]) -> Result<Vec<Selector>, ConfigError> {
        names.iter().map(|name| self.selector(name)).collect()
    }

    fn severities(&self, levels: &Levels) -> Result<Vec<(Selector, Option<Severity>)>, ConfigError> {
        levels.iter().map(|(name, level)| Ok((self.selector(name)?, (*level).into()))).collect()
    }

    fn day(&self, written: &Spanned<toml::value::Datetime>) -> Result<chrono::NaiveDate, ConfigError> {
        let date = written.get_ref().date.filter(|_| written.get_ref().time.is_none());
        let day = date.and_then(|date| {
            chrono::NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        });
        day.ok_or_else(|| self.error(Some(written.span()), "a day such as 2026-10-25 is expected".to_owned()))
    }

    fn per_path(&self, written: &WrittenPath) -> Result<PerPath, ConfigError> {
        for path in &written.paths {
            globset::Glob::new(path.get_ref()).map_err(|error| self.error(Some(path.span()), error.to_string()))?;
        }
        Ok(PerPath {
            paths: written.paths.iter().map(|path| path.get_ref().clone()).collect(),
            select: self.selectors(&written.select)?,
            ignore: self.selectors(&written.ignore)?,
            severity: self.severities(&written.severity)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_a_file() {
        let config = Config::parse(
            "extends = '../vanban.toml'\nignore = ['TSK']\nfail-on = 'error'\nas-of = 2026-10-25\n\n\
             [severity]\nNUM003 = 'error'\nCIT = 'off'\n\n[[per-path]]\npaths = ['du-thao/**']\nignore = ['NUM']\n",
        );
        let config = config.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(config.extends, ["../vanban.toml"]);
        assert_eq!(config.fail_on, Some(FailOn::Error));
        assert_eq!(config.as_of, chrono::NaiveDate::from_ymd_opt(2026, 10, 25));
        assert_eq!(config.severity.len(), 2);
        assert_eq!(config.per_path[0].paths, ["du-thao/**"]);
    }

    #[test]
    fn mistakes_have_a_place() {
        let mistakes = [
            ("select = ['NUM003', 'XYZ']", "line 1, column 21: there is no rule or family `XYZ`"),
            ("\n[severity]\nABC = 'info'", "line 3, column 1: there is no rule or family `ABC`"),
            ("as-of = 2026-10-25T10:00:00", "line 1, column 9: a day such as 2026-10-25 is expected"),
            ("[[per-path]]\npaths = ['a[']", "line 2, column 10: error parsing glob 'a['"),
        ];
        for (text, expected) in mistakes {
            let error = Config::parse(text).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.starts_with(expected), "{text}: {error}");
        }
        for (text, place) in [("fail-onn = 'error'", "line 1, column 1: "), ("fail-on = 'bad'", "line 1, column 11: ")]
        {
            let error = Config::parse(text).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.starts_with(place) && error.len() > place.len(), "{text}: {error}");
        }
    }
}
