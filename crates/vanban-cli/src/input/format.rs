//! What kind of file it is, by its name; its content decides, where it can.

use std::ffi::OsStr;
use std::path::Path;

use vanban_read::Format as Content;

use crate::error::Error;

/// A format that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Text that is marked up by hand: nothing but its name tells it from any other.
    Markdown,
    /// What the content of a file tells, or its name promises.
    Known(Content),
}

impl Format {
    /// The name in the output.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Format::Markdown => "markdown",
            Format::Known(format) => format.name(),
        }
    }

    /// The format an extension stands for; `None` for those that are not read.
    pub(crate) fn of_extension(extension: &OsStr) -> Option<Self> {
        Some(match extension.to_ascii_lowercase().to_str()? {
            "txt" | "text" => Format::Known(Content::Text),
            "md" | "markdown" => Format::Markdown,
            "docx" => Format::Known(Content::Docx),
            "doc" => Format::Known(Content::Doc),
            "pdf" => Format::Known(Content::Pdf),
            "rtf" => Format::Known(Content::Rtf),
            "html" | "htm" => Format::Known(Content::Html),
            "png" => Format::Known(Content::Png),
            "jpg" | "jpeg" => Format::Known(Content::Jpeg),
            "tif" | "tiff" => Format::Known(Content::Tiff),
            _ => return None,
        })
    }

    /// The format of a file that was named by the user. A name without extension is taken as text.
    pub(crate) fn of_path(path: &Path) -> Result<Self, Error> {
        let Some(extension) = path.extension() else {
            return Ok(Format::Known(Content::Text));
        };
        Self::of_extension(extension).ok_or_else(|| {
            let extension = extension.to_string_lossy();
            let known = ["odt", "xlsx", "xls"];
            let name = known.iter().find(|known| extension.eq_ignore_ascii_case(known));
            let format = name.map_or_else(|| format!(".{extension}"), |name| name.to_uppercase());
            Error::Unsupported { format: Some(format) }
        })
    }

    /// Only OCR reads it.
    pub(crate) fn is_picture(self) -> bool {
        matches!(self, Format::Known(Content::Png | Content::Jpeg | Content::Tiff))
    }
}

/// The signatures of formats that wear a wrong name, or none: standard input, a download.
const SIGNATURES: [(&[u8], &str); 1] = [(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Excel, PowerPoint")];

/// Refuses what is known and not read.
pub(crate) fn check_is_read(bytes: &[u8]) -> Result<(), Error> {
    let signature = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature));
    signature.map_or(Ok(()), |(_, name)| Err(Error::Unsupported { format: Some((*name).to_owned()) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions() {
        let format = |path: &str| Format::of_path(Path::new(path)).ok();
        assert_eq!(format("a.TXT"), Some(Format::Known(Content::Text)));
        assert_eq!(format("a.markdown"), Some(Format::Markdown));
        assert_eq!(format("/dev/fd/63"), Some(Format::Known(Content::Text)));
        assert_eq!(format("a.Docx"), Some(Format::Known(Content::Docx)));
        assert_eq!(format("a.HTM"), Some(Format::Known(Content::Html)));
        let refused = |path: &str| Format::of_path(Path::new(path)).err().map(|e| e.to_string());
        assert_eq!(Format::of_path(Path::new("a.Pdf")).ok(), Some(Format::Known(Content::Pdf)));
        assert!(refused("a.Odt").is_some_and(|e| e.starts_with("ODT is not supported")));
        assert!(refused("a.log").is_some_and(|e| e.starts_with(".log is not supported")));
    }
}
