//! `LAY`: pages, paragraphs and type.

mod body_in_wrong_size;
mod body_not_justified;
mod date_set_wrongly;
mod first_line_not_indented;
mod font_not_times_new_roman;
mod grounds_not_italic;
mod issuer_set_wrongly;
mod legacy_font_used;
mod letters_not_black;
mod lines_too_near_or_far;
mod margins_out_of_range;
mod motto_set_wrongly;
mod national_name_set_wrongly;
mod number_set_wrongly;
mod page_in_landscape;
mod page_number_misplaced;
mod page_number_missing;
mod page_size_not_a4;
mod paragraphs_too_near;
mod recipients_set_wrongly;
mod signer_set_wrongly;
mod subject_set_wrongly;
mod type_name_set_wrongly;

use std::fmt;

use vanban::Span;

use crate::layout::{Paragraph, Section, Wanted};
use crate::{Findings, Subject};

pub(super) use body_in_wrong_size::RULE as LAY009;
pub(super) use body_not_justified::RULE as LAY010;
pub(super) use date_set_wrongly::RULE as LAY018;
pub(super) use first_line_not_indented::RULE as LAY011;
pub(super) use font_not_times_new_roman::RULE as LAY004;
pub(super) use grounds_not_italic::RULE as LAY021;
pub(super) use issuer_set_wrongly::RULE as LAY016;
pub(super) use legacy_font_used::RULE as LAY005;
pub(super) use letters_not_black::RULE as LAY006;
pub(super) use lines_too_near_or_far::RULE as LAY012;
pub(super) use margins_out_of_range::RULE as LAY003;
pub(super) use motto_set_wrongly::RULE as LAY015;
pub(super) use national_name_set_wrongly::RULE as LAY014;
pub(super) use number_set_wrongly::RULE as LAY017;
pub(super) use page_in_landscape::RULE as LAY002;
pub(super) use page_number_misplaced::RULE as LAY008;
pub(super) use page_number_missing::RULE as LAY007;
pub(super) use page_size_not_a4::RULE as LAY001;
pub(super) use paragraphs_too_near::RULE as LAY013;
pub(super) use recipients_set_wrongly::RULE as LAY023;
pub(super) use signer_set_wrongly::RULE as LAY022;
pub(super) use subject_set_wrongly::RULE as LAY020;
pub(super) use type_name_set_wrongly::RULE as LAY019;

/// Says what is wrong with the look of a part of a document that has a letterhead.
fn judge(subject: &Subject<'_>, findings: &mut Findings, place: Span, wanted: &Wanted, [vi, en]: [&str; 2]) {
    let Some(layout) = subject.layout.filter(|_| subject.has_head()) else { return };
    if let Some(fault) = wanted.fault(layout, subject.text(), place) {
        findings.add(place, fault.of(vi, en));
    }
}

/// The first paragraph of the body that is wrong, where most are; one that cannot be judged is none of them.
fn mostly<'a>(subject: &Subject<'a>, wrong: impl Fn(&Paragraph) -> Option<bool>) -> Option<(&'a Paragraph, Count)> {
    /// Fewer do not show what the writer meant.
    const ENOUGH: usize = 3;
    let (mut first, mut count) = (None, Count { wrong: 0, of: 0 });
    for paragraph in subject.prose() {
        let Some(is_wrong) = wrong(paragraph) else { continue };
        count.of += 1;
        count.wrong += usize::from(is_wrong);
        if is_wrong {
            first = first.or(Some(paragraph));
        }
    }
    first.filter(|_| count.of >= ENOUGH && 2 * count.wrong > count.of).map(|first| (first, count))
}

/// So many of so many paragraphs.
#[derive(Debug, Clone, Copy)]
struct Count {
    wrong: usize,
    of: usize,
}

impl Count {
    /// In English.
    fn paragraphs(self) -> String {
        format!("{} of {} paragraphs", self.wrong, self.of)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{} đoạn", self.wrong, self.of)
    }
}

impl<'a> Subject<'a> {
    /// The pages of the document itself, if it has a letterhead; appendices may have others.
    fn own_pages(&self) -> impl Iterator<Item = &'a Section> {
        let end = self.own_end();
        let sections = self.layout.filter(|_| self.has_head()).map(|layout| layout.sections.as_slice());
        let text = self.text();
        let has_words =
            move |section: &&Section| section.span.slice(text).is_some_and(|words| !words.trim().is_empty());
        sections.unwrap_or_default().iter().filter(move |section| section.span.start < end).filter(has_words)
    }

    /// Where the document ends and what is attached to it begins.
    fn own_end(&self) -> u32 {
        let document = self.document;
        let signed = document.signatures.iter().map(|signature| signature.span.end);
        let recipients = document.recipients.iter().map(|recipient| recipient.span.end);
        let end = signed.chain(recipients).max().unwrap_or(self.text().len() as u32);
        document.appendices.iter().map(|appendix| appendix.span.start).filter(|at| *at > 0).fold(end, u32::min)
    }

    /// The paragraphs of the body that are longer than a line, outside tables.
    fn prose(&self) -> impl Iterator<Item = &'a Paragraph> {
        /// Letters and signs of a line, at 13 points.
        const LINE: usize = 90;
        let body = self.body();
        let from = body.first().map_or(0, |line| line.span.start);
        let to = body.last().map_or(0, |line| line.span.end).min(self.own_end());
        let text = self.text();
        let is_prose = move |paragraph: &&Paragraph| {
            let place = paragraph.span;
            let long = place.slice(text).is_some_and(|words| words.chars().nth(LINE).is_some());
            long && !paragraph.in_table && place.start >= from && place.end <= to
        };
        let paragraphs = self.layout.filter(|_| self.has_head()).map(|layout| layout.paragraphs.as_slice());
        paragraphs.unwrap_or_default().iter().filter(is_prose)
    }

    /// The first line with words at a place.
    fn first_line_of(&self, place: Span) -> Span {
        let lines = self.lines();
        let at = lines.partition_point(|line| line.span.end <= place.start);
        lines.get(at).map_or(Span::new(place.start, place.start), |line| line.span)
    }

    /// The first line of a run.
    fn trimmed(&self, run: Span) -> Span {
        let line = self.first_line_of(run);
        Span::new(line.start.max(run.start), line.end.min(run.end))
    }
}
