//! Megabytes a second, for people: `cargo bench -p vanban-benches --bench throughput`.

use divan::Bencher;
use divan::counter::BytesCount;
use vanban::{Document, SourceText, citation};
use vanban_benches::{LARGE, directive, head, laws, prose};

fn main() {
    divan::main();
}

fn parse(bencher: Bencher<'_, '_>, text: String) {
    let bytes = text.len();
    let Ok(source) = SourceText::new(text) else { return };
    bencher.counter(BytesCount::new(bytes)).bench_local(|| Document::parse(divan::black_box(&source)));
}

/// A directive full of tasks, in cache.
#[divan::bench(sample_count = 20)]
fn directive_of_100_kilobytes(bencher: Bencher<'_, '_>) {
    parse(bencher, directive(100_000));
}

/// A directive full of tasks: the hardest text there is.
#[divan::bench(sample_count = 8)]
fn directive_of_10_megabytes(bencher: Bencher<'_, '_>) {
    parse(bencher, directive(LARGE));
}

/// Laws and decrees, which hold citations and no tasks; measured only where such texts lie beside the checkout.
#[divan::bench(sample_count = 8)]
fn laws_of_10_megabytes(bencher: Bencher<'_, '_>) {
    if let Some(text) = laws(LARGE) {
        parse(bencher, text);
    }
}

/// The fixed cost of a document: its head alone.
#[divan::bench]
fn head_only(bencher: Bencher<'_, '_>) {
    parse(bencher, head());
}

fn scan(bencher: Bencher<'_, '_>, text: &str) {
    bencher.counter(BytesCount::new(text.len())).bench_local(|| citation::scan(divan::black_box(text)));
}

/// The citations of a text that is full of them.
#[divan::bench(sample_count = 8)]
fn citations_of_10_megabytes(bencher: Bencher<'_, '_>) {
    scan(bencher, &directive(LARGE));
}

/// The citations of a text without any.
#[divan::bench(sample_count = 8)]
fn citations_of_10_megabytes_without_any(bencher: Bencher<'_, '_>) {
    scan(bencher, &prose(LARGE));
}
