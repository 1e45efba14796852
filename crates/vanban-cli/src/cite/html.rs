//! The text with its mentions linked: one page, an article a document.

use std::io::{self, Write};

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use vanban::{Certainty, Citation};

use crate::found::Found;
use crate::messages::{Label, Lang, Term};

const STYLE: &str = "\
body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif}\
pre{white-space:pre-wrap;font:inherit}\
a.citation{background:#e8f1fb;color:inherit;text-decoration:underline #4a7fb5}\
a.guessed{background:#fdf3d8}a.slip{background:#fbe3e0}";

pub(super) fn head(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let title = Label::Citations.text(lang);
    writeln!(
        out,
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>"
    )
}

pub(super) fn article(found: &Found<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let text = found.loaded.source.as_str();
    writeln!(out, "<article>\n<h1>{}</h1>", encode_text(&found.title(lang)))?;
    write!(out, "<pre>")?;
    let mut done = 0;
    // Several documents stand on one page: the hash of each keeps its places apart.
    let hash = found.loaded.info().blake3.unwrap_or_default();
    let id = |i: usize| format!("{}-{}", hash.get(..8).unwrap_or_default(), i + 1);
    for (i, citation) in found.document.citations.iter().enumerate() {
        let range = citation.span.range();
        // A mention that a table has torn apart may come out of order.
        let (Some(before), Some(inside)) = (text.get(done..range.start), text.get(range.clone())) else { continue };
        write!(out, "{}", encode_text(before))?;
        // Where nothing tells the address of the document, the mention can at least be linked to.
        let href = citation.iris().into_iter().next().unwrap_or_else(|| format!("#c{}", id(i)));
        write!(
            out,
            "<a class=\"{}\" id=\"c{}\" href=\"{}\" title=\"{}\">{}</a>",
            class(citation),
            id(i),
            attribute(&href),
            attribute(&title(citation, lang)),
            encode_text(inside)
        )?;
        done = range.end;
    }
    write!(out, "{}", encode_text(text.get(done..).unwrap_or_default()))?;
    writeln!(out, "</pre>\n</article>")
}

pub(super) fn foot(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</body>\n</html>")
}

fn class(citation: &Citation) -> &'static str {
    match (citation.slips.is_empty(), citation.certainty) {
        (false, _) => "citation slip",
        (true, Certainty::Guessed) => "citation guessed",
        _ => "citation",
    }
}

/// `Căn cứ: Nghị định số 30/2020/NĐ-CP · 05/3/2020`
fn title(citation: &Citation, lang: Lang) -> String {
    let relation = citation.relation.map(|r| format!("{}: ", r.term(lang))).unwrap_or_default();
    let date = citation.date.map(|d| format!(" · {}", d.term(lang))).unwrap_or_default();
    let slips: String = citation.slips.iter().map(|slip| format!(" · {}", slip.term(lang))).collect();
    format!("{relation}{citation}{date}{slips}")
}
