//! Words of pictures, by tesseract; pages of a PDF become pictures first, by pdftoppm.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::{Call, find, hocr, picture};
use crate::note::{Note, NoteKind};
use crate::page::{self, Drawn, Pages, Sheet};
use crate::{Extracted, Format, ReadError};

pub(super) const TESSERACT: &str = "tesseract";
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
    let drawn: Vec<Drawn> = match format {
        Format::Pdf => return pdf(bytes, &tesseract),
        Format::Png | Format::Jpeg => {
            picture::pages(bytes, format)?;
            vec![recognise(&tesseract, Picture::Bytes(bytes))?]
        }
        Format::Tiff => {
            let pages = picture::pages(bytes, format)?;
            let file = copy(bytes, TESSERACT)?;
            let page = |page| recognise(&tesseract, Picture::Page(file.path(), page));
            (0..pages).map(page).collect::<Result<_, _>>()?
        }
        _ => return Err(ReadError::NotText),
    };
    put_together(drawn, format)
}

/// Reads a PDF: with OCR the pages that have no text, or all of them if nothing else can be done with the file.
fn pdf(bytes: &[u8], tesseract: &Path) -> Result<Extracted, ReadError> {
    let sheets = Sheets::of(bytes)?;
    let page = |number| recognise(tesseract, Picture::Bytes(&sheets.picture(number)?));
    #[cfg(feature = "pdf")]
    {
        let mut pictures = Vec::new();
        let mut recognise = |number| {
            pictures.push(number);
            page(number)
        };
        match crate::pdf::read(bytes, Some(&mut recognise)) {
            Err(ReadError::Damaged) => {}
            read => return read.map(|read| noted(read, &pictures, sheets.count)),
        }
    }
    put_together((1..=sheets.count).map(page).collect::<Result<_, _>>()?, Format::Pdf)
}

/// The text of pages that are all pictures.
fn put_together(drawn: Vec<Drawn>, format: Format) -> Result<Extracted, ReadError> {
    let count = drawn.len();
    let Pages { text, pages, notes, layout } = page::read(drawn.into_iter().map(|page| Sheet::new(page, 0)).collect())?;
    Ok(noted(Extracted { text, format, notes, pages, layout }, &(1..=count).collect::<Vec<_>>(), count))
}

/// Tells which of the pages were read by OCR.
fn noted(mut read: Extracted, pictures: &[usize], count: usize) -> Extracted {
    let pages = match pictures.len() {
        0 => return read,
        some if some == count => format!("{count} pages"),
        _ => format!("pages {}", pictures.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
    };
    read.notes.insert(0, Note::new(NoteKind::Ocr, format!("tesseract, vie, {pages}")));
    read
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

/// The words of a page, and where they stand.
fn recognise(tesseract: &Path, picture: Picture<'_>) -> Result<Drawn, ReadError> {
    let (file, input, page) = match picture {
        Picture::Bytes(bytes) => (OsStr::new("-"), bytes, None),
        Picture::Page(path, page) => (path.as_os_str(), &[][..], Some(format!("tessedit_page_number={page}"))),
    };
    let mut arguments = vec![file];
    arguments.extend(["-", "-l", "vie", "--psm", "3"].map(OsStr::new));
    if let Some(page) = &page {
        arguments.extend([OsStr::new("-c"), OsStr::new(page)]);
    }
    arguments.push(OsStr::new("hocr"));
    let said = Call { program: TESSERACT, path: tesseract.to_owned(), arguments, limit: PAGE }.run(input)?;
    hocr::page(&String::from_utf8_lossy(&said))
}
