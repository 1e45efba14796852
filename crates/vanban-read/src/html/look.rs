//! What the attributes of an element say, as far as it changes what is read.

use html5ever::Attribute;

use crate::numeral::Numeral;

/// The look of an element.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// Not shown.
    pub(super) hidden: bool,
    /// A part of the site, not of what it shows: `role="navigation"`.
    pub(super) site: bool,
    pub(super) centred: Option<bool>,
    pub(super) font: Option<Box<str>>,
    /// Shown in capitals.
    pub(super) caps: bool,
    /// Line ends and blanks count.
    pub(super) pre: bool,
    /// Refers to a place in the page.
    pub(super) refers: bool,
    /// How a list counts; `Some(Nothing)` for no labels.
    pub(super) numeral: Option<Numeral>,
    /// Where a list begins, or the number of an item.
    pub(super) number: Option<i32>,
    pub(super) reversed: bool,
    /// Columns and rows that a cell takes; 0 where it does not say.
    pub(super) columns: u16,
    pub(super) rows: u16,
}

impl Look {
    pub(super) fn of(attributes: &[Attribute]) -> Self {
        let mut look = Look::default();
        for attribute in attributes {
            let value = &*attribute.value;
            match &*attribute.name.local {
                "hidden" => look.hidden = true,
                "role" => {
                    look.site |=
                        matches!(value, "navigation" | "banner" | "contentinfo" | "search" | "menu" | "menubar")
                }
                "align" => look.centred = look.centred.or(Some(is(value, "center"))),
                "face" => look.font = look.font.or_else(|| font(value)),
                "href" => look.refers = value.starts_with('#') || value.contains("#_ftn"),
                "start" | "value" => look.number = value.trim().parse().ok(),
                "reversed" => look.reversed = true,
                "type" => look.numeral = numeral(value),
                "colspan" => look.columns = value.trim().parse().unwrap_or(0),
                "rowspan" => look.rows = value.trim().parse().unwrap_or(0),
                "style" => look.style(value),
                _ => {}
            }
        }
        look
    }

    fn style(&mut self, style: &str) {
        for (property, value) in style.split(';').filter_map(|rule| rule.split_once(':')) {
            let (property, value) = (property.trim(), value.trim());
            match property.to_ascii_lowercase().as_str() {
                "display" => self.hidden |= is(value, "none"),
                "visibility" => self.hidden |= is(value, "hidden"),
                "mso-hide" => self.hidden |= is(value, "all"),
                "text-align" => self.centred = Some(is(value, "center")),
                "text-transform" => self.caps = is(value, "uppercase"),
                "white-space" => self.pre = value.to_ascii_lowercase().starts_with("pre"),
                "font-family" => self.font = font(value),
                "list-style-type" | "list-style" => self.numeral = numeral_of_style(value).or(self.numeral),
                _ => {}
            }
        }
    }
}

fn is(value: &str, wanted: &str) -> bool {
    let value = value.trim();
    value.get(..wanted.len()).is_some_and(|start| start.eq_ignore_ascii_case(wanted))
}

/// The first of the fonts.
fn font(value: &str) -> Option<Box<str>> {
    /// Bytes of a name.
    const MAX: usize = 255;
    let name = value.split(',').next()?.trim().trim_matches(['"', '\'']);
    (!name.is_empty() && name.len() <= MAX).then(|| name.into())
}

fn numeral(value: &str) -> Option<Numeral> {
    Some(match value.trim() {
        "1" => Numeral::Decimal,
        "a" => Numeral::LowerLetter,
        "A" => Numeral::UpperLetter,
        "i" => Numeral::LowerRoman,
        "I" => Numeral::UpperRoman,
        _ => return None,
    })
}

fn numeral_of_style(value: &str) -> Option<Numeral> {
    value.split_whitespace().find_map(|word| {
        Some(match word {
            "none" => Numeral::Nothing,
            "decimal" => Numeral::Decimal,
            "decimal-leading-zero" => Numeral::Padded,
            "lower-alpha" | "lower-latin" => Numeral::LowerLetter,
            "upper-alpha" | "upper-latin" => Numeral::UpperLetter,
            "lower-roman" => Numeral::LowerRoman,
            "upper-roman" => Numeral::UpperRoman,
            "disc" | "circle" | "square" => Numeral::Bullet,
            _ => return None,
        })
    })
}
