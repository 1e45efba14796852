//! What text extraction leaves of digital signatures: `Ký bởi: ...`, `Thời gian ký: ...`, `2025-11-10T08:48:09+0700`.

use super::DigitalSignature;
use crate::document::Reading;
use crate::layout::{LineKind, Paragraph};
use crate::recipient::is_person;

/// Stamps stand in the first or last lines only.
const WINDOW: usize = 40;

/// The trailers of a document.
pub(crate) fn digital_signatures(reading: &Reading<'_>) -> Vec<DigitalSignature> {
    let paragraphs = &reading.layout.paragraphs;
    let tail = paragraphs.len().saturating_sub(WINDOW).max(WINDOW.min(paragraphs.len()));
    let ends = paragraphs.iter().take(WINDOW).chain(paragraphs.iter().skip(tail));
    let mut found: Vec<DigitalSignature> = Vec::new();
    let mut signer: Option<String> = None;
    for paragraph in ends {
        let text = reading.layout.text(paragraph);
        if let Some((_, name)) = text.split_once("Ký bởi:") {
            signer = Some(name.trim().to_owned());
        }
        if let Some(time) = iso_time(text).or_else(|| stamped_time(reading, paragraph)) {
            found.push(DigitalSignature {
                signer: signer.take().or_else(|| signer_after(reading, paragraph)),
                time,
                span: reading.span(paragraph.range()),
            });
        }
    }
    found
}

/// `2025-11-10T08:48:09+0700` alone in its paragraph.
fn iso_time(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let shape = b"dddd-dd-ddTdd:dd:dd";
    let fits = bytes.len() >= shape.len()
        && bytes.len() <= 30
        && shape.iter().zip(bytes).all(|(want, have)| if *want == b'd' { have.is_ascii_digit() } else { want == have });
    fits.then(|| text.to_owned())
}

/// `Thời gian ký: 08/02/2025 14:42:41`, the time perhaps on the next line.
fn stamped_time(reading: &Reading<'_>, paragraph: &Paragraph) -> Option<String> {
    let text = reading.layout.text(paragraph);
    let (_, after) = text.split_once("Thời gian ký:")?;
    let after = after.trim();
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(after.to_owned());
    }
    let next = following(reading, paragraph, 3).find(|line| line.starts_with(|c: char| c.is_ascii_digit()))?;
    Some(next.to_owned())
}

/// The signer's name on the line behind the time.
fn signer_after(reading: &Reading<'_>, paragraph: &Paragraph) -> Option<String> {
    following(reading, paragraph, 2).next().filter(|line| is_person(line)).map(str::to_owned)
}

fn following<'a>(reading: &'a Reading<'_>, paragraph: &Paragraph, lines: usize) -> impl Iterator<Item = &'a str> {
    let from = paragraph.last_line as usize + 1;
    let until = reading.layout.lines.len().min(from + lines);
    (from..until).filter(|&i| reading.layout.lines[i].kind == LineKind::Text).map(|i| reading.line(i))
}
