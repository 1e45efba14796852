//! What holds of every reading of every text.

use serde_json::{Map, Value};
use vanban::json::{DocumentJson, SourceInfo};
use vanban::{Document, LineIndex, SourceText, Span};
use vanban_lint::corpus::File;
use vanban_lint::{Applicability, Corpus, Facts, Finding, Fix, Subject, apply};

/// Reads a text and says what is unsound in the reading. Gives the reading's JSON.
///
/// # Errors
/// A place outside the text or inside a character, mentions out of order, a second reading that differs, a fix that does
/// not mend.
pub fn check(text: &str) -> Result<Value, String> {
    let source = SourceText::new(text).map_err(|e| e.to_string())?;
    let document = Document::parse(&source);
    if Document::parse(&source) != document {
        return Err("two readings differ".to_owned());
    }
    let json = DocumentJson::new(&document, &source, SourceInfo::default());
    let json = serde_json::to_value(json).map_err(|e| e.to_string())?;
    spans(&json, text)?;
    linted(&source, &document)?;
    let starts: Vec<u32> = document.citations.iter().map(|c| c.span.start).collect();
    match starts.is_sorted() {
        true => Ok(json),
        false => Err(format!("citations out of order: {starts:?}")),
    }
}

/// Rounds in which every safe fix of a text is made: one may make room for another.
const ROUNDS: usize = 10;

/// Every rule points into the text, and safe fixes come to an end.
fn linted(source: &SourceText, document: &Document) -> Result<(), String> {
    let text = source.as_str();
    let found = vanban_lint::check(&Subject::new(source, document));
    let inside = |span: Span| span.slice(text).is_some();
    let lines = LineIndex::new(text);
    for diagnostic in &found {
        let code = diagnostic.rule.code;
        let edits = diagnostic.fix.iter().flat_map(|fix| fix.edits.iter().map(|edit| edit.span));
        let notes = diagnostic.annotations.iter().map(|annotation| annotation.span);
        if let Some(span) = [diagnostic.span].into_iter().chain(edits).chain(notes).find(|span| !inside(*span)) {
            return Err(format!("{code}: {span:?} is no place in a text of {} bytes", text.len()));
        }
        let place = Finding::new(diagnostic.clone(), text, &lines).place;
        if place.mark.slice(&place.excerpt).is_none() {
            return Err(format!("{code}: {:?} is no place in {:?}", place.mark, place.excerpt));
        }
        if let Some(offered) = &diagnostic.fix
            && diagnostic.rule.fix.is_none_or(|best| offered.applicability > best)
        {
            return Err(format!("{code}: offers a fix that its rule does not know of"));
        }
    }
    let file = || File { path: "a".into(), facts: Facts::of(source, document) };
    Corpus::new(vec![file(), file()]).check_with(|_| true);
    mended(text, found.iter().filter_map(|diagnostic| diagnostic.fix.clone()).collect())
}

/// Makes the safe fixes until none is left.
fn mended(text: &str, fixes: Vec<Fix>) -> Result<(), String> {
    let (mut text, mut fixes) = (text.to_owned(), fixes);
    for _ in 0..ROUNDS {
        let safe: Vec<&Fix> = fixes.iter().filter(|fix| fix.applicability == Applicability::Safe).collect();
        let fixed = apply(&text, &safe);
        if fixed.applied == 0 {
            return Ok(());
        }
        let source = SourceText::new(fixed.text).map_err(|e| e.to_string())?;
        let document = Document::parse(&source);
        let found = vanban_lint::check(&Subject::new(&source, &document));
        fixes = found.into_iter().filter_map(|diagnostic| diagnostic.fix).collect();
        text = source.as_str().to_owned();
    }
    Err(format!("safe fixes do not come to an end: {fixes:?}"))
}

/// Every object of the JSON that has a start and an end is a place in the text.
fn spans(json: &Value, text: &str) -> Result<(), String> {
    match json {
        Value::Array(items) => items.iter().try_for_each(|item| spans(item, text)),
        Value::Object(fields) => {
            if let Some((start, end)) = span(fields) {
                let inside = start <= end && text.get(start..end).is_some();
                if !inside {
                    return Err(format!("{start}..{end} is no place in a text of {} bytes", text.len()));
                }
            }
            fields.values().try_for_each(|field| spans(field, text))
        }
        _ => Ok(()),
    }
}

fn span(fields: &Map<String, Value>) -> Option<(usize, usize)> {
    let number = |key: &str| fields.get(key).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
    Some((number("start")?, number("end")?))
}
