//! What a file is, by its first bytes.

/// A format that this crate reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text, Markdown too, in any encoding that is known.
    Text,
    /// Word since 2007: Office Open XML, a zip of XML parts.
    Docx,
    /// PDF, of which the letters are read, not the pictures; see [`read_scan`](crate::read_scan) for those.
    Pdf,
    /// A web page.
    Html,
    /// Word before 2007; see [`read_old_word`](crate::read_old_word).
    Doc,
    /// Rich text; see [`read_old_word`](crate::read_old_word).
    Rtf,
    /// A picture; see [`read_scan`](crate::read_scan).
    Png,
    /// A picture; see [`read_scan`](crate::read_scan).
    Jpeg,
    /// A picture, often of many pages; see [`read_scan`](crate::read_scan).
    Tiff,
}

/// What a zip begins with.
const ZIP: &[u8] = b"PK\x03\x04";
/// What a compound file begins with: the old Office formats, and new ones behind a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What the others begin with.
const SIGNATURES: [(&[u8], Format); 5] = [
    (b"{\\rtf", Format::Rtf),
    (b"\x89PNG\r\n\x1A\n", Format::Png),
    (b"\xFF\xD8\xFF", Format::Jpeg),
    (b"II*\0", Format::Tiff),
    (b"MM\0*", Format::Tiff),
];

impl Format {
    /// The name of the format: `docx`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Docx => "docx",
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Doc => "doc",
            Format::Rtf => "rtf",
            Format::Png => "png",
            Format::Jpeg => "jpeg",
            Format::Tiff => "tiff",
        }
    }

    /// The format that [`read`](crate::read) would take the bytes for: any zip, and a protected document, of which it
    /// then says what is wrong. `None` for text, and for formats that are not read.
    ///
    /// ```
    /// use vanban_read::Format;
    /// assert_eq!(Format::of("Số: 12/QĐ-UBND".as_bytes()), None);
    /// assert_eq!(Format::of(b"PK\x03\x04..."), Some(Format::Docx));
    /// assert_eq!(Format::of(b"%PDF-1.7 ..."), Some(Format::Pdf));
    /// assert_eq!(Format::of(b"<!DOCTYPE html><p>1"), Some(Format::Html));
    /// ```
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let signature =
            || SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, format)| *format);
        let found = match bytes {
            _ if bytes.starts_with(ZIP) || is_encrypted(bytes) => Some(Format::Docx),
            _ if is_old_word(bytes) => Some(Format::Doc),
            _ if is_pdf(bytes) => Some(Format::Pdf),
            #[cfg(feature = "html")]
            _ if crate::html::is_page(bytes) => Some(Format::Html),
            _ => signature(),
        };
        found.filter(|format| format.is_built_in())
    }

    fn is_built_in(self) -> bool {
        match self {
            Format::Text => true,
            Format::Pdf => cfg!(feature = "pdf"),
            Format::Docx => cfg!(feature = "docx"),
            Format::Html => cfg!(feature = "html"),
            Format::Doc | Format::Rtf => cfg!(feature = "office"),
            Format::Png | Format::Jpeg | Format::Tiff => cfg!(feature = "ocr"),
        }
    }
}

/// Readers look for the signature in the first kilobyte: a mail or a web server may have put something before it. A text
/// that only speaks of it is text.
fn is_pdf(bytes: &[u8]) -> bool {
    const SIGNATURE: &[u8] = b"%PDF-";
    let head = &bytes[..bytes.len().min(1024)];
    let is_text = || std::str::from_utf8(head).map_or_else(|error| error.error_len().is_none(), |_| true);
    let inside = || head.windows(SIGNATURE.len()).any(|window| window == SIGNATURE);
    bytes.starts_with(SIGNATURE) || inside() && !is_text()
}

/// A compound file with an entry `EncryptedPackage`. The directory of such a file stands near its beginning or at its
/// end; names are UTF-16.
pub(crate) fn is_encrypted(bytes: &[u8]) -> bool {
    const NEAR: usize = 64 << 10;
    bytes.starts_with(COMPOUND)
        && (names(&bytes[..bytes.len().min(NEAR)], "EncryptedPackage")
            || names(&bytes[bytes.len().saturating_sub(NEAR)..], "EncryptedPackage"))
}

/// A compound file with a Word document in it: the directory may stand anywhere.
fn is_old_word(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND) && names(bytes, "WordDocument")
}

fn names(part: &[u8], entry: &str) -> bool {
    let name: Vec<u8> = entry.encode_utf16().flat_map(u16::to_le_bytes).collect();
    part.windows(name.len()).any(|window| window == name)
}
