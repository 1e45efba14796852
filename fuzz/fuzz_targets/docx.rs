//! The XML of a Word file, or any bytes as a zip.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use vanban_read::{Format, read_as};
use zip::write::{SimpleFileOptions, ZipWriter};

/// The parts that are read; the input has them with a NUL between.
const PARTS: [&str; 5] = ["document", "styles", "numbering", "footnotes", "comments"];
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fuzz_target!(|bytes: &[u8]| {
    let _ = read_as(bytes, Format::Docx);
    let _ = read_as(&zipped(bytes), Format::Docx);
});

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut put = |name: String, content: &[u8]| {
        zip.start_file(name, options).and_then(|()| Ok(zip.write_all(content)?)).expect("memory takes it");
    };
    let relation = |kind: &&str| format!(r#"<Relationship Id="{kind}" Type="{KIND}/{kind}" Target="{kind}.xml"/>"#);
    let relations: String = PARTS[1..].iter().map(relation).collect();
    put("word/_rels/document.xml.rels".into(), format!("<Relationships>{relations}</Relationships>").as_bytes());
    for (name, part) in PARTS.iter().zip(bytes.split(|byte| *byte == 0)) {
        put(format!("word/{name}.xml"), part);
    }
    zip.finish().expect("memory takes it").into_inner()
}
