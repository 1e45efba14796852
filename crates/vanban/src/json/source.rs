//! The file a document came from.

use std::borrow::Cow;

use serde::Serialize;

use crate::span::Span;

/// What is known about the file a document came from.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SourceInfo<'a> {
    /// Its path as the user gave it; `null` for standard input.
    pub path: Option<Cow<'a, str>>,
    /// `text`, `markdown`, `docx`, `html`, `png`, ...
    pub format: &'a str,
    /// Its size.
    pub bytes: u64,
    /// The BLAKE3 hash of its bytes, in hexadecimal.
    pub blake3: Option<String>,
    /// What is not in the text that was taken from it, or not as it was typed; left out where there is nothing to say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<SourceNote<'a>>,
    /// Which page each piece of the text stands on, in the order of the text; left out for files without pages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<SourcePage>,
}

/// A piece of the text that stands on one page of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SourcePage {
    /// The page, from 1.
    pub page: u32,
    /// The piece.
    pub span: Span,
}

/// What a reader of the text should know about its file.
#[derive(Debug, Clone, Serialize)]
pub struct SourceNote<'a> {
    /// `header`, `tracked_changes`, ...
    pub code: &'a str,
    /// The words left out, or the name of a font, an encoding or a program.
    pub text: Option<&'a str>,
}
