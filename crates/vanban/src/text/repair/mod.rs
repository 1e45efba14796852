//! Damaged text → the text it was: scans read by a model of another language lose the Vietnamese letters
//! (`Ủy ban nhân dân` → `Uy ban nhan dan`).
//!
//! Restore first, then parse strictly: no grammar knows of damage. What a word may have been is told by the confusions
//! of letters ([`candidates`]), which of these it was by the words around ([`model`], [`decode`]). Only damaged parts
//! are touched ([`detect`]), and in them nothing that is sure: numbers, codes, addresses, words that kept their letters.
//!
//! Text that kept its letters has wrong words here and there if it was scanned: names that grammar needs are mended
//! ([`forms`]), running prose is not.

mod candidates;
mod codes;
mod confusion;
mod decode;
mod detect;
mod echo;
mod forms;
mod letters;
mod lexicon;
mod looks;
mod make;
mod memory;
mod model;
mod restorer;
mod signed;
mod trie;
mod witness;
mod words;

use std::borrow::Cow;
use std::ops::Range;

pub use restorer::Restorer;

use decode::{Decoder, Word};
use forms::Form;
use model::{Model, OTHER};
use witness::Witnesses;
use words::{Unit, UnitKind};

use crate::citation::Certainty;
use crate::document::{Repair, RepairReason};
use crate::span::Span;
use crate::text::{OffsetMap, capitalised, composed, is_upper};
use candidates::Style;
use confusion::Loss;

/// What a wrong word of a phrase of two weighs is one; in a longer phrase, or a code, it weighs more.
const SURE: usize = 2;
/// What a text must have of these before they count as a scan's.
const MANY: usize = 4;
/// Bytes of the text for each of them at most.
const SPACING: usize = 2000;

/// Bytes without a wrong word that end the search for more.
const PATIENCE: usize = 4000;

/// What the trainer shares with the reader of the model.
pub mod format {
    pub use super::letters::{LETTERS, is_syllable, letter_id};
    pub use super::model::{BIAS, BREAK, FOLLOWERS, MAGIC, NUMBER, OTHER, UNIT, WORDS};
}

/// Which text is restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// The damaged parts, and names with a wrong mark where a text has several; clean text stays as it is, byte for
    /// byte.
    #[default]
    Auto,
    /// None.
    Off,
    /// All of it. Words that have their letters stay even so.
    Force,
}

/// A restored text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored<'s> {
    /// The text; borrowed when nothing was replaced.
    pub text: Cow<'s, str>,
    /// What was replaced, in order.
    pub repairs: Vec<Repair>,
    map: OffsetMap,
}

impl Restored<'_> {
    /// Leads a range of the restored text back to the source.
    ///
    /// ```
    /// use vanban::repair::{Mode, restore};
    /// let source = "Uy ban nhan dan tinh bao cao";
    /// let restored = restore(source, Mode::Force);
    /// assert_eq!(restored.text, "Ủy ban nhân dân tỉnh báo cáo");
    /// let at = restored.text.find("nhân dân").unwrap_or(0);
    /// assert_eq!(&source[restored.source_range(at..at + "nhân dân".len())], "nhan dan");
    /// ```
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        self.map.range(range)
    }

    /// The text and the way back.
    pub(crate) fn into_parts(self) -> (String, OffsetMap, Vec<Repair>) {
        (self.text.into_owned(), self.map, self.repairs)
    }
}

/// Restores a text, with the model of this crate (a [`Mode`]) or another one.
///
/// This model leaves line breaks as they are, and so numbers and every word that kept its Vietnamese letters;
/// what is changed of these is among the repairs with its reason: signs in a number (`469 [TB-VP`), the day that a
/// digital signature also says, a mark in the name of a law, a body or a province. Each repair says whether the word
/// may have been another.
///
/// ```
/// use vanban::repair::{Mode, restore};
/// let clean = "Ủy ban nhân dân tỉnh báo cáo trước ngày 15/6/2026.";
/// assert_eq!(restore(clean, Mode::Auto).text, clean);
/// ```
pub fn restore(text: &str, with: impl Restorer) -> Restored<'_> {
    make::mended(text, restorer::placed(text, with.repairs(text)))
}

/// What the model of this crate replaces.
fn found(text: &str, mode: Mode) -> Vec<Repair> {
    let parts = match mode {
        Mode::Off => return Vec::new(),
        Mode::Auto => detect::damaged(text),
        Mode::Force => vec![0..text.len()],
    };
    let mut repairs = if mode == Mode::Auto { lightly(text, &parts) } else { Vec::new() };
    let witnesses = if parts.is_empty() { Witnesses::default() } else { Witnesses::of(text) };
    for part in parts {
        repairs.extend(wholly(text, part, &witnesses));
    }
    repairs
}

/// What is wrong in a text that is not damaged as a whole. Composed or decomposed letters say the same.
fn lightly(text: &str, damaged: &[Range<usize>]) -> Vec<Repair> {
    let (whole, back) = composed(text);
    if !damaged.is_empty() || matches!(whole, Cow::Borrowed(_)) {
        return slips(text, damaged);
    }
    let mut found = slips(&whole, damaged);
    for repair in &mut found {
        let range = back.range(repair.span.start as usize..repair.span.end as usize);
        repair.span = Span::new(range.start as u32, range.end as u32);
    }
    found
}

/// What is wrong in the parts that are not damaged.
fn slips(text: &str, damaged: &[Range<usize>]) -> Vec<Repair> {
    let starts = [0].into_iter().chain(damaged.iter().map(|part| part.end));
    let ends = damaged.iter().map(|part| part.start).chain([text.len()]);
    let parts: Vec<Range<usize>> = starts.zip(ends).map(|(start, end)| start..end).collect();
    let patience = if damaged.is_empty() { PATIENCE } else { usize::MAX };
    let forms: Vec<Form> = parts.iter().flat_map(|part| forms::forms(text, part.clone(), patience)).collect();
    // Where no word is wrong no code is either.
    let scanned = !forms.is_empty() || !damaged.is_empty();
    let codes: Vec<Repair> =
        parts.iter().filter(|_| scanned).flat_map(|part| codes::light(text, part.clone())).collect();
    // A wrong word here and there may be the author's, and stands as it was written; many are a scan's.
    let weight = |form: &Form| form.repairs.len() * if form.long { SURE } else { 1 };
    let weight = forms.iter().map(weight).sum::<usize>() + codes.len() * SURE;
    let many = weight >= MANY && weight * SPACING >= text.len();
    let mut found: Vec<Repair> = Vec::new();
    if many || !damaged.is_empty() {
        found.extend(forms.into_iter().flat_map(|form| form.repairs).chain(codes));
    }
    found.extend(parts.iter().flat_map(|part| looks::looks(text, part.clone())));
    if damaged.is_empty() {
        found.extend(signed::dates(text));
        found.extend(echo::echoes(text, many));
    }
    // Where two found something, the longer of the two knows more.
    found.sort_by_key(|r| (r.span.start, std::cmp::Reverse(r.span.end)));
    found.dedup_by(|b, a| b.span.start < a.span.end);
    found
}

/// Every word of a damaged part.
fn wholly(text: &str, part: Range<usize>, witnesses: &Witnesses<'_>) -> Vec<Repair> {
    let units = words::units(text, part.clone());
    let words = Decoder::new(text, loss(&text[part.clone()])).read(&units);
    let mut found: Vec<Repair> = units.iter().zip(words).filter_map(|(unit, word)| repair(text, unit, word)).collect();
    witnesses.attest(text, &units, &mut found);
    found.extend(codes::signs(text, part.clone()));
    found.extend(codes::days(text, part));
    found
}

/// How the marks were lost. An English reader of scans makes `é` of most letters with two marks; where there is none,
/// a machine took them off that did nothing else.
fn loss(text: &str) -> Loss {
    let read = text.chars().filter(|c| matches!(c, 'é' | '¢' | '€')).count();
    if read * 200 > text.len() { Loss::Read } else { Loss::Stripped }
}

fn repair(text: &str, unit: &Unit, word: Word) -> Option<Repair> {
    let model = Model::get();
    let source = &text[unit.range.clone()];
    let (replacement, reason) = match unit.kind {
        UnitKind::Damaged(style) if word.id != OTHER => {
            (styled(model.word(word.id), style, source), RepairReason::Word)
        }
        UnitKind::Abbreviation => (model.abbreviation(source)?.to_owned(), RepairReason::Abbreviation),
        _ => return None,
    };
    let span = Span::new(unit.range.start as u32, unit.range.end as u32);
    let certainty = if word.sure { Certainty::Repaired } else { Certainty::Guessed };
    (replacement != source).then_some(Repair { span, replacement, reason, certainty })
}

/// Capitals follow the source.
fn styled(word: &str, style: Style, source: &str) -> String {
    match style {
        Style::Small => word.to_owned(),
        Style::Capitals => word.to_uppercase(),
        // `Y` of `Y te` is a title, and so is a lone capital.
        Style::Title if source.starts_with(is_upper) => capitalised(word),
        Style::Title => word.to_owned(),
    }
}
