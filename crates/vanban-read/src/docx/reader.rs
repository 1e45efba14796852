//! Paragraphs and tables in reading order.

use std::collections::HashMap;

use super::counter::Counter;
use super::field::Fields;
use super::record::Record;
use super::run::Inline;
use super::shape::Shape;
use super::styles::{Numbered, Style, Styles};
use super::words::Words;
use super::xml::{Node, attribute, below, child, chosen, name};
use crate::layout::Alignment;
use crate::lines::Text;
use crate::note::{Note, NoteKind};

/// What is known while the parts of a file are read.
pub(super) struct Reader<'a, 's> {
    pub(super) styles: &'s Styles,
    pub(super) text: Text,
    pub(super) record: Record,
    /// Tables that are open around the next paragraph, frames too.
    pub(super) tables: usize,
    pub(super) fields: Fields,
    pub(super) notes: Vec<Note>,
    counter: Counter,
    /// Words of a paragraph whose end was deleted: they go on in the next.
    carried: Words,
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
            record: Record::default(),
            tables: 0,
            fields: Fields::default(),
            notes: Vec::new(),
            counter,
            carried: Words::default(),
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
                "sectPr" => self.record.section(block, self.text.as_str().len()),
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
        let words = std::mem::take(&mut self.carried).then(inline.words);
        if properties.is_some_and(end_is_deleted) {
            self.note(NoteKind::TrackedChanges, None);
            self.carried = words;
        } else {
            let label = self.counter.label(properties.map(Numbered::of).unwrap_or_default(), style);
            let own = properties.map(Shape::of).unwrap_or_default();
            let mut shape = self.styles.shape(own, style, self.tables > 0);
            if label.is_some() {
                // The list has an indent of its own.
                shape.first_line = own.first_line;
            }
            let words = labelled(label, words);
            self.record.paragraph(&mut self.text, &words, centred(own, style), shape, self.tables > 0);
        }
        for text_box in inline.behind {
            self.blocks(text_box, in_cell);
        }
        if let Some(section) = properties.and_then(|p| child(p, "sectPr")) {
            self.record.section(section, self.text.as_str().len());
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
            self.carried = Words::written(format!("[{mark}] "));
            self.blocks(note, false);
            self.carried = Words::default();
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

/// Lines that are centred below each other belong together, wherever it is said that they are centred.
fn centred(own: Shape, style: Option<&Style>) -> bool {
    own.alignment.or(style.and_then(|style| style.shape.alignment)) == Some(Alignment::Centre)
}

/// A label without words counts (a column of row numbers), a bullet without words does not.
fn labelled(label: Option<String>, words: Words) -> Words {
    match label {
        Some(label) if !words.text.trim().is_empty() => Words::written(label).before(words),
        Some(label) if !matches!(label.trim(), "-" | "+") => Words::written(label),
        _ => words,
    }
}

/// The mark at the end of the paragraph is a tracked deletion.
fn end_is_deleted(properties: Node<'_>) -> bool {
    ["del", "moveFrom"].iter().any(|change| below(properties, &["rPr", change]).is_some())
}
