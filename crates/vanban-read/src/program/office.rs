//! Old formats of word processors, which LibreOffice turns into Word files.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Call, find};
use crate::note::{Note, NoteKind};
use crate::{Extracted, Format, ReadError, docx};

const OFFICE: &str = "LibreOffice";
/// It takes two seconds to start, and some for a long law.
const LIMIT: Duration = Duration::from_secs(120);

/// Reads a file of an old format.
pub(crate) fn read(bytes: &[u8]) -> Result<Extracted, ReadError> {
    let format = Format::of(bytes).filter(|format| matches!(format, Format::Doc | Format::Rtf));
    let format = format.ok_or(ReadError::NotText)?;
    let path = installed().ok_or(ReadError::NoProgram { program: OFFICE })?;
    let failed = |error: std::io::Error| ReadError::Failed { program: OFFICE, reason: error.to_string() };
    let folder = tempfile::Builder::new().prefix("vanban").tempdir().map_err(failed)?;
    let old = folder.path().join(format!("document.{}", format.name()));
    fs::write(&old, bytes).map_err(failed)?;
    convert(path, folder.path(), &old)?;
    let new = fs::read(folder.path().join("document.docx")).map_err(failed)?;
    let mut extracted = docx::read(&new)?;
    extracted.format = format;
    extracted.notes.insert(0, Note::new(NoteKind::Converted, OFFICE.to_owned()));
    Ok(extracted)
}

fn installed() -> Option<PathBuf> {
    /// Where macOS keeps it.
    const BUNDLE: &str = "/Applications/LibreOffice.app/Contents/MacOS/soffice";
    find("soffice")
        .or_else(|| find("libreoffice"))
        .or_else(|| Some(PathBuf::from(BUNDLE)).filter(|path| path.is_file()))
}

/// With a profile of its own: another that runs would be asked otherwise, and its settings and macros with it.
fn convert(path: PathBuf, folder: &Path, old: &Path) -> Result<(), ReadError> {
    let place = folder.join("profile").to_string_lossy().replace('\\', "/");
    // On Windows a path begins with the letter of its drive.
    let root = if place.starts_with('/') { "" } else { "/" };
    let profile = OsString::from(format!("-env:UserInstallation=file://{root}{place}"));
    let arguments: Vec<&OsStr> = vec![
        &profile,
        OsStr::new("--headless"),
        OsStr::new("--norestore"),
        OsStr::new("--convert-to"),
        OsStr::new("docx:MS Word 2007 XML"),
        OsStr::new("--outdir"),
        folder.as_os_str(),
        old.as_os_str(),
    ];
    Call { program: OFFICE, path, arguments, limit: LIMIT }.run(b"").map(drop)
}
