//! Tasks for people.

use std::io::{self, Write};

use vanban::TaskRow;

use super::cells::{deadline, last_day};
use crate::found::Found;
use crate::messages::{Label, Lang, Term};
use crate::page::{self, Column, Table, how_often, names};
use crate::style::{DATE, FAINT, NONE, TITLE, paint, plain};

/// A table under the number and date of the document. Of several documents those without such tasks are left out.
pub(super) fn table(
    found: &Found<'_>,
    rows: &[TaskRow<'_>],
    lang: Lang,
    width: usize,
    headed: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if headed && rows.is_empty() {
        return Ok(());
    }
    if headed {
        writeln!(out, "{}\n", page::ruler(&plain(&found.title(lang)), width))?;
    }
    let title = format!("{} ({})", Label::Tasks.text(lang), rows.len());
    writeln!(out, "{}{}", paint(TITLE, &title), paint(FAINT, &head(found, lang)))?;
    let mut table = empty(lang);
    for row in rows {
        let task = row.task;
        let words = Some(deadline(found, row)).filter(|words| !words.is_empty());
        table.push([
            found.position(task.span).line.to_string(),
            task.section.clone().unwrap_or_default(),
            task.action.value.clone(),
            names(&task.leads),
            names(&task.coordinators),
            words.into_iter().chain(how_often(task, lang)).collect::<Vec<_>>().join("; "),
            last_day(row),
            names(&task.report_to),
        ]);
    }
    write!(out, "{}", if rows.is_empty() { String::new() } else { table.render(width) })?;
    if headed { writeln!(out) } else { Ok(()) }
}

/// ` · 318/TB-VP · 17/3/2026`
fn head(found: &Found<'_>, lang: Lang) -> String {
    let date = found.document.letterhead.date.as_ref().map(|date| date.value.term(lang));
    page::number(found.document).into_iter().chain(date).map(|part| format!(" · {}", plain(&part))).collect()
}

fn empty(lang: Lang) -> Table<8> {
    let column = |label, share, style| Column::new(label, lang, share, style);
    Table::new([
        column(Label::Line, 1, FAINT),
        column(Label::Section, 1, FAINT),
        column(Label::Action, 6, NONE),
        column(Label::Lead, 3, TITLE),
        column(Label::Coordinators, 3, NONE),
        column(Label::Deadline, 3, NONE),
        column(Label::LastDay, 2, DATE),
        column(Label::ReportTo, 2, NONE),
    ])
}
