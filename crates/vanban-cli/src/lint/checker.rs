//! Reading and checking many documents: on all threads, reported in order.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use vanban::{Document, LineIndex, Span};
use vanban_lint::config::Settings;
use vanban_lint::corpus::{CorpusDiagnostic, File};
use vanban_lint::{Check, CheckedFile, Corpus, Facts, Failure, Finding, Place, Policy, RULES, Subject, check_with};

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
    ocr: Ocr,
    cache: Option<Cache>,
    /// Where no path has rules of its own.
    policy: Policy,
    /// A rule of a whole corpus runs.
    corpus: bool,
}

/// A document after its own rules.
struct Checked<'i> {
    input: &'i Input,
    path: Arc<str>,
    policy: Policy,
    kept: Kept,
}

/// What came of a list of documents, each in its order.
pub(crate) struct Outcome {
    pub(crate) files: Vec<CheckedFile>,
    pub(crate) failures: Vec<Failure>,
    /// Words recognised in pictures, of which what is found may be the fault; pages that were left out.
    pub(crate) warnings: Vec<(Arc<str>, Message<'static>)>,
}

/// Checks the documents of a list.
pub(crate) fn check(checker: &Checker<'_>, inputs: &[Input], threads: Option<NonZeroU16>) -> Result<Outcome, Error> {
    let threads = threads.map_or(0, |n| usize::from(n.get()));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(Error::Threads)?;
    let progress = Progress::new(inputs.len(), true);
    let all: Vec<Result<Checked<'_>, Failure>> =
        pool.install(|| inputs.par_iter().map(|input| checker.check(input, &progress)).collect());
    drop(progress);
    let (mut checked, mut failures) = (Vec::new(), Vec::new());
    for result in all {
        match result {
            Ok(file) => checked.push(file),
            Err(failure) => failures.push(failure),
        }
    }
    let warnings = checked.iter().flat_map(warnings).collect();
    Ok(Outcome { files: checker.finish(checked), failures, warnings })
}

fn warnings(file: &Checked<'_>) -> impl Iterator<Item = (Arc<str>, Message<'static>)> {
    let pages = file.kept.pages_without_text;
    let ocr = file.kept.by_ocr.then_some(Message::ByOcr);
    let left_out = (pages > 0).then_some(Message::PagesWithoutText { pages });
    ocr.into_iter().chain(left_out).map(|message| (file.path.clone(), message))
}

impl<'a> Checker<'a> {
    pub(crate) fn new(settings: &'a Settings, stdin: Option<&'a Path>, ocr: Ocr) -> Self {
        let policy = settings.policy(Path::new(""));
        let cache = settings.cache.clone().and_then(|folder| Cache::new(folder, settings.as_of, ocr));
        // Where paths have rules of their own, one of them may want what the others do not.
        let may_run = |policy: &Policy| RULES.iter().any(|rule| is_of_corpus(rule) && policy.wants(rule));
        let corpus = may_run(&policy) || !settings.per_path.is_empty();
        Checker { settings, stdin, ocr, cache, policy, corpus }
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

    fn check<'i>(&self, input: &'i Input, progress: &Progress) -> Result<Checked<'i>, Failure> {
        progress.begin(input.name());
        let (path, whole) = self.path(input);
        let policy = self.policy(&whole);
        let kept = self.kept(input, &policy);
        progress.advance();
        let kept = kept.map_err(|error| failure(path.clone(), &error))?;
        Ok(Checked { input, path, policy, kept })
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
        let loaded = Loaded::read(input, self.ocr)?;
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
    fn finish(&self, mut checked: Vec<Checked<'_>>) -> Vec<CheckedFile> {
        if self.corpus {
            speak(&mut checked, self.ocr);
        }
        let least = self.settings.fail_on.severity().map_or(self.settings.min_severity, |fails| {
            // What fails the check is shown.
            fails.min(self.settings.min_severity)
        });
        let finish = |file: Checked<'_>| {
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

/// Adds what the rules of the corpus say. Few places are spoken of, so their texts are read once more rather than kept.
fn speak(checked: &mut [Checked<'_>], ocr: Ocr) {
    let facts = |file: &mut Checked<'_>| File { path: file.path.clone(), facts: std::mem::take(&mut file.kept.facts) };
    let corpus = Corpus::new(checked.iter_mut().map(facts).collect());
    let found = corpus.check_with(|_| true);
    let mut spans: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
    for (file, span) in found.iter().flat_map(CorpusDiagnostic::places) {
        spans.entry(file).or_default().push(span);
    }
    let mut places: HashMap<(usize, Span), Place> = HashMap::new();
    for (file, spans) in spans {
        let Some(of) = checked.get(file) else { continue };
        let loaded = if of.kept.text.is_none() { Loaded::read(of.input, ocr).ok() } else { None };
        let read = loaded.as_ref().map(|loaded| loaded.source.as_str());
        let text = of.kept.text.as_deref().or(read).unwrap_or_default();
        let lines = LineIndex::new(text);
        places.extend(spans.into_iter().map(|span| ((file, span), Place::new(text, &lines, span))));
    }
    let place = |file: usize, span: Span| places.get(&(file, span)).cloned().unwrap_or_default();
    for found in found {
        let file = found.file;
        let finding = found.into_finding(&corpus, place);
        if let Some(file) = checked.get_mut(file) {
            file.kept.findings.push(finding);
        }
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
    let layout = loaded.layout();
    let subject = Subject::new(&loaded.source, &document).as_of(settings.as_of).with_layout(layout.as_ref());
    let found = check_with(&subject, wanted);
    let text = loaded.source.as_str();
    let findings = if found.is_empty() {
        Vec::new()
    } else {
        let lines = LineIndex::new(text);
        found.into_iter().map(|diagnostic| Finding::new(diagnostic, text, &lines)).collect()
    };
    let facts = if with_facts { Facts::of(&loaded.source, &document) } else { Facts::default() };
    let is_text = loaded.is_text();
    let again = is_text && *loaded.input != Input::Stdin;
    let text = (!again).then(|| text.to_owned());
    let pages_without_text = loaded.pages_without_text();
    Kept { is_text, by_ocr: loaded.by_ocr(), pages_without_text, text, findings, facts }
}

/// What could not be checked, in both languages.
pub(crate) fn failure(path: Arc<str>, error: &Error) -> Failure {
    let message = Message::Failure(error);
    Failure { path, message: vanban_lint::Message::new(message.text(Lang::Vi), message.text(Lang::En)) }
}
