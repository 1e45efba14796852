//! Makes `crates/vanban/assets/repair.bin`: the language model, the confusions of letters and the abbreviations that
//! the feature `repair` of `vanban` restores damaged scans with.
//!
//! ```sh
//! cargo run --release -p vanban-train -- crates/vanban/assets/repair.bin corpus/laws 3xcorpus/letters \
//!     --without corpus/gold --hold-out
//! ```
//!
//! Every argument after the first is a folder of plain text or Markdown, `3x` counts it three times. What stands in the
//! folders behind `--without`, and with `--hold-out` in every twentieth text, is not learned, nor are lines that other
//! texts share with them: they are there to be measured on. The same texts give the same file. Only legal and
//! administrative texts should go in: they carry no copyright (Law on Intellectual Property, art. 15.2).
//! `data/channel.tsv` was learned from pages that were printed, scanned by an English model and aligned with what they
//! said; `data/abbreviations.tsv` from the abbreviations of official texts.

mod cases;
mod corpus;
mod count;
mod file;
mod prune;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use corpus::{Corpus, Sources};

/// Pairs and triples that are kept: a file below two megabytes.
const BIGRAMS: usize = 110_000;
const TRIGRAMS: usize = 420_000;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(out) = args.next() else { return usage() };
    let mut sources = Sources::default();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--hold-out" => sources.hold_out = true,
            "--without" => sources.reserved.extend(args.next().map(PathBuf::from)),
            _ => sources.learned.push(weighted(&arg)),
        }
    }
    if sources.learned.is_empty() {
        return usage();
    }
    match run(Path::new(&out), &sources) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("vanban-train: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!(
        "usage: vanban-train OUT FOLDER... [--without FOLDER]... [--hold-out]   (3xFOLDER counts a folder three times)"
    );
    ExitCode::FAILURE
}

/// `3xcorpus/letters`
fn weighted(arg: &str) -> (u32, PathBuf) {
    let split = arg.split_once('x').and_then(|(n, path)| Some((n.parse().ok()?, path)));
    let (weight, path) = split.unwrap_or((1, arg));
    (weight, PathBuf::from(path))
}

fn run(out: &Path, sources: &Sources) -> std::io::Result<()> {
    let corpus = Corpus::read(sources)?;
    let words: usize = corpus.rows().map(|(_, row)| row.ids.len()).sum();
    eprintln!("{} texts, {words} words, vocabulary {}", corpus.texts(), corpus.words.len());
    let model = prune::model(&count::Counts::of(&corpus), corpus.words.len(), BIGRAMS, TRIGRAMS);
    let bytes = file::bytes(&corpus.words, &cases::cases(&corpus), &model);
    eprintln!("{} pairs, {} triples, {} bytes", model.bigrams.len(), model.trigrams.len(), bytes.len());
    std::fs::write(out, bytes)
}
