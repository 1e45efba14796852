//! Everything the program says, in Vietnamese and English.

mod label;
mod term;
mod time;

use std::env;

use clap::ValueEnum;
use vanban_read::ReadError;

use crate::error::Error;

pub(crate) use label::Label;
pub(crate) use term::Term;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

impl Lang {
    /// The language of the locale: as in POSIX the first variable that is set decides.
    pub(crate) fn of_environment() -> Self {
        let set = |name: &&str| env::var_os(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
        match locale {
            Some(locale) if locale.as_encoded_bytes().starts_with(b"vi") => Lang::Vi,
            _ => Lang::En,
        }
    }

    pub(crate) fn pick<'t>(self, vi: &'t str, en: &'t str) -> &'t str {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

impl From<Lang> for vanban_lint::Lang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Vi => vanban_lint::Lang::Vi,
            Lang::En => vanban_lint::Lang::En,
        }
    }
}

/// A sentence on standard error.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Message<'a> {
    Error,
    Warning,
    StandardInput,
    NoText,
    NotPlainText,
    /// How many fixes were made, or would be.
    Fixed {
        fixes: usize,
        files: usize,
        made: bool,
    },
    Failure(&'a Error),
}

impl Message<'_> {
    pub(crate) fn text(self, lang: Lang) -> String {
        let (vi, en) = match self {
            Message::Error => ("lỗi", "error"),
            Message::Warning => ("lưu ý", "warning"),
            Message::StandardInput => ("đầu vào chuẩn", "standard input"),
            Message::NoText => ("không có chữ nào", "there is no text in it"),
            Message::NotPlainText => ("không phải văn bản thuần, giữ nguyên", "is no plain text and was left as it is"),
            Message::Fixed { fixes, files, made } => {
                return match (lang, made) {
                    (Lang::Vi, true) => format!("đã sửa {fixes} chỗ trong {files} tệp"),
                    (Lang::Vi, false) => format!("có thể sửa {fixes} chỗ trong {files} tệp"),
                    (Lang::En, true) => format!("{fixes} fixes made in {files} files"),
                    (Lang::En, false) => format!("{fixes} fixes could be made in {files} files"),
                };
            }
            Message::Failure(error) => {
                return match lang {
                    Lang::Vi => vietnamese(error),
                    Lang::En => english(error),
                };
            }
        };
        lang.pick(vi, en).to_owned()
    }
}

fn english(error: &Error) -> String {
    match error {
        Error::NothingToRead => {
            "nothing to read: give a file or a folder, or pipe a text in (see vanban parse --help)".into()
        }
        Error::NotFound => "no such file or folder".into(),
        Error::Unreadable(source) => format!("cannot be read: {source}"),
        Error::NotUtf8 { offset } => format!("not valid UTF-8 at byte {offset}"),
        Error::TooLarge { bytes } => {
            format!("has {bytes} bytes, more than the 4 GiB that can be read")
        }
        Error::Unsupported { format } => format!(
            "{} is not supported yet; text and Markdown in UTF-8 (.txt, .text, .md, .markdown), Word (.docx) and PDF (.pdf) are",
            format.as_deref().unwrap_or("this binary format")
        ),
        Error::Document(error) => error.to_string(),
        Error::NoDocuments => {
            "no documents in this folder: looked for .txt, .text, .md, .markdown, .docx and .pdf that are not ignored"
                .into()
        }
        Error::WouldOverwrite(_) => "is also an input; write the output elsewhere".into(),
        Error::NotWritable { path, source } => {
            let what = if path.is_none() { "standard output " } else { "" };
            format!("{what}cannot be written: {source}")
        }
        Error::Threads(source) => format!("cannot start the threads: {source}"),
        Error::Settings { reason, .. } => format!("settings: {reason}"),
        Error::Baseline { reason, .. } => format!("baseline: {reason}"),
        Error::WhichBaseline => "which baseline? name it with --baseline or in vanban.toml".into(),
        Error::UnknownRule(name) => format!("there is no rule `{name}`; `vanban rules` lists them"),
    }
}

fn vietnamese(error: &Error) -> String {
    match error {
        Error::NothingToRead => "không có gì để đọc: hãy nêu tệp hoặc thư mục, hoặc đưa văn bản vào đầu vào \
             chuẩn (xem vanban parse --help)"
            .into(),
        Error::NotFound => "không có tệp hoặc thư mục này".into(),
        Error::Unreadable(source) => format!("không đọc được: {source}"),
        Error::NotUtf8 { offset } => format!("không đúng UTF-8 tại byte {offset}"),
        Error::TooLarge { bytes } => format!("có {bytes} byte, quá giới hạn 4 GiB"),
        Error::Unsupported { format } => format!(
            "chưa hỗ trợ {}; hiện đọc được văn bản thuần và Markdown mã UTF-8 (.txt, .text, .md, .markdown), Word (.docx) và PDF (.pdf)",
            format.as_deref().unwrap_or("định dạng nhị phân này")
        ),
        Error::Document(error) => broken_document(error),
        Error::NoDocuments => {
            "thư mục không có văn bản: chỉ tìm tệp .txt, .text, .md, .markdown, .docx, .pdf không bị bỏ qua".into()
        }
        Error::WouldOverwrite(_) => "cũng là tệp đầu vào; hãy ghi kết quả ra tệp khác".into(),
        Error::NotWritable { path, source } => {
            let what = if path.is_none() { " đầu ra chuẩn" } else { "" };
            format!("không ghi được{what}: {source}")
        }
        Error::Threads(source) => format!("không mở được luồng xử lý: {source}"),
        Error::Settings { reason, .. } => format!("cấu hình: {reason}"),
        Error::Baseline { reason, .. } => format!("danh mục nợ: {reason}"),
        Error::WhichBaseline => "danh mục nợ nào? hãy nêu bằng --baseline hoặc trong vanban.toml".into(),
        Error::UnknownRule(name) => format!("không có quy tắc `{name}`; `vanban rules` liệt kê các quy tắc"),
    }
}

fn broken_document(error: &ReadError) -> String {
    match error {
        ReadError::NotDocx => "không phải văn bản Word".into(),
        ReadError::NotPdf => "không phải tệp PDF".into(),
        ReadError::Scan { pages } => format!("là bản quét: cả {pages} trang đều không có chữ đọc được"),
        ReadError::Encrypted => "có đặt mật khẩu".into(),
        ReadError::Damaged => "tệp hỏng hoặc thiếu phần cuối".into(),
        ReadError::TooLarge { part } => format!("{part} quá lớn"),
        ReadError::TooDeep { part } => format!("{part} lồng nhau quá sâu"),
        ReadError::BrokenXml { part, reason } => format!("{part} bị hỏng: {reason}"),
        other => other.to_string(),
    }
}
