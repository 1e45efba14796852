//! Tasks as JSON.

use std::io::{self, Write};

use serde::Serialize;
use vanban::json::{AssignmentJson, DocumentJson, KindJson, LetterheadJson, SourceInfo, SubjectJson};
use vanban::{Basis, TaskRow};

use super::cells::{date, issuer};
use super::filter::Filter;
use crate::found::Found;

/// A document: its head and its tasks.
#[derive(Serialize)]
struct Register<'a> {
    schema_version: u32,
    source: SourceInfo<'a>,
    kind: Option<KindJson>,
    letterhead: LetterheadJson<'a>,
    subject: Option<SubjectJson<'a>>,
    tasks: Vec<Task<'a>>,
}

/// A task as `vanban parse` has it, with its last day and where it stands for people.
#[derive(Serialize)]
struct Task<'a> {
    line: u32,
    column: u32,
    due: Option<String>,
    due_basis: Option<Basis>,
    #[serde(flatten)]
    task: AssignmentJson<'a>,
}

/// A task on a line, with what is needed of its document.
#[derive(Serialize)]
struct Line<'a> {
    path: Option<&'a str>,
    number: Option<String>,
    date: Option<String>,
    issuer: Option<&'a str>,
    #[serde(flatten)]
    task: Task<'a>,
}

/// All of a document in one object.
pub(super) fn document(found: &Found<'_>, filter: &Filter, indented: bool, mut out: &mut dyn Write) -> io::Result<()> {
    let json = DocumentJson::new(found.document, &found.loaded.source, found.loaded.info());
    let tasks = tasks(found, filter, json.assignments).map(|(_, task)| task).collect();
    let DocumentJson { schema_version, source, kind, letterhead, subject, .. } = json;
    let register = Register { schema_version, source, kind, letterhead, subject, tasks };
    match indented {
        true => serde_json::to_writer_pretty(&mut out, &register)?,
        false => serde_json::to_writer(&mut out, &register)?,
    }
    writeln!(out)
}

pub(super) fn lines(found: &Found<'_>, filter: &Filter, mut out: &mut dyn Write) -> io::Result<()> {
    let json = DocumentJson::new(found.document, &found.loaded.source, found.loaded.info());
    tasks(found, filter, json.assignments).try_for_each(|(row, task)| {
        let path = found.path.as_deref();
        let line = Line { path, number: row.number(), date: date(&row), issuer: issuer(&row), task };
        serde_json::to_writer(&mut out, &line)?;
        writeln!(out)
    })
}

/// The rows that are wanted, with their JSON.
fn tasks<'a>(
    found: &'a Found<'_>,
    filter: &'a Filter,
    all: Vec<AssignmentJson<'a>>,
) -> impl Iterator<Item = (TaskRow<'a>, Task<'a>)> {
    let rows = found.document.register().zip(all);
    rows.filter(|(row, _)| filter.keeps(row)).map(|(row, task)| {
        let at = found.position(row.task.span);
        let due = row.due.map(|due| due.day.to_string());
        (row, Task { line: at.line, column: at.column, due, due_basis: row.due.and_then(|due| due.basis), task })
    })
}
