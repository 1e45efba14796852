//! Paragraphs and tables in reading order.

use std::collections::HashMap;

use super::counter::Counter;
use super::field::Fields;
use super::run::Inline;
use super::styles::{Numbered, Styles, centred};
use super::xml::{Node, attribute, below, child, chosen, name};
use crate::lines::Text;
use crate::note::{Note, NoteKind};

/// What is known while the parts of a file are read.
pub(super) struct Reader<'a, 's> {
    pub(super) styles: &'s Styles,
    pub(super) text: Text,
    pub(super) fields: Fields,
    pub(super) notes: Vec<Note>,
    counter: Counter,
    /// Words of a paragraph whose end was deleted: they go on in the next.
    carried: String,
    footnotes: HashMap<&'a str, Node<'a>>,
    endnotes: HashMap<&'a str, Node<'a>>,
    /// Notes that have a mark already: their part and their name in it.
    marks: HashMap<(bool, &'a str), usize>,
    /// The notes that were referred to, with their marks; endnotes count on behind the footnotes.
    pub(super) footnotes_seen: Vec<(usize, Node<'a>)>,
    pub(super) endnotes_seen: Vec<(usize, Node<'a>)>,
    /// How many marks of footnotes there are, at most.
    footnote_marks: usize,
}

impl<'a, 's> Reader<'a, 's> {
    pub(super) fn new(styles: &'s Styles, counter: Counter) -> Self {
        Reader {
            styles,
            text: Text::default(),
            fields: Fields::default(),
            notes: Vec::new(),
            counter,
            carried: String::new(),
            footnotes: HashMap::new(),
            endnotes: HashMap::new(),
            marks: HashMap::new(),
            footnotes_seen: Vec::new(),
            endnotes_seen: Vec::new(),
            footnote_marks: 0,
        }
    }

    /// Makes the notes at the foot of pages and at the end known.
    pub(super) fn know_notes(&mut self, body: Node<'a>, footnotes: Option<Node<'a>>, endnotes: Option<Node<'a>>) {
        let of = |root: Option<Node<'a>>| -> HashMap<&'a str, Node<'a>> {
            let notes = root.into_iter().flat_map(|root| root.children());
            notes.filter_map(|note| Some((attribute(note, "id")?, note))).collect()
        };
        (self.footnotes, self.endnotes) = (of(footnotes), of(endnotes));
        self.footnote_marks = body.descendants().filter(|n| name(*n) == "footnoteReference").count();
    }

    /// Reads what stands below each other in `node`: a body, a cell, a text box, a note.
    pub(super) fn blocks(&mut self, node: Node<'a>, in_cell: bool) {
        for block in node.children() {
            match name(block) {
                "p" => self.paragraph(block, in_cell),
                "tbl" => self.table(block, in_cell),
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.blocks(block, in_cell),
                "AlternateContent" => {
                    if let Some(one) = chosen(block) {
                        self.blocks(one, in_cell);
                    }
                }
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, paragraph: Node<'a>, in_cell: bool) {
        let properties = child(paragraph, "pPr");
        let styles = self.styles;
        let style = styles.of_paragraph(properties);
        let mut inline = Inline::default();
        self.inline(paragraph, style, &mut inline);
        self.fields.end_paragraph();
        for text_box in inline.before {
            self.blocks(text_box, in_cell);
        }
        let carried = std::mem::take(&mut self.carried);
        if !carried.is_empty() {
            let behind = if carried.ends_with(' ') { inline.text.trim_start() } else { &inline.text };
            inline.text = carried + behind;
        }
        if properties.is_some_and(end_is_deleted) {
            self.note(NoteKind::TrackedChanges, None);
            self.carried = inline.text;
        } else {
            let label = self.counter.label(properties.map(Numbered::of).unwrap_or_default(), style);
            let centred = properties.and_then(centred).or(style.and_then(|s| s.centred)).unwrap_or(false);
            self.text.paragraph(&labelled(label, &inline.text), centred);
        }
        for text_box in inline.behind {
            self.blocks(text_box, in_cell);
        }
    }

    /// The mark of a note: `[1]`. What it marks is read later, and once however often it is referred to.
    pub(super) fn refer(&mut self, reference: Node<'a>, at_the_end: bool, text: &mut String) {
        let Some(id) = attribute(reference, "id") else { return };
        let (notes, seen, before) = match at_the_end {
            true => (&self.endnotes, &mut self.endnotes_seen, self.footnote_marks),
            false => (&self.footnotes, &mut self.footnotes_seen, 0),
        };
        let Some(note) = notes.get(id) else { return };
        let mark = *self.marks.entry((at_the_end, id)).or_insert_with(|| {
            let mark = before + seen.len() + 1;
            seen.push((mark, *note));
            mark
        });
        text.push_str(&format!("[{mark}]"));
    }

    /// Puts the notes that were referred to behind the text: `[1] Gồm các đồng chí ...`
    pub(super) fn put_notes(&mut self) {
        let notes = [std::mem::take(&mut self.footnotes_seen), std::mem::take(&mut self.endnotes_seen)];
        for (mark, note) in notes.into_iter().flatten() {
            self.carried = format!("[{mark}] ");
            self.blocks(note, false);
            self.carried.clear();
        }
    }

    /// Remembers a note, once.
    pub(super) fn note(&mut self, kind: NoteKind, text: Option<&str>) {
        /// Nobody reads more.
        const CAP: usize = 100;
        let note = Note::new(kind, text.map(str::to_owned));
        if self.notes.len() < CAP && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// A label without words counts (a column of row numbers), a bullet without words does not.
fn labelled(label: Option<String>, text: &str) -> String {
    match label {
        Some(label) if !text.trim().is_empty() => label + text.trim_start(),
        Some(label) if !matches!(label.trim(), "-" | "+") => label,
        _ => text.to_owned(),
    }
}

/// The mark at the end of the paragraph is a tracked deletion.
fn end_is_deleted(properties: Node<'_>) -> bool {
    ["del", "moveFrom"].iter().any(|change| below(properties, &["rPr", change]).is_some())
}
