//! What the tests share: fixtures, the gold beside them, the score of a reading against its gold, and its floors.

use std::path::{Path, PathBuf};
use std::{fs, io};

use vanban::json::{DocumentJson, SourceInfo};
use vanban::{Document, SourceText};

mod equal;
mod flat;
mod gold;
mod ratchet;
mod score;
mod sound;

pub use gold::{Gold, GoldAssignment, GoldCitation, GoldEvent, GoldSigner};
pub use ratchet::Ratchet;
pub use score::{Score, Tally};
pub use sound::check;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// The invented documents.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents")
}

/// A folder of real documents beside the repository, which is not part of it; `None` where it is missing.
pub fn corpus(folder: &str) -> Option<PathBuf> {
    Some(root().join("../shared/corpus").join(folder)).filter(|path| path.is_dir())
}

/// A text file with what is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Its file name without extension.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Its text; bytes that are no UTF-8 are replaced.
    pub source: SourceText,
}

impl Sample {
    /// Reads a file.
    ///
    /// # Errors
    /// The file cannot be read, or is larger than a [`SourceText`] may be.
    pub fn read(path: &Path) -> io::Result<Sample> {
        let text = String::from_utf8_lossy(&fs::read(path)?).into_owned();
        let source = SourceText::new(text).map_err(io::Error::other)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Sample { name, path: path.to_owned(), source })
    }

    /// The gold beside it, if there is one.
    ///
    /// # Errors
    /// The gold is no gold.
    pub fn gold(&self) -> io::Result<Option<Gold>> {
        let path = self.path.with_file_name(format!("{}.gold.json", self.name));
        if !path.exists() {
            return Ok(None);
        }
        Ok(Some(serde_json::from_slice(&fs::read(path)?)?))
    }

    /// The JSON of its reading.
    ///
    /// # Errors
    /// A document is always JSON; that it is not would be an error of the library.
    pub fn json(&self) -> serde_json::Result<String> {
        let document = Document::parse(&self.source);
        let path = self.path.file_name().map(|name| name.to_string_lossy());
        let bytes = self.source.as_str().len() as u64;
        let info = SourceInfo { path, format: "text", bytes, ..SourceInfo::default() };
        serde_json::to_string_pretty(&DocumentJson::new(&document, &self.source, info))
    }
}

/// The texts and Markdown files below a folder, sorted by path.
///
/// # Errors
/// The folder cannot be read.
pub fn text_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let is_text = |path: &Path| path.extension().is_some_and(|e| e == "txt" || e == "md");
    let mut files = walk(folder)?;
    files.retain(|path| is_text(path));
    Ok(files)
}

/// Every file below a folder, sorted by path.
///
/// # Errors
/// The folder cannot be read.
pub fn walk(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}
