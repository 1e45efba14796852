//! Pages of one size, and the number at their head or foot.

use std::collections::HashMap;

use super::shape::{alignment, twips};
use super::xml::{Node, attribute, child, name, toggle, value};
use crate::layout::{Alignment, Margins, PageNumber, Twips};

/// Heads and feet with the number of the page.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// Their names in the body, and where on its line the number stands.
    pub(super) parts: HashMap<String, Option<Alignment>>,
    /// Those of even pages are shown.
    pub(super) even: bool,
}

/// The pages of a section.
pub(super) struct Sheet {
    pub(super) width: Twips,
    pub(super) height: Twips,
    pub(super) margins: Option<Margins>,
}

impl Sheet {
    /// From the properties of a section.
    pub(super) fn of(properties: Node<'_>) -> Option<Self> {
        let length = |of: &str, side: &str| child(properties, of).and_then(|n| attribute(n, side)).and_then(twips);
        let margin = |side: &str| length("pgMar", side);
        let margins = || {
            let (top, bottom) = (margin("top")?, margin("bottom")?);
            let Twips(gutter) = margin("gutter").unwrap_or_default();
            let Twips(left) = margin("left").or_else(|| margin("start"))?;
            let right = margin("right").or_else(|| margin("end"))?;
            // A negative one holds even against a tall head of the page.
            let (top, bottom) = (Twips(top.0.abs()), Twips(bottom.0.abs()));
            Some(Margins { top, right, bottom, left: Twips(left + gutter) })
        };
        Some(Sheet { width: length("pgSz", "w")?, height: length("pgSz", "h")?, margins: margins() })
    }
}

/// The heads and feet that hold at a place: a section that names none has those of the one before.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// By their place, head or foot, and their pages.
    named: HashMap<(bool, Pages), String>,
}

/// The pages that a head or a foot is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Pages {
    First,
    Even,
    Other,
}

impl Parts {
    /// Takes over what a section names.
    pub(super) fn hear(&mut self, properties: Node<'_>) {
        for reference in properties.children() {
            let at_foot = match name(reference) {
                "headerReference" => false,
                "footerReference" => true,
                _ => continue,
            };
            let pages = match attribute(reference, "type") {
                Some("first") => Pages::First,
                Some("even") => Pages::Even,
                _ => Pages::Other,
            };
            if let Some(id) = attribute(reference, "id") {
                self.named.insert((at_foot, pages), id.to_owned());
            }
        }
    }

    /// Where the number of the page stands in this section. Heads and feet of even pages are shown only where the
    /// settings of the file say so.
    pub(super) fn page_number(&self, properties: Node<'_>, numbers: &Numbers) -> Option<PageNumber> {
        let own_first = toggle(properties, "titlePg").unwrap_or(false);
        let number = |at_foot: bool, pages: Pages| numbers.parts.get(self.named.get(&(at_foot, pages))?);
        [false, true].into_iter().find_map(|at_foot| {
            let even = || number(at_foot, Pages::Even).filter(|_| numbers.even);
            let alignment = *number(at_foot, Pages::Other).or_else(even)?;
            let on_first = !own_first || number(at_foot, Pages::First).is_some();
            Some(PageNumber { at_foot, alignment, on_first })
        })
    }
}

/// Where the number of the page stands on its line, if the part has one: `PAGE`.
pub(super) fn page_number(part: Node<'_>) -> Option<Option<Alignment>> {
    let is_page = |instruction: &str| instruction.split_whitespace().next() == Some("PAGE");
    let field = part.descendants().find(|node| match name(*node) {
        "instrText" => node.text().is_some_and(is_page),
        "fldSimple" => attribute(*node, "instr").is_some_and(is_page),
        _ => false,
    })?;
    let paragraph = field.ancestors().find(|node| name(*node) == "p");
    let properties = paragraph.and_then(|p| child(p, "pPr"));
    // Frames, tabs and styles may put it anywhere.
    Some(properties.and_then(|p| match child(p, "framePr") {
        Some(frame) => attribute(frame, "xAlign").map(alignment),
        None => value(p, "jc").map(alignment),
    }))
}
