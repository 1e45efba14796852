//! The layout of plans: a task, and below it who leads, with whom and by when, each on a line with a label.
//!
//! ```text
//! 1. Xây dựng cổng thư viện số
//! - Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch
//! - Đơn vị phối hợp: Sở Khoa học và Công nghệ
//! - Thời gian hoàn thành: Quý III/2026
//! ```

use std::ops::Range;

use super::Assignment;
use super::cues::Cues;
use crate::agency::actors;
use crate::date::{PartialDate, written};
use crate::deadline::{Bound, Found, Limit};
use crate::document::Reading;
use crate::span::Spanned;
use crate::text::{fold_word, skeleton};

/// What a labelled line tells of the task above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    Lead,
    Coordinator,
    Time,
    Product,
}

/// Whether a line tells more of the task above it.
pub(super) fn is_detail(text: &str) -> bool {
    let colon = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST_LABEL)]);
    colon.is_some_and(|at| label(&text[..at]).is_some()) || is_unlabelled_time(text)
}

fn is_unlabelled_time(text: &str) -> bool {
    ["Thời gian hoàn thành ", "Thời gian thực hiện ", "Hoàn thành trước "].iter().any(|w| text.starts_with(w))
}

const LONGEST_LABEL: usize = 48;

/// Reads a labelled line into the last task; false when the paragraph is none.
pub(super) fn detail(reading: &Reading<'_>, cues: &Cues<'_>, range: Range<usize>, found: &mut [Assignment]) -> bool {
    let text = &reading.flow()[range.clone()];
    // `Thời gian hoàn thành trước ngày 31/12/2025.` on a line of its own.
    const LONGEST_LINE: usize = 120;
    if is_unlabelled_time(text) {
        let Some(task) = found.last_mut().filter(|task| task.deadline.is_none() && text.len() < LONGEST_LINE) else {
            return false;
        };
        time(reading, cues, range, task);
        return task.deadline.is_some();
    }
    let Some(colon) = memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST_LABEL)]) else { return false };
    let Some(detail) = label(&text[..colon]) else { return false };
    let value = text[colon + 1..].trim();
    let Some(task) = found.last_mut().filter(|_| !value.is_empty()) else { return false };
    let at = range.start + colon + 1 + (text[colon + 1..].len() - text[colon + 1..].trim_start().len());
    let place = at..at + value.len();
    match detail {
        Detail::Lead => task.leads = names(reading, place),
        Detail::Coordinator => task.coordinators = names(reading, place),
        Detail::Time => time(reading, cues, place, task),
        Detail::Product => task.products = vec![reading.spanned(place)],
    }
    true
}

pub(super) fn label(text: &str) -> Option<Detail> {
    let bare = skeleton(text);
    let who = bare.trim_end_matches(" thuc hien");
    Some(match who {
        "don vi chu tri" | "co quan chu tri" | "chu tri" | "don vi" | "co quan" | "don vi chu tri tham muu" => {
            Detail::Lead
        }
        "don vi phoi hop" | "co quan phoi hop" | "phoi hop" | "co quan don vi phoi hop" => Detail::Coordinator,
        "thoi gian" | "thoi gian hoan thanh" | "thoi han" | "thoi han hoan thanh" | "tien do" | "hoan thanh" => {
            Detail::Time
        }
        "san pham" | "ket qua" | "san pham du kien" => Detail::Product,
        _ => return None,
    })
}

pub(super) fn names(reading: &Reading<'_>, place: Range<usize>) -> Vec<Spanned<String>> {
    let flow = reading.flow();
    let end = place.start + flow[place.clone()].trim_end_matches(['.', ';', ' ']).len();
    // `Sở Tài chính và cơ quan, địa phương liên quan`: who is concerned is one name.
    let text = &flow[place.start..end];
    let concerned = [" và cơ quan", ", cơ quan", "; cơ quan"].iter().find_map(|w| text.find(w).map(|at| (at, w.len())));
    if let Some((at, len)) = concerned.filter(|_| text.ends_with("liên quan")) {
        let right = place.start + at + len - "cơ quan".len();
        let mut all = names(reading, place.start..place.start + at);
        all.push(reading.spanned(right..end));
        return all;
    }
    // Political organisations are no departments, though a list may run on to them.
    if let Some(at) =
        [", tổ chức chính trị", ", các tổ chức chính trị"].iter().find_map(|w| text.find(w)).filter(|at| *at > 0)
    {
        let mut all = names(reading, place.start..place.start + at);
        all.extend(names(reading, place.start + at + 2..end));
        return all;
    }
    let one = fold_word(text.split(' ').next().unwrap_or_default()) == "cơ" && text.ends_with("liên quan");
    // `Ban Chỉ huy cấp tỉnh, cấp xã` are two.
    let levels = text.split_once(" cấp ").and_then(|(body, level)| Some((body, level.split_once(", cấp ")?.1)));
    if let Some((body, second)) = levels.filter(|(_, second)| !second.contains([',', ';'])) {
        let cut = end - second.len() - "cấp ".len();
        let first = reading.spanned(place.start..cut - ", ".len());
        return vec![first, Spanned::new(format!("{body} cấp {second}"), reading.span(cut..end))];
    }
    // Where the grammar of names stops early the cell is kept whole: half a name is a wrong one.
    match actors(flow, place.start, end).filter(|found| !one && found.end == end) {
        Some(found) => reading.names(&found.names),
        None => vec![reading.spanned(place.start..end)],
    }
}

/// `Quý III/2026`, `trước ngày 30/11/2026`, `Hằng năm`
pub(super) fn time(reading: &Reading<'_>, cues: &Cues<'_>, place: Range<usize>, task: &mut Assignment) {
    let flow = reading.flow();
    task.recurrence = cues.recurrence(place.clone()).or(task.recurrence);
    let alone = || {
        let text = flow[place.clone()].trim_end_matches(['.', ';']);
        let limit = bare_date(text).or_else(|| written(text).filter(|w| w.1 == text.len()).map(|w| w.0))?;
        let range = place.start..place.start + text.len();
        Some(Found { bound: Bound::During, limit: Limit::Date(limit), year_assumed: false, range })
    };
    let named = cues.deadline(place.clone()).or_else(alone).map(|found| found.in_source(reading));
    if let Some(deadline) = named {
        task.recurrence = task.recurrence.or(deadline.recurrence());
        task.deadline = Some(deadline);
    }
}

/// `2027`, `12/2026`: in a cell for the time nothing else can be meant.
fn bare_date(text: &str) -> Option<PartialDate> {
    let year = |text: &str| text.parse::<i32>().ok().filter(|y| text.len() == 4 && (1945..2100).contains(y));
    match text.split_once('/') {
        Some((month, rest)) if month.len() <= 2 => PartialDate::month(year(rest)?, month.parse().ok()?),
        Some(_) => None,
        None => year(text).map(PartialDate::Year),
    }
}
