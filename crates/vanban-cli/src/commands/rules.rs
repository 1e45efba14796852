//! `vanban rules`

use std::fmt::Write as _;

use serde_json::json;
use unicode_width::UnicodeWidthStr;
use vanban_lint::{Applicability, Check, Policy, RULES, Rule};

use crate::error::Error;
use crate::lint::args::{RulesArgs, RulesFormat};
use crate::messages::Lang;
use crate::output::Output;
use crate::report::Reporter;
use crate::style::{FAINT, TITLE, paint};

pub(crate) fn run(args: &RulesArgs, reporter: &Reporter) -> Result<(), Error> {
    let policy = (!args.select.is_empty()).then(|| Policy::new(&args.select, &[], &[]));
    let rules: Vec<&Rule> =
        RULES.iter().copied().filter(|rule| policy.as_ref().is_none_or(|policy| policy.wants(rule))).collect();
    let lang = reporter.lang();
    let (text, page) = match args.format {
        RulesFormat::Text => (table(&rules, lang), true),
        RulesFormat::Markdown => (markdown(&rules, lang), false),
        RulesFormat::Json => (json(&rules), false),
    };
    let mut output = if page { Output::for_people(None)? } else { Output::for_programs(None)? };
    output.write(|out| out.write_all(text.as_bytes()))?;
    output.flush()
}

fn summary(rule: &Rule, lang: Lang) -> String {
    let (vi, en) = rule.summary();
    lang.pick(vi, en).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What `vanban fix` does for a rule.
pub(crate) fn fix(rule: &Rule) -> &'static str {
    match rule.fix {
        Some(Applicability::Safe) => "fix",
        Some(Applicability::Unsafe) => "unsafe fix",
        _ => "",
    }
}

fn table(rules: &[&Rule], lang: Lang) -> String {
    let mut page = String::new();
    let width = rules.iter().map(|rule| rule.name.width()).max().unwrap_or(0);
    for rule in rules {
        let name = format!("{:width$}", rule.name);
        let _ = writeln!(page, "{} {} {:7} {}", paint(TITLE, rule.code), name, rule.severity, fix(rule));
        let _ = writeln!(page, "       {}", paint(FAINT, &summary(rule, lang)));
    }
    page
}

fn markdown(rules: &[&Rule], lang: Lang) -> String {
    let mut page = String::from("| Code | Name | Severity | Fix | What it finds |\n|---|---|---|---|---|\n");
    for rule in rules {
        let summary = summary(rule, lang).replace('|', "\\|");
        let _ = writeln!(page, "| {} | {} | {} | {} | {summary} |", rule.code, rule.name, rule.severity, fix(rule));
    }
    page
}

fn json(rules: &[&Rule]) -> String {
    let rule = |rule: &&Rule| {
        let (vi, en) = rule.summary();
        json!({
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity,
            "fix": rule.fix,
            "scope": match rule.check { Check::Document(_) => "document", Check::Corpus(_) => "corpus" },
            "summary": { "vi": vi, "en": en },
            "basis": rule.basis(),
            "page": rule.page,
        })
    };
    let rules: Vec<_> = rules.iter().map(rule).collect();
    let mut text = serde_json::to_string_pretty(&rules).unwrap_or_default();
    text.push('\n');
    text
}
