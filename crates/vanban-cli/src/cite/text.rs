//! Mentions for people.

use std::io::{self, Write};

use crate::found::Found;
use crate::messages::{Label, Lang, Term};
use crate::page;
use crate::style::{FAINT, TITLE, paint, plain};

/// A table of the mentions, and how much was not understood.
pub(super) fn mentions(
    found: &Found<'_>,
    lang: Lang,
    width: usize,
    headed: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if headed {
        writeln!(out, "{}\n", page::ruler(&plain(&found.title(lang)), width))?;
    }
    let line = |span| found.position(span).line;
    let table = page::mentions(&found.document.citations, line, lang);
    let title = format!("{} ({})", Label::Citations.text(lang), table.len());
    write!(out, "{}\n{}", paint(TITLE, &title), table.render(width))?;
    let left = found.document.residue.len();
    if left > 0 {
        writeln!(out, "{}", paint(FAINT, &format!("{}: {left} (--residue)", Label::Residue.text(lang))))?;
    }
    if headed { writeln!(out) } else { Ok(()) }
}

/// `path:line:column: kind: text`, as editors and terminals understand it.
pub(super) fn residue(found: &Found<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let path = plain(&found.title(lang));
    for residue in &found.document.residue {
        let at = found.position(residue.span);
        let text = found.text(residue.span);
        writeln!(out, "{path}:{}:{}: {}: {text}", at.line, at.column, residue.kind.term(lang))?;
    }
    Ok(())
}
