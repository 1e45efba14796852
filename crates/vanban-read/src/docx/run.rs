//! The pieces of a paragraph in order: runs, links, fields, insertions, marks of notes.

use super::look::Look;
use super::reader::Reader;
use super::styles::Style;
use super::words::Words;
use super::xml::{Node, attribute, child, chosen, name};
use crate::encoding::{tcvn3, vni};
use crate::note::NoteKind;

/// The words of a paragraph, and the text boxes that hang on it, before its words or behind.
#[derive(Debug, Default)]
pub(super) struct Inline<'a> {
    pub(super) words: Words,
    pub(super) before: Vec<Node<'a>>,
    pub(super) behind: Vec<Node<'a>>,
}

impl<'a> Reader<'a, '_> {
    /// Reads what is inside `node`, a paragraph or a part of one.
    pub(super) fn inline(&mut self, node: Node<'a>, style: Option<&Style>, into: &mut Inline<'a>) {
        for piece in node.children() {
            match name(piece) {
                "r" => self.run(piece, style, into),
                "ins" | "moveTo" => {
                    self.note(NoteKind::TrackedChanges, None);
                    self.inline(piece, style, into);
                }
                "del" | "moveFrom" => self.note(NoteKind::TrackedChanges, None),
                "hyperlink" | "fldSimple" | "smartTag" | "sdt" | "sdtContent" | "customXml" | "dir" | "bdo" => {
                    self.inline(piece, style, into);
                }
                "oMath" | "oMathPara" => {
                    let words = piece.descendants().filter(|n| name(*n) == "t").filter_map(|n| n.text());
                    words.for_each(|words| into.words.text.push_str(words));
                    into.words.set(None);
                }
                "AlternateContent" => {
                    if let Some(one) = chosen(piece) {
                        self.inline(one, style, into);
                    }
                }
                _ => {}
            }
        }
    }

    fn run(&mut self, run: Node<'a>, style: Option<&Style>, into: &mut Inline<'a>) {
        let look = self.styles.look(child(run, "rPr"), style);
        let hidden = look.hidden == Some(true);
        let start = into.words.text.len();
        self.pieces(run, style, into);
        let typed = into.words.cut(start);
        if hidden {
            if !typed.trim().is_empty() {
                self.note(NoteKind::HiddenText, Some(typed.trim()));
            }
            return;
        }
        let shown = self.decoded(typed, &look);
        into.words.text.push_str(&if look.caps == Some(true) { shown.to_uppercase() } else { shown });
        into.words.set(Some(self.record.look(&look, self.styles)));
    }

    /// Text in a font with an encoding of its own.
    fn decoded(&mut self, typed: String, look: &Look) -> String {
        let Some(font) = look.font.as_deref().filter(|_| !typed.is_ascii()) else { return typed };
        let decoded = match font {
            _ if tcvn3::is_font(font) => tcvn3::decode(&typed, font),
            _ if vni::is_font(font) => vni::decode(&typed),
            _ => {
                if font.starts_with("VPS ") && !typed.chars().any(|c| u32::from(c) >= 0x1E00) {
                    self.note(NoteKind::LegacyFont, Some(font));
                }
                return typed;
            }
        };
        if decoded != typed {
            self.note(NoteKind::Decoded, Some(font));
        }
        decoded
    }

    /// The text of a run.
    fn pieces(&mut self, run: Node<'a>, style: Option<&Style>, into: &mut Inline<'a>) {
        for piece in run.children() {
            match name(piece) {
                "fldChar" => self.fields.see(piece),
                "AlternateContent" => {
                    if let Some(one) = chosen(piece) {
                        self.pieces(one, style, into);
                    }
                }
                _ if self.fields.in_instruction() => {}
                "t" => into.words.text.extend(piece.text().unwrap_or_default().chars().map(one_line)),
                "tab" | "ptab" => into.words.text.push('\t'),
                "br" | "cr" => into.words.text.push('\n'),
                "noBreakHyphen" => into.words.text.push('-'),
                // Fonts of TCVN3 show it as ư.
                "softHyphen" => into.words.text.push('\u{AD}'),
                "lastRenderedPageBreak" => self.record.page_ends(),
                "sym" => into.words.text.extend(symbol(piece)),
                "footnoteReference" => self.refer(piece, false, &mut into.words.text),
                "endnoteReference" => self.refer(piece, true, &mut into.words.text),
                "drawing" | "pict" | "object" => {
                    boxes(piece, if into.words.text.trim().is_empty() { &mut into.before } else { &mut into.behind });
                }
                "ruby" => {
                    if let Some(base) = child(piece, "rubyBase") {
                        self.inline(base, style, into);
                    }
                }
                _ => {}
            }
        }
    }
}

/// A line end inside a piece of text is a blank in Word.
fn one_line(c: char) -> char {
    if matches!(c, '\n' | '\r') { ' ' } else { c }
}

/// The text boxes of a drawing, outermost only: what they hold is read as a body.
fn boxes<'a>(node: Node<'a>, found: &mut Vec<Node<'a>>) {
    for part in node.children() {
        match name(part) {
            "txbxContent" => found.push(part),
            "AlternateContent" => {
                if let Some(one) = chosen(part) {
                    boxes(one, found);
                }
            }
            _ => boxes(part, found),
        }
    }
}

/// A sign of a symbol font: bullets, arrows and boxes as far as they mean something in a text.
fn symbol(node: Node<'_>) -> Option<char> {
    let code = u32::from_str_radix(attribute(node, "char")?, 16).ok()?;
    let font = attribute(node, "font").unwrap_or_default();
    // Signs of these fonts lie in the private area, from F000.
    let sign = match (font, code & 0xFF) {
        ("Wingdings", 0xA8 | 0x6F | 0x71) => '☐',
        ("Wingdings", 0xFE) => '☑',
        ("Wingdings", 0xFD) => '☒',
        ("Wingdings", 0xFC) => '✓',
        ("Wingdings", 0xE0 | 0xE8) | ("Symbol", 0xAE) => '→',
        ("Wingdings", 0xA7 | 0x9F) | ("Symbol", 0xB7) => '•',
        ("Symbol", 0xA3) => '≤',
        ("Symbol", 0xB3) => '≥',
        ("Symbol", 0xB4) => '×',
        ("Symbol", 0xB1) => '±',
        ("Symbol", 0xB0) => '°',
        ("Symbol", 0xA5) => '∞',
        ("Symbol", 0x2D) => '-',
        _ if (0xF000..=0xF0FF).contains(&code) => {
            let low = char::from_u32(code & 0xFF)?;
            return (font == "Symbol" && low.is_ascii_graphic() && !low.is_ascii_alphabetic()).then_some(low);
        }
        _ => return char::from_u32(code).filter(|c| !c.is_control()),
    };
    Some(sign)
}
