//! `vanban config`

use std::fmt::Write as _;
use std::path::Path;

use vanban_lint::config::{Config, Origin, Settings};
use vanban_lint::{RULES, Selector, Severity};

use crate::error::Error;
use crate::lint::args::ConfigArgs;
use crate::lint::settings;
use crate::output::Output;
use crate::style::{FAINT, paint};

/// The schema of `vanban.toml`, for editors.
const SCHEMA: &str = include_str!("../../assets/config.schema.json");

pub(crate) fn run(args: &ConfigArgs) -> Result<(), Error> {
    if args.schema {
        let mut output = Output::for_programs(None)?;
        output.write(|out| out.write_all(SCHEMA.as_bytes()))?;
        return output.flush();
    }
    let path = args.path.as_deref().unwrap_or(Path::new("."));
    let settings = settings(path, &args.rules, Config::default())?;
    let mut output = Output::for_people(None)?;
    output.write(|out| out.write_all(page(&settings, path).as_bytes()))?;
    output.flush()
}

/// The settings as a file that says all of them, each with who said it.
fn page(settings: &Settings, path: &Path) -> String {
    let mut page = String::new();
    let mut say = |name: &str, value: String| {
        let origin = match settings.origin(name) {
            Origin::Default => "default".to_owned(),
            Origin::File(file) => file.to_string_lossy().into_owned(),
            Origin::CommandLine => "command line".to_owned(),
        };
        let _ = writeln!(page, "{name} = {value}  {}", paint(FAINT, &format!("# {origin}")));
    };
    let path_of = |path: &Option<std::path::PathBuf>| path.as_ref().map(|path| quoted(&path.to_string_lossy()));
    say("select", selectors(&settings.select));
    say("ignore", selectors(&settings.ignore));
    say("min-severity", quoted(settings.min_severity.name()));
    say("fail-on", quoted(settings.fail_on.name()));
    if let Some(day) = settings.as_of {
        say("as-of", day.to_string());
    }
    say("exclude", list(settings.exclude.iter().map(|glob| quoted(glob))));
    for (name, path) in [("baseline", path_of(&settings.baseline)), ("cache", path_of(&settings.cache))] {
        if let Some(path) = path {
            say(name, path);
        }
    }
    say("strict-baseline", settings.strict_baseline.to_string());
    if !settings.severity.is_empty() {
        say("severity", severities(&settings.severity));
    }
    for rules in &settings.per_path {
        let _ = writeln!(page, "\n[[per-path]]\npaths = {}", list(rules.paths.iter().map(|path| quoted(path))));
        let _ = writeln!(page, "select = {}\nignore = {}", selectors(&rules.select), selectors(&rules.ignore));
        let _ = writeln!(page, "severity = {}", severities(&rules.severity));
    }
    let policy = settings.policy(&std::path::absolute(path).unwrap_or_default());
    let off: Vec<&str> = RULES.iter().filter(|rule| !policy.wants(rule)).map(|rule| rule.code).collect();
    let _ = writeln!(page, "\n# {} of {} rules run here", RULES.len() - off.len(), RULES.len());
    if !off.is_empty() {
        let _ = writeln!(page, "# off: {}", off.join(", "));
    }
    page
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn list(values: impl Iterator<Item = String>) -> String {
    format!("[{}]", values.collect::<Vec<_>>().join(", "))
}

fn selectors(selectors: &[Selector]) -> String {
    list(selectors.iter().map(|selector| quoted(&selector.to_string())))
}

fn severities(severities: &[(Selector, Option<Severity>)]) -> String {
    let one = |(selector, severity): &(Selector, Option<Severity>)| {
        format!("{selector} = {}", quoted(severity.map_or("off", Severity::name)))
    };
    format!("{{ {} }}", severities.iter().map(one).collect::<Vec<_>>().join(", "))
}
