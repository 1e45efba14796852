//! Results kept between checks, by content: nothing depends on times, paths or the machine, so CI can carry them along.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use vanban_lint::{Facts, Finding};

use super::atomic;
use crate::args::Ocr;

/// A folder of results.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    /// What results depend on besides the document: this program and the day of the check.
    base: blake3::Hasher,
}

/// What is kept of a document: what every rule said, whatever is selected today.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The file itself is the text, not something it was taken from.
    pub(super) is_text: bool,
    /// Its words were recognised in pictures.
    pub(super) by_ocr: bool,
    /// So many of its pages have no words that could be read.
    pub(super) pages_without_text: usize,
    /// The text, where it cannot be read again as it was: another format, standard input.
    pub(super) text: Option<String>,
    pub(super) findings: Vec<Finding>,
    pub(super) facts: Facts,
}

impl Cache {
    /// `None` where the program cannot read itself: without knowing which program it is, no result can be trusted.
    pub(super) fn new(folder: PathBuf, as_of: Option<chrono::NaiveDate>, ocr: Ocr) -> Option<Self> {
        let program = fs::read(std::env::current_exe().ok()?).ok()?;
        let mut base = blake3::Hasher::new();
        base.update(blake3::hash(&program).as_bytes());
        base.update(format!("{as_of:?} {ocr:?}\n").as_bytes());
        Some(Cache { folder, base })
    }

    /// The place of a document's result. Its extension tells how it is read.
    pub(super) fn place(&self, bytes: &[u8], extension: &str) -> PathBuf {
        let mut hasher = self.base.clone();
        hasher.update(extension.as_bytes());
        hasher.update(b"\n");
        hasher.update(bytes);
        let name = hasher.finalize().to_hex();
        self.folder.join(&name[..2]).join(format!("{name}.json"))
    }

    /// What was kept there; `None` for nothing, and for what cannot be read.
    pub(super) fn get(place: &Path) -> Option<Kept> {
        serde_json::from_slice(&fs::read(place).ok()?).ok()
    }

    /// Keeps a result. A cache that cannot be written is slow, not wrong.
    pub(super) fn put(place: &Path, kept: &Kept) {
        let Some(folder) = place.parent() else { return };
        if fs::create_dir_all(folder).is_ok()
            && let Ok(json) = serde_json::to_vec(kept)
        {
            let _ = atomic::replace(place, &json);
        }
    }
}
