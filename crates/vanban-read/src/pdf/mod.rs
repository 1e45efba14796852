//! PDF: documents that were printed to a file, whose letters can be read.
//!
//! bytes (what they cost: `weigh`, `cost`) → pages: letters with places (`device`, `turn`, `font`) → the text of the pages
//! (the module `page`).

mod bounds;
mod cost;
mod device;
mod font;
mod signature;
mod turn;
mod weigh;

use std::panic::{self, AssertUnwindSafe};

use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::note::NoteKind;
use crate::page::{self, Drawn, Kind, Pages, Sheet};
use crate::{Extracted, Format, Note, ReadError};
use bounds::{MAX_DRAWN, MAX_PAGES};
use cost::Costs;
use device::Engine;

/// Reads a page that has no letters, or none that mean anything; pages are counted from 1.
pub(crate) type Recognise<'a> = &'a mut dyn FnMut(usize) -> Result<Drawn, ReadError>;

/// Reads a file. Pages without text are left to `recognise`, if it is there.
pub(crate) fn read(bytes: &[u8], recognise: Option<Recognise<'_>>) -> Result<Extracted, ReadError> {
    weigh::weigh(bytes)?;
    let pdf = contained(|| Pdf::new(bytes.to_vec()))?.map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => ReadError::Damaged,
    })?;
    if pdf.pages().len() > MAX_PAGES {
        return Err(ReadError::TooLarge { part: "the list of pages".to_owned() });
    }
    let Pages { text, pages, mut notes, layout } = page::read(sheets(&pdf, recognise)?)?;
    let signatures = contained(|| signature::signatures(&pdf))?;
    notes.extend(signatures.into_iter().map(|signature| Note::new(NoteKind::Signature, signature)));
    Ok(Extracted { text, format: Format::Pdf, notes, pages, layout })
}

/// The interpreter panics on some damaged files (hayro 0.9.0 divides by zero for rows without columns, where a predictor
/// asks for them). Only its work is contained, not that of this crate. What it was working on is thrown away.
fn contained<T>(work: impl FnOnce() -> T) -> Result<T, ReadError> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| ReadError::Damaged)
}

fn sheets(pdf: &Pdf, mut recognise: Option<Recognise<'_>>) -> Result<Vec<Sheet>, ReadError> {
    let engine = Engine::new(pdf);
    let (mut costs, mut total) = (Costs::default(), 0u64);
    let (mut sheets, mut notes) = (Vec::new(), 0);
    for (page, number) in pdf.pages().iter().zip(1..) {
        let name = || format!("page {number}");
        let cost = contained(|| costs.page(page))?.ok_or_else(|| ReadError::TooDeep { part: name() })?;
        total = total.saturating_add(cost);
        if total > MAX_DRAWN {
            return Err(ReadError::TooLarge { part: name() });
        }
        let drawn = contained(|| engine.page(page))?;
        if drawn.overfull {
            return Err(ReadError::TooLarge { part: name() });
        }
        let mut sheet = Sheet::new(drawn, notes);
        if let (Kind::Picture | Kind::Unreadable, Some(recognise)) = (sheet.kind, &mut recognise) {
            sheet = Sheet::new(recognise(number)?, notes);
        }
        notes += sheet.notes();
        sheets.push(sheet);
    }
    Ok(sheets)
}
