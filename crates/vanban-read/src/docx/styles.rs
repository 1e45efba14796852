//! Styles: what a paragraph or a run does not say itself.

use std::collections::HashMap;

use super::look::{Face, Look, MAX_NAME};
use super::shape::Shape;
use super::xml::{Node, attribute, below, child, name, number, value};

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

/// A style with all that it takes over from those it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) numbered: Numbered,
    /// The style that says `numbered`: a level of a list may be tied to it.
    pub(super) numbered_by: Option<String>,
    pub(super) shape: Shape,
}

/// All styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// What holds where nothing is said.
    default: Look,
    default_shape: Shape,
    /// The style of paragraphs that name none.
    paragraph: String,
    theme: Theme,
}

/// The fonts of the theme: that of headings, and that of the text.
#[derive(Debug, Default)]
pub(super) struct Theme {
    major: Option<String>,
    minor: Option<String>,
}

impl Theme {
    pub(super) fn new(root: Node<'_>) -> Self {
        let font = |which| {
            let latin = below(root, &["themeElements", "fontScheme", which, "latin"])?;
            attribute(latin, "typeface").filter(|name| (1..=MAX_NAME).contains(&name.len())).map(str::to_owned)
        };
        Theme { major: font("majorFont"), minor: font("minorFont") }
    }
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
            default_shape: below(root, &["docDefaults", "pPrDefault", "pPr"]).map(Shape::of).unwrap_or_default(),
            paragraph: paragraph.unwrap_or_default().to_owned(),
            theme: Theme::default(),
        }
    }

    /// The same with the fonts of a theme.
    pub(super) fn with(self, theme: Theme) -> Self {
        Styles { theme, ..self }
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
        let styled = match (named, paragraph) {
            (Some(named), Some(paragraph)) => &named.look.clone().in_paragraph(&paragraph.look),
            (Some(style), None) | (None, Some(style)) => &style.look,
            (None, None) => return own.or(&self.default),
        };
        own.or(styled).or(&self.default)
    }

    /// The font that letters of a look are shown in.
    pub(super) fn font<'l>(&'l self, look: &'l Look) -> Option<&'l str> {
        match look.face? {
            Face::Named => look.font.as_deref(),
            Face::Headings => self.theme.major.as_deref(),
            Face::Text => self.theme.minor.as_deref(),
        }
    }

    /// How a paragraph stands that says this itself. In a cell the table may have said what its style does not.
    pub(super) fn shape(&self, own: Shape, style: Option<&Style>, in_cell: bool) -> Shape {
        let said = style.map_or(own, |style| own.or(&style.shape));
        if in_cell { said } else { said.or(&self.default_shape).or(&Shape::DEFAULT) }
    }
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
        found.shape = found.shape.or(&properties.map(Shape::of).unwrap_or_default());
        let said = properties.map(Numbered::of).unwrap_or_default();
        if found.numbered.list.is_none() && said.list.is_some() {
            found.numbered_by = attribute(node, "styleId").map(str::to_owned);
        }
        found.numbered.list = found.numbered.list.or(said.list);
        found.numbered.level = found.numbered.level.or(said.level);
    }
    found
}
