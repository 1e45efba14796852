//! Who must do what, with whom, by when, and whom to tell.

use vanban::{Assignment, Spanned};

use super::table::{Column, Table};
use crate::messages::{Label, Lang, Term};
use crate::style::{DATE, NONE, TITLE};

pub(crate) fn table(assignments: &[Assignment], lang: Lang) -> (Label, Table) {
    let column = |label, share, style| Column::new(label, lang, share, style);
    let mut table = Table::new([
        Column::ROW,
        column(Label::Lead, 3, TITLE),
        column(Label::Coordinators, 3, NONE),
        column(Label::Action, 6, NONE),
        column(Label::Deadline, 3, DATE),
        column(Label::ReportTo, 2, NONE),
    ]);
    for (i, task) in assignments.iter().enumerate() {
        let deadline = task.deadline.as_ref().map(|deadline| deadline.term(lang));
        table.push([
            (i + 1).to_string(),
            names(&task.leads),
            names(&task.coordinators),
            task.action.value.clone(),
            deadline.into_iter().chain(how_often(task, lang)).collect::<Vec<_>>().join("; "),
            names(&task.report_to),
        ]);
    }
    (Label::Tasks, table)
}

/// How often, where the time limit does not say so itself, as a day of a cycle does.
pub(crate) fn how_often(task: &Assignment, lang: Lang) -> Option<String> {
    let told = task.deadline.is_some_and(|deadline| deadline.recurrence() == task.recurrence);
    task.recurrence.filter(|_| !told).map(|recurrence| recurrence.term(lang))
}

/// Names in one cell.
pub(crate) fn names(names: &[Spanned<String>]) -> String {
    names.iter().map(|name| name.value.as_str()).collect::<Vec<_>>().join("; ")
}
