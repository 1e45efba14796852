//! A calendar (iCalendar, RFC 5545): a to-do a task, an event a meeting, and nobody's address.

mod lines;
mod uid;
mod when;

use std::io::{self, Write};

use vanban::{Event, TaskRow};

use super::cells::deadline;
use super::filter::Filter;
use crate::found::Found;
use crate::messages::{Label, Lang, Term};
use crate::page::{self, how_often, names};
use crate::style::plain;
use lines::Lines;
use when::{Moment, When};

pub(super) fn head(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", &format!("-//vanban//vanban {}//{}", env!("CARGO_PKG_VERSION"), lang.pick("VI", "EN")));
    out.write_all(lines.as_bytes())
}

pub(super) fn foot(out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines::default();
    lines.put("END", "VCALENDAR");
    out.write_all(lines.as_bytes())
}

/// The tasks of a document that are wanted, and its meeting where everything is: no filter speaks of meetings.
pub(super) fn components(found: &Found<'_>, filter: &Filter, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines::default();
    // Counted before the filter, so that a to-do keeps its identifier in every selection.
    let rows = found.document.register().zip(uid::of_tasks(found));
    for (row, uid) in rows.filter(|(row, _)| filter.keeps(row)) {
        todo(found, &row, &uid, lang, &mut lines);
    }
    if let Some(event) = found.document.event.as_ref().filter(|_| filter.is_open()) {
        meeting(found, event, lang, &mut lines);
    }
    out.write_all(lines.as_bytes())
}

fn todo(found: &Found<'_>, row: &TaskRow<'_>, uid: &str, lang: Lang, lines: &mut Lines) {
    let task = row.task;
    lines.put("BEGIN", "VTODO");
    lines.put("UID", uid);
    lines.put("DTSTAMP", &stamp(found));
    match When::of(row) {
        When::Once(moment) => lines.put(&format!("DUE{}", moment.kind()), &moment.to_string()),
        // A DUE must be later than the DTSTART, and each of these is due on the day it starts: DTSTART alone tells it.
        When::Again(first, rule) => {
            let first = Moment::Day(first);
            lines.put(&format!("DTSTART{}", first.kind()), &first.to_string());
            lines.put("RRULE", &rule);
        }
        When::Unknown => {}
    }
    let leads = names(&task.leads);
    let who = if leads.is_empty() { leads } else { format!("{leads}: ") };
    lines.text("SUMMARY", &plain(&format!("{who}{}", task.action.value)));
    let facts = [
        (Label::Lead, names(&task.leads)),
        (Label::Coordinators, names(&task.coordinators)),
        (Label::Deadline, deadline(found, row)),
        (Label::HowOften, how_often(task, lang).unwrap_or_default()),
        (Label::ReportTo, names(&task.report_to)),
        (Label::Products, names(&task.products)),
        (Label::Section, task.section.clone().unwrap_or_default()),
    ];
    lines.text("DESCRIPTION", &description(found, task.span, &facts, lang));
    lines.put("END", "VTODO");
}

/// A meeting without a time is no event of a calendar.
fn meeting(found: &Found<'_>, event: &Event, lang: Lang, lines: &mut Lines) {
    let Some(start) = event.start.as_ref().and_then(|start| Moment::at(start.value)) else { return };
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &uid::of_event(found, event));
    lines.put("DTSTAMP", &stamp(found));
    lines.put("DTSTART", &start.to_string());
    let subject = found.document.subject.as_ref().map(|subject| plain(&subject.value));
    lines.text("SUMMARY", &subject.unwrap_or_else(|| Label::Event.text(lang).to_owned()));
    if let Some(place) = &event.place {
        lines.text("LOCATION", &plain(&place.value));
    }
    let chair = event.chair.as_ref().map(|chair| chair.value.clone()).unwrap_or_default();
    lines.text("DESCRIPTION", &description(found, event.span, &[(Label::Chair, chair)], lang));
    lines.put("END", "VEVENT");
}

/// When it was last changed: the day of the document, because no clock is read and a later run says the same. A month
/// counts as its first day; what has no date is of 1970.
fn stamp(found: &Found<'_>) -> String {
    let date = found.document.letterhead.first_day();
    let day = date.filter(|day| when::is_written(*day)).unwrap_or_default();
    format!("{}T000000Z", Moment::Day(day))
}

/// From which document, at which place, and in which words.
fn description(found: &Found<'_>, span: vanban::Span, facts: &[(Label, String)], lang: Lang) -> String {
    let head = &found.document.letterhead;
    let kind = found.document.kind.map_or(Label::Document.text(lang), |kind| kind.name());
    let number = page::number(found.document).map(|number| format!(" {} {number}", Label::Number.text(lang)));
    let date = head.date.as_ref().map(|date| format!(", {}", date.value.term(lang)));
    let issuer = head.issuer.as_ref().map(|issuer| format!(", {}", issuer.name));
    let parts = [number, date, issuer].map(Option::unwrap_or_default).concat();
    let place = format!("{}:{}", found.title(lang), found.position(span).line);
    let mut text = plain(&format!("{kind}{parts}"));
    for (label, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
        text += &format!("\n{}: {}", label.text(lang), plain(fact));
    }
    text += &format!("\n{}: {}\n", Label::Place.text(lang), plain(&place));
    for line in found.loaded.source.slice(span).lines() {
        text += &format!("\n{}", plain(line));
    }
    text
}
