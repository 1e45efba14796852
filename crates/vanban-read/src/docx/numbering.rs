//! Lists as a file defines them: abstract lists with their levels, and the lists that paragraphs name.

use std::collections::HashMap;

use super::styles::Styles;
use super::xml::{Node, attribute, child, name, number, toggle, value};
use crate::numeral::Numeral;

/// A list has nine levels.
pub(super) const LEVELS: usize = 9;

/// A level of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) start: u32,
    pub(super) numeral: Numeral,
    /// The label, with `%1` to `%9` for the numbers of the levels: `Điều %1.`
    pub(super) text: String,
    /// It begins anew behind a level up to this one, counted from 1; 0 for never.
    pub(super) restart: usize,
    /// All numbers of the label are decimal.
    pub(super) legal: bool,
    /// A blank or a tab stands behind the label.
    pub(super) spaced: bool,
    /// Paragraphs of this style are on this level.
    style: Option<String>,
}

/// A list that paragraphs name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    /// Lists of the same abstract list count on together.
    pub(super) family: u32,
    pub(super) levels: Vec<Option<Level>>,
    /// Where its levels begin anew, the first time that it is used.
    pub(super) starts: [Option<u32>; LEVELS],
}

impl List {
    /// The level to which a style is tied.
    pub(super) fn level_of(&self, style: &str) -> Option<usize> {
        self.levels.iter().position(|l| l.as_ref().is_some_and(|l| l.style.as_deref() == Some(style)))
    }
}

/// All lists of a file, by the number that paragraphs give.
pub(super) fn lists(root: Node<'_>, styles: &Styles) -> HashMap<u32, List> {
    let of = |wanted: &'static str| root.children().filter(move |n| name(*n) == wanted);
    let id = |node: Node<'_>, what: &str| attribute(node, what).and_then(|v| v.parse::<u32>().ok());
    let families: HashMap<u32, Node<'_>> =
        of("abstractNum").filter_map(|n| Some((id(n, "abstractNumId")?, n))).collect();
    let named: HashMap<u32, Node<'_>> = of("num").filter_map(|n| Some((id(n, "numId")?, n))).collect();
    let family_of = |list: u32| number::<u32>(*named.get(&list)?, "abstractNumId");
    // A family may only say: as in this style, whose list has the levels.
    let linked = |family: u32| -> Option<u32> {
        let style = value(*families.get(&family)?, "numStyleLink")?;
        family_of(styles.get(style)?.numbered.list?)
    };
    let list = |number: u32| -> Option<List> {
        let family = family_of(number)?;
        let family = linked(family).unwrap_or(family);
        let mut levels = vec![None; LEVELS];
        put_levels(*families.get(&family)?, &mut levels);
        let mut starts = [None; LEVELS];
        for change in named.get(&number)?.children().filter(|n| name(*n) == "lvlOverride") {
            put_levels(change, &mut levels);
            if let Some(start) = id(change, "ilvl").and_then(|at| starts.get_mut(at as usize)) {
                *start = self::number(change, "startOverride");
            }
        }
        Some(List { family, levels, starts })
    };
    named.keys().filter_map(|number| Some((*number, list(*number)?))).collect()
}

fn put_levels(node: Node<'_>, levels: &mut [Option<Level>]) {
    for level in node.children().filter(|n| name(*n) == "lvl") {
        let at = attribute(level, "ilvl").and_then(|v| v.parse::<usize>().ok());
        if let Some((at, place)) = at.and_then(|at| Some((at, levels.get_mut(at)?))) {
            *place = Some(read_level(level, at));
        }
    }
}

fn read_level(node: Node<'_>, at: usize) -> Level {
    /// Characters of a label, which is written again for every paragraph; Word allows no more than 255.
    const MAX_LABEL: usize = 255;
    // A form that old programs do not know stands beside one that they do.
    let format =
        value(node, "numFmt").or_else(|| value(child(child(node, "AlternateContent")?, "Fallback")?, "numFmt"));
    Level {
        start: number(node, "start").unwrap_or(0),
        numeral: format.map(Numeral::of).unwrap_or_default(),
        text: value(node, "lvlText").unwrap_or_default().chars().take(MAX_LABEL).collect(),
        restart: number(node, "lvlRestart").unwrap_or(at),
        legal: toggle(node, "isLgl").unwrap_or(false),
        spaced: value(node, "suff") != Some("nothing"),
        style: value(node, "pStyle").map(str::to_owned),
    }
}
