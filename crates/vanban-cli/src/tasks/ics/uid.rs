//! Identifiers that stay the same from run to run, so that a calendar knows a to-do again.
//!
//! They come from what the document says: issuer, number, date and the words of the task, wherever its file lies. Only
//! where number or date is missing, as in a draft, the bytes of the file tell it from others.

use std::collections::HashMap;

use vanban::{Event, Span};

use crate::found::Found;

/// One for each task, in order. Of tasks in the same words the second is another one.
pub(super) fn of_tasks(found: &Found<'_>) -> Vec<String> {
    let document = document(found);
    let mut times: HashMap<String, usize> = HashMap::new();
    let mut uid = |span: Span| {
        let words = found.text(span);
        let again = times.entry(words.clone()).and_modify(|n| *n += 1).or_default();
        uid(&document, &["task", &words, &again.to_string()])
    };
    found.document.assignments.iter().map(|task| uid(task.span)).collect()
}

pub(super) fn of_event(found: &Found<'_>, event: &Event) -> String {
    uid(&document(found), &["event", &found.text(event.span)])
}

fn document(found: &Found<'_>) -> Vec<String> {
    let head = &found.document.letterhead;
    let issuer = head.issuer.as_ref().map(|issuer| issuer.name.clone()).unwrap_or_default();
    let number = head.number.as_ref().filter(|number| number.value.serial().is_some());
    match (number, &head.date) {
        (Some(number), Some(date)) => vec![issuer, number.value.to_string(), date.value.to_string()],
        _ => vec![found.loaded.info().blake3.unwrap_or_default()],
    }
}

fn uid(document: &[String], parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in document.iter().map(String::as_str).chain(parts.iter().copied()) {
        hasher.update(part.as_bytes());
        // Between parts, so that none runs into the next.
        hasher.update(&[0]);
    }
    let hex = hasher.finalize().to_hex();
    format!("{}@vanban", hex.get(..32).unwrap_or(&hex))
}
