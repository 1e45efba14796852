//! Place and date of issue: `Lạng Sơn, ngày 10 tháng 11 năm 2025`.

use super::number::OwnNumber;
use super::subject::begins_body;
use crate::agency::place as province;
use crate::date::{PartialDate, calendar_date, month};
use crate::document::Reading;
use crate::layout::LineKind;
use crate::span::Spanned;
use crate::text::is_lower;

/// Place and date.
#[derive(Debug)]
pub(super) struct Dateline {
    pub(super) line: usize,
    /// The date may be wrapped onto the next line.
    pub(super) last_line: usize,
    pub(super) place: Option<Spanned<String>>,
    pub(super) date: Spanned<PartialDate>,
}

/// Finds the dateline: near the number, and not behind the heading's text.
pub(super) fn find(
    reading: &Reading<'_>,
    lines: &[usize],
    number: Option<&OwnNumber>,
    heading: Option<usize>,
) -> Option<Dateline> {
    let center = number.map(|n| n.line).or(heading);
    let near = |line: usize| center.is_none_or(|c| line.abs_diff(c) <= 16);
    let lines: Vec<usize> = lines.iter().copied().filter(|&l| near(l)).take(60).collect();
    let exact = lines.iter().copied().find_map(|line| read(reading, line, number, day_at));
    exact.or_else(|| lines.iter().copied().find_map(|line| read(reading, line, number, month_at)))
}

type Finder = fn(&str) -> Option<(usize, PartialDate, usize)>;

/// `ngày … tháng … năm …`: where, what, how long.
fn day_at(text: &str) -> Option<(usize, PartialDate, usize)> {
    text.match_indices("ngày").find_map(|(at, _)| {
        let spelled = text[at..].get(..60).unwrap_or(&text[at..]).contains("tháng");
        let (date, len) = calendar_date(&text[at..]).filter(|_| spelled)?;
        Some((at, date, len))
    })
}

/// `tháng 5 năm 2021` behind a place and a day nobody can read.
fn month_at(text: &str) -> Option<(usize, PartialDate, usize)> {
    let comma = text.find(',')?;
    let (at, _) = text.match_indices("tháng").find(|(at, _)| *at > comma && at - comma < 40)?;
    let (date, len) = month(&text[at..])?;
    Some((at, date, len))
}

fn read(reading: &Reading<'_>, line: usize, number: Option<&OwnNumber>, find: Finder) -> Option<Dateline> {
    let this = reading.layout.lines[line];
    let text = this.text(reading.text());
    if text.len() > 160 || !(text.contains("ngày") || text.contains("tháng")) {
        return None;
    }
    let next = reading.layout.lines.get(line + 1).filter(|l| l.kind == LineKind::Text && l.len() < 60);
    let next_text = next.map_or("", |l| l.text(reading.text()));
    let both = format!("{text} {next_text}");
    // A date that begins on the next line is that line's.
    let (at, date, len) = find(text).or_else(|| find(&both)).filter(|(at, ..)| *at < text.len())?;
    let wrapped = at + len > text.len();
    let end = match next {
        Some(next) if wrapped => next.range().start + (at + len - text.len() - 1),
        _ => this.range().start + at + len,
    };
    // A sentence of the body has words before its date, the dateline a place.
    let after = if wrapped { &both[at + len..] } else { &text[at + len..] };
    let before = text[..at].trim();
    if after.trim().len() > 3 && !after.trim().starts_with(['(', '|']) || before.contains("số ") || before.len() > 120
    {
        return None;
    }
    // The day of a law that the grounds cite is not the document's own: `Căn cứ Luật Tổ chức Chính⏎phủ ngày 18 tháng …;`
    let above = line.checked_sub(1).map_or("", |above| reading.line(above));
    if begins_body(text)
        || begins_body(above)
        || before.starts_with(is_lower) && !before.ends_with(',')
        || after.trim().starts_with(';')
    {
        return None;
    }
    let date = Spanned::new(date, reading.line_span(this.range().start + at..end));
    Some(Dateline { line, last_line: line + usize::from(wrapped), place: place(reading, line, at, number), date })
}

/// The words before `, ngày`: behind the number on the same line, behind a wide gap, or the whole line.
fn place(reading: &Reading<'_>, line: usize, at: usize, number: Option<&OwnNumber>) -> Option<Spanned<String>> {
    let this = reading.layout.lines[line];
    let text = this.text(reading.text());
    let number_end = number.filter(|n| n.line == line).map_or(0, |n| n.range.end.saturating_sub(this.range().start));
    let comma = text[..at].rfind(',').filter(|c| at - c < 24).unwrap_or(at);
    let before = text.get(number_end..comma)?;
    let from = before.rfind("   ").map_or(0, |gap| gap + 3).max(before.rfind('|').map_or(0, |bar| bar + 1));
    let name = before[from..].trim();
    if name.is_empty() || name.len() > 60 {
        return None;
    }
    let start = this.range().start + number_end + from + (before[from..].len() - before[from..].trim_start().len());
    let end = start + name.len();
    // `Thành phố Hồ Chí⏎Minh, ngày`
    if line > 0 && bare_province(name).is_none() && reading.layout.lines[line - 1].kind == LineKind::Text {
        let above = reading.layout.lines[line - 1];
        let joined = format!("{} {name}", above.text(reading.text()).trim());
        if bare_province(&joined).is_some() {
            return Some(Spanned::new(joined, reading.line_span(above.range().start..end)));
        }
    }
    let name: Vec<&str> = name.split_whitespace().collect();
    Some(Spanned::new(name.join(" "), reading.line_span(start..end)))
}

/// The province behind `Thành phố`, `TP.`, or alone.
pub(super) fn bare_province(name: &str) -> Option<crate::agency::Place> {
    let bare =
        ["Thành phố ", "thành phố ", "Tỉnh ", "tỉnh ", "TP. ", "TP.", "Tp. "].iter().find_map(|p| name.strip_prefix(p));
    province(bare.unwrap_or(name))
}
