//! Many documents, and what they say of each other.

mod facts;
mod identity;
mod person;
mod text;
mod title;

use std::collections::HashMap;
use std::sync::Arc;

use vanban::Span;

use crate::diagnostic::Message;
use crate::finding::{Finding, Place, Related};
use crate::rule::{Check, Rule};
use crate::rules::RULES;

pub use facts::{Cited, Facts, Own, Task};
pub use identity::{Identity, Same};
pub use person::Person;
pub(crate) use title::alike;

/// The facts of many documents, in the order in which they were given.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The documents.
    pub files: Vec<File>,
    /// Those that have a number, by that number.
    numbers: HashMap<String, Vec<usize>>,
}

/// A document of a corpus.
#[derive(Debug, Clone)]
pub struct File {
    /// What people call it.
    pub path: Arc<str>,
    /// What it says.
    pub facts: Facts,
}

impl Corpus {
    /// Puts documents together.
    pub fn new(files: Vec<File>) -> Self {
        let mut numbers: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, file) in files.iter().enumerate() {
            if let Some(own) = &file.facts.own {
                numbers.entry(own.identity.number.clone()).or_default().push(at);
            }
        }
        Corpus { files, numbers }
    }

    /// The documents of the corpus that certainly are the one with this identity: several where it is there twice.
    pub fn documents(&self, identity: &Identity) -> impl Iterator<Item = (usize, &Own)> {
        let same = self.numbers.get(&identity.number).into_iter().flatten();
        same.filter_map(|&at| Some((at, self.files[at].facts.own.as_ref()?)))
            .filter(|(_, own)| own.identity.compare(identity) == Same::Yes)
    }

    /// The one document of the corpus that is meant; `None` where it is not there, or in differing copies.
    pub fn document(&self, identity: &Identity) -> Option<(usize, &Own)> {
        let mut found = self.documents(identity);
        found.next().filter(|_| found.next().is_none())
    }

    /// Every mention of another document, with the file it is in.
    pub fn citations(&self) -> impl Iterator<Item = (usize, &Cited)> {
        self.files.iter().enumerate().flat_map(|(at, file)| file.facts.citations.iter().map(move |cited| (at, cited)))
    }

    /// Everything that the corpus rules that are `wanted` say, in the order of files and places.
    pub fn check_with(&self, wanted: impl Fn(&Rule) -> bool) -> Vec<CorpusDiagnostic> {
        let mut all = Vec::new();
        for &rule in RULES {
            let Check::Corpus(run) = rule.check else { continue };
            if wanted(rule) {
                let mut findings = CorpusFindings { rule, list: Vec::new() };
                run(self, &mut findings);
                all.extend(findings.list);
            }
        }
        all.sort_by_key(|found| (found.file, found.span.start, found.rule.code));
        all
    }
}

/// What a rule says of a place in one of the files. The texts are not kept: whoever has them makes it a [`Finding`].
#[derive(Debug, Clone)]
pub struct CorpusDiagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The file, by its index.
    pub file: usize,
    /// Where in it.
    pub span: Span,
    /// The defect in one phrase.
    pub message: Message,
    /// Places that explain it: the file, the place, what is there.
    pub notes: Vec<(usize, Span, Message)>,
    /// What to do.
    pub help: Option<Message>,
}

impl CorpusDiagnostic {
    /// Every place it speaks of, the first its own.
    pub fn places(&self) -> impl Iterator<Item = (usize, Span)> + '_ {
        std::iter::once((self.file, self.span)).chain(self.notes.iter().map(|(file, span, _)| (*file, *span)))
    }

    /// With its lines; `place` tells those of a span of a file.
    pub fn into_finding(self, corpus: &Corpus, place: impl Fn(usize, Span) -> Place) -> Finding {
        let related = self.notes.into_iter().map(|(file, span, message)| Related {
            path: corpus.files.get(file).filter(|_| file != self.file).map(|file| file.path.clone()),
            place: place(file, span),
            message,
        });
        Finding {
            rule: self.rule,
            severity: self.rule.severity,
            message: self.message,
            place: place(self.file, self.span),
            related: related.collect(),
            help: self.help,
            fix: None,
        }
    }

    /// Adds a place of a file that explains the defect.
    pub fn note(&mut self, file: usize, span: Span, message: Message) -> &mut Self {
        self.notes.push((file, span, message));
        self
    }

    /// Says what to do.
    pub fn help(&mut self, help: Message) -> &mut Self {
        self.help = Some(help);
        self
    }
}

/// Where a corpus rule puts what it finds.
#[derive(Debug)]
pub struct CorpusFindings {
    rule: &'static Rule,
    list: Vec<CorpusDiagnostic>,
}

impl CorpusFindings {
    /// A defect at a place of a file. What explains it can be added to what is returned.
    pub fn add(&mut self, file: usize, span: Span, message: Message) -> &mut CorpusDiagnostic {
        let found = CorpusDiagnostic { rule: self.rule, file, span, message, notes: Vec::new(), help: None };
        let at = self.list.len();
        self.list.push(found);
        &mut self.list[at]
    }
}
