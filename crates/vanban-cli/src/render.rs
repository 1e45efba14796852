//! A document in the form that was asked for.

use std::io::{self, Write};

use vanban::Document;
use vanban::json::DocumentJson;
use vanban::repair::Mode;

use crate::cite::Cite;
use crate::input::Loaded;
use crate::messages::Lang;
use crate::page;
use crate::style;
use crate::tasks::Tasks;

/// How documents are written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Render<'a> {
    /// A page, with the path above it where there are several.
    Page { lang: Lang, width: usize, headed: bool },
    /// A line of JSON.
    Line,
    /// JSON for the eye.
    Indented,
    /// Its citations only.
    Cite(Cite),
    /// Its tasks only.
    Tasks(Tasks<'a>),
}

impl Render<'_> {
    /// Reads a document and writes what it says.
    pub(crate) fn write(self, loaded: &Loaded<'_>, repair: Mode, mut out: &mut dyn Write) -> io::Result<()> {
        let document = Document::parse_with(&loaded.source, repair);
        match self {
            Render::Cite(cite) => cite.write(&document, loaded, out),
            Render::Tasks(tasks) => tasks.write(&document, loaded, out),
            Render::Page { lang, width, headed } => {
                if headed {
                    let title = style::plain(&loaded.input.title(lang));
                    writeln!(out, "{}\n", page::ruler(&title, width))?;
                }
                out.write_all(page::page(&document, &loaded.source, lang, width).as_bytes())?;
                if headed { writeln!(out) } else { Ok(()) }
            }
            Render::Line => {
                serde_json::to_writer(&mut out, &json(&document, loaded))?;
                writeln!(out)
            }
            Render::Indented => {
                serde_json::to_writer_pretty(&mut out, &json(&document, loaded))?;
                writeln!(out)
            }
        }
    }
}

fn json<'a>(document: &'a Document, loaded: &'a Loaded<'_>) -> DocumentJson<'a> {
    DocumentJson::new(document, &loaded.source, loaded.info())
}
