//! The straight line: texts → head → closing → what lies between → document.

use super::closing::{Closing, closing};
use super::header::{Header, header};
use super::issue::{IssueCode, ParseIssue};
use super::{Document, Reading, RepairReason, body, outline, quality};
use crate::assignment::{self, Assignment, Cues};
use crate::citation::{self, Citation, Scan};
use crate::date::PartialDate;
use crate::decision;
use crate::event;
use crate::kind::{DocumentType, Regime};
use crate::number::NumberStyle;
use crate::signature::digital_signatures;
use crate::span::Span;

pub(super) fn assemble(mut reading: Reading<'_>) -> Document {
    let repairs = std::mem::take(&mut reading.repairs);
    let header = header(&reading);
    let closing = closing(&reading, header.end);
    let kind = header.kind;
    let regime = regime(&header);
    let damaged = repairs.iter().any(|r| r.reason == RepairReason::Word) || quality::is_damaged(reading.text());
    let parts = body::Parts::new(&reading, &header, &closing);
    let footnotes = body::footnotes(&reading, &parts);
    let context = citation::Context {
        own_number: header.letterhead.number.as_ref().map(|n| n.value.clone()),
        own_type: kind,
        own_name: kind.filter(|kind| kind.is_cited_by_name()).and_then(|kind| own_name(kind, &header)),
        skip: parts.own_number.iter().cloned().collect(),
    };
    let Scan { citations, relations, residue } = citation::scan_reading(&reading, &context);
    let orders =
        header.found && !(regime == Regime::Legislative && kind.is_none_or(DocumentType::is_always_legislative));
    let (mut assignments, mut decisions) = (Vec::new(), Vec::new());
    if orders {
        let issued = header.letterhead.first_day();
        let cues = Cues::new(reading.flow(), reading.flow_of(parts.body.clone())).of_date(issued);
        assignments = assignment::find(&reading, &cues, &parts.task_source(&header));
        decisions = decision::find(&reading, &cues, parts.body.clone(), &assignments);
    }
    let cited = |span: Span| cited_in(&citations, span);
    decisions.iter_mut().for_each(|decision| decision.citations = cited(decision.span));
    assignments.iter_mut().for_each(|task| task.citations = cited(task.span));
    let mut event = calls_meetings(kind).then(|| event::find(&reading, parts.body.clone())).flatten();
    if let Some(event) = &mut event {
        let asks = |task: &&Assignment| task.deadline.is_some_and(|d| d.date().is_some()) && asks_for_papers(task);
        event.materials_due = assignments.iter().find(asks).and_then(|task| task.deadline);
    }
    let outline = outline::outline(&reading, parts.body.clone(), regime);
    let digital_signatures = digital_signatures(&reading);
    let mut document = Document {
        kind,
        regime,
        letterhead: header.letterhead,
        subject: header.subject,
        addressees: header.addressees,
        outline,
        citations,
        relations,
        residue,
        assignments,
        decisions,
        event,
        recipients: closing.recipients,
        signatures: closing.signatures,
        digital_signatures,
        footnotes,
        appendices: closing.appendices,
        damaged,
        repairs,
        issues: Vec::new(),
    };
    document.judge_citations();
    document.issues = issues(&document, header.found);
    document
}

/// `gửi tài liệu`, `03 bộ tài liệu`
fn asks_for_papers(task: &Assignment) -> bool {
    task.products.iter().any(|product| product.value.contains("tài liệu"))
}

/// The citations whose mention begins inside a span.
fn cited_in(citations: &[Citation], span: Span) -> Vec<usize> {
    let from = citations.partition_point(|c| c.span.start < span.start);
    (from..citations.len()).take_while(|i| citations[*i].span.start < span.end).collect()
}

/// `Luật Bảo hiểm tiền gửi`
fn own_name(kind: DocumentType, header: &Header) -> Option<String> {
    header.subject.as_ref().map(|subject| format!("{} {}", kind.name(), subject.value))
}

fn regime(header: &Header) -> Regime {
    let number = header.letterhead.number.as_ref().map(|n| &n.value);
    match (header.kind, number) {
        (_, Some(n)) if n.style() == NumberStyle::Party => Regime::Party,
        (Some(kind), _) if kind.is_always_legislative() => Regime::Legislative,
        (_, Some(n)) => n.regime(),
        (None, None) => Regime::Legislative,
        _ => Regime::Administrative,
    }
}

fn calls_meetings(kind: Option<DocumentType>) -> bool {
    use DocumentType::{Invitation, Notice, OfficialLetter, Plan};
    matches!(kind, Some(Invitation | Notice | OfficialLetter | Plan))
}

fn issues(document: &Document, header_found: bool) -> Vec<ParseIssue> {
    let mut issues = Vec::new();
    let mut say = |code: IssueCode, span: Option<Span>| issues.push(ParseIssue { code, span });
    let head = &document.letterhead;
    if document.damaged {
        say(IssueCode::DamagedText, None);
    }
    if !header_found {
        say(IssueCode::NoHeader, None);
    }
    if let Some(number) = head.number.as_ref().filter(|n| n.value.serial().is_none()) {
        say(IssueCode::BlankNumber, Some(number.span));
    }
    if let Some(date) = head.date.as_ref().filter(|d| matches!(d.value, PartialDate::Month(..))) {
        say(IssueCode::BlankDay, Some(date.span));
    }
    if let Some(issuer) = head.issuer.as_ref().filter(|i| i.inferred) {
        say(IssueCode::InferredIssuer, Some(issuer.span));
    }
    if header_found && document.signatures.iter().all(|s| s.name.is_none()) {
        say(IssueCode::NoSigner, None);
    }
    for citation in &document.citations {
        citation.slips.iter().for_each(|slip| say(IssueCode::from(*slip), Some(citation.span)));
    }
    document.residue.iter().for_each(|residue| say(IssueCode::UnreadCitation, Some(residue.span)));
    issues
}

/// The closing's lines are no body.
pub(super) fn closing_starts(closing: &Closing) -> usize {
    closing.lines.start
}
