//! Reading and checking many documents: on all threads, reported in order.

use std::fs;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use vanban::{Document, LineIndex};
use vanban_lint::config::Settings;
use vanban_lint::corpus::File;
use vanban_lint::{Check, CheckedFile, Corpus, Facts, Failure, Finding, Policy, RULES, Subject, check_with};

use super::cache::{Cache, Kept};
use super::paths::absolute;
use crate::args::Ocr;
use crate::error::Error;
use crate::input::{Input, Loaded};
use crate::messages::{Lang, Message};
use crate::progress::Progress;

/// What every document of a check is held to.
pub(crate) struct Checker<'a> {
    settings: &'a Settings,
    /// The name that standard input goes by.
    stdin: Option<&'a Path>,
    cache: Option<Cache>,
    /// Where no path has rules of its own.
    policy: Policy,
    /// A rule of a whole corpus runs.
    corpus: bool,
}

/// A document after its own rules.
struct Checked {
    path: Arc<str>,
    policy: Policy,
    kept: Kept,
}

/// Checks the documents of a list: those that could be read, in its order, and those that could not.
pub(crate) fn check(
    checker: &Checker<'_>,
    inputs: &[Input],
    threads: Option<NonZeroU16>,
) -> Result<(Vec<CheckedFile>, Vec<Failure>), Error> {
    let threads = threads.map_or(0, |n| usize::from(n.get()));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(Error::Threads)?;
    let progress = Progress::new(inputs.len(), true);
    let one = |input: &Input| {
        progress.begin(input.name());
        let checked = checker.check(input);
        progress.advance();
        checked
    };
    let all: Vec<Result<Checked, Failure>> = pool.install(|| inputs.par_iter().map(one).collect());
    drop(progress);
    let (mut checked, mut failures) = (Vec::new(), Vec::new());
    for result in all {
        match result {
            Ok(file) => checked.push(file),
            Err(failure) => failures.push(failure),
        }
    }
    Ok((checker.finish(checked), failures))
}

impl<'a> Checker<'a> {
    pub(crate) fn new(settings: &'a Settings, stdin: Option<&'a Path>) -> Self {
        let policy = settings.policy(Path::new(""));
        let cache = settings.cache.clone().and_then(|folder| Cache::new(folder, settings.as_of));
        // Where paths have rules of their own, one of them may want what the others do not.
        let may_run = |policy: &Policy| RULES.iter().any(|rule| is_of_corpus(rule) && policy.wants(rule));
        let corpus = may_run(&policy) || !settings.per_path.is_empty();
        Checker { settings, stdin, cache, policy, corpus }
    }

    /// The path of an input, as it is called and as settings know it.
    pub(crate) fn path(&self, input: &Input) -> (Arc<str>, PathBuf) {
        match input {
            Input::File(path) => {
                // `./a.txt` is how the search of this folder calls it.
                let name = path.strip_prefix(".").unwrap_or(path);
                (name.to_string_lossy().into(), absolute(path))
            }
            Input::Stdin => {
                let name = self.stdin.unwrap_or(Path::new("-"));
                (name.to_string_lossy().into(), absolute(name))
            }
        }
    }

    /// The rules for a path.
    pub(crate) fn policy(&self, path: &Path) -> Policy {
        if self.settings.per_path.is_empty() { self.policy.clone() } else { self.settings.policy(path) }
    }

    fn check(&self, input: &Input) -> Result<Checked, Failure> {
        let (path, whole) = self.path(input);
        let policy = self.policy(&whole);
        let kept = self.kept(input, &policy).map_err(|error| failure(path.clone(), &error))?;
        Ok(Checked { path, policy, kept })
    }

    /// What the rules say of a document, from the cache if it is there.
    fn kept(&self, input: &Input, policy: &Policy) -> Result<Kept, Error> {
        let place = match (&self.cache, input) {
            (Some(cache), Input::File(path)) => {
                let bytes = fs::read(path).map_err(Error::reading)?;
                let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
                Some(cache.place(&bytes, &extension))
            }
            _ => None,
        };
        if let Some(kept) = place.as_deref().and_then(Cache::get) {
            return Ok(kept);
        }
        let loaded = Loaded::read(input, Ocr::Off)?;
        // The cache serves those who will select otherwise.
        let kept = examine(&loaded, self.settings, self.corpus || place.is_some(), |rule| {
            place.is_some() || policy.wants(rule)
        });
        if let Some(place) = &place {
            Cache::put(place, &kept);
        }
        Ok(kept)
    }

    /// Lets the rules of the corpus speak, and applies the policy of each file.
    fn finish(&self, mut checked: Vec<Checked>) -> Vec<CheckedFile> {
        if self.corpus {
            let facts =
                |file: &mut Checked| File { path: file.path.clone(), facts: std::mem::take(&mut file.kept.facts) };
            let corpus = Corpus::new(checked.iter_mut().map(facts).collect());
            for (at, finding) in corpus.check_with(|_| true) {
                if let Some(file) = checked.get_mut(at) {
                    file.kept.findings.push(finding);
                }
            }
        }
        let least = self.settings.fail_on.severity().map_or(self.settings.min_severity, |fails| {
            // What fails the check is shown.
            fails.min(self.settings.min_severity)
        });
        let finish = |file: Checked| {
            let mut findings: Vec<Finding> = file.kept.findings;
            findings.retain_mut(|finding| match file.policy.severity(finding.rule) {
                Some(severity) => {
                    finding.severity = severity;
                    true
                }
                None => false,
            });
            findings.sort_by_key(|finding| (finding.place.span.start, finding.place.span.end, finding.rule.code));
            let all = findings.len();
            findings.retain(|finding| finding.severity >= least);
            let hidden = all - findings.len();
            CheckedFile { path: file.path, is_text: file.kept.is_text, findings, known: 0, hidden }
        };
        checked.into_iter().map(finish).collect()
    }
}

fn is_of_corpus(rule: &vanban_lint::Rule) -> bool {
    matches!(rule.check, Check::Corpus(_))
}

/// What the rules say of a document that was read.
fn examine(
    loaded: &Loaded<'_>,
    settings: &Settings,
    with_facts: bool,
    wanted: impl Fn(&vanban_lint::Rule) -> bool,
) -> Kept {
    let document = Document::parse(&loaded.source);
    let subject = Subject::new(&loaded.source, &document).as_of(settings.as_of);
    let found = check_with(&subject, wanted);
    let text = loaded.source.as_str();
    let findings = if found.is_empty() {
        Vec::new()
    } else {
        let lines = LineIndex::new(text);
        found.into_iter().map(|diagnostic| Finding::new(diagnostic, text, &lines)).collect()
    };
    let facts = if with_facts { Facts::of(&loaded.source, &document) } else { Facts::default() };
    Kept { is_text: loaded.is_text(), findings, facts }
}

fn failure(path: Arc<str>, error: &Error) -> Failure {
    let message = Message::Failure(error);
    Failure { path, message: vanban_lint::Message::new(message.text(Lang::Vi), message.text(Lang::En)) }
}
