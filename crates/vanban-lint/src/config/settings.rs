//! Settings that hold: defaults, then files from the farthest to the nearest, then the command line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use super::{Config, FailOn};
use crate::policy::{Policy, Selector};
use crate::rule::Severity;

/// Everything that a check needs to know.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Rules that run.
    pub select: Vec<Selector>,
    /// Rules that do not.
    pub ignore: Vec<Selector>,
    /// Severities that differ from what rules propose.
    pub severity: Vec<(Selector, Option<Severity>)>,
    /// Less severe findings are counted, not shown.
    pub min_severity: Severity,
    /// From which severity on a check fails.
    pub fail_on: FailOn,
    /// The day of the check.
    pub as_of: Option<chrono::NaiveDate>,
    /// Known findings.
    pub baseline: Option<PathBuf>,
    /// Entries of the baseline that nothing answers to are findings.
    pub strict_baseline: bool,
    /// Where results are kept between two checks.
    pub cache: Option<PathBuf>,
    /// Rules for some paths, in the order in which they were said.
    pub per_path: Vec<PathRules>,
    /// Files that are not checked.
    pub exclude: Vec<String>,
    excluded: Globs,
    origins: BTreeMap<&'static str, Origin>,
}

/// Who said a setting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nobody.
    #[default]
    Default,
    /// A file.
    File(PathBuf),
    /// The command line.
    CommandLine,
}

/// A voice that says settings.
#[derive(Debug, Clone)]
pub struct Layer {
    /// What it says.
    pub config: Config,
    /// Who it is.
    pub origin: Origin,
    /// The folder to which its paths are relative.
    pub folder: PathBuf,
}

/// Rules for some paths.
#[derive(Debug, Clone)]
pub struct PathRules {
    /// The paths as they were written.
    pub paths: Vec<String>,
    /// Rules that run there besides.
    pub select: Vec<Selector>,
    /// Rules that do not run there.
    pub ignore: Vec<Selector>,
    /// Severities there.
    pub severity: Vec<(Selector, Option<Severity>)>,
    globs: Globs,
}

/// Globs relative to a folder.
#[derive(Debug, Clone, Default)]
struct Globs {
    folder: PathBuf,
    set: GlobSet,
}

impl Globs {
    fn new(folder: &Path, globs: &[String]) -> Self {
        let mut set = GlobSetBuilder::new();
        for glob in globs {
            // Those that cannot be read were refused when the file was read.
            if let Ok(glob) = GlobBuilder::new(glob).literal_separator(true).build() {
                set.add(glob);
            }
        }
        Globs { folder: folder.to_owned(), set: set.build().unwrap_or_default() }
    }

    fn match_path(&self, path: &Path) -> bool {
        !self.set.is_empty() && self.set.is_match(path.strip_prefix(&self.folder).unwrap_or(path))
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            select: vec![Selector::All],
            ignore: Vec::new(),
            severity: Vec::new(),
            min_severity: Severity::Warning,
            fail_on: FailOn::Warning,
            as_of: None,
            baseline: None,
            strict_baseline: false,
            cache: None,
            per_path: Vec::new(),
            exclude: Vec::new(),
            excluded: Globs::default(),
            origins: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// The settings after everybody was heard, the last voice the strongest. Lists are replaced, severities and rules
    /// for paths are added.
    pub fn new(layers: &[Layer]) -> Self {
        let mut settings = Settings::default();
        for layer in layers {
            settings.hear(layer);
        }
        settings
    }

    fn hear(&mut self, layer: &Layer) {
        let config = &layer.config;
        let mut said: Vec<&'static str> = Vec::new();
        let mut take = |name, is_said: bool| {
            if is_said {
                said.push(name);
            }
        };
        take("select", set(&mut self.select, &config.select));
        take("ignore", set(&mut self.ignore, &config.ignore));
        take("min-severity", set(&mut self.min_severity, &config.min_severity));
        take("fail-on", set(&mut self.fail_on, &config.fail_on));
        take("strict-baseline", set(&mut self.strict_baseline, &config.strict_baseline));
        if config.as_of.is_some() {
            self.as_of = config.as_of;
            take("as-of", true);
        }
        let path = |path: &Option<String>| path.as_ref().map(|path| layer.folder.join(path));
        if let Some(baseline) = path(&config.baseline) {
            self.baseline = Some(baseline);
            take("baseline", true);
        }
        if let Some(cache) = path(&config.cache) {
            self.cache = Some(cache);
            take("cache", true);
        }
        if set(&mut self.exclude, &config.exclude) {
            self.excluded = Globs::new(&layer.folder, &self.exclude);
            take("exclude", true);
        }
        take("severity", !config.severity.is_empty());
        self.severity.extend(&config.severity);
        take("per-path", !config.per_path.is_empty());
        self.per_path.extend(config.per_path.iter().map(|rules| PathRules {
            paths: rules.paths.clone(),
            select: rules.select.clone(),
            ignore: rules.ignore.clone(),
            severity: rules.severity.clone(),
            globs: Globs::new(&layer.folder, &rules.paths),
        }));
        for name in said {
            self.origins.insert(name, layer.origin.clone());
        }
    }

    /// Who said a setting last, by its name in a file.
    pub fn origin(&self, name: &str) -> &Origin {
        self.origins.get(name).unwrap_or(&Origin::Default)
    }

    /// Which rules run on a file. Paths are compared as they are: give one that is as absolute as the folders of the
    /// settings are.
    pub fn policy(&self, path: &Path) -> Policy {
        let policy = Policy::new(&self.select, &self.ignore, &self.severity);
        let near = self.per_path.iter().filter(|rules| rules.globs.match_path(path));
        near.fold(policy, |policy, rules| policy.with(&rules.select, &rules.ignore, &rules.severity))
    }

    /// The file is not to be checked.
    pub fn excludes(&self, path: &Path) -> bool {
        self.excluded.match_path(path)
    }
}

/// Takes what was said, if anything was.
fn set<T: Clone>(value: &mut T, said: &Option<T>) -> bool {
    if let Some(said) = said {
        value.clone_from(said);
    }
    said.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    fn layer(text: &str, folder: &str) -> Layer {
        let config = Config::parse(text).unwrap_or_else(|error| panic!("{error}"));
        let folder = PathBuf::from(folder);
        Layer { config, origin: Origin::File(folder.join("vanban.toml")), folder }
    }

    #[test]
    fn the_nearest_voice_is_the_strongest() {
        let far = layer("fail-on = 'error'\nignore = ['NUM']\nbaseline = 'known.json'\n[severity]\nCIT = 'info'", "/a");
        let near = layer("ignore = ['COR']\n[severity]\nCIT001 = 'error'", "/a/b");
        let settings = Settings::new(&[far, near]);
        assert_eq!(settings.fail_on, FailOn::Error);
        assert_eq!(settings.baseline.as_deref(), Some(Path::new("/a/known.json")));
        assert_eq!(settings.origin("ignore"), &Origin::File("/a/b/vanban.toml".into()));
        assert_eq!(settings.origin("select"), &Origin::Default);
        let policy = settings.policy(Path::new("/a/b/x.txt"));
        let severity = |code| rules::rule(code).map(|rule| policy.severity(rule));
        assert_eq!(severity("CIT001"), Some(Some(Severity::Error)));
        assert_eq!(severity("COR001"), Some(None));
        assert_eq!(severity("NUM003"), Some(Some(Severity::Warning)), "lists are replaced");
    }

    #[test]
    fn paths_are_relative_to_their_file() {
        let text = "exclude = ['bo-qua/**']\n[[per-path]]\npaths = ['du-thao/*.txt']\nignore = ['NUM']";
        let settings = Settings::new(&[layer(text, "/kho")]);
        let wants = |path| rules::rule("NUM003").is_some_and(|rule| settings.policy(Path::new(path)).wants(rule));
        assert!(!wants("/kho/du-thao/a.txt") && wants("/kho/a.txt") && wants("/kho/du-thao/sau/a.txt"));
        assert!(settings.excludes(Path::new("/kho/bo-qua/x/a.txt")) && !settings.excludes(Path::new("/kho/a.txt")));
    }
}
