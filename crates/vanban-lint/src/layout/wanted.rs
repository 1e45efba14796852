//! How a part of a document ought to be set, and what is wrong with one that is not.

use std::ops::RangeInclusive;

use vanban::Span;

use super::{Alignment, Layout, comma};
use crate::diagnostic::Message;

/// What the law asks for; what it leaves open is none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// In points.
    pub(crate) size: Option<RangeInclusive<f32>>,
    pub(crate) bold: Option<bool>,
    pub(crate) italic: Option<bool>,
    pub(crate) centred: bool,
}

/// What is wrong, in both languages: `cỡ chữ 14, phải là 12-13; không đậm`.
#[derive(Debug, Default)]
pub(crate) struct Fault {
    vi: Vec<String>,
    en: Vec<String>,
}

impl Wanted {
    /// What is wrong with most of the letters of a place.
    pub(crate) fn fault(&self, layout: &Layout, text: &str, place: Span) -> Option<Fault> {
        let mut fault = Fault::default();
        let size = layout.prevailing(text, place, |run| run.size);
        if let (Some(wanted), Some(size)) = (&self.size, size)
            && !wanted.contains(&size)
        {
            let (from, to) = (wanted.start(), wanted.end());
            let wanted = if from == to { from.to_string() } else { format!("{from}-{to}") };
            fault
                .add(format!("cỡ chữ {}, phải là {wanted}", comma(size)), format!("{size} points instead of {wanted}"));
        }
        let looks = [
            (self.bold, layout.prevailing(text, place, |run| Some(run.is_bold())), ["đậm", "bold"]),
            (self.italic, layout.prevailing(text, place, |run| Some(run.italic)), ["nghiêng", "italic"]),
        ];
        for (wanted, is, [vi, en]) in looks {
            match (wanted, is) {
                (Some(true), Some(false)) => fault.add(format!("không {vi}"), format!("not {en}")),
                (Some(false), Some(true)) => fault.add(format!("lại {vi}"), en.to_owned()),
                _ => {}
            }
        }
        let alignment = layout.paragraph_at(place).and_then(|paragraph| paragraph.alignment);
        if self.centred && alignment.is_some_and(|is| is != Alignment::Centre) {
            fault.add("không canh giữa".to_owned(), "not centred".to_owned());
        }
        (!fault.vi.is_empty()).then_some(fault)
    }
}

impl Fault {
    fn add(&mut self, vi: String, en: String) {
        self.vi.push(vi);
        self.en.push(en);
    }

    /// What is wrong with a part.
    pub(crate) fn of(self, vi: &str, en: &str) -> Message {
        Message::new(format!("{vi}: {}", self.vi.join("; ")), format!("{en}: {}", self.en.join("; ")))
    }
}
