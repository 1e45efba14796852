//! A document under examination.

use std::cell::OnceCell;

use chrono::NaiveDate;
use vanban::{Document, DocumentType, SourceText, Span};

use crate::basis::Basis;
use crate::dates::WrittenDay;
use crate::layout::Layout;
use crate::outline::Slips;
use crate::parts::Titles;
use crate::profile::Profile;
use crate::quotes::{self, Quotes};
use crate::signs::Signs;

/// What a rule of one document looks at: its facts, its text, and the rules of its day.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The text.
    pub source: &'a SourceText,
    /// What it says.
    pub document: &'a Document,
    /// By which rules of form it is judged.
    pub profile: Profile,
    /// The day of the check, where the user gives one; there is no clock here.
    pub as_of: Option<NaiveDate>,
    /// How it is set, where the file tells.
    pub layout: Option<&'a Layout>,
    lines: OnceCell<Vec<Line<'a>>>,
    pub(crate) titles: OnceCell<Titles>,
    pub(crate) printed_type: OnceCell<Option<(DocumentType, Line<'a>)>>,
    pub(crate) basis: OnceCell<Basis<'a>>,
    pub(crate) days: OnceCell<Vec<WrittenDay>>,
    pub(crate) slips: OnceCell<Slips>,
    quotes: OnceCell<Quotes>,
    signs: OnceCell<Signs>,
    pieces: OnceCell<Vec<(usize, Span)>>,
}

/// A line of the source that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its words, without blanks and Markdown marks around them.
    pub text: &'a str,
    /// Where they stand.
    pub span: Span,
}

impl<'a> Subject<'a> {
    /// A document and the text it was read from.
    pub fn new(source: &'a SourceText, document: &'a Document) -> Self {
        Subject {
            source,
            document,
            profile: Profile::of(document),
            as_of: None,
            layout: None,
            lines: OnceCell::new(),
            titles: OnceCell::new(),
            printed_type: OnceCell::new(),
            basis: OnceCell::new(),
            days: OnceCell::new(),
            slips: OnceCell::new(),
            quotes: OnceCell::new(),
            signs: OnceCell::new(),
            pieces: OnceCell::new(),
        }
    }

    /// The same on a day, against which dates are held.
    #[must_use]
    pub fn as_of(mut self, day: Option<NaiveDate>) -> Self {
        self.as_of = day;
        self
    }

    /// The same with the layout of its file.
    #[must_use]
    pub fn with_layout(mut self, layout: Option<&'a Layout>) -> Self {
        self.layout = layout;
        self
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.source.as_str()
    }

    /// What stands at a place.
    pub fn slice(&self, span: Span) -> &'a str {
        self.source.slice(span)
    }

    /// The type of the document.
    pub fn kind(&self) -> Option<DocumentType> {
        self.document.kind
    }

    /// The day of issue, if the whole day is printed. Where the own date is blank, the day of a cited law is none.
    pub fn issued(&self) -> Option<NaiveDate> {
        let date = self.document.letterhead.date.as_ref()?;
        let vanban::PartialDate::Day(day) = date.value else { return None };
        let citations = &self.document.citations;
        let next = citations.partition_point(|citation| citation.span.start <= date.span.start);
        let cited = next.checked_sub(1).is_some_and(|last| citations[last].span.contains(date.span));
        (!cited).then_some(day)
    }

    /// The text has a letterhead of its own: it is a document, not an article about one or the bare text of a law.
    pub fn has_letterhead(&self) -> bool {
        let head = &self.document.letterhead;
        head.number.is_some() && head.issuer.as_ref().is_some_and(|issuer| !issuer.inferred)
    }

    /// The lines that are not blank, in order.
    pub fn lines(&self) -> &[Line<'a>] {
        self.lines.get_or_init(|| lines(self.text()))
    }

    /// The line that a place begins in.
    pub fn line_of(&self, place: Span) -> Option<&Line<'a>> {
        let lines = self.lines();
        lines[..lines.partition_point(|line| line.span.start <= place.start)].last()
    }

    /// The place lies between quotation marks: an amending text says there what another one is to say.
    pub fn is_quoted(&self, place: Span) -> bool {
        quotes::covers(&self.quotes().stretches, place)
    }

    /// Pieces of words that several rules look for, as the one `scan` of all of them finds them.
    pub(crate) fn pieces(&self, scan: impl FnOnce(&str) -> Vec<(usize, Span)>) -> &[(usize, Span)] {
        self.pieces.get_or_init(|| scan(self.text()))
    }

    /// Quotation marks that are never closed.
    pub(crate) fn unclosed(&self) -> &[Span] {
        &self.quotes().unclosed
    }

    fn quotes(&self) -> &Quotes {
        self.quotes.get_or_init(|| quotes::quotes(self.text()))
    }

    /// The signs that ought not to be there.
    pub(crate) fn signs(&self) -> &Signs {
        self.signs.get_or_init(|| Signs::of(self.text()))
    }

    /// The lines of the head: up to the last part of the letterhead, the subject and the addressees.
    pub fn head(&self) -> &[Line<'a>] {
        let end = self.head_end();
        let lines = self.lines();
        &lines[..lines.partition_point(|line| line.span.start < end)]
    }

    /// The lines between the head and the closing.
    pub fn body(&self) -> &[Line<'a>] {
        let head = self.head_end();
        let from = self.lines().partition_point(|line| line.span.start < head);
        self.lines().get(from..self.first_of_closing()).unwrap_or_default()
    }

    /// The lines from `Nơi nhận:` or the first signature on, up to the first appendix.
    pub fn closing(&self) -> &[Line<'a>] {
        let start = self.closing_start();
        let lines = self.lines();
        let end = self.document.appendices.iter().map(|a| a.span.start).filter(|&at| at >= start).min();
        let to = end.map_or(lines.len(), |end| lines.partition_point(|line| line.span.start < end));
        lines.get(self.first_of_closing()..to).unwrap_or_default()
    }

    /// The index of the first line of the closing: the label of the list of recipients belongs to it.
    fn first_of_closing(&self) -> usize {
        let start = self.closing_start();
        let lines = self.lines();
        let first = lines.partition_point(|line| line.span.end <= start);
        let label =
            |line: &Line<'_>| line.text.get(..NOI_NHAN.len()).is_some_and(|head| head.to_lowercase() == NOI_NHAN);
        let labelled = first.checked_sub(1).and_then(|before| lines.get(before)).is_some_and(label);
        first - usize::from(labelled)
    }

    /// Where the head ends.
    pub fn head_end(&self) -> u32 {
        let document = self.document;
        let head = &document.letterhead;
        let issuer = head.issuer.as_ref().filter(|issuer| !issuer.inferred).map(|issuer| issuer.span);
        let parts = [
            issuer,
            head.number.as_ref().map(|number| number.span),
            head.date.as_ref().map(|date| date.span),
            document.subject.as_ref().map(|subject| subject.span),
        ];
        let addressees = document.addressees.iter().map(|addressee| addressee.span);
        parts.into_iter().flatten().chain(addressees).map(|span| span.end).max().unwrap_or(0)
    }

    /// Where the closing begins; the end of the text where there is none.
    pub fn closing_start(&self) -> u32 {
        let document = self.document;
        let signatures = document.signatures.iter().map(|signature| signature.span.start);
        let recipients = document.recipients.iter().map(|recipient| recipient.span.start);
        signatures.chain(recipients).min().unwrap_or(self.text().len() as u32)
    }
}

/// The label of the list of recipients, in small letters.
const NOI_NHAN: &str = "nơi nhận";

/// Signs that belong to Markdown or a table, not to the document.
fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '*' | '#' | '>' | '|' | '\u{FEFF}')
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let whole = &text[start..end];
        let line = whole.trim_start_matches(is_mark);
        let from = start + whole.len() - line.len();
        let line = line.trim_end_matches(is_mark);
        if !line.is_empty() {
            lines.push(Line { text: line, span: Span::new(from as u32, (from + line.len()) as u32) });
        }
        start = end + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_without_marks() {
        let text = "\u{FEFF}**UBND TỈNH**\r\n\n| # Số: 1 |\nhết";
        let found = lines(text);
        assert_eq!(found.iter().map(|line| line.text).collect::<Vec<_>>(), ["UBND TỈNH", "Số: 1", "hết"]);
        assert!(found.iter().all(|line| line.span.slice(text) == Some(line.text)));
    }

    #[test]
    fn the_parts_of_a_letter() {
        let text = "SỞ Y TẾ\nSố: 12/SYT-NVY\nCao Bằng, ngày 05 tháng 3 năm 2026\nV/v rà soát\n\nKính gửi: Các bệnh viện\n\n\
                    Sở Y tế yêu cầu báo cáo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn An\n";
        let source = SourceText::new(text).unwrap_or_else(|e| panic!("{e}"));
        let document = Document::parse(&source);
        let subject = Subject::new(&source, &document);
        let texts = |lines: &[Line<'_>]| lines.iter().map(|line| line.text.to_owned()).collect::<Vec<_>>();
        assert_eq!(texts(subject.head()).last().map(String::as_str), Some("Kính gửi: Các bệnh viện"));
        assert_eq!(texts(subject.body())[0], "Sở Y tế yêu cầu báo cáo./.");
        assert_eq!(subject.body().len(), 1);
        assert_eq!(texts(subject.closing())[..2], ["Nơi nhận:", "- Như trên;"]);
    }
}
