//! One Markdown table for all documents: it may be printed or sent.

use std::io::{self, Write};

use vanban::TaskRow;

use super::cells::{date, deadline, last_day};
use crate::found::Found;
use crate::messages::{Label, Lang};
use crate::page::{self, how_often, names};
use crate::style::plain;

const COLUMNS: [Label; 13] = [
    Label::Symbol,
    Label::Date,
    Label::Section,
    Label::Action,
    Label::Lead,
    Label::Coordinators,
    Label::Deadline,
    Label::LastDay,
    Label::HowOften,
    Label::ReportTo,
    Label::Products,
    Label::Condition,
    Label::Place,
];

pub(super) fn head(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let titles = COLUMNS.map(|label| label.text(lang));
    writeln!(out, "| {} |\n|{}", titles.join(" | "), " --- |".repeat(COLUMNS.len()))
}

pub(super) fn rows(found: &Found<'_>, rows: &[TaskRow<'_>], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    rows.iter().try_for_each(|row| {
        let task = row.task;
        let cells = [
            page::number(row.document).unwrap_or_default(),
            date(row).unwrap_or_default(),
            task.section.clone().unwrap_or_default(),
            task.action.value.clone(),
            names(&task.leads),
            names(&task.coordinators),
            deadline(found, row),
            last_day(row),
            how_often(task, lang).unwrap_or_default(),
            names(&task.report_to),
            names(&task.products),
            task.condition.as_ref().map(|condition| condition.value.clone()).unwrap_or_default(),
            format!("{}:{}", found.title(lang), found.position(task.span).line),
        ];
        writeln!(out, "| {} |", cells.map(|cell| escaped(&plain(&cell))).join(" | "))
    })
}

/// Nothing that a document says is markup.
fn escaped(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for c in cell.chars() {
        if matches!(c, '\\' | '|' | '*' | '_' | '`' | '<' | '[' | ']') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn cells_are_text() {
        assert_eq!(escaped(r"a | b\c <b> *d*"), r"a \| b\\c \<b> \*d\*");
    }
}
