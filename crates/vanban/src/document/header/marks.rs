//! Stamps of urgency and secrecy: `HỎA TỐC`, `MẬT`, alone on their line.

use crate::document::{Reading, Secrecy, Urgency};
use crate::span::Spanned;
use crate::text::{is_upper, skeleton};

pub(super) fn urgency(reading: &Reading<'_>, lines: &[usize]) -> Option<Spanned<Urgency>> {
    stamp(
        reading,
        lines,
        &[("hoa toc", Urgency::Express), ("thuong khan", Urgency::VeryUrgent), ("khan", Urgency::Urgent)],
    )
}

pub(super) fn secrecy(reading: &Reading<'_>, lines: &[usize]) -> Option<Spanned<Secrecy>> {
    stamp(
        reading,
        lines,
        &[("tuyet mat", Secrecy::TopSecret), ("toi mat", Secrecy::Secret), ("mat", Secrecy::Confidential)],
    )
}

/// A line of capitals that is exactly one of the words (perhaps with a time: `HỎA TỐC HẸN GIỜ`).
fn stamp<T: Copy>(reading: &Reading<'_>, lines: &[usize], words: &[(&str, T)]) -> Option<Spanned<T>> {
    lines.iter().take(40).find_map(|&i| {
        let line = reading.layout.lines[i];
        let text = line.text(reading.text());
        if text.len() > 32 || !text.chars().filter(|c| c.is_alphabetic()).all(is_upper) {
            return None;
        }
        let bare = skeleton(text);
        let (_, value) = words.iter().find(|(word, _)| bare == *word || bare == format!("{word} hen gio"))?;
        Some(Spanned::new(*value, reading.line_span(line.range())))
    })
}
