//! What stands between provisions and the document they are of.

use super::words::type_word;
use crate::kind::DocumentType;
use crate::text::floor_boundary;

/// Between provisions and their document: how many bytes, or `None` when something else stands there.
pub(super) fn reaches_document(rest: &str) -> Option<usize> {
    const LINKS: [&str; 19] = [
        " Phụ lục ban hành kèm theo ",
        " Phụ lục ban hành kèm ",
        " Phụ lục kèm theo ",
        " ban hành kèm theo ",
        " kèm theo ",
        " ban hành kèm ",
        " ban hành theo ",
        " được ban hành kèm theo ",
        " của các ",
        " của ",
        " tại các ",
        " tại ",
        " thuộc ",
        " trong ",
        ", ",
        "; ",
        " theo ",
        " các ",
        " ",
    ];
    let link = LINKS.iter().find(|l| rest.starts_with(**l))?;
    if type_word(&rest[link.len()..]).is_some_and(|(w, len)| !is_issued(w.ty, &rest[link.len() + len..])) {
        return Some(link.len());
    }
    issued_with(rest, link.len())
}

/// `Quy định về ... ban hành kèm theo Quyết định số`: the regulation has no number of its own.
fn is_issued(ty: Option<DocumentType>, rest: &str) -> bool {
    ty.is_some_and(is_issued_with)
        && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
        && !rest.trim_start().starts_with("số")
}

fn issued_with(rest: &str, from: usize) -> Option<usize> {
    const WINDOW: usize = 260;
    let window = &rest[from..floor_boundary(rest, from + WINDOW)];
    type_word(window).filter(|(w, _)| w.ty.is_some_and(is_issued_with))?;
    let stop = window.find(['.', ';', '\n', '(']).unwrap_or(window.len());
    let at = window[..stop].find("kèm theo ")?;
    Some(from + at + "kèm theo ".len())
}

/// Regulations and plans that their own decision issues call themselves `Quy chế này`.
pub(super) fn is_issued_with(ty: DocumentType) -> bool {
    matches!(
        ty,
        DocumentType::Statute
            | DocumentType::Regulation
            | DocumentType::Plan
            | DocumentType::Programme
            | DocumentType::Scheme
            | DocumentType::Guidance
            | DocumentType::Project
            | DocumentType::Option
            | DocumentType::Report
            | DocumentType::Contract
    )
}
