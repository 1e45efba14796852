//! The zip: parts by name, each within bounds, and what belongs to the document.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml;
use crate::error::ReadError;

/// Bytes of an unpacked part; the longest laws have some 20 MB of XML.
const MAX_PART: u64 = 64 << 20;
/// XML is packed ten- to thirtyfold, tables of empty cells a hundredfold; a bomb more than a thousandfold.
const MAX_RATIO: u64 = 300;
/// Small parts may be packed as tightly as they like.
const SMALL: u64 = 4 << 20;

/// A Word file.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The name of the part with the body.
    pub(super) main: String,
    /// The parts that belong to it.
    related: Vec<Related>,
}

/// A part that belongs to another.
#[derive(Debug, Clone)]
pub(super) struct Related {
    /// What the other calls it.
    pub(super) id: String,
    /// What it is: `header`, `styles` ...
    kind: String,
    /// Where it is in the zip.
    pub(super) name: String,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
        let mut package = Package { zip, main: String::new(), related: Vec::new() };
        package.main = package.main_part()?;
        package.related = package.related_parts()?;
        Ok(package)
    }

    /// `word/document.xml`; some programs number it, then the relationships of the package tell.
    fn main_part(&mut self) -> Result<String, ReadError> {
        const USUAL: &str = "word/document.xml";
        if self.zip.index_for_name(USUAL).is_some() {
            return Ok(USUAL.to_owned());
        }
        let told = self.relationships("_rels/.rels")?;
        let main = told.into_iter().find(|part| part.kind == "officeDocument" && part.name.contains("word/"));
        let name = main.ok_or(ReadError::NotDocx)?.name;
        let name = name.trim_start_matches('/').to_owned();
        self.zip.index_for_name(&name).map(|_| name.clone()).ok_or(ReadError::NotDocx)
    }

    fn related_parts(&mut self) -> Result<Vec<Related>, ReadError> {
        let (folder, file) = self.main.rsplit_once('/').unwrap_or(("", &self.main));
        let (folder, rels) = (folder.to_owned(), format!("{folder}/_rels/{file}.rels"));
        let place = |target: &str| match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("{folder}/{target}"),
        };
        let told = self.relationships(rels.trim_start_matches('/'))?;
        Ok(told.into_iter().map(|part| Related { name: place(&part.name), ..part }).collect())
    }

    /// The parts that are named there, each by its target as it is written.
    fn relationships(&mut self, name: &str) -> Result<Vec<Related>, ReadError> {
        let Some(text) = self.part(name)? else { return Ok(Vec::new()) };
        let tree = xml::parse(name, &text)?;
        let told = tree.root_element().children().filter_map(|relation| {
            let kind = relation.attribute("Type")?.rsplit('/').next()?;
            let id = relation.attribute("Id").unwrap_or_default().to_owned();
            Some(Related { id, kind: kind.to_owned(), name: relation.attribute("Target")?.to_owned() })
        });
        Ok(told.collect())
    }

    /// The parts of a kind: `numbering`, `styles`, `footnotes`, `header` ...
    pub(super) fn of_kind(&self, kind: &str) -> Vec<Related> {
        const CAP: usize = 64;
        self.related.iter().filter(|part| part.kind == kind).take(CAP).cloned().collect()
    }

    /// A part's text; `None` where there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(ReadError::Encrypted),
            Err(_) => return Err(ReadError::Damaged),
        };
        let too_large = || ReadError::TooLarge { part: name.to_owned() };
        let bound = MAX_PART.min(SMALL.max(file.compressed_size().saturating_mul(MAX_RATIO)));
        if file.size() > bound {
            return Err(too_large());
        }
        // The declared size may lie.
        let mut bytes = Vec::new();
        file.take(bound + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Damaged)?;
        if bytes.len() as u64 > bound {
            return Err(too_large());
        }
        xml::decode(name, bytes).map(Some)
    }
}
