//! How often each rule fires on a folder of texts, and a sample of what it says, to be read by eye.
//!
//! `cargo run --release -p vanban-lint --example survey -- FOLDER [CODE [COUNT]]`

#![expect(clippy::print_stdout, reason = "an example shows what it found")]
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use ignore::WalkBuilder;
use vanban::{Document, LineIndex, SourceText};
use vanban_lint::corpus::File;
use vanban_lint::{Corpus, Facts, Finding, Place, RULES, Subject, check_with};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let code = arguments.next();
    let count: usize = arguments.next().map_or(Ok(20), |count| count.parse())?;
    let mut all: Vec<(String, Finding)> = Vec::new();
    let mut files = Vec::new();
    let (mut spent, mut bytes) = (BTreeMap::<&str, Duration>::new(), 0);
    for path in texts(&folder) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let source = SourceText::new(text)?;
        let document = Document::parse(&source);
        let lines = LineIndex::new(source.as_str());
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22);
        let subject = Subject::new(&source, &document).as_of(day);
        for rule in RULES {
            let begun = Instant::now();
            let found = check_with(&subject, |other| other.code == rule.code);
            *spent.entry(rule.code).or_default() += begun.elapsed();
            all.extend(found.into_iter().map(|found| (path.clone(), Finding::new(found, source.as_str(), &lines))));
        }
        bytes += source.as_str().len();
        files.push(File { path: path.as_str().into(), facts: Facts::of(&source, &document) });
    }
    let corpus = Corpus::new(files);
    let place = |file: usize, span| {
        let text = std::fs::read_to_string(&*corpus.files[file].path).unwrap_or_default();
        Place::new(&text, &LineIndex::new(&text), span)
    };
    for found in corpus.check_with(|_| true) {
        all.push((corpus.files[found.file].path.to_string(), found.into_finding(&corpus, place)));
    }
    match code {
        None => {
            table(&all, corpus.files.len());
            times(&spent, bytes);
        }
        Some(code) => sample(&all, &code, count),
    }
    Ok(())
}

fn texts(folder: &str) -> Vec<String> {
    let is_text = |path: &Path| path.extension().is_some_and(|extension| extension == "txt" || extension == "md");
    let walk = WalkBuilder::new(folder).build().flatten().map(ignore::DirEntry::into_path);
    let mut paths: Vec<String> = walk.filter(|path| is_text(path)).map(|path| path.display().to_string()).collect();
    paths.sort();
    paths
}

/// Rule, severity, findings, files with findings.
fn table(all: &[(String, Finding)], files: usize) {
    let mut of: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, finding) in all {
        of.entry(finding.rule.code).or_default().push(path);
    }
    println!("{files} files");
    for rule in RULES {
        let mut paths = of.remove(rule.code).unwrap_or_default();
        let findings = paths.len();
        paths.dedup();
        println!("{:6} {:7} {findings:6} in {:5}  {}", rule.code, rule.severity, paths.len(), rule.name);
    }
}

/// What the rules cost: those that take more than a millisecond for ten megabytes.
fn times(spent: &BTreeMap<&str, Duration>, bytes: usize) {
    let per_ten = |time: Duration| time.as_secs_f64() * 1e3 * 1e7 / bytes.max(1) as f64;
    println!("{:.1} ms for each ten megabytes", per_ten(spent.values().sum()));
    for (code, time) in spent {
        if per_ten(*time) > 1.0 {
            println!("{code} {:.1}", per_ten(*time));
        }
    }
}

/// Findings at even distances: the same each time.
fn sample(all: &[(String, Finding)], code: &str, count: usize) {
    let of: Vec<_> = all.iter().filter(|(_, finding)| finding.rule.code == code).collect();
    let step = (of.len() / count.max(1)).max(1);
    for (path, finding) in of.iter().step_by(step).take(count) {
        let start = finding.place.start;
        println!("{path}:{}:{}: {}", start.line, start.column, finding.message.en);
        println!("    {}", finding.place.excerpt.lines().next().unwrap_or_default());
        for related in &finding.related {
            println!("    {}: {}", related.message.en, related.place.excerpt.lines().next().unwrap_or_default());
        }
    }
}
