//! Megabytes of text a second that each format gives: `cargo bench -p vanban-benches --bench reader`.
//!
//! A text of one megabyte, the fastest of ten on a busy machine of two cores: Word 56 MB/s, web pages 28, UTF-16 107 to 161,
//! windows-1258 55, TCVN 5712 and VISCII 45, VNI 44, TCVN3 33; printed pages 1.5.
//!
//! The files are made here, as the tests of the reader make theirs; those of office programs bring fonts and pictures as
//! well.

#[allow(dead_code, reason = "the tests need more of it")]
#[path = "../../crates/vanban-read/tests/docx/build.rs"]
mod docx;
#[path = "../../crates/vanban-read/tests/formats/encode.rs"]
mod encode;
#[allow(dead_code, reason = "the tests need more of it")]
#[path = "../../crates/vanban-read/tests/pdf/build.rs"]
mod pdf;

use divan::Bencher;
use divan::counter::BytesCount;
use vanban_benches::directive;
use vanban_read::{Format, read_as};

fn main() {
    divan::main();
}

const SIZE: usize = 1_000_000;

fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Counts the bytes of the text, whatever the file around it takes.
fn read(bencher: Bencher<'_, '_>, file: &[u8], format: Format) {
    let text = read_as(file, format).expect("it is well made").text;
    let counted = bencher.counter(BytesCount::new(text.len()));
    counted.bench_local(|| read_as(divan::black_box(file), format));
}

#[divan::bench(sample_count = 10)]
fn word(bencher: Bencher<'_, '_>) {
    let body: String = paragraphs(&directive(SIZE)).map(|text| docx::p(&text.replace('&', "&amp;"))).collect();
    read(bencher, &docx::Docx::new(body).bytes(), Format::Docx);
}

#[divan::bench(sample_count = 10)]
fn web_page(bencher: Bencher<'_, '_>) {
    let body: String =
        paragraphs(&directive(SIZE)).map(|text| format!("<p>{}</p>\n", text.replace('&', "&amp;"))).collect();
    read(bencher, format!("<meta charset=utf-8><body>{body}").as_bytes(), Format::Html);
}

#[divan::bench(sample_count = 10)]
fn printed(bencher: Bencher<'_, '_>) {
    const BOTTOM: f32 = 740.0;
    const TOP: f32 = 60.0;
    let (mut file, mut page, mut y) = (pdf::Pdf::default(), pdf::Page::default(), TOP);
    for text in paragraphs(&directive(SIZE / 10)) {
        page = page.paragraph(&mut y, &text);
        if y > BOTTOM {
            file = file.page(std::mem::take(&mut page));
            y = TOP;
        }
    }
    read(bencher, &file.page(page).bytes(), Format::Pdf);
}

/// Text in each encoding that is found by what it would say.
#[divan::bench(args = encode::ALL.map(|(name, _)| name), sample_count = 10)]
fn encoding(bencher: Bencher<'_, '_>, name: &str) {
    let encode = encode::ALL.iter().find(|(other, _)| *other == name).map(|(_, encode)| encode);
    let file = encode.expect("it is one of them")(&directive(SIZE));
    read(bencher, &file, Format::Text);
}
