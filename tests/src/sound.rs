//! What holds of every reading of every text.

use serde_json::{Map, Value};
use vanban::json::{DocumentJson, SourceInfo};
use vanban::{Document, SourceText};

/// Reads a text and says what is unsound in the reading. Gives the reading's JSON.
///
/// # Errors
/// A place outside the text or inside a character, mentions out of order, or a second reading that differs.
pub fn check(text: &str) -> Result<Value, String> {
    let source = SourceText::new(text).map_err(|e| e.to_string())?;
    let document = Document::parse(&source);
    if Document::parse(&source) != document {
        return Err("two readings differ".to_owned());
    }
    let json = DocumentJson::new(&document, &source, SourceInfo::default());
    let json = serde_json::to_value(json).map_err(|e| e.to_string())?;
    spans(&json, text)?;
    let starts: Vec<u32> = document.citations.iter().map(|c| c.span.start).collect();
    match starts.is_sorted() {
        true => Ok(json),
        false => Err(format!("citations out of order: {starts:?}")),
    }
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
