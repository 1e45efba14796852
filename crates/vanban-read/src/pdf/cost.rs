//! How much a page has to draw, before it is drawn.
//!
//! A form (a piece of a page with a name) can show other forms, and those others: a few lines of a file can ask for
//! more work than a machine has time for. The sum is counted first, each form once.

use std::collections::HashMap;

use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::dict::keys::{ANNOTS, AP, FORM, N, RESOURCES, SUBTYPE};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::page::{Page, Resources};

/// Forms inside forms; beyond it the interpreter gives up as well.
const MAX_DEPTH: usize = 40;

/// Counts the bytes of drawing that pages ask for.
#[derive(Debug, Default)]
pub(super) struct Costs {
    /// Forms that are known; `None` while they are being counted.
    forms: HashMap<ObjectIdentifier, Option<u64>>,
}

impl Costs {
    /// The bytes that a page draws; `None` if a form shows itself.
    pub(super) fn page(&mut self, page: &Page<'_>) -> Option<u64> {
        let content = page.page_stream().unwrap_or_default();
        let mut cost = self.content(content, page.resources(), 0)?;
        let Some(annotations) = page.raw().get::<Array<'_>>(ANNOTS) else { return Some(cost) };
        for annotation in annotations.iter::<Dict<'_>>() {
            let Some(look) = annotation.get::<Dict<'_>>(AP) else { continue };
            let shown: Vec<Stream<'_>> = match look.get::<Object<'_>>(N) {
                Some(Object::Stream(stream)) => vec![stream],
                Some(Object::Dict(states)) => states.keys().filter_map(|key| states.get(key)).collect(),
                _ => Vec::new(),
            };
            for stream in shown {
                cost = cost.saturating_add(self.form(&stream, page.resources(), 1)?);
            }
        }
        Some(cost)
    }

    fn content(&mut self, content: &[u8], resources: &Resources<'_>, depth: usize) -> Option<u64> {
        let mut cost = content.len() as u64;
        if resources.x_objects.is_empty() {
            return Some(cost);
        }
        let mut operations = TypedIter::new(content);
        while let Some(operation) = operations.next() {
            let TypedInstruction::XObject(shown) = operation else { continue };
            if let Some(stream) = resources.get_x_object(shown.0) {
                cost = cost.saturating_add(self.form(&stream, resources, depth + 1)?);
            }
        }
        Some(cost)
    }

    fn form(&mut self, stream: &Stream<'_>, around: &Resources<'_>, depth: usize) -> Option<u64> {
        let is_form = stream.dict().get::<Name<'_>>(SUBTYPE).is_none_or(|kind| &*kind == FORM);
        if !is_form {
            return Some(1);
        }
        let id = stream.obj_id();
        if let Some(known) = self.forms.get(&id) {
            return *known;
        }
        if depth > MAX_DEPTH {
            return None;
        }
        self.forms.insert(id, None);
        let content = stream.decoded_data().unwrap_or_default();
        let own = stream.dict().get::<Dict<'_>>(RESOURCES).map(Resources::new);
        let cost = self.content(&content, own.as_ref().unwrap_or(around), depth)?;
        self.forms.insert(id, Some(cost));
        Some(cost)
    }
}
