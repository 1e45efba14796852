//! Words of pictures, by tesseract; pages of a PDF become pictures first, by pdftoppm.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use super::{Call, find, picture};
use crate::note::{Note, NoteKind};
use crate::{Extracted, Format, ReadError};

const TESSERACT: &str = "tesseract";
/// A page takes two seconds; a large one on a slow machine a minute.
const PAGE: Duration = Duration::from_secs(120);
/// To ask a program about itself or a file.
const ASK: Duration = Duration::from_secs(30);

/// Reads a picture, or a PDF of pictures.
pub(crate) fn read(bytes: &[u8]) -> Result<Extracted, ReadError> {
    let format = Format::of(bytes);
    let tesseract = tesseract()?;
    let pages = match format {
        Some(format @ (Format::Png | Format::Jpeg)) => {
            picture::pages(bytes, format)?;
            vec![words(&tesseract, bytes, None)?]
        }
        Some(format @ Format::Tiff) => {
            let pages = picture::pages(bytes, format)?;
            (0..pages).map(|page| words(&tesseract, bytes, Some(page))).collect::<Result<_, _>>()?
        }
        _ => return Err(ReadError::NotText),
    };
    let note = Note::new(NoteKind::Ocr, format!("tesseract, vie, {} pages", pages.len()));
    let format = format.unwrap_or(Format::Text);
    Ok(Extracted { text: pages.concat(), format, notes: vec![note] })
}

/// The program, when it can read Vietnamese.
fn tesseract() -> Result<PathBuf, ReadError> {
    static FOUND: OnceLock<Result<PathBuf, ReadError>> = OnceLock::new();
    FOUND
        .get_or_init(|| {
            let path = find(TESSERACT).ok_or(ReadError::NoProgram { program: TESSERACT })?;
            let arguments = vec![OsStr::new("--list-langs")];
            let said = Call { program: TESSERACT, path: path.clone(), arguments, limit: ASK }.run(b"")?;
            match String::from_utf8_lossy(&said).lines().any(|line| line.trim() == "vie") {
                true => Ok(path),
                false => Err(ReadError::NoLanguage { program: TESSERACT }),
            }
        })
        .clone()
}

/// The words of a page of a picture.
fn words(tesseract: &Path, picture: &[u8], page: Option<usize>) -> Result<String, ReadError> {
    let page = page.map(|page| format!("tessedit_page_number={page}"));
    let mut arguments: Vec<&OsStr> = ["-", "-", "-l", "vie", "--psm", "3"].map(OsStr::new).to_vec();
    if let Some(page) = &page {
        arguments.extend([OsStr::new("-c"), OsStr::new(page)]);
    }
    let said = Call { program: TESSERACT, path: tesseract.to_owned(), arguments, limit: PAGE }.run(picture)?;
    // It ends a page with a form feed.
    Ok(String::from_utf8_lossy(&said).replace('\u{C}', ""))
}
