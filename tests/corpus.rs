//! Real documents, where a folder of them lies beside the repository. They are not part of it: without the folder these
//! tests say so and pass.

use std::panic::catch_unwind;
use std::path::PathBuf;

use vanban::Document;
use vanban_lint::corpus::File;
use vanban_lint::{Corpus, Facts, Subject};
use vanban_tests::{Ratchet, Sample, Score, check, corpus, text_files};

/// The text files of a folder of the corpus.
fn files(folder: &str) -> Vec<PathBuf> {
    match corpus(folder) {
        Some(path) => text_files(&path).expect("the corpus is readable"),
        None => {
            eprintln!("skipped: there is no folder {folder} of real documents");
            Vec::new()
        }
    }
}

/// Holds the files that have gold to the floors of a section.
fn hold(folder: &str, section: &'static str, counts: fn(&str) -> bool) {
    let mut score = Score::default();
    for file in files(folder) {
        let sample = Sample::read(&file).expect("the corpus is readable");
        match sample.gold().expect("the gold is JSON") {
            Some(gold) if counts(&sample.name) => score.add(&sample.name, &sample.source, &gold),
            _ => {}
        }
    }
    if !score.figures.is_empty() {
        Ratchet::new(section).hold(&score);
    }
}

/// The document 002 is ruined: nothing is promised of it.
#[test]
fn seeds_hold_their_floors() {
    hold("seeds", "seeds", |name| !name.starts_with("002"));
}

#[test]
fn open_documents_hold_their_floors() {
    hold("open", "open", |_| true);
}

/// The seeds contradict each other: a resolution with two dates, one without its year, an official with two names.
#[test]
fn the_rules_see_what_the_seeds_contradict() {
    let samples: Vec<Sample> =
        files("seeds").iter().map(|file| Sample::read(file).expect("the corpus is readable")).collect();
    let documents: Vec<Document> = samples.iter().map(|sample| Document::parse(&sample.source)).collect();
    let read = || samples.iter().zip(&documents);
    let mut found: Vec<(&str, String)> = Vec::new();
    for (sample, document) in read() {
        let diagnostics = vanban_lint::check(&Subject::new(&sample.source, document));
        found.extend(diagnostics.into_iter().map(|found| (found.rule.code, found.message.en.into_owned())));
    }
    let facts = read().map(|(sample, document)| (sample.name.as_str(), Facts::of(&sample.source, document)));
    let corpus = Corpus::new(facts.map(|(name, facts)| File { path: name.into(), facts }).collect());
    let contradictions = corpus.check_with(|_| true).into_iter();
    found.extend(contradictions.map(|found| (found.rule.code, found.message.en.into_owned())));
    let wanted = [("CIT001", "23/NQ-HĐND"), ("COR001", "24/2024/NQ-HĐND"), ("COR011", "Trần Thanh Nhàn")];
    for (code, words) in wanted.into_iter().filter(|_| !samples.is_empty()) {
        assert!(found.iter().any(|(rule, said)| *rule == code && said.contains(words)), "{code} {words}: {found:#?}");
    }
}

#[test]
fn every_file_is_read_soundly() {
    let mut unsound = Vec::new();
    for file in ["seeds", "open", "bulk"].into_iter().flat_map(files) {
        let sample = Sample::read(&file).expect("the corpus is readable");
        let answer = catch_unwind(|| check(sample.source.as_str()));
        match answer {
            Ok(Ok(_)) => {}
            Ok(Err(what)) => unsound.push(format!("{}: {what}", file.display())),
            Err(_) => unsound.push(format!("{}: panics", file.display())),
        }
    }
    assert!(unsound.is_empty(), "{}", unsound.join("\n"));
}
