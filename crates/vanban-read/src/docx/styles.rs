//! Styles: what a paragraph or a run does not say itself.

use std::collections::HashMap;

use super::xml::{Node, attribute, below, child, name, number, toggle, value};

/// Bytes of the name of a font or a style. Names are copied into every style that is based on theirs, so that a
/// monstrous one must not count.
const MAX_NAME: usize = 255;

/// The list that a paragraph belongs to; each part may be said elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Numbered {
    pub(super) list: Option<u32>,
    pub(super) level: Option<usize>,
}

impl Numbered {
    /// From the properties of a paragraph.
    pub(super) fn of(properties: Node<'_>) -> Self {
        let Some(said) = child(properties, "numPr") else { return Numbered::default() };
        Numbered { list: number(said, "numId"), level: number(said, "ilvl") }
    }
}

/// The look of a run, as far as it changes what is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Look {
    pub(super) font: Option<String>,
    /// Shown in capitals.
    pub(super) caps: Option<bool>,
    pub(super) hidden: Option<bool>,
}

impl Look {
    /// From the properties of a run.
    pub(super) fn of(properties: Node<'_>) -> Self {
        let fonts = child(properties, "rFonts");
        let font = fonts.and_then(|f| attribute(f, "hAnsi").or_else(|| attribute(f, "ascii")));
        Look {
            font: font.filter(|name| name.len() <= MAX_NAME).map(str::to_owned),
            caps: toggle(properties, "caps"),
            hidden: toggle(properties, "vanish"),
        }
    }

    /// What is not said here is as there.
    pub(super) fn or(mut self, other: &Look) -> Self {
        self.font = self.font.or_else(|| other.font.clone());
        self.caps = self.caps.or(other.caps);
        self.hidden = self.hidden.or(other.hidden);
        self
    }
}

/// A style with all that it takes over from those it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) numbered: Numbered,
    /// The style that says `numbered`: a level of a list may be tied to it.
    pub(super) numbered_by: Option<String>,
    pub(super) centred: Option<bool>,
}

/// All styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// What holds where nothing is said.
    default: Look,
    /// The style of paragraphs that name none.
    paragraph: String,
}

impl Styles {
    pub(super) fn new(root: Node<'_>) -> Self {
        let nodes: HashMap<&str, Node<'_>> = root
            .children()
            .filter(|n| name(*n) == "style")
            .filter_map(|n| Some((attribute(n, "styleId").filter(|id| id.len() <= MAX_NAME)?, n)))
            .collect();
        let is_default = |n: &Node<'_>| {
            attribute(*n, "type") == Some("paragraph") && matches!(attribute(*n, "default"), Some("1" | "true" | "on"))
        };
        let paragraph = nodes.values().find(|n| is_default(n)).and_then(|n| attribute(*n, "styleId"));
        Styles {
            styles: nodes.keys().map(|id| ((*id).to_owned(), style(&nodes, id))).collect(),
            default: below(root, &["docDefaults", "rPrDefault", "rPr"]).map(Look::of).unwrap_or_default(),
            paragraph: paragraph.unwrap_or_default().to_owned(),
        }
    }

    /// The style of a paragraph.
    pub(super) fn of_paragraph(&self, properties: Option<Node<'_>>) -> Option<&Style> {
        let id = properties.and_then(|p| value(p, "pStyle")).unwrap_or(&self.paragraph);
        self.styles.get(id)
    }

    /// A style by its name in the file.
    pub(super) fn get(&self, id: &str) -> Option<&Style> {
        self.styles.get(id)
    }

    /// How a run looks in a paragraph of a style.
    pub(super) fn look(&self, run: Option<Node<'_>>, paragraph: Option<&Style>) -> Look {
        let own = run.map(Look::of).unwrap_or_default();
        let named = run.and_then(|r| value(r, "rStyle")).and_then(|id| self.styles.get(id));
        let own = named.map_or(own.clone(), |style| own.or(&style.look));
        paragraph.map_or(own.clone(), |style| own.or(&style.look)).or(&self.default)
    }
}

/// What the properties of a paragraph say of its lines.
pub(super) fn centred(properties: Node<'_>) -> Option<bool> {
    value(properties, "jc").map(|how| how == "center")
}

/// A style and those below it.
fn style(nodes: &HashMap<&str, Node<'_>>, id: &str) -> Style {
    /// Styles based on each other in a circle end somewhere.
    const CAP: usize = 20;
    let mut found = Style::default();
    let chain = std::iter::successors(nodes.get(id).copied(), |n| nodes.get(value(*n, "basedOn")?).copied());
    for node in chain.take(CAP) {
        if let Some(look) = child(node, "rPr") {
            found.look = std::mem::take(&mut found.look).or(&Look::of(look));
        }
        let properties = child(node, "pPr");
        found.centred = found.centred.or(properties.and_then(centred));
        let said = properties.map(Numbered::of).unwrap_or_default();
        if found.numbered.list.is_none() && said.list.is_some() {
            found.numbered_by = attribute(node, "styleId").map(str::to_owned);
        }
        found.numbered.list = found.numbered.list.or(said.list);
        found.numbered.level = found.numbered.level.or(said.level);
    }
    found
}
