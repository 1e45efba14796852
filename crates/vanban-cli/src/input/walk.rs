//! The documents of a folder.

use std::io;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::Missing;
use super::format::Format;
use crate::args::Ocr;
use crate::error::Error;

/// The documents below `folder`, sorted by path. Hidden and ignored files are skipped, as in other tools; what cannot
/// be searched, or an empty harvest, is missing. Pictures are documents where they can be read.
pub(crate) fn documents(folder: &Path, ocr: Ocr, missing: &mut Vec<Missing>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut complete = true;
    for entry in WalkBuilder::new(folder).build() {
        match entry {
            Ok(entry) => {
                let is_file = entry.file_type().is_some_and(|ty| ty.is_file());
                let format = entry.path().extension().and_then(Format::of_extension);
                if is_file && format.is_some_and(|format| ocr == Ocr::Auto || !format.is_picture()) {
                    found.push(entry.into_path());
                }
            }
            Err(error) => {
                complete = false;
                let path = place(&error).unwrap_or(folder).to_string_lossy().into_owned();
                let error = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                missing.push(Missing { path, error: Error::reading(error) });
            }
        }
    }
    if found.is_empty() && complete {
        missing.push(Missing { path: folder.to_string_lossy().into_owned(), error: Error::NoDocuments });
    }
    found.sort();
    found
}

/// Where the search failed.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place(err),
        _ => None,
    }
}
