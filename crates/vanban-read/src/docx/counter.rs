//! Counts the paragraphs of lists and writes their labels: `Điều 1.`, `a)`, `1.1.`, `-`.

use std::collections::{HashMap, HashSet};

use super::numbering::{LEVELS, Level, List};
use super::styles::{Numbered, Style};
use crate::numeral::Numeral;

/// The lists of a file, and how far they have counted.
#[derive(Debug, Default)]
pub(super) struct Counter {
    lists: HashMap<u32, List>,
    /// The last number of each level, by family; `None` where the level begins anew.
    counts: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Levels of lists whose own start has been used up.
    started: HashSet<(u32, usize)>,
}

impl Counter {
    pub(super) fn new(lists: HashMap<u32, List>) -> Self {
        Counter { lists, ..Counter::default() }
    }

    /// The label of the next paragraph, with the blank behind it. `own` is what the paragraph says itself.
    pub(super) fn label(&mut self, own: Numbered, style: Option<&Style>) -> Option<String> {
        let (number, level) = self.place(own, style)?;
        let list = self.lists.get(&number)?;
        let this = list.levels[level].as_ref()?;
        let counts = self.counts.entry(list.family).or_default();
        let own_start = list.starts[level].filter(|_| self.started.insert((number, level)));
        counts[level] = Some(match (own_start, counts[level]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => this.start,
        });
        for (deeper, definition) in list.levels.iter().enumerate().skip(level + 1) {
            if level < definition.as_ref().map_or(deeper, |d| d.restart) {
                counts[deeper] = None;
            }
        }
        let label = written(list, this, counts);
        (!label.is_empty()).then(|| if this.spaced { label + " " } else { label })
    }

    /// The list and the level of a paragraph: its own, else that of its style. List 0 is no list.
    fn place(&self, own: Numbered, style: Option<&Style>) -> Option<(u32, usize)> {
        let of_style = style.map(|s| s.numbered).unwrap_or_default();
        let number = own.list.or(of_style.list).filter(|number| *number != 0)?;
        let tied = || {
            let style = style?.numbered_by.as_deref()?;
            self.lists.get(&number)?.level_of(style)
        };
        let tied = if own.list.is_none() { tied() } else { None };
        let level = own.level.or(tied).or(of_style.level).unwrap_or(0);
        (level < LEVELS).then_some((number, level))
    }
}

/// The label of a level, with the numbers as they stand.
fn written(list: &List, this: &Level, counts: &[Option<u32>; LEVELS]) -> String {
    if this.numeral == Numeral::Bullet {
        return bullet(&this.text).to_owned();
    }
    let mut label = String::new();
    let mut rest = this.text.as_str();
    while let Some(at) = rest.find('%') {
        label.push_str(&rest[..at]);
        let digit = rest[at + 1..].chars().next().and_then(|c| c.to_digit(10)).filter(|d| *d > 0);
        let Some(level) = digit.map(|d| d as usize - 1) else {
            label.push('%');
            rest = &rest[at + 1..];
            continue;
        };
        rest = &rest[at + 2..];
        if let Some(of) = list.levels[level].as_ref() {
            // A level that nobody has used yet stands at its start.
            let number = counts[level].unwrap_or(of.start);
            let numeral = if this.legal && of.numeral != Numeral::Nothing { Numeral::Decimal } else { of.numeral };
            label.push_str(&numeral.write(number));
        }
    }
    label.push_str(rest);
    label.trim().to_owned()
}

/// A plus stays, because lists in official documents go from dash to plus; every other sign is a dash.
fn bullet(sign: &str) -> &'static str {
    match sign.trim() {
        "" => "",
        "+" => "+",
        _ => "-",
    }
}
