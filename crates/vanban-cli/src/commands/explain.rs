//! `vanban explain`

use vanban_lint::Rule;

use crate::commands::rules::fix;
use crate::error::Error;
use crate::lint::args::ExplainArgs;
use crate::output::Output;
use crate::style::{ERROR, LABEL, TITLE, paint};

pub(crate) fn run(args: &ExplainArgs) -> Result<(), Error> {
    let mut output = Output::for_people(None)?;
    for name in &args.rules {
        let rule = vanban_lint::rule(name).ok_or_else(|| Error::UnknownRule(name.clone()))?;
        output.write(|out| out.write_all(page(rule).as_bytes()))?;
    }
    output.flush()
}

/// The page for a terminal: the places that a rule finds in its examples are marked by colour instead of `⟦…⟧`.
fn page(rule: &Rule) -> String {
    let fix = fix(rule);
    let fix = if fix.is_empty() { String::new() } else { format!(", {fix}") };
    let head = format!("{} {} ({}{fix})", rule.code, rule.name, rule.severity);
    let mut page = format!("{}\n", paint(TITLE, &head));
    for line in rule.page.lines().skip(1) {
        let line = match line.strip_prefix("## ") {
            Some(heading) => paint(LABEL, heading),
            None => match line {
                "```bad" => "✗".to_owned(),
                "```good" => "✓".to_owned(),
                "```" => continue,
                line => line.replace("⟦", &format!("{ERROR}")).replace("⟧", &format!("{ERROR:#}")),
            },
        };
        page.push_str(&line);
        page.push('\n');
    }
    page.push('\n');
    page
}
