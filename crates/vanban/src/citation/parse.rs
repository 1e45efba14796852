//! The grammar of a reference: a type word and what identifies the document.

use std::ops::Range;

use super::dates::tail;
use super::laws;
use super::words::{TypeWord, back_reference, type_word};
use super::{Certainty, Citation, CitationTarget};
use crate::agency::normal_case;
use crate::kind::DocumentType;
use crate::number;
use crate::span::Span;
use crate::text::{Case, floor_boundary, is_letter, is_word_char, starts_upper, starts_with_fold};

/// A reference before it is placed and resolved.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) citation: Citation,
    /// Its place in the flow.
    pub(super) range: Range<usize>,
    /// It counts only if the document tells what it means.
    pub(super) needs_antecedent: bool,
    /// The type word is in small letters.
    pub(super) small: bool,
    /// The index of the mention for which it was defined to stand.
    pub(super) means: Option<usize>,
}

impl Reference {
    /// One that stands for itself and begins with a capital.
    pub(super) fn new(citation: Citation, range: Range<usize>) -> Self {
        Reference { citation, range, needs_antecedent: false, small: false, means: None }
    }

    /// The name of a law that is known from the text alone: a type word and the `len` bytes behind its blank.
    pub(super) fn named(head: Head<'_>, len: usize, certainty: Certainty) -> Self {
        let end = head.len + 1 + len;
        let mut citation = blank(CitationTarget::Name);
        citation.document_type = head.word.ty;
        citation.name = Some(head.text[..end].to_owned());
        citation.certainty = certainty;
        Reference::new(citation, head.at..head.at + end)
    }

    /// A reference to a document cited before.
    pub(super) fn back_to(ty: DocumentType, range: Range<usize>) -> Self {
        let mut citation = blank(CitationTarget::BackReference);
        citation.document_type = Some(ty);
        Reference { needs_antecedent: true, ..Reference::new(citation, range) }
    }

    /// Its number begins with this serial.
    pub(super) fn has_serial(&self, serial: &str) -> bool {
        matches!(&self.citation.target, CitationTarget::Number(n) if n.serial().is_some_and(|s| s.as_str() == serial))
    }
}

/// A type word of the flow, and the rest of its paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'t> {
    /// The paragraph from the type word on.
    pub(super) text: &'t str,
    /// Its place in the flow.
    pub(super) at: usize,
    pub(super) word: &'static TypeWord,
    /// The length of the word.
    pub(super) len: usize,
}

impl<'t> Head<'t> {
    pub(super) fn new(flow: &'t str, at: usize) -> Option<Self> {
        let text = line(flow, at);
        let (word, len) = type_word(text)?;
        Some(Head { text, at, word, len })
    }

    /// What follows the word.
    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.len..]
    }
}

/// Reads the reference that begins with a type word.
pub(super) fn reference(head: Head<'_>) -> Option<Reference> {
    let Head { text, at, word, len } = head;
    if word.ty.is_some_and(DocumentType::is_cited_by_name) {
        return law(text, at, word, len);
    }
    numbered(text, at, word, len).or_else(|| back(text, at, word, len)).or_else(|| short(text, at, word, len))
}

/// The rest of the paragraph, as far as any mention reaches.
pub(super) fn line(flow: &str, at: usize) -> &str {
    const LONGEST: usize = 2048;
    let rest = &flow[at..floor_boundary(flow, at + LONGEST)];
    &rest[..memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())]
}

/// type [ "số" [ ":" ] ] number tail
fn numbered(text: &str, at: usize, word: &TypeWord, len: usize) -> Option<Reference> {
    let (number_at, _) = after_so(text, len);
    let scanned = number::scan(&text[number_at..])?;
    let named = number_at > len;
    let glued = !named && scanned.number.serial().is_none();
    if glued {
        return None;
    }
    let end = number_at + scanned.len;
    let tail = tail(&text[end..]);
    let tail_len = tail.len;
    let mut citation = blank(CitationTarget::Number(scanned.number));
    citation.document_type = document_type(&citation.target, word.ty);
    tail.into(&mut citation, word.ty);
    let len = end + tail_len;
    Some(made(citation, at, len, text))
}

/// Skips `số`, colons and blanks behind a type word; says whether `số` was there.
fn after_so(text: &str, from: usize) -> (usize, bool) {
    let rest = text[from..].trim_start_matches(' ');
    let so = starts_with_fold(rest, "số").filter(|len| !rest[*len..].starts_with(is_letter));
    let rest = &rest[so.unwrap_or(0)..];
    let rest = rest.trim_start_matches([':', ' ']);
    (text.len() - rest.len(), so.is_some())
}

/// law-type name [ "năm" year ] [ [ "số" ] number ] [ date ] | law-type "số" number tail
fn law(text: &str, at: usize, word: &'static TypeWord, len: usize) -> Option<Reference> {
    if word.ty == Some(DocumentType::Constitution) {
        return Some(constitution(text, at, len));
    }
    if let Some(direct) = numbered(text, at, word, len) {
        return Some(direct);
    }
    if !starts_upper(text) {
        return None;
    }
    named_law(Head { text, at, word, len }).or_else(|| back(text, at, word, len))
}

/// A law by its name, in whatever letter case.
pub(super) fn named_law(head: Head<'_>) -> Option<Reference> {
    let Head { text, at, word, len } = head;
    let name_at = len + usize::from(text[len..].starts_with(' '));
    let found = text.get(name_at..).and_then(laws::name)?;
    let mut end = name_at + found.len;
    let printed = text[end..].strip_prefix(' ').and_then(laws::printed_year).map_or(end, |year| end + 1 + year);
    // `LUẬT PHÒNG THỦ DÂN SỰ` in a heading is spelled as the law is.
    let other_case = !starts_upper(text) || Case::of(&text[..end]) == Case::Upper;
    let name = match laws::official(&text[name_at..end]).filter(|_| other_case) {
        Some(official) => {
            format!("{} {official}{}", word.ty.map_or("", DocumentType::name), text[end..printed].to_lowercase())
        }
        None => normal_case(&text[..printed]),
    };
    end = printed;
    // `Luật Hộ tịch (sửa đổi) số …`: the name of the bill has stayed.
    let revised = text[end..].strip_prefix(" (sửa đổi)").map_or(end, |rest| text.len() - rest.len());
    let (number_at, so) = after_so(text, revised);
    let mut citation = blank(CitationTarget::Name);
    citation.document_type = word.ty;
    citation.name = Some(name);
    citation.certainty = if found.known { Certainty::Exact } else { Certainty::Guessed };
    if let Some(scanned) = number::scan(&text[number_at..]).filter(|s| s.number.year().is_some() || so) {
        end = number_at + scanned.len;
        citation.target = CitationTarget::Number(scanned.number);
    }
    let tail = tail(&text[end..]);
    let len = end + tail.len;
    tail.into(&mut citation, word.ty);
    Some(made(citation, at, len, text))
}

/// "Hiến pháp" [ "nước …" ] [ "năm" year ]
fn constitution(text: &str, at: usize, len: usize) -> Reference {
    const STATE: &str = " nước cộng hòa xã hội chủ nghĩa việt nam";
    let state = starts_with_fold(&text[len..], STATE).unwrap_or(0);
    let after = len + state;
    let year = text[after..].strip_prefix(' ').and_then(laws::printed_year).map_or(0, |year| year + 1);
    let mut citation = blank(CitationTarget::Name);
    citation.document_type = Some(DocumentType::Constitution);
    citation.name = Some(normal_case(&text[..after + year]));
    made(citation, at, after + year, text)
}

/// type ( "nêu trên" | "trên" | … )
fn back(text: &str, at: usize, word: &TypeWord, len: usize) -> Option<Reference> {
    word.ty?;
    let back = back_reference(&text[len..])?;
    let mut citation = blank(CitationTarget::BackReference);
    citation.document_type = word.ty;
    let mut reference = made(citation, at, len + back, text);
    reference.needs_antecedent = true;
    Some(reference)
}

/// type [ "số" ] serial [ "/" year ], when nothing follows that would make it an amount or a date
fn short(text: &str, at: usize, word: &TypeWord, len: usize) -> Option<Reference> {
    if !starts_upper(text) || word.ty.is_none() {
        return None;
    }
    let (number_at, _) = after_so(text, len);
    let rest = &text[number_at..];
    let digits = rest.bytes().take(6).take_while(u8::is_ascii_digit).count();
    let year = rest[digits..].strip_prefix('/').map_or(0, |r| r.bytes().take(5).take_while(u8::is_ascii_digit).count());
    let with_year = if year == 4 { digits + 5 } else { digits };
    let after = &rest[with_year..];
    const COUNTED: [&str; 9] = [" ngày", " tháng", " năm", " người", " đồng", " điều", " điểm", " chương", " nội dung"];
    let amount = after.starts_with(['/', '%', '-']) || COUNTED.iter().any(|w| after.starts_with(w));
    let decimal = after.starts_with(['.', ',']) && after[1..].starts_with(|c: char| c.is_ascii_digit());
    if number_at == len || !(1..=5).contains(&digits) || amount || decimal || after.starts_with(is_word_char) {
        return None;
    }
    let mut citation = blank(CitationTarget::ShortNumber(rest[..with_year].into()));
    citation.document_type = word.ty;
    let mut reference = made(citation, at, number_at + with_year, text);
    reference.needs_antecedent = true;
    Some(reference)
}

/// A number that stands without a type word, or behind one that `type_word` does not know: `số 157/SYT-NVYD`.
pub(super) fn bare(flow: &str, at: usize, word: Option<&TypeWord>, start: usize) -> Option<Reference> {
    let text = line(flow, at);
    let scanned = number::scan(text)?;
    let tail = tail(&text[scanned.len..]);
    let mut citation = blank(CitationTarget::Number(scanned.number));
    let said = word.and_then(|w| w.ty);
    citation.document_type = document_type(&citation.target, said);
    let end = at + scanned.len + tail.len;
    tail.into(&mut citation, said);
    Some(Reference::new(citation, start..end))
}

/// The type a mention speaks of: what the symbol says, unless the words say something that the symbol leaves open.
fn document_type(target: &CitationTarget, word: Option<DocumentType>) -> Option<DocumentType> {
    let CitationTarget::Number(number) = target else { return word };
    let symbol = number.symbol().document_type();
    match (symbol, word) {
        // `Quy định số 377-QĐ/TW`: decisions and regulations of the Party share a symbol.
        (Some(DocumentType::Decision), Some(DocumentType::Regulation)) => word,
        // `Nghị quyết số 254/2025/NĐ-CP`: the word is what the writer meant, the symbol is the slip.
        (Some(symbol), Some(said)) if symbol != said && is_definite(said) => word,
        (Some(_), _) => number.document_type(),
        (None, Some(DocumentType::OfficialLetter)) | (None, None) => {
            number.document_type().or_else(|| law_or_none(number))
        }
        (None, Some(_)) => word,
    }
}

/// Types whose word nobody uses for another type.
fn is_definite(ty: DocumentType) -> bool {
    use DocumentType::{Decision, Directive, JointResolution, Resolution};
    ty.is_always_legislative() || matches!(ty, Resolution | JointResolution | Decision | Directive)
}

/// `64/2025/QH15` without a word: most are laws.
fn law_or_none(number: &number::DocumentNumber) -> Option<DocumentType> {
    number.symbol().as_str().starts_with("QH").then_some(DocumentType::Law)
}

/// A citation of which only the target is known yet.
pub(super) fn blank(target: CitationTarget) -> Citation {
    Citation {
        document_type: None,
        target,
        name: None,
        date: None,
        issuer: None,
        provisions: Vec::new(),
        resolved: None,
        relation: None,
        slips: Vec::new(),
        certainty: Certainty::Exact,
        span: Span::new(0, 0),
    }
}

fn made(citation: Citation, at: usize, len: usize, text: &str) -> Reference {
    Reference { small: !starts_upper(text), ..Reference::new(citation, at..at + len) }
}
