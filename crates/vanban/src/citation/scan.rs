//! From a text to its citations: normalise, walk through, resolve, lead back to the source.

use std::ops::Range;

use super::anchors;
use super::links::is_issued_with;
use super::parse::Reference;
use super::resolve::resolve;
use super::scanner::{Found, find};
use super::{Citation, Relation, Residue, ResidueKind};
use crate::document::Reading;
use crate::kind::DocumentType;
use crate::number::DocumentNumber;
use crate::text::floor_boundary;

/// What the scan must know of the document around it.
#[derive(Debug, Default)]
pub(crate) struct Context {
    /// The document's own number is no citation.
    pub(crate) own_number: Option<DocumentNumber>,
    /// `Nghị quyết này` in a resolution speaks of itself.
    pub(crate) own_type: Option<DocumentType>,
    /// `Luật Bảo hiểm tiền gửi` in that law speaks of itself.
    pub(crate) own_name: Option<String>,
    /// Pieces of the flow that hold the document's own number.
    pub(crate) skip: Vec<Range<usize>>,
}

/// What [`scan`] finds in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan {
    /// Every mention of another document, in order.
    pub citations: Vec<Citation>,
    /// What is said of them.
    pub relations: Vec<Relation>,
    /// What looks like a citation and was not understood, in order.
    pub residue: Vec<Residue>,
}

/// Every mention of another document in any text: a web page, a judgment, a paragraph. Costs one pass.
///
/// ```
/// let text = "Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP của Chính phủ, văn bản có số và ký hiệu.";
/// let found = vanban::citation::scan(text);
/// assert_eq!(found.citations[0].to_string(), "khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP");
/// assert_eq!(found.citations[0].span.slice(text), Some("khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP"));
/// ```
///
/// Places are kept in 32 bits: of a text above 4 GiB only the first 4 GiB are read.
pub fn scan(text: &str) -> Scan {
    let text = &text[..floor_boundary(text, u32::MAX as usize)];
    match Reading::unless(text, anchors::has_none) {
        Some(reading) => scan_reading(&reading, &Context::default()),
        None => Scan::default(),
    }
}

/// [`scan`] in a document.
pub(crate) fn scan_reading(reading: &Reading<'_>, context: &Context) -> Scan {
    let Found { references, told, mut residue } = find(reading.flow(), context);
    let mut citations = Vec::with_capacity(references.len());
    let mut ranges = Vec::with_capacity(references.len());
    // Where each mention that was found went.
    let mut index = Vec::with_capacity(references.len());
    for (Reference { mut citation, range, .. }, kept) in resolve(references) {
        index.push(kept.then_some(citations.len()));
        if kept {
            citation.span = reading.span(range.clone());
            citations.push(citation);
            ranges.push(range);
        } else if !reading.flow()[range.clone()].ends_with(" này")
            && !citation.document_type.is_some_and(is_issued_with)
        {
            // (`Biên bản này` in a form speaks of itself, `Dự án 2` and `hướng dẫn nêu trên` of parts of the text.)
            residue.push((ResidueKind::Antecedent, range));
        }
    }
    let mut relations = Vec::with_capacity(told.len());
    for (mention, told) in told {
        let subject = told.subject.map(|s| index[s]);
        let (Some(object), None | Some(Some(_))) = (index[mention], subject) else { continue };
        let span = reading.span(told.start.min(ranges[object].start)..ranges[object].end);
        let relation = Relation { kind: told.kind, subject: subject.flatten(), object, span };
        if relation.subject.is_none() {
            citations[object].relation = Some(told.kind);
        }
        relations.push(relation);
    }
    let mut residue = leftover(residue, &ranges, reading);
    residue.sort_by_key(|residue| residue.span.start);
    in_source_order(&mut citations, &mut relations);
    Scan { citations, relations, residue }
}

/// A footnote in the middle of a sentence is read behind it, and stands before its end.
fn in_source_order(citations: &mut Vec<Citation>, relations: &mut [Relation]) {
    if citations.is_sorted_by_key(|citation| citation.span.start) {
        return;
    }
    let mut order: Vec<usize> = (0..citations.len()).collect();
    order.sort_by_key(|at| citations[*at].span.start);
    let mut place = vec![0; order.len()];
    order.iter().enumerate().for_each(|(new, old)| place[*old] = new);
    for relation in relations {
        relation.object = place[relation.object];
        relation.subject = relation.subject.map(|subject| place[subject]);
    }
    *citations = order.iter().map(|old| citations[*old].clone()).collect();
}

/// The residue that no mention covers, in order.
fn leftover(
    mut residue: Vec<(ResidueKind, Range<usize>)>,
    taken: &[Range<usize>],
    reading: &Reading<'_>,
) -> Vec<Residue> {
    residue.sort_by_key(|(_, range)| range.start);
    residue.dedup_by(|later, first| later.1.start < first.1.end);
    let free = |range: &Range<usize>| {
        let next = taken.partition_point(|t| t.end <= range.start);
        taken.get(next).is_none_or(|t| range.end <= t.start)
    };
    let left = residue.into_iter().filter(|(_, range)| free(range));
    left.map(|(kind, range)| Residue { kind, span: reading.span(range) }).collect()
}
