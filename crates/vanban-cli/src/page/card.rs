//! The facts that a document has once: head and closing.

use vanban::{Document, Event, LineIndex, PartialDate, Signatory, SourceText, Span, Spanned};

use super::table::fields;
use crate::messages::{Label, Lang, Term};
use crate::style::{DATE, FAINT, NUMBER, TITLE, WARNING, paint, plain};

/// Type and number, then issuer, place and date, subject and addressees.
pub(crate) fn head(document: &Document, lang: Lang, width: usize) -> String {
    let letterhead = &document.letterhead;
    let issuer = letterhead.issuer.as_ref().map(|issuer| {
        let note = format!(" ({})", Label::Inferred.text(lang));
        format!("{}{}", issuer.name, if issuer.inferred { &note } else { "" })
    });
    let place = letterhead.place.as_ref().map(|place| place.value.clone());
    let date = letterhead.date.as_ref().map(|date| date.value.term(lang));
    let rows = [
        (Label::Issuer, issuer),
        (Label::PlaceAndDate, joined([place, date], ", ")),
        (Label::Urgency, letterhead.urgency.as_ref().map(|urgency| urgency.value.term(lang))),
        (Label::Secrecy, letterhead.secrecy.as_ref().map(|secrecy| secrecy.value.term(lang))),
        (Label::Subject, document.subject.as_ref().map(|subject| subject.value.clone())),
        (Label::Addressees, list(document.addressees.iter().map(|name| name.value.as_str()))),
    ];
    format!("{}\n{}", title(document, lang), card(rows, lang, width))
}

/// Its number; dots stand for the serial that nobody has filled in yet.
pub(crate) fn number(document: &Document) -> Option<String> {
    let number = &document.letterhead.number.as_ref()?.value;
    let blank = if number.serial().is_none() { "…" } else { "" };
    Some(plain(&format!("{blank}{number}")))
}

/// Meeting, recipients, signers, appendices, and what a reader should check.
pub(crate) fn closing(document: &Document, source: &SourceText, lang: Lang, width: usize) -> String {
    let count = |n: usize| (n > 0).then(|| n.to_string());
    let signers: Vec<String> = document.signatures.iter().filter_map(signer).collect();
    let rows = [
        (Label::Event, document.event.as_ref().and_then(|event| meeting(event, lang))),
        (Label::Recipients, count(document.recipients.len())),
        (Label::Signer, list(signers.iter().map(String::as_str))),
        (Label::Appendices, count(document.appendices.len())),
    ];
    let mut page = card(rows, lang, width);
    if !document.issues.is_empty() {
        page += if page.is_empty() { "" } else { "\n" };
        page += &format!("{}\n", paint(WARNING, Label::Issues.text(lang)));
    }
    let lines = LineIndex::new(source.as_str());
    for issue in &document.issues {
        let text = lang.pick(issue.code.vietnamese(), issue.code.english());
        let at = |span: Span| lines.position(source.as_str(), span.start).line;
        let line = issue.span.map(at);
        let place = line.map(|line| format!(" ({} {line})", Label::Line.text(lang)));
        page += &format!("  - {text}{}\n", paint(FAINT, &place.unwrap_or_default()));
    }
    page
}

/// `Thông báo số 318/TB-VP · hành chính`
fn title(document: &Document, lang: Lang) -> String {
    let kind = document.kind.map_or(Label::Document.text(lang), |kind| kind.name());
    let number = number(document).map(|number| format!(" {} {}", Label::Number.text(lang), paint(NUMBER, &number)));
    // As in the JSON: where the type is not known, neither are the rules it follows.
    let regime = document.kind.map(|_| format!(" · {}", document.regime.term(lang)));
    let regime = paint(FAINT, &regime.unwrap_or_default());
    format!("{}{}{regime}", paint(TITLE, kind), number.unwrap_or_default())
}

fn signer(signatory: &Signatory) -> Option<String> {
    let text = |field: &Option<Spanned<String>>| field.as_ref().map(|f| f.value.clone());
    let authority = signatory.authority.map(|authority| authority.to_string());
    let right = joined([authority, text(&signatory.capacity)], " ");
    joined([text(&signatory.name), text(&signatory.position), right], ", ")
}

fn meeting(event: &Event, lang: Lang) -> Option<String> {
    let start = event.start.as_ref().map(|start| PartialDate::Minute(start.value).term(lang));
    let place = event.place.as_ref().map(|place| place.value.clone());
    let chair = event.chair.as_ref();
    let chair = chair.map(|chair| format!("{} {}", Label::Chair.text(lang), chair.value));
    joined([start, place, chair], "; ")
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let names: Vec<&str> = names.collect();
    (!names.is_empty()).then(|| names.join("; "))
}

fn joined<const N: usize>(parts: [Option<String>; N], between: &str) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(between))
}

fn card<const N: usize>(rows: [(Label, Option<String>); N], lang: Lang, width: usize) -> String {
    let style = |label| {
        if label == Label::PlaceAndDate { DATE } else { crate::style::NONE }
    };
    let rows = rows.into_iter().filter_map(|(label, value)| Some((label.text(lang), plain(&value?), style(label))));
    fields(&rows.collect::<Vec<_>>(), width)
}
