//! One row a task, for spreadsheets and data frames.

use std::io::{self, Write};

use vanban::TaskRow;

use super::cells::{date, deadline, issuer};
use crate::found::Found;
use crate::page::names;
use crate::sheet::{self, word};
use crate::style::plain;

/// Names for programs: they are the same in every language.
const COLUMNS: [&str; 20] = [
    "path",
    "line",
    "column",
    "section",
    "number",
    "date",
    "issuer",
    "action",
    "leads",
    "coordinators",
    "deadline",
    "due",
    "due_basis",
    "year_assumed",
    "recurrence",
    "report_to",
    "products",
    "condition",
    "priority",
    "text",
];

pub(super) fn head(out: &mut dyn Write) -> io::Result<()> {
    sheet::head(&COLUMNS, out)
}

pub(super) fn rows(found: &Found<'_>, rows: &[TaskRow<'_>], out: &mut dyn Write) -> io::Result<()> {
    sheet::rows(out, |write| rows.iter().try_for_each(|row| write(&cells(found, row).each_ref().map(String::as_str))))
}

fn cells(found: &Found<'_>, row: &TaskRow<'_>) -> [String; 20] {
    let task = row.task;
    let at = found.position(task.span);
    let flag = |set: bool| if set { "true".to_owned() } else { String::new() };
    let cells = [
        found.path.clone().unwrap_or_default(),
        at.line.to_string(),
        at.column.to_string(),
        task.section.clone().unwrap_or_default(),
        row.number().unwrap_or_default(),
        date(row).unwrap_or_default(),
        issuer(row).unwrap_or_default().to_owned(),
        task.action.value.clone(),
        names(&task.leads),
        names(&task.coordinators),
        deadline(found, row),
        row.due.map(|due| due.day.to_string()).unwrap_or_default(),
        row.due.and_then(|due| due.basis).map(word).unwrap_or_default(),
        flag(task.deadline.is_some_and(|deadline| deadline.year_assumed)),
        task.recurrence.map(word).unwrap_or_default(),
        names(&task.report_to),
        names(&task.products),
        task.condition.as_ref().map(|condition| condition.value.clone()).unwrap_or_default(),
        task.priority.as_ref().map(|priority| priority.value.clone()).unwrap_or_default(),
        found.text(task.span),
    ];
    cells.map(|cell| plain(&cell))
}
