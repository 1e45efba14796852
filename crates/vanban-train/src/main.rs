//! Makes `crates/vanban/assets/repair.bin`: the language model, the confusions of letters and the abbreviations that
//! the feature `repair` of `vanban` restores damaged scans with.
//!
//! ```sh
//! cargo run --release -p vanban-train -- crates/vanban/assets/repair.bin corpus/laws 5xcorpus/letters
//! ```
//!
//! Every argument after the first is a folder of plain text or Markdown, `5x` counts it five times. The same texts give
//! the same file. Only legal and administrative texts should go in: they carry no copyright (Law on Intellectual
//! Property, art. 15.2). `data/channel.tsv` was learned from pages that were printed, scanned by an English model and
//! aligned with what they said; `data/abbreviations.tsv` from the abbreviations of official texts.

mod corpus;
mod count;
mod file;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use corpus::Corpus;

/// Pairs and triples that are kept: a file below two megabytes. More gives no better text.
const BIGRAMS: usize = 130_000;
const TRIGRAMS: usize = 340_000;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(out) = args.next() else { return usage() };
    let sources: Vec<(u32, PathBuf)> = args.map(|arg| weighted(&arg)).collect();
    if sources.is_empty() {
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
    eprintln!("usage: vanban-train OUT FOLDER...   (5xFOLDER counts a folder five times)");
    ExitCode::FAILURE
}

/// `5xcorpus/letters`
fn weighted(arg: &str) -> (u32, PathBuf) {
    let split = arg.split_once('x').and_then(|(n, path)| Some((n.parse().ok()?, path)));
    let (weight, path) = split.unwrap_or((1, arg));
    (weight, PathBuf::from(path))
}

fn run(out: &Path, sources: &[(u32, PathBuf)]) -> std::io::Result<()> {
    let corpus = Corpus::read(sources)?;
    eprintln!("{} texts, {} words, vocabulary {}", corpus.texts, corpus.ids.len(), corpus.words.len());
    let model = count::Counts::of(&corpus).model(BIGRAMS, TRIGRAMS);
    let bytes = file::bytes(&corpus.words, &model);
    eprintln!("{} pairs, {} triples, {} bytes", model.bigrams.len(), model.trigrams.len(), bytes.len());
    std::fs::write(out, bytes)
}
