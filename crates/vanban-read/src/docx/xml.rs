//! XML within bounds, and its elements by local name: Word, the strict form of the standard and other programs use
//! different namespaces for the same elements.

use roxmltree::{Document, ParsingOptions};

use crate::error::ReadError;

/// An element or a text.
pub(super) type Node<'a> = roxmltree::Node<'a, 'a>;

/// Elements and texts of a part; the longest laws have under a million.
const MAX_NODES: u32 = 4_000_000;
/// Elements within each other: a table in a text box in a table has some thirty. The readers call themselves as deep.
const MAX_DEPTH: usize = 200;

/// Parses a part.
pub(super) fn parse<'a>(part: &str, text: &'a str) -> Result<Document<'a>, ReadError> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let tree = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => ReadError::TooLarge { part: part.to_owned() },
        error => ReadError::BrokenXml { part: part.to_owned(), reason: error.to_string() },
    })?;
    if depth(tree.root()) > MAX_DEPTH {
        return Err(ReadError::TooDeep { part: part.to_owned() });
    }
    Ok(tree)
}

/// UTF-8, or UTF-16 with its mark: the two that every XML reader must know.
pub(super) fn decode(part: &str, bytes: Vec<u8>) -> Result<String, ReadError> {
    let broken = || ReadError::BrokenXml { part: part.to_owned(), reason: "neither UTF-8 nor UTF-16".to_owned() };
    let wide = |of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| broken())
    };
    match bytes.get(..2) {
        Some([0xFF, 0xFE]) => wide(u16::from_le_bytes),
        Some([0xFE, 0xFF]) => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|_| broken()),
    }
}

/// How deep elements lie in each other, without calling itself.
fn depth(root: Node<'_>) -> usize {
    let (mut node, mut depth, mut deepest) = (root, 0_usize, 0);
    loop {
        if let Some(child) = node.first_child() {
            node = child;
            depth += 1;
            deepest = deepest.max(depth);
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return deepest };
            node = parent;
            depth -= 1;
        }
    }
}

/// The local name; empty for texts and comments.
pub(super) fn name<'a>(node: Node<'a>) -> &'a str {
    node.tag_name().name()
}

/// The first child of this name.
pub(super) fn child<'a>(node: Node<'a>, wanted: &str) -> Option<Node<'a>> {
    node.children().find(|n| name(*n) == wanted)
}

/// The child at the end of a path of names.
pub(super) fn below<'a>(node: Node<'a>, path: &[&str]) -> Option<Node<'a>> {
    path.iter().try_fold(node, |node, wanted| child(node, wanted))
}

/// An attribute by its local name.
pub(super) fn attribute<'a>(node: Node<'a>, wanted: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == wanted).map(|a| a.value())
}

/// The attribute `val` of the first child of this name: how Word writes most properties.
pub(super) fn value<'a>(node: Node<'a>, of: &str) -> Option<&'a str> {
    child(node, of).and_then(|n| attribute(n, "val"))
}

/// A number in the same place.
pub(super) fn number<T: std::str::FromStr>(node: Node<'_>, of: &str) -> Option<T> {
    value(node, of)?.trim().parse().ok()
}

/// A property that is on or off, or is not said: `<w:caps/>`, `<w:caps w:val="0"/>`.
pub(super) fn toggle(node: Node<'_>, of: &str) -> Option<bool> {
    child(node, of).map(|n| !matches!(attribute(n, "val"), Some("0" | "false" | "off")))
}

/// Of two ways to say the same, for new programs and for old ones, the one to read.
pub(super) fn chosen(alternate: Node<'_>) -> Option<Node<'_>> {
    child(alternate, "Choice").or_else(|| child(alternate, "Fallback"))
}
