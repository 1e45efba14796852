//! Finding the meeting a notice calls: paragraphs that begin with `Thời gian:`, `Địa điểm:`, `Chủ trì`.

use std::ops::Range;

use super::Event;
use crate::date::{PartialDate, clock, written};
use crate::document::Reading;
use crate::layout::{MarkerKind, Paragraph};
use crate::recipient::is_person;
use crate::span::{Span, Spanned};
use crate::text::{floor_boundary, starts_with_fold};
use chrono::NaiveDateTime;

/// The meeting of a document, if it calls one: both a time and a place (or a chair) must be announced.
pub(crate) fn find(reading: &Reading<'_>, body: Range<usize>) -> Option<Event> {
    let mut event = Event {
        start: None,
        end: None,
        place: None,
        chair: None,
        participants: Vec::new(),
        materials_due: None,
        span: Span::new(0, 0),
    };
    let mut span: Option<Span> = None;
    let mut listing = None;
    for paragraph in &reading.layout.paragraphs[body] {
        listing = participants(reading, paragraph, listing, &mut event);
        let before = (event.start.is_some(), event.place.is_some(), event.chair.is_some());
        take(reading, paragraph, &mut event);
        if before != (event.start.is_some(), event.place.is_some(), event.chair.is_some()) {
            let here = reading.span(paragraph.range());
            span = Some(span.map_or(here, |s| s.cover(here)));
        }
    }
    event.span = span?;
    (event.start.is_some() && (event.place.is_some() || event.chair.is_some())).then_some(event)
}

fn take(reading: &Reading<'_>, paragraph: &Paragraph, event: &mut Event) {
    let range = paragraph.body();
    let text = &reading.flow()[range.clone()];
    const LONGEST_LABEL: usize = 60;
    let colon = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST_LABEL)]);
    let label = &text[..colon.unwrap_or(0)];
    let value = text[colon.map_or(0, |at| at + 1)..].trim_start();
    let at = range.end - value.len();
    match label.trim().trim_start_matches("Về ").to_lowercase().as_str() {
        "thời gian" | "thời gian họp" | "thời gian làm việc" if event.start.is_none() => {
            if let Some((time, range)) = start(value) {
                event.end = end(value, &range, time);
                event.start = Some(Spanned::new(time, reading.span(at + range.start..at + range.end)));
            }
        }
        "địa điểm" | "địa điểm họp" | "địa điểm làm việc" if event.place.is_none() && !value.is_empty() =>
        {
            let place = value.strip_prefix("tại ").or_else(|| value.strip_prefix("Tại ")).unwrap_or(value);
            let at = range.end - place.len();
            let place = place.trim_end_matches(['.', ';', ' ']);
            event.place = Some(reading.spanned(at..at + place.len()));
        }
        "chủ trì" | "người chủ trì" | "chủ tọa" if event.chair.is_none() => {
            event.chair = person(value).map(|r| reading.spanned(at + r.start..at + r.end));
        }
        _ if event.chair.is_none() && presides(text) => {
            event.chair = person(text).map(|r| reading.spanned(range.start + r.start..range.start + r.end));
        }
        _ => {}
    }
}

/// The label under which participants are being listed: its marker, if it has one.
type Listing = Option<Option<MarkerKind>>;

/// `3. Thành phần: ...`, and the items below it.
fn participants(reading: &Reading<'_>, paragraph: &Paragraph, listing: Listing, event: &mut Event) -> Listing {
    /// No list of guests is longer.
    const MOST: usize = 200;
    const LONGEST_LABEL: usize = 60;
    let range = paragraph.body();
    let text = &reading.flow()[range.clone()];
    let kind = paragraph.marker.map(|marker| marker.kind);
    if ["thành phần", "khách mời", "đại biểu tham dự"].iter().any(|word| starts_with_fold(text, word).is_some())
    {
        let colon = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST_LABEL)]).unwrap_or(text.len());
        let value = text[(colon + 1).min(text.len())..].trim_start();
        let at = range.end - value.len();
        entries(reading, at..range.end, event);
        return Some(kind);
    }
    // Items stand deeper than the label.
    let label_kind = listing?;
    let deeper = kind.is_some_and(|kind| label_kind.is_none_or(|above| kind > above));
    if !deeper || event.participants.len() >= MOST {
        return None;
    }
    entries(reading, range, event);
    listing
}

/// Entries divided by semicolons.
fn entries(reading: &Reading<'_>, range: Range<usize>, event: &mut Event) {
    let text = &reading.flow()[range.clone()];
    let mut at = range.start;
    for piece in text.split(';') {
        let entry = piece.trim().trim_end_matches(['.', ',']);
        if !entry.is_empty() {
            let start = at + (piece.len() - piece.trim_start().len());
            event.participants.push(reading.spanned(start..start + entry.len()));
        }
        at += piece.len() + 1;
    }
}

/// `... đến 11 giờ 30 (cùng ngày)`, `14 giờ 00 - 16 giờ 00, ngày ...`: on the day it begins.
fn end(text: &str, start: &Range<usize>, begins: NaiveDateTime) -> Option<NaiveDateTime> {
    const WINDOW: usize = 60;
    let tail = &text[start.start..floor_boundary(text, text.len().min(start.end + WINDOW))];
    let time = ["đến ", "- ", "– "].iter().find_map(|word| {
        let at = tail.find(word)? + word.len();
        clock(&tail[at..]).map(|(time, _)| time)
    })?;
    Some(begins.date().and_time(time)).filter(|end| *end > begins)
}

/// `Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh - Chủ trì;`
fn presides(text: &str) -> bool {
    let trimmed = text.trim_end_matches(['.', ';', ',', ')', ' ']);
    ["hủ trì", "chủ trì cuộc họp", "chủ trì hội nghị"].iter().any(|end| trimmed.ends_with(end))
}

/// `01 buổi, từ 08 giờ 00 phút, ngày 27/5/2026 (thứ Tư).`
fn start(text: &str) -> Option<(NaiveDateTime, Range<usize>)> {
    let digits = text.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    for at in digits.take(40) {
        let whole = !text[..at].ends_with(|c: char| c.is_ascii_digit());
        if !whole {
            continue;
        }
        if let Some((PartialDate::Minute(time), len)) = written(&text[at..]) {
            return Some((time, at..at + len));
        }
        // `14 giờ 00 - 16 giờ 00, ngày …`: the time and the date are apart.
        if let Some((time, _)) = clock(&text[at..])
            && let Some((date, end)) = next_day(text, at)
        {
            return Some((date.and_time(time), at..end));
        }
    }
    None
}

fn next_day(text: &str, from: usize) -> Option<(chrono::NaiveDate, usize)> {
    text[from..].match_indices("ngày").find_map(|(at, _)| match written(&text[from + at..]) {
        Some((PartialDate::Day(date), len)) => Some((date, from + at + len)),
        _ => None,
    })
}

/// The first name of a person: behind `đồng chí`, or the first words that look like one.
fn person(text: &str) -> Option<Range<usize>> {
    let title = ["Đồng chí ", "đồng chí ", "Ông ", "ông ", "Bà ", "bà ", "Đ/c "]
        .iter()
        .find_map(|t| text.find(t).map(|at| at + t.len()));
    let from = title.unwrap_or(0);
    let rest = &text[from..];
    let end = rest.find([',', ';', '.', '-', '(', '–', ':']).unwrap_or(rest.len());
    let name = rest[..end].trim_end();
    is_person(name).then(|| from..from + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends() {
        let table = [
            ("08 giờ 00 phút, ngày 27/5/2026 đến 11 giờ 30 cùng ngày", Some("2026-05-27T11:30")),
            ("14 giờ 00 - 16 giờ 00, ngày 27/5/2026", Some("2026-05-27T16:00")),
            ("14h00 ngày 27/5/2026 (thứ Tư)", None),
        ];
        for (text, want) in table {
            let end = start(text).and_then(|(begins, range)| end(text, &range, begins));
            let end = end.map(|end| end.format("%Y-%m-%dT%H:%M").to_string());
            assert_eq!(end.as_deref(), want, "{text}");
        }
    }
}
