//! To whom a letter is written: `Kính gửi: ...`, and `... điện:` in official telegrams.

use crate::agency::{actors, split_names, split_offices};
use crate::document::Reading;
use crate::layout::{LineKind, MarkerKind, marker};
use crate::span::Spanned;
use crate::text::is_lower;

/// The addressees and where they end.
#[derive(Debug, Default)]
pub(crate) struct Addressees {
    pub(crate) names: Vec<Spanned<String>>,
    /// The first line behind them.
    pub(crate) end: usize,
}

const MAX_LINES: usize = 80;

/// Reads the addressees behind the first colon of line `from`.
pub(crate) fn addressees(reading: &Reading<'_>, from: usize) -> Addressees {
    let line = reading.layout.lines[from];
    let text = line.text(reading.text());
    let colon = text.find(':').map_or(text.len(), |at| at + 1);
    let rest = text[colon..].trim_start();
    let mut items: Vec<Vec<std::ops::Range<usize>>> = Vec::new();
    if !rest.is_empty() {
        items.push(vec![line.range().end - rest.len()..line.range().end]);
    }
    let end = follow(reading, from + 1, &mut items);
    let names = items.iter().flat_map(|item| item_names(reading, item)).collect();
    Addressees { names, end }
}

/// Takes the lines of the list; gives the line behind it.
fn follow(reading: &Reading<'_>, from: usize, items: &mut Vec<Vec<std::ops::Range<usize>>>) -> usize {
    let mut gap = false;
    let mut dashed = false;
    let mut end = from;
    for index in from..reading.layout.lines.len().min(from + MAX_LINES) {
        let line = reading.layout.lines[index];
        let text = line.text(reading.text());
        match line.kind {
            LineKind::Text | LineKind::Row => {}
            LineKind::Rule if items.is_empty() => continue,
            LineKind::Rule => break,
            _ => {
                gap = true;
                continue;
            }
        }
        let last = items.last().and_then(|i| i.last()).map(|r| &reading.text()[r.clone()]);
        let dash = marker(text).filter(|m| matches!(m.kind, MarkerKind::Dash | MarkerKind::Plus));
        if let Some(dash) = dash {
            // Behind a full stop a dash begins the body.
            if last.is_some_and(|l| l.trim_end().ends_with('.')) {
                break;
            }
            items.push(vec![line.range().start + dash.text as usize..line.range().end]);
            dashed = true;
        } else {
            let small = text.starts_with(is_lower);
            let goes_on = match last {
                None => text.len() < 200 && !text.contains("ngày"),
                Some(last) => {
                    let open = !last.trim_end().ends_with(['.', ':']);
                    let comma = last.trim_end().ends_with([',', ';']);
                    open && (small
                        || comma
                        || (!gap && !last.trim_end().ends_with(';') && text.len() < 120 && (items.len() > 1 || dashed)))
                }
            };
            if !goes_on {
                break;
            }
            match items.last_mut() {
                Some(item) => item.push(line.range()),
                None => items.push(vec![line.range()]),
            }
        }
        gap = false;
        end = index + 1;
    }
    end
}

/// The names of one entry.
fn item_names(reading: &Reading<'_>, pieces: &[std::ops::Range<usize>]) -> Vec<Spanned<String>> {
    // The entry on one line, and for every byte of it where it stands in the text.
    let mut entry = String::new();
    let mut places: Vec<(usize, usize)> = Vec::new();
    for piece in pieces {
        for word in reading.text()[piece.clone()].split_whitespace() {
            if !entry.is_empty() {
                entry.push(' ');
            }
            let at = word.as_ptr() as usize - reading.text().as_ptr() as usize;
            places.push((entry.len(), at));
            entry.push_str(word);
        }
    }
    let whole = entry.trim_end_matches(['.', ';', ',', ' ']);
    let back = |at: usize| {
        let i = places.partition_point(|(start, _)| *start <= at).max(1) - 1;
        places.get(i).map_or(0, |(start, place)| place + (at - start))
    };
    let named = |(name, range): (String, std::ops::Range<usize>)| {
        let span = reading.line_span(back(range.start)..back(range.end.saturating_sub(1)) + 1);
        let name = name.trim_start_matches("Đồng chí ").to_owned();
        Spanned::new(name, span)
    };
    let several = || {
        let found = actors(whole, 0, whole.len()).filter(|f| f.end == whole.len() && f.names.len() > 1)?;
        Some(found.names.into_iter().map(|n| (n.text(whole).to_owned(), n.range)).collect())
    };
    let names: Vec<(String, std::ops::Range<usize>)> =
        split_offices(whole).or_else(several).unwrap_or_else(|| split_names(whole));
    names.into_iter().filter(|(name, _)| !name.is_empty()).map(named).collect()
}
