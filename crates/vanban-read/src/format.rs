//! What a file is, by its first bytes.

/// A format that this crate reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Word since 2007: Office Open XML, a zip of XML parts.
    Docx,
    /// PDF, of which the letters are read, not the pictures.
    Pdf,
}

/// What a zip begins with.
const ZIP: &[u8] = b"PK\x03\x04";
/// What a compound file begins with: the old Office formats, and new ones behind a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

impl Format {
    /// The name of the format: `docx`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Pdf => "pdf",
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
    /// ```
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if cfg!(feature = "pdf") && is_pdf(bytes) {
            return Some(Format::Pdf);
        }
        (cfg!(feature = "docx") && (bytes.starts_with(ZIP) || is_encrypted(bytes))).then_some(Format::Docx)
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
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let names = |part: &[u8]| part.windows(name.len()).any(|window| window == name);
    bytes.starts_with(COMPOUND)
        && (names(&bytes[..bytes.len().min(NEAR)]) || names(&bytes[bytes.len().saturating_sub(NEAR)..]))
}
