//! From the tree to lines, in the order of reading.

use std::collections::HashSet;

use super::look::Look;
use super::nesting::is_block;
use super::sup;
use super::tree::{Element, Id, Kind, Tree};
use crate::encoding::{tcvn3, vni};
use crate::lines::Text;
use crate::note::{Note, NoteKind};
use crate::numeral::Numeral;

/// The text of a page, and what is not in it.
pub(super) fn walk(tree: &Tree) -> (String, Vec<Note>) {
    let mut walker = Walker {
        tree,
        lines: Text::default(),
        line: String::new(),
        label: String::new(),
        notes: Vec::new(),
        footnotes: sup::notes(tree),
        empty_cells: 1000 + 4 * tree.nodes.len(),
    };
    walker.inside(0, &Around::default());
    walker.flush(&Around::default());
    (walker.lines.finish(), walker.notes)
}

/// What the elements around a place say of it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around<'t> {
    centred: bool,
    font: Option<&'t str>,
    caps: bool,
    pre: bool,
    /// In the article itself, where a heading or a foot is part of it.
    in_article: bool,
    refers: bool,
}

pub(super) struct Walker<'t> {
    pub(super) tree: &'t Tree,
    pub(super) lines: Text,
    /// The paragraph that is being read.
    line: String,
    /// The number of the item whose words come next.
    label: String,
    notes: Vec<Note>,
    /// The numbers of the notes of the page.
    footnotes: HashSet<u16>,
    /// How many cells may still be empty because others are wide or high.
    pub(super) empty_cells: usize,
}

impl<'t> Walker<'t> {
    /// Reads what is in an element.
    pub(super) fn inside(&mut self, id: Id, around: &Around<'t>) {
        let tree = self.tree;
        for child in tree.children(id) {
            self.node(child, around);
        }
    }

    pub(super) fn node(&mut self, id: Id, around: &Around<'t>) {
        let tree = self.tree;
        match &tree.nodes[id as usize].kind {
            Kind::Words(..) => self.words(tree.words(id), around),
            Kind::Element(element) => self.element(id, element, around),
        }
    }

    fn element(&mut self, id: Id, element: &'t Element, around: &Around<'t>) {
        if let Some(kind) = left_out(element, around) {
            return self.leave_out(id, kind);
        }
        let within = around.with(element);
        match &*element.name {
            "br" => self.line_end(around),
            "sup" => self.raised(id, &within),
            "ul" | "ol" | "menu" | "dir" => {
                self.flush(around);
                self.list(id, element, &within);
                self.flush(&within);
            }
            "table" => {
                self.flush(around);
                self.table(id, element, &within);
            }
            name if is_block(name) => {
                self.flush(around);
                self.inside(id, &within);
                self.flush(&within);
            }
            _ => self.inside(id, &within),
        }
    }

    fn words(&mut self, words: &str, around: &Around<'t>) {
        let decoded = around.font.filter(|_| !words.is_ascii()).and_then(|font| self.decoded(words, font));
        let is_typed = decoded.is_none();
        let words = decoded.as_deref().unwrap_or(words);
        for c in words.chars() {
            match c {
                '\n' if around.pre => self.line_end(around),
                ' ' | '\t' if around.pre => self.line.push(c),
                ' ' | '\t' | '\n' | '\r' | '\x0C' => {
                    if !self.line.ends_with([' ', '\n']) {
                        self.line.push(' ');
                    }
                }
                // Where a word may be broken; it is not shown. TCVN3 has ư there, which has been decoded.
                '\u{AD}' if is_typed => {}
                c if around.caps => self.line.extend(c.to_uppercase()),
                c => self.line.push(c),
            }
        }
    }

    /// Words in a font with an encoding of its own.
    fn decoded(&mut self, words: &str, font: &str) -> Option<String> {
        let decoded = match font {
            _ if tcvn3::is_font(font) => tcvn3::decode(words, font),
            _ if vni::is_font(font) => vni::decode(words),
            _ => return None,
        };
        if decoded != words {
            self.note(NoteKind::Decoded, font);
        }
        Some(decoded)
    }

    /// A line ends; the second end without words between ends the paragraph.
    fn line_end(&mut self, around: &Around<'t>) {
        let typed = self.line.trim_end_matches([' ', '\t']).len();
        self.line.truncate(typed);
        if self.line.ends_with('\n') {
            self.flush(around);
        } else if !self.line.is_empty() {
            self.line.push('\n');
        }
    }

    /// A raised number is the mark of a note when it refers to one, or when one of the notes begins with it.
    fn raised(&mut self, id: Id, around: &Around<'t>) {
        let refers = around.refers || sup::refers(self.tree, id);
        let number = sup::number(self.tree, id).filter(|number| refers || self.footnotes.contains(number));
        let Some(number) = number else { return self.inside(id, around) };
        let begins = self.line.trim().is_empty();
        self.line.push_str(&format!("[{number}]"));
        if begins {
            self.line.push(' ');
        }
    }

    /// Ends the paragraph.
    pub(super) fn flush(&mut self, around: &Around<'t>) {
        let line = std::mem::take(&mut self.line);
        let words = if around.pre { line.trim_end() } else { line.trim() };
        if words.trim().is_empty() {
            return;
        }
        let label = std::mem::take(&mut self.label);
        let label = if has_label(words, &label) { "" } else { &label };
        if around.pre {
            self.lines.paragraph(&format!("{label}{words}"), false);
        } else {
            let lines: Vec<&str> = words.split('\n').map(str::trim).collect();
            self.lines.paragraph(&format!("{label}{}", lines.join("\n")), around.centred);
        }
    }

    fn list(&mut self, id: Id, list: &'t Element, around: &Around<'t>) {
        let is_ordered = &*list.name == "ol";
        let usual = if is_ordered { Numeral::Decimal } else { Numeral::Bullet };
        let numeral = list.look.numeral.unwrap_or(usual);
        let items = || self.tree.children(id).filter(|child| self.tree.name(*child) == "li").count();
        let step = if list.look.reversed { -1 } else { 1 };
        let mut number = list.look.number.unwrap_or_else(|| if step < 0 { items() as i32 } else { 1 });
        let tree = self.tree;
        for child in tree.children(id) {
            match tree.element(child) {
                Some(item) if &*item.name == "li" && !item.look.hidden => {
                    self.flush(around);
                    number = item.look.number.unwrap_or(number);
                    self.label.push_str(&label(item.look.numeral.unwrap_or(numeral), number));
                    number = number.saturating_add(step);
                    self.inside(child, &around.with(item));
                    self.flush(&around.with(item));
                    self.label.clear();
                }
                _ => self.node(child, around),
            }
        }
    }

    /// Tells of words that are not in the text.
    fn leave_out(&mut self, id: Id, kind: NoteKind) {
        /// Letters of words that a note shows.
        const LONGEST: usize = 200;
        let mut words = String::new();
        sup::say(self.tree, id, LONGEST, &mut words);
        let mut words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((end, _)) = words.char_indices().nth(LONGEST) {
            words.truncate(end);
            words.push('…');
        }
        if words.chars().any(char::is_alphabetic) {
            self.note(kind, &words);
        }
    }

    fn note(&mut self, kind: NoteKind, text: &str) {
        /// Nobody reads more.
        const CAP: usize = 100;
        let note = Note::new(kind, text.to_owned());
        if self.notes.len() < CAP && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

impl<'t> Around<'t> {
    pub(super) fn with(&self, element: &'t Element) -> Self {
        let Look { centred, font, caps, pre, refers, .. } = &element.look;
        let name = &*element.name;
        Around {
            centred: centred.unwrap_or(self.centred || name == "center"),
            font: font.as_deref().or(self.font),
            caps: self.caps || *caps,
            pre: self.pre || *pre || name == "pre",
            in_article: self.in_article || matches!(name, "article" | "main"),
            refers: self.refers || *refers,
        }
    }
}

/// What a reader of the page does not see, and what belongs to the site.
fn left_out(element: &Element, around: &Around<'_>) -> Option<NoteKind> {
    /// Links of a list that has nothing else in it.
    const MENU: u32 = 3;
    if element.look.hidden {
        return Some(NoteKind::HiddenText);
    }
    let site = match &*element.name {
        "nav" => true,
        "header" | "footer" | "aside" => !around.in_article,
        "ul" | "ol" | "menu" => element.links >= MENU && element.plain * 20 <= element.linked,
        _ => element.look.site,
    };
    site.then_some(NoteKind::Menu)
}

fn label(numeral: Numeral, number: i32) -> String {
    match (numeral, u32::try_from(number)) {
        (Numeral::Nothing, _) => String::new(),
        (Numeral::Bullet, _) => "- ".to_owned(),
        (_, Ok(number)) => numeral.write(number) + ". ",
        (_, Err(_)) => format!("{number}. "),
    }
}

/// Items that were given a number or a dash by hand have no other: the style that takes the automatic one away is in
/// another file.
fn has_label(words: &str, label: &str) -> bool {
    let mut signs = words.chars();
    let is_numbered = |label: &str| {
        let digits = label.trim_start_matches(|c: char| c.is_ascii_digit());
        (digits.len() < label.len() && digits.starts_with(['.', ')'])) || {
            let mut signs = label.chars();
            signs.next().is_some_and(char::is_alphabetic) && matches!(signs.next(), Some(')' | '.'))
        }
    };
    !label.is_empty()
        && (matches!(signs.next(), Some('-' | '–' | '—' | '+' | '•' | '*'))
            || is_numbered(words)
            || ["Điều ", "Chương ", "Mục ", "Phần "].iter().any(|word| words.starts_with(word)))
}
