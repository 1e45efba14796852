//! Words of pictures, by tesseract; pages of a PDF become pictures first, by pdftoppm.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::{Call, find, picture};
use crate::note::{Note, NoteKind};
use crate::{Extracted, Format, Page, ReadError};

const TESSERACT: &str = "tesseract";
const PDFTOPPM: &str = "pdftoppm";
/// A page takes two seconds; a large one on a slow machine a minute.
const PAGE: Duration = Duration::from_secs(120);
/// To ask a program about itself or a file.
const ASK: Duration = Duration::from_secs(30);

/// Reads a picture, or a PDF of pictures.
pub(crate) fn read(bytes: &[u8]) -> Result<Extracted, ReadError> {
    // Without the reader of PDF files nothing else knows one.
    let format = Format::of(bytes).or_else(|| bytes.starts_with(b"%PDF-").then_some(Format::Pdf));
    let Some(format) = format else { return Err(ReadError::NotText) };
    let tesseract = tesseract()?;
    let said: Vec<String> = match format {
        Format::Pdf => {
            let sheets = Sheets::of(bytes)?;
            let page = |number| words(&tesseract, Picture::Bytes(&sheets.picture(number)?));
            (1..=sheets.count).map(page).collect::<Result<Vec<_>, _>>()?
        }
        Format::Png | Format::Jpeg => {
            picture::pages(bytes, format)?;
            vec![words(&tesseract, Picture::Bytes(bytes))?]
        }
        Format::Tiff => {
            let pages = picture::pages(bytes, format)?;
            let file = copy(bytes, TESSERACT)?;
            (0..pages).map(|page| words(&tesseract, Picture::Page(file.path(), page))).collect::<Result<_, _>>()?
        }
        _ => return Err(ReadError::NotText),
    };
    let note = Note::new(NoteKind::Ocr, format!("tesseract, vie, {} pages", said.len()));
    let mut text = String::new();
    let pages = said.iter().enumerate().map(|(before, words)| {
        let start = text.len();
        text.push_str(words);
        Page { number: before + 1, range: start..text.len() }
    });
    let pages = pages.collect();
    Ok(Extracted { text, format, notes: vec![note], pages, layout: None })
}

/// The pages of a PDF, which are made pictures one by one.
struct Sheets {
    pdftoppm: PathBuf,
    /// Its copy, which a program can read page after page.
    pdf: NamedTempFile,
    count: usize,
}

impl Sheets {
    fn of(pdf: &[u8]) -> Result<Self, ReadError> {
        let find = |name| find(name).ok_or(ReadError::NoProgram { program: PDFTOPPM });
        let file = copy(pdf, PDFTOPPM)?;
        let arguments = vec![file.path().as_os_str()];
        let said = Call { program: PDFTOPPM, path: find("pdfinfo")?, arguments, limit: ASK }.run(b"")?;
        let said = String::from_utf8_lossy(&said);
        let count = said.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok());
        let count: usize = count.ok_or(ReadError::Damaged)?;
        match count {
            0 => Err(ReadError::Damaged),
            _ if count > picture::MAX_PAGES => Err(ReadError::TooLarge { part: format!("the PDF of {count} pages") }),
            _ => Ok(Sheets { pdftoppm: find(PDFTOPPM)?, pdf: file, count }),
        }
    }

    /// A page as a picture: 300 pixels to an inch of A4, and never more of them however large the page is.
    fn picture(&self, page: usize) -> Result<Vec<u8>, ReadError> {
        let page = page.to_string();
        let arguments = ["-gray", "-png", "-scale-to", "3508", "-f", &page, "-l", &page];
        let mut arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
        arguments.push(self.pdf.path().as_os_str());
        Call { program: PDFTOPPM, path: self.pdftoppm.clone(), arguments, limit: PAGE }.run(b"")
    }
}

/// A copy in which a program finds its pages, so that it is not given all of them for each.
fn copy(bytes: &[u8], program: &'static str) -> Result<NamedTempFile, ReadError> {
    let failed = |error: std::io::Error| ReadError::Failed { program, reason: error.to_string() };
    let mut file = NamedTempFile::with_prefix("vanban").map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    Ok(file)
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

/// What is to be read.
enum Picture<'a> {
    /// One page.
    Bytes(&'a [u8]),
    /// A page of a file, counted from 0.
    Page(&'a Path, usize),
}

/// The words of a page.
fn words(tesseract: &Path, picture: Picture<'_>) -> Result<String, ReadError> {
    let (file, input, page) = match picture {
        Picture::Bytes(bytes) => (OsStr::new("-"), bytes, None),
        Picture::Page(path, page) => (path.as_os_str(), &[][..], Some(format!("tessedit_page_number={page}"))),
    };
    let mut arguments = vec![file];
    arguments.extend(["-", "-l", "vie", "--psm", "3"].map(OsStr::new));
    if let Some(page) = &page {
        arguments.extend([OsStr::new("-c"), OsStr::new(page)]);
    }
    let said = Call { program: TESSERACT, path: tesseract.to_owned(), arguments, limit: PAGE }.run(input)?;
    // It ends a page with a form feed.
    Ok(String::from_utf8_lossy(&said).replace('\u{C}', ""))
}
