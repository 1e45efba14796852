//! Any text is a document, and every place in it is one of the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::{Document, SourceText};

fuzz_target!(|text: String| {
    let Ok(source) = SourceText::new(text) else { return };
    let document = Document::parse(&source);
    for citation in &document.citations {
        let _ = source.slice(citation.span);
    }
    let _ = document.register();
    let _ = vanban::citation::scan(source.as_str());
});
