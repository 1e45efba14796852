//! Fields: their instruction is not read, their last result is.

use super::xml::{Node, attribute};

/// The fields that are open at a place.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// For each, from the outermost: is its instruction still going on?
    open: Vec<bool>,
}

impl Fields {
    /// Takes note of the beginning, the middle or the end of a field.
    pub(super) fn see(&mut self, node: Node<'_>) {
        /// Fields in each other; more are no longer told apart.
        const CAP: usize = 64;
        match attribute(node, "fldCharType") {
            Some("begin") if self.open.len() < CAP => self.open.push(true),
            Some("separate") => {
                if let Some(last) = self.open.last_mut() {
                    *last = false;
                }
            }
            Some("end") => {
                self.open.pop();
            }
            _ => {}
        }
    }

    /// Is text at this place part of an instruction?
    pub(super) fn in_instruction(&self) -> bool {
        self.open.contains(&true)
    }

    /// An instruction ends with its paragraph at the latest, so that a field without an end does not swallow the rest.
    pub(super) fn end_paragraph(&mut self) {
        self.open.retain(|instruction| !instruction);
    }
}
