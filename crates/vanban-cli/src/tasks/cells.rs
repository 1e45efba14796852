//! What the columns of a register say.

use vanban::TaskRow;

use crate::found::Found;

/// The time limit in the words of the text, without their Markdown marks.
pub(super) fn deadline(found: &Found<'_>, row: &TaskRow<'_>) -> String {
    row.task.deadline.map(|deadline| found.text(deadline.span).replace('*', "")).unwrap_or_default()
}

/// The last day; a question mark says that the text leaves the year out.
pub(super) fn last_day(row: &TaskRow<'_>) -> String {
    let assumed = row.task.deadline.is_some_and(|deadline| deadline.year_assumed);
    row.due.map(|due| format!("{}{}", due.day, if assumed { " (?)" } else { "" })).unwrap_or_default()
}

/// Who issued the document.
pub(super) fn issuer<'a>(row: &TaskRow<'a>) -> Option<&'a str> {
    row.document.letterhead.issuer.as_ref().map(|issuer| issuer.name.as_str())
}

/// The date of the document, as precise as its head.
pub(super) fn date(row: &TaskRow<'_>) -> Option<String> {
    row.document.letterhead.date.as_ref().map(|date| date.value.to_string())
}
