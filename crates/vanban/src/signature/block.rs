//! Signature blocks: lines in capitals for authority and position, then a name.

use std::ops::Range;

use super::{Signatory, SigningAuthority};
use crate::agency::{body_case, starts_office};
use crate::document::Reading;
use crate::recipient::is_person;
use crate::span::Spanned;
use crate::text::{Case, is_letter, is_upper_word};

/// The lines in which blocks are looked for: places in the normalised text, in reading order.
#[derive(Debug, Default)]
pub(crate) struct Lines(pub(crate) Vec<Range<usize>>);

/// More blocks than any joint document has.
const MAX_BLOCKS: usize = 12;
/// How many lines may stand between a position and its name: seals and stamps leave junk there.
const MAX_JUNK: usize = 6;

/// Reads the blocks; gives them and how many lines they took.
pub(crate) fn signatures(reading: &Reading<'_>, lines: &Lines) -> (Vec<Signatory>, usize) {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    let mut used = 0;
    for (i, range) in lines.0.iter().enumerate() {
        let text = reading.text()[range.clone()].trim();
        // `Bùi⏎Xuân Cường`: a line end may cut a name.
        let next = lines.0.get(i + 1).map_or("", |r| reading.text()[r.clone()].trim());
        if open.as_ref().is_some_and(|b| b.name.is_none())
            && is_person(&format!("{text} {next}"))
            && !text.contains(' ')
        {
            open.get_or_insert_with(Block::default).name_start = Some(range.start);
            continue;
        }
        let named = open.as_ref().is_some_and(|b| b.name.is_some());
        let near = open.as_ref().and_then(|b| b.titles.last()).is_some_and(|t| range.start.saturating_sub(t.end) <= 8);
        match role(text, open.as_ref(), near) {
            Role::Title if named => {
                blocks.extend(open.replace(Block::new(range.clone())));
                used = i + 1;
            }
            Role::Title => {
                match &mut open {
                    Some(block) => block.titles.push(range.clone()),
                    None => open = Some(Block::new(range.clone())),
                }
                used = i + 1;
            }
            Role::Name(len) if !named => {
                let block = open.get_or_insert_with(Block::default);
                block.name = Some(block.name_start.unwrap_or(range.start)..range.start + len);
                used = i + 1;
            }
            Role::Name(_) | Role::Other if named => break,
            _ => {
                let Some(block) = &mut open else { continue };
                block.junk += 1;
                if block.junk > MAX_JUNK {
                    break;
                }
            }
        }
        if blocks.len() == MAX_BLOCKS {
            break;
        }
    }
    blocks.extend(open.take());
    let signatories = blocks.iter().filter_map(|b| signatory(reading, b)).collect();
    (signatories, used)
}

#[derive(Debug, Default)]
struct Block {
    titles: Vec<Range<usize>>,
    name: Option<Range<usize>>,
    name_start: Option<usize>,
    junk: usize,
}

impl Block {
    fn new(first: Range<usize>) -> Block {
        Block { titles: vec![first], ..Block::default() }
    }
}

enum Role {
    Title,
    /// A name, and how many bytes of the line it is.
    Name(usize),
    Other,
}

fn role(text: &str, open: Option<&Block>, near: bool) -> Role {
    let capitals = Case::of(text) == Case::Upper;
    let titled = authority(text).is_some() || starts_office(text);
    // A title may be wrapped: `KT. BỘ TRƯỞNG,⏎CHỦ NHIỆM`, `TM. ỦY BAN NHÂN⏎DÂN`.
    let wrapped = capitals && near && open.is_some_and(|b| b.name.is_none() && !b.titles.is_empty());
    if capitals
        && (titled || (wrapped && text.chars().filter(|c| c.is_alphabetic()).count() >= 3 && letters_only(text)))
    {
        return Role::Title;
    }
    if !capitals && starts_office(text) && text.split_whitespace().count() <= 8 && open.is_some() {
        return Role::Title;
    }
    let name = text.trim_start_matches(['(', '"', '“', '\'']).trim_end_matches([')', '.', ',']);
    let plain = name.split_once(" - ").map_or(name, |(n, _)| n);
    if is_person(degree(plain)) && !starts_office(plain) {
        return Role::Name(
            text.len() - (name.len() - plain.len()) - (text.len() - text.trim_end_matches([')', '.', ',']).len()),
        );
    }
    // Names in capitals stand below mixed-case titles only.
    Role::Other
}

fn letters_only(text: &str) -> bool {
    text.chars().all(|c| c.is_alphabetic() || c == ' ' || c == ',' || c == '-' || c == '.')
}

/// `TS. Nguyễn Văn A`, `PGS.TS Nguyễn Văn A`: the name behind the degree.
fn degree(name: &str) -> &str {
    const DEGREES: [&str; 8] = ["GS.TS. ", "PGS.TS. ", "PGS.TS ", "TS. ", "ThS. ", "Ths. ", "BS. ", "Thượng tá "];
    DEGREES.iter().find_map(|d| name.strip_prefix(d)).unwrap_or(name)
}

/// The authority at the start of a title, and the length of its abbreviation with the blank behind it.
fn authority(text: &str) -> Option<(SigningAuthority, usize)> {
    let end = text.find([' ', '.'])?;
    let authority = SigningAuthority::from_abbreviation(&text[..end])?;
    let after = text[end..].trim_start_matches(['.', ' ']);
    let slash = text[..end].contains('/');
    (!after.is_empty() && (text[end..].starts_with('.') || slash || end > 1))
        .then_some((authority, text.len() - after.len()))
}

/// Lines that belong to one title, joined.
fn titles(reading: &Reading<'_>, block: &Block) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in &block.titles {
        let text = reading.text()[range.clone()].trim();
        let fresh = authority(text).is_some() || starts_office(text);
        match out.last_mut() {
            Some(last) if !fresh || reading.text()[last.clone()].trim_end().ends_with(',') => last.end = range.end,
            _ => out.push(range.clone()),
        }
    }
    out
}

fn signatory(reading: &Reading<'_>, block: &Block) -> Option<Signatory> {
    let titles = titles(reading, block);
    let mut authority_found = None;
    let mut capacity = None;
    let mut position = None;
    for range in &titles {
        let raw = &reading.text()[range.clone()];
        let text = raw.trim();
        let start = range.start + (raw.len() - raw.trim_start().len());
        match authority(text) {
            Some((found, skip)) => {
                if authority_found.is_none() {
                    authority_found = Some(found);
                    capacity = Some(office(reading, start + skip..start + text.len()));
                }
            }
            None => position = Some(office(reading, start..start + text.len())),
        }
    }
    let name = block.name.clone().map(|range| {
        let text: Vec<&str> = reading.text()[range.clone()].split_whitespace().collect();
        Spanned::new(text.join(" ").trim_matches(['"', '“', '(', '\'']).to_owned(), reading.line_span(range))
    });
    let first = titles.first().cloned().or(block.name.clone())?;
    let last = block.name.clone().or(titles.last().cloned())?;
    let span = reading.line_span(first.start.min(last.start)..last.end.max(first.end));
    // A name alone is a signature only where nothing else could stand.
    Some(Signatory { authority: authority_found, capacity, position, name, span })
}

/// A title in normal spelling, on one line; table bars that a line break left inside are dropped.
fn office(reading: &Reading<'_>, range: Range<usize>) -> Spanned<String> {
    let words: Vec<&str> = reading.text()[range.clone()].split_whitespace().filter(|w| *w != "|").collect();
    let text = words.join(" ");
    let text = text.trim_end_matches([',', '.', ';']).to_owned();
    let name =
        if words.iter().all(|w| is_upper_word(w) || !w.chars().any(is_letter)) { body_case(&text) } else { text };
    Spanned::new(name, reading.line_span(range))
}
