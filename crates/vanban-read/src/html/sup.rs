//! Raised numbers: marks of notes, or only powers.

use std::collections::HashSet;

use super::nesting::is_block;
use super::tree::{Id, Tree};

/// The numbers that begin a line as raised ones: those of the notes of the page.
pub(super) fn notes(tree: &Tree) -> HashSet<u16> {
    let mut numbers = HashSet::new();
    let mut at_start = true;
    for id in 0..tree.nodes.len() as Id {
        match tree.name(id) {
            "" => at_start &= tree.words(id).trim().is_empty(),
            "sup" if at_start => numbers.extend(number(tree, id)),
            name => at_start |= is_block(name) || name == "br",
        }
    }
    numbers
}

/// The number that an element says and nothing else: `1`, `(1)`, `[1]`.
pub(super) fn number(tree: &Tree, id: Id) -> Option<u16> {
    /// Digits of a mark, and brackets.
    const LONGEST: usize = 8;
    let mut said = String::new();
    say(tree, id, LONGEST, &mut said);
    let said = said.trim();
    let bare = said.strip_prefix(['(', '[']).and_then(|s| s.strip_suffix([')', ']'])).unwrap_or(said);
    let digits = (1..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    bare.parse().ok().filter(|_| digits)
}

/// Does an element refer to a place in the page, itself or in what is in it?
pub(super) fn refers(tree: &Tree, id: Id) -> bool {
    /// Elements of a mark.
    const MAX: usize = 4;
    let look = |id: Id| tree.element(id).is_some_and(|element| element.look.refers);
    look(id) || tree.children(id).take(MAX).any(|child| look(child) || tree.children(child).take(MAX).any(look))
}

/// The words of an element up to a length.
pub(super) fn say(tree: &Tree, id: Id, longest: usize, said: &mut String) {
    if said.len() > longest {
        return;
    }
    said.push_str(tree.words(id));
    for child in tree.children(id) {
        if said.len() > longest {
            return;
        }
        if is_block(tree.name(child)) || tree.name(child) == "br" {
            said.push(' ');
        }
        say(tree, child, longest, said);
    }
}
