//! Everything the program says, in Vietnamese and English.

mod label;
mod term;
mod time;
mod unread;

use std::env;

use clap::ValueEnum;

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
    ByOcr,
    /// Pages that are pictures, among others that are not.
    PagesWithoutText {
        pages: usize,
    },
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
            Message::PagesWithoutText { pages } => {
                return match lang {
                    Lang::Vi => format!("bỏ {pages} trang không có chữ, chỉ nhận dạng chữ (OCR) mới đọc được"),
                    Lang::En => format!("left out {pages} of its pages, whose words only OCR could read"),
                };
            }
            Message::ByOcr => (
                "chữ được nhận dạng từ ảnh (OCR), có thể sai chữ và số",
                "its words were recognised in a picture (OCR): letters and digits may be wrong",
            ),
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
        Error::TooLarge { bytes } => {
            format!("has {bytes} bytes, more than the 4 GiB that can be read")
        }
        Error::Unsupported { format } => format!(
            "{} is not supported yet; text (.txt, .text), Markdown (.md, .markdown), web pages (.html, .htm), Word \
             (.docx, .doc, .rtf), PDF and pictures (.png, .jpg, .jpeg, .tif, .tiff) are",
            format.as_deref().unwrap_or("this binary format")
        ),
        Error::Document(error) => unread::english(error),
        Error::NoDocuments => {
            "no documents in this folder: looked for text, Markdown, web pages, Word files, PDFs and pictures that are not \
             ignored (see vanban parse --help)"
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
        Error::TooLarge { bytes } => format!("có {bytes} byte, quá giới hạn 4 GiB"),
        Error::Unsupported { format } => format!(
            "chưa hỗ trợ {}; hiện đọc được văn bản thuần (.txt, .text), Markdown (.md, .markdown), trang web (.html, .htm), \
             Word (.docx, .doc, .rtf), PDF và ảnh (.png, .jpg, .jpeg, .tif, .tiff)",
            format.as_deref().unwrap_or("định dạng nhị phân này")
        ),
        Error::Document(error) => unread::vietnamese(error),
        Error::NoDocuments => {
            "thư mục không có văn bản: chỉ tìm văn bản thuần, Markdown, trang web, tệp Word, PDF và ảnh không bị bỏ qua \
             (xem vanban parse --help)"
                .into()
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
