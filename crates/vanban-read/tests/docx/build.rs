//! Writes Word files: as little of the format as it takes.

use std::io::{Cursor, Write};

use zip::CompressionMethod::Deflated;
use zip::write::{SimpleFileOptions, ZipWriter};

const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#;
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file in the making.
pub(crate) struct Docx {
    body: String,
    parts: Vec<(&'static str, String)>,
    files: Vec<(String, String)>,
}

impl Docx {
    /// A file with this XML between `<w:body>` and `</w:body>`.
    pub(crate) fn new(body: impl Into<String>) -> Self {
        Docx { body: body.into(), parts: Vec::new(), files: Vec::new() }
    }

    /// Adds `word/KIND.xml` with this XML in its root.
    pub(crate) fn part(mut self, kind: &'static str, content: impl Into<String>) -> Self {
        self.parts.push((kind, content.into()));
        self
    }

    /// Adds a file that is no part of the body.
    pub(crate) fn file(mut self, name: &str, content: &str) -> Self {
        self.files.push((name.to_owned(), content.to_owned()));
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let root = |name: &str, content: &str| format!("<w:{name} {SPACES}>{content}</w:{name}>");
        let relation = |(kind, _): &(&str, String)| {
            format!(r#"<Relationship Id="{kind}" Type="{KIND}/{kind}" Target="{kind}.xml"/>"#)
        };
        let relations: String = self.parts.iter().map(relation).collect();
        let mut files = vec![
            ("word/document.xml".to_owned(), root("document", &format!("<w:body>{}</w:body>", self.body))),
            ("word/_rels/document.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")),
        ];
        files.extend(self.parts.iter().map(|(kind, content)| (format!("word/{kind}.xml"), root(kind, content))));
        files.extend(self.files.iter().cloned());
        zipped(&files)
    }
}

/// A zip of these files.
pub(crate) fn zipped(files: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default().compression_method(Deflated)).expect("a new file");
        zip.write_all(content.as_bytes()).expect("it is written");
    }
    zip.finish().expect("the zip is whole").into_inner()
}

/// A paragraph of one run.
pub(crate) fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// A paragraph with these properties.
pub(crate) fn p_with(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", r(text))
}

/// A paragraph on a level of a list.
pub(crate) fn item(list: u32, level: u32, text: &str) -> String {
    p_with(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#), text)
}

/// A run.
pub(crate) fn r(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A table of rows of cells, each cell of XML.
pub(crate) fn table(rows: &[&[String]]) -> String {
    let cell = |content: &String| format!("<w:tc>{content}</w:tc>");
    let row = |cells: &&[String]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// The text of a file.
pub(crate) fn text(docx: &Docx) -> String {
    vanban_read::read(&docx.bytes()).expect("it is a Word file").text
}

/// The lines of a file without blank ones.
pub(crate) fn lines(docx: &Docx) -> Vec<String> {
    text(docx).lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What is said beside the text.
pub(crate) fn notes(docx: &Docx) -> Vec<String> {
    let read = vanban_read::read(&docx.bytes()).expect("it is a Word file");
    read.notes.iter().map(ToString::to_string).collect()
}
