//! What kind of file it is, by its name and by its first bytes.

use std::ffi::OsStr;
use std::path::Path;

use crate::error::Error;

/// A format that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Markdown,
    Docx,
    Pdf,
}

impl Format {
    /// The name in the output.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Docx => "docx",
            Format::Pdf => "pdf",
        }
    }

    /// The format an extension stands for; `None` for those that are not read.
    pub(crate) fn of_extension(extension: &OsStr) -> Option<Self> {
        match extension.to_ascii_lowercase().to_str()? {
            "txt" | "text" => Some(Format::Text),
            "md" | "markdown" => Some(Format::Markdown),
            "docx" => Some(Format::Docx),
            "pdf" => Some(Format::Pdf),
            _ => None,
        }
    }

    /// The format of a file that was named by the user. A name without extension is taken as text.
    pub(crate) fn of_path(path: &Path) -> Result<Self, Error> {
        let Some(extension) = path.extension() else {
            return Ok(Format::Text);
        };
        Self::of_extension(extension).ok_or_else(|| {
            let extension = extension.to_string_lossy();
            let known = ["doc", "odt", "rtf", "html", "htm", "xlsx", "xls"];
            let name = known.iter().find(|known| extension.eq_ignore_ascii_case(known));
            let format = name.map_or_else(|| format!(".{extension}"), |name| name.to_uppercase());
            Error::Unsupported { format: Some(format) }
        })
    }
}

/// The signatures of formats that wear a wrong name, or none: standard input, a download.
const SIGNATURES: [(&[u8], &str); 8] = [
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\xFF\xFE", "UTF-16"),
    (b"\xFE\xFF", "UTF-16"),
];

/// Refuses what is no text. A NUL byte in the first kilobytes is in no text and in nearly every other file.
pub(crate) fn check_is_text(bytes: &[u8]) -> Result<(), Error> {
    let signature = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature));
    if let Some((_, name)) = signature {
        return Err(Error::Unsupported { format: Some((*name).to_owned()) });
    }
    if bytes.iter().take(8192).any(|&byte| byte == 0) {
        return Err(Error::Unsupported { format: None });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions() {
        assert_eq!(Format::of_path(Path::new("a.TXT")).ok(), Some(Format::Text));
        assert_eq!(Format::of_path(Path::new("a.markdown")).ok(), Some(Format::Markdown));
        assert_eq!(Format::of_path(Path::new("/dev/fd/63")).ok(), Some(Format::Text));
        let refused = |path: &str| Format::of_path(Path::new(path)).err().map(|e| e.to_string());
        assert_eq!(Format::of_path(Path::new("a.Docx")).ok(), Some(Format::Docx));
        assert_eq!(Format::of_path(Path::new("a.Pdf")).ok(), Some(Format::Pdf));
        assert!(refused("a.Rtf").is_some_and(|e| e.starts_with("RTF is not supported")));
        assert!(refused("a.log").is_some_and(|e| e.starts_with(".log is not supported")));
    }
}
