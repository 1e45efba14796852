//! Word since 2007 (Office Open XML): parts of a zip, read in the order in which people read the page.

mod counter;
mod field;
mod look;
mod numbering;
mod package;
mod reader;
mod record;
mod run;
mod section;
mod shape;
mod styles;
mod table;
mod words;
mod xml;

use roxmltree::Document;

use crate::format::is_encrypted;
use crate::note::NoteKind;
use crate::{Extracted, Format, Note, ReadError};
use counter::Counter;
use package::{Package, Related};
use reader::Reader;
use section::Numbers;
use styles::{Styles, Theme};

/// Reads a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Extracted, ReadError> {
    if is_encrypted(bytes) {
        return Err(ReadError::Encrypted);
    }
    if Format::of(bytes) != Some(Format::Docx) {
        return Err(ReadError::NotDocx);
    }
    let mut package = Package::open(bytes)?;
    let styles = Part::of_kind(&mut package, "styles")?;
    let styles = styles.map(|part| part.tree(Styles::new)).transpose()?.unwrap_or_default();
    let styles = styles.with(theme(&mut package).unwrap_or_default());
    let lists = Part::of_kind(&mut package, "numbering")?;
    let lists = lists.map(|part| part.tree(|root| numbering::lists(root, &styles))).transpose()?.unwrap_or_default();
    let footnotes = Part::of_kind(&mut package, "footnotes")?;
    let endnotes = Part::of_kind(&mut package, "endnotes")?;
    let name = package.main.clone();
    let body = Part { text: package.part(&name)?.ok_or(ReadError::NotDocx)?, name };

    let (body, footnotes, endnotes) = (body.parse()?, parse(&footnotes)?, parse(&endnotes)?);
    let Some(content) = xml::child(body.root_element(), "body") else { return Err(ReadError::NotDocx) };
    let mut reader = Reader::new(&styles, Counter::new(lists));
    reader.know_notes(
        content,
        footnotes.as_ref().map(Document::root_element),
        endnotes.as_ref().map(Document::root_element),
    );
    let (beside, numbers) = apart(&mut package, &styles)?;
    reader.record.know_numbers(numbers);
    reader.blocks(content, false);
    reader.put_notes();
    let (text, mut notes) = (reader.text.finish(), reader.notes);
    notes.extend(beside);
    let layout = reader.record.finish(pages(&mut package), text.len());
    Ok(Extracted { text, format: Format::Docx, notes, pages: Vec::new(), layout: Some(layout) })
}

/// The fonts of the theme. A theme that cannot be read takes nothing from the text.
fn theme(package: &mut Package<'_>) -> Option<Theme> {
    Part::of_kind(package, "theme").ok()??.tree(Theme::new).ok()
}

/// The settings say that even pages have heads and feet of their own.
fn even(package: &mut Package<'_>) -> Option<bool> {
    Part::of_kind(package, "settings").ok()??.tree(|root| xml::toggle(root, "evenAndOddHeaders")).ok()?
}

/// How many pages the program counted that saved the file.
fn pages(package: &mut Package<'_>) -> Option<u32> {
    let name = "docProps/app.xml".to_owned();
    let text = package.part(&name).ok()??;
    Part { name, text }.tree(|root| xml::child(root, "Pages")?.text()?.trim().parse().ok()).ok()?
}

/// A part of the file that may be missing.
struct Part {
    name: String,
    text: String,
}

impl Part {
    fn of_kind(package: &mut Package<'_>, kind: &str) -> Result<Option<Self>, ReadError> {
        let Some(Related { name, .. }) = package.of_kind(kind).into_iter().next() else { return Ok(None) };
        Ok(package.part(&name)?.map(|text| Part { name, text }))
    }

    fn parse(&self) -> Result<Document<'_>, ReadError> {
        xml::parse(&self.name, &self.text)
    }

    /// Takes from the part what is wanted, and lets go of the rest.
    fn tree<T>(&self, take: impl FnOnce(xml::Node<'_>) -> T) -> Result<T, ReadError> {
        Ok(take(self.parse()?.root_element()))
    }
}

fn parse(part: &Option<Part>) -> Result<Option<Document<'_>>, ReadError> {
    part.as_ref().map(Part::parse).transpose()
}

/// What stands at the head and the foot of pages, and what reviewers say: beside the text. A page number alone is not
/// worth a note, but its place is told.
fn apart(package: &mut Package<'_>, styles: &Styles) -> Result<(Vec<Note>, Numbers), ReadError> {
    let (mut notes, mut numbers): (Vec<Note>, Numbers) = (Vec::new(), Numbers::default());
    for (kind, of) in [("header", NoteKind::Header), ("footer", NoteKind::Footer)] {
        for Related { id, name, .. } in package.of_kind(kind) {
            let Some(text) = package.part(&name)? else { continue };
            let part = Part { name, text };
            let (note, number) = part.tree(|root| (Note::new(of, plain(root, styles)), section::page_number(root)))?;
            numbers.parts.extend(number.map(|alignment| (id, alignment)));
            let says = |text: &String| text.chars().any(char::is_alphabetic);
            if note.text.as_ref().is_some_and(says) && !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    numbers.even = even(package).unwrap_or(false);
    if let Some(comments) = Part::of_kind(package, "comments")? {
        let tree = comments.parse()?;
        let each = tree.root_element().children().filter(|n| n.is_element());
        notes.extend(each.map(|comment| Note::new(NoteKind::Comment, plain(comment, styles))));
    }
    Ok((notes, numbers))
}

/// The words of a part on one line.
fn plain(node: xml::Node<'_>, styles: &Styles) -> String {
    let mut reader = Reader::new(styles, Counter::default());
    reader.blocks(node, true);
    let text = reader.text.finish();
    text.split_whitespace().filter(|word| *word != "|").collect::<Vec<_>>().join(" ")
}
