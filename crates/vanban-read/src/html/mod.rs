//! Web pages: what a browser would print of them, without the menus around it.
//!
//! The tokenizer of html5ever knows tags, entities and scripts; the tree is a plain one of our own, because only few
//! rules of HTML about tags that are left out matter for words, and because its depth and cost must be bounded.

mod charset;
mod guard;
mod look;
mod nesting;
mod sup;
mod table;
mod tree;
mod walk;

use crate::{Extracted, Format, ReadError};

pub(crate) use charset::is_page;

/// Reads a page.
pub(crate) fn read(bytes: &[u8]) -> Result<Extracted, ReadError> {
    /// Bytes of a page; the longest laws have ten million.
    const MAX: usize = 128 << 20;
    let too_large = |part: &str| ReadError::TooLarge { part: part.to_owned() };
    if bytes.len() > MAX {
        return Err(too_large("the page"));
    }
    let (page, mut notes) = charset::decode(bytes)?;
    let tree = tree::Tree::of(&page).ok_or_else(|| too_large("the page"))?;
    drop(page);
    let (text, found) = walk::walk(&tree);
    notes.extend(found);
    Ok(Extracted { text, format: Format::Html, notes, pages: Vec::new(), layout: None })
}
