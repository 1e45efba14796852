//! What a reader of the text should know about the file.

use std::fmt;

/// Something that is not in the text, or not as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// The words left out, the name of the font or the encoding, the numbers of the pages, the signer.
    pub text: Option<String>,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoteKind {
    /// The head of the pages (đầu trang) is not in the text.
    Header,
    /// The foot of the pages (chân trang) is not in the text.
    Footer,
    /// A comment (nhận xét) is not in the text.
    Comment,
    /// Changes were tracked; the text is that with all of them accepted.
    TrackedChanges,
    /// Hidden text was left out.
    HiddenText,
    /// A menu, a heading or a foot of the web site was left out.
    Menu,
    /// Text in an encoding other than UTF-8, or in a font with an encoding of its own (TCVN3, VNI), was decoded.
    Decoded,
    /// Text in a font with an encoding of its own stays as it is typed (VPS).
    LegacyFont,
    /// Pages that are pictures: their text is not read.
    ScannedPages,
    /// Pages whose fonts do not tell what their letters mean: their text is not read.
    UnreadablePages,
    /// Pages whose text was recognised from a picture by whoever made the file.
    RecognisedPages,
    /// Words stamped on the page that belong to no line of it.
    Stamp,
    /// A digital signature (chữ ký số): its signer and its time, as the file states them. It is not verified.
    Signature,
    /// The words were recognised in pictures (OCR): letters and digits may be wrong.
    Ocr,
    /// Another program made a Word file of it first.
    Converted,
}

impl NoteKind {
    /// Its name in the output: `tracked_changes`.
    pub fn code(self) -> &'static str {
        match self {
            NoteKind::Header => "header",
            NoteKind::Footer => "footer",
            NoteKind::Comment => "comment",
            NoteKind::TrackedChanges => "tracked_changes",
            NoteKind::HiddenText => "hidden_text",
            NoteKind::Menu => "menu",
            NoteKind::Decoded => "decoded",
            NoteKind::LegacyFont => "legacy_font",
            NoteKind::ScannedPages => "scanned_pages",
            NoteKind::UnreadablePages => "unreadable_pages",
            NoteKind::RecognisedPages => "recognised_pages",
            NoteKind::Stamp => "stamp",
            NoteKind::Signature => "signature",
            NoteKind::Ocr => "ocr",
            NoteKind::Converted => "converted",
        }
    }
}

impl Note {
    #[allow(dead_code, reason = "a reader of UTF-8 alone has nothing to say")]
    pub(crate) fn new(kind: NoteKind, text: impl Into<Option<String>>) -> Self {
        Note { kind, text: text.into() }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.code())?;
        self.text.as_ref().map_or(Ok(()), |text| write!(f, ": {text}"))
    }
}
