//! Labels of lists that a scan has misread: `2)` for `a)`, `8)` for `g)`, `5,` for `5.`. What stands around tells.

use super::flow::Paragraph;
use super::marker::{Marker, MarkerKind};

/// Paragraphs between two items of one list, with what is nested in the first.
const REACH: usize = 12;

/// Gives misread labels the kind they had.
pub(super) fn mend(flow: &str, paragraphs: &mut [Paragraph]) {
    let mut number = 0;
    for at in 0..paragraphs.len() {
        let text = &flow[paragraphs[at].range()];
        match paragraphs[at].marker {
            Some(marker) if is_bracketed(text, marker) => {
                if is_letter(flow, paragraphs, at, number_of(text, marker)) {
                    paragraphs[at].marker = Some(Marker { kind: MarkerKind::Letter, ..marker });
                }
            }
            Some(marker) if marker.kind == MarkerKind::Number(1) => number = number_of(text, marker),
            Some(Marker { kind: MarkerKind::Article | MarkerKind::Roman | MarkerKind::Chapter, .. }) => number = 0,
            Some(_) => {}
            None => {
                if let Some(marker) = with_comma(text).filter(|m| number > 0 && number_of(text, *m) == number + 1) {
                    number += 1;
                    paragraphs[at].marker = Some(marker);
                }
            }
        }
    }
}

/// `2)`
fn is_bracketed(text: &str, marker: Marker) -> bool {
    marker.kind == MarkerKind::Number(1) && marker.label.0 == 0 && text[marker.label.1 as usize..].starts_with(')')
}

fn number_of(text: &str, marker: Marker) -> u32 {
    marker.label(text).parse().unwrap_or(0)
}

/// A number that begins no list and goes on with none, right before `b)` or behind a letter: a letter.
fn is_letter(flow: &str, paragraphs: &[Paragraph], at: usize, number: u32) -> bool {
    let bracketed = |p: &Paragraph| {
        let text = &flow[p.range()];
        p.marker.filter(|m| is_bracketed(text, *m)).map(|m| number_of(text, m))
    };
    let listed = |p: &&Paragraph| {
        matches!(
            p.marker,
            Some(Marker {
                kind: MarkerKind::Letter | MarkerKind::Number(1) | MarkerKind::Article | MarkerKind::Roman,
                ..
            })
        )
    };
    let before = paragraphs[..at].iter().rev().take(REACH).find(listed);
    let behind = paragraphs[at + 1..].iter().take(REACH).find(listed);
    let label =
        |p: &Paragraph| p.marker.filter(|m| m.kind == MarkerKind::Letter).map(|m| m.label(&flow[p.range()]).to_owned());
    let row = number == 1
        || before.and_then(bracketed).is_some_and(|n| n + 1 == number)
        || behind.and_then(bracketed).is_some_and(|n| n == number + 1);
    let first = behind.and_then(label).is_some_and(|label| label == "b");
    !row && (first || before.and_then(label).is_some())
}

/// `5, Đối với`: a comma read for the point.
fn with_comma(text: &str) -> Option<Marker> {
    let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(", ")?;
    let named = (1..=2).contains(&digits) && rest.starts_with(crate::text::is_upper);
    named.then_some(Marker { kind: MarkerKind::Number(1), label: (0, digits as u32), text: digits as u32 + 2 })
}
