//! Instructions, for regressions: the same number on a busy machine. See the feature `instructions`.

// The macros write undocumented items.
#![allow(missing_docs, unreachable_pub)]

use gungraun::{library_benchmark, library_benchmark_group, main};
use vanban::{Document, SourceText};
use vanban_benches::{directive, head};

fn source(text: String) -> SourceText {
    SourceText::new(text).expect("the texts are small")
}

#[library_benchmark]
#[bench::directive(source(directive(200_000)))]
#[bench::head(source(head()))]
fn parse(source: SourceText) -> Document {
    Document::parse(&source)
}

library_benchmark_group!(name = parsing; benchmarks = parse);
main!(library_benchmark_groups = parsing);
