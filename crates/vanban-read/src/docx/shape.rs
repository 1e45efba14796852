//! How paragraphs stand: what is said where, and what comes of it.

use super::xml::{Node, attribute, child, value};
use crate::layout::{Alignment, LineSpacing, Twips};

/// Word has no longer lengths on a page: 22 inches.
const LONGEST: i32 = 31_680;

/// The shape of a paragraph, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shape {
    pub(super) alignment: Option<Alignment>,
    pub(super) first_line: Option<Twips>,
    pub(super) line: Option<LineSpacing>,
    pub(super) before: Option<Twips>,
    pub(super) after: Option<Twips>,
}

impl Shape {
    /// From the properties of a paragraph.
    pub(super) fn of(properties: Node<'_>) -> Self {
        let spacing = child(properties, "spacing");
        let space = |length: &str, automatic: &str| {
            let is_on = matches!(attribute(spacing?, automatic), Some("1" | "true" | "on"));
            if is_on { Some(AUTOMATIC) } else { twips(attribute(spacing?, length)?) }
        };
        Shape {
            alignment: value(properties, "jc").map(alignment),
            first_line: child(properties, "ind").and_then(first_line),
            line: spacing.and_then(line),
            before: space("before", "beforeAutospacing"),
            after: space("after", "afterAutospacing"),
        }
    }

    /// What is not said here is as there.
    pub(super) fn or(self, other: &Shape) -> Self {
        Shape {
            alignment: self.alignment.or(other.alignment),
            first_line: self.first_line.or(other.first_line),
            line: self.line.or(other.line),
            before: self.before.or(other.before),
            after: self.after.or(other.after),
        }
    }

    /// What Word does where nothing is said.
    pub(super) const DEFAULT: Shape = Shape {
        alignment: Some(Alignment::Left),
        first_line: Some(Twips(0)),
        line: Some(LineSpacing::Lines(240)),
        before: Some(Twips(0)),
        after: Some(Twips(0)),
    };
}

/// What Word sets where it is to find the space itself.
const AUTOMATIC: Twips = Twips(280);

/// `<w:jc w:val="both"/>`
pub(super) fn alignment(how: &str) -> Alignment {
    match how {
        "center" => Alignment::Centre,
        "right" | "end" => Alignment::Right,
        "both" | "distribute" => Alignment::Justified,
        _ => Alignment::Left,
    }
}

/// A length in twentieths of a point; the strict form of the standard also writes `12pt`, `2cm`.
pub(super) fn twips(text: &str) -> Option<Twips> {
    let text = text.trim();
    let unit = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let each = match &text[unit..] {
        "" => 1.0,
        "pt" => 20.0,
        "pc" | "pi" => 240.0,
        "in" => 1440.0,
        "cm" => 1440.0 / 2.54,
        "mm" => 1440.0 / 25.4,
        _ => return None,
    };
    let length = (text[..unit].parse::<f64>().ok()? * each).round();
    (length.abs() <= f64::from(LONGEST)).then_some(Twips(length as i32))
}

fn first_line(indent: Node<'_>) -> Option<Twips> {
    // Indents counted in letters belong to scripts of East Asia.
    let length = |name: &str| attribute(indent, name).and_then(twips);
    length("hanging").map(|Twips(hanging)| Twips(-hanging)).or_else(|| length("firstLine"))
}

fn line(spacing: Node<'_>) -> Option<LineSpacing> {
    let height = attribute(spacing, "line")?;
    Some(match attribute(spacing, "lineRule") {
        Some("exact") => LineSpacing::Exactly(twips(height)?),
        Some("atLeast") => LineSpacing::AtLeast(twips(height)?),
        _ => LineSpacing::Lines(twips(height)?.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        let table = [
            ("1134", Some(1134)),
            (" -20 ", Some(-20)),
            ("12pt", Some(240)),
            ("2cm", Some(1134)),
            ("20mm", Some(1134)),
            ("1in", Some(1440)),
            ("2em", None),
            ("", None),
            ("nan", None),
            ("99999999999999999999", None),
        ];
        for (text, expected) in table {
            assert_eq!(twips(text), expected.map(Twips), "{text}");
        }
    }
}
