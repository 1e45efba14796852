//! How letters look: what is said where, and what comes of it.

use super::xml::{Node, attribute, child, toggle, value};
use crate::layout::Twips;

/// Bytes of the name of a font or a style. Names are copied into every style that is based on theirs, so that a
/// monstrous one must not count.
pub(super) const MAX_NAME: usize = 255;

/// The look of a run, as far as it is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// The font by its name.
    pub(super) font: Option<String>,
    /// Whether that name counts, or the theme has the font.
    pub(super) face: Option<Face>,
    /// Shown in capitals.
    pub(super) caps: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) size: Option<Twips>,
    pub(super) colour: Option<Colour>,
}

/// Where the font is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Named,
    /// The theme's font of headings.
    Headings,
    /// The theme's font of the text.
    Text,
}

/// A colour, or that only the theme has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    Known([u8; 3]),
    Theme,
}

impl Look {
    /// From the properties of a run.
    pub(super) fn of(properties: Node<'_>) -> Self {
        let fonts = child(properties, "rFonts");
        let said = |names: [&str; 2]| names.iter().find_map(|name| attribute(fonts?, name));
        let font = said(["hAnsi", "ascii"]).filter(|name| name.len() <= MAX_NAME).map(str::to_owned);
        let theme = said(["hAnsiTheme", "asciiTheme"])
            .map(|name| if name.starts_with("major") { Face::Headings } else { Face::Text });
        Look {
            // A theme that is named counts more than a name.
            face: theme.or(font.as_ref().map(|_| Face::Named)),
            font,
            caps: toggle(properties, "caps"),
            hidden: toggle(properties, "vanish"),
            bold: toggle(properties, "b"),
            italic: toggle(properties, "i"),
            size: value(properties, "sz").and_then(half_points),
            colour: child(properties, "color").map(Colour::of),
        }
    }

    /// What is not said here is as there.
    pub(super) fn or(mut self, other: &Look) -> Self {
        self.font = self.font.or_else(|| other.font.clone());
        self.face = self.face.or(other.face);
        self.caps = self.caps.or(other.caps);
        self.hidden = self.hidden.or(other.hidden);
        self.bold = self.bold.or(other.bold);
        self.italic = self.italic.or(other.italic);
        self.size = self.size.or(other.size);
        self.colour = self.colour.or(other.colour);
        self
    }

    /// Of a run whose named style says this, in a paragraph whose style says that. Bold words in a bold paragraph stand
    /// out by being light: two styles that both say bold take it from each other.
    pub(super) fn in_paragraph(self, paragraph: &Look) -> Self {
        let both = |here: Option<bool>, there: Option<bool>| match (here, there) {
            (Some(here), Some(there)) => Some(here ^ there),
            _ => here.or(there),
        };
        let (bold, italic) = (both(self.bold, paragraph.bold), both(self.italic, paragraph.italic));
        Look { bold, italic, ..self.or(paragraph) }
    }
}

impl Colour {
    fn of(node: Node<'_>) -> Self {
        let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 6);
        match attribute(node, "val") {
            Some("auto") if attribute(node, "themeColor").is_none() => Colour::Known([0; 3]),
            Some(digits) if hex(digits).is_some() => {
                let [_, red, green, blue] = hex(digits).unwrap_or_default().to_be_bytes();
                Colour::Known([red, green, blue])
            }
            _ => Colour::Theme,
        }
    }
}

/// `28` are 14 points.
fn half_points(text: &str) -> Option<Twips> {
    /// Word has no letters larger than 1638 points.
    const MOST: i32 = 2 * 1638;
    text.trim().parse().ok().filter(|size| (1..=MOST).contains(size)).map(|size: i32| Twips(size * 10))
}
