//! How a document is set: its pages, paragraphs and letters, as whoever reads the file hands them in.
//!
//! Rules that look at it are silent where it is missing, and so they are of what it does not say.

mod wanted;

use std::sync::Arc;

use vanban::Span;

pub(crate) use wanted::Wanted;

/// How a text is set. Every place is one in the text, and every list in its order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// How many pages there are, as far as known; rather too few than too many.
    pub pages: Option<u32>,
    /// Stretches of pages of one size.
    pub sections: Vec<Section>,
    /// Paragraphs with words.
    pub paragraphs: Vec<Paragraph>,
    /// Stretches of letters of one look.
    pub runs: Vec<Run>,
}

/// Pages of one size. Lengths are in millimetres.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The text on them.
    pub span: Span,
    /// As the page is held when it is read.
    pub width: f32,
    /// As the page is held when it is read.
    pub height: f32,
    /// The blank edges and the number of the page, if the file tells.
    pub frame: Option<Frame>,
}

/// What stands around the text of a page.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Frame {
    pub top: f32,
    pub bottom: f32,
    pub left: f32,
    pub right: f32,
    /// The number of the page, if there is one.
    pub number: Option<PageNumber>,
}

/// Where the number of a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber {
    /// At the foot of the page, not at its head.
    pub at_foot: bool,
    /// Where on its line, if known.
    pub alignment: Option<Alignment>,
    /// Also on the first page.
    pub on_first: bool,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Its words.
    pub span: Span,
    /// It stands in a table.
    pub in_table: bool,
    /// How its lines end.
    pub alignment: Option<Alignment>,
    /// Millimetres by which its first line is indented; negative where it hangs out.
    pub first_line: Option<f32>,
    /// From line to line.
    pub line: Option<LineSpacing>,
    /// Points above and below it, together.
    pub gap: Option<f32>,
}

/// How the lines of a paragraph end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Alignment {
    Left,
    Centre,
    Right,
    Justified,
}

/// How far lines stand from each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineSpacing {
    /// So many times the height of a line.
    Lines(f32),
    /// So many points.
    Points(f32),
    /// So many points, or more where letters are larger.
    AtLeast(f32),
}

/// Letters of one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The letters.
    pub span: Span,
    /// The name of their font.
    pub font: Option<Arc<str>>,
    /// Their size in points.
    pub size: Option<f32>,
    /// Đậm
    pub bold: bool,
    /// Nghiêng
    pub italic: bool,
    /// Red, green, blue.
    pub colour: Option<[u8; 3]>,
}

impl Run {
    /// Also of a font that is bold by itself: `Times New Roman Bold`.
    pub(crate) fn is_bold(&self) -> bool {
        self.bold || self.font.as_ref().is_some_and(|font| font.contains("Bold"))
    }
}

impl Layout {
    /// The runs that touch a place.
    pub(crate) fn runs_at(&self, place: Span) -> &[Run] {
        let from = self.runs.partition_point(|run| run.span.end <= place.start);
        let to = self.runs.partition_point(|run| run.span.start < place.end);
        self.runs.get(from..to).unwrap_or_default()
    }

    /// The paragraphs that begin at a place.
    pub(crate) fn paragraphs_at(&self, place: Span) -> &[Paragraph] {
        let from = self.paragraphs.partition_point(|paragraph| paragraph.span.start < place.start);
        let to = self.paragraphs.partition_point(|paragraph| paragraph.span.start < place.end);
        self.paragraphs.get(from..to).unwrap_or_default()
    }

    /// The paragraph that a place begins in.
    pub(crate) fn paragraph_at(&self, place: Span) -> Option<&Paragraph> {
        let at = self.paragraphs.partition_point(|paragraph| paragraph.span.end <= place.start);
        self.paragraphs.get(at).filter(|paragraph| paragraph.span.start <= place.start)
    }

    /// The value that most letters of a place have; none where the looks of most of them are not known.
    pub(crate) fn prevailing<T: PartialEq>(
        &self,
        text: &str,
        place: Span,
        of: impl Fn(&Run) -> Option<T>,
    ) -> Option<T> {
        let mut shares: Vec<(T, usize)> = Vec::new();
        for run in self.runs_at(place) {
            let Some(value) = of(run) else { continue };
            let count = letters(text, Span::new(run.span.start.max(place.start), run.span.end.min(place.end)));
            match shares.iter().position(|(other, _)| *other == value) {
                Some(at) => shares[at].1 += count,
                None if shares.len() < MOST_LOOKS => shares.push((value, count)),
                None => {}
            }
        }
        let (value, count) = shares.into_iter().max_by_key(|(_, count)| *count)?;
        (2 * count > letters(text, place)).then_some(value)
    }
}

/// Values that are told apart in one place; more are the work of a machine.
const MOST_LOOKS: usize = 64;

/// How many letters stand at a place.
pub(crate) fn letters(text: &str, place: Span) -> usize {
    place.slice(text).unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).count()
}

/// A number as it is written in Vietnamese: `25,4`.
pub(crate) fn comma(number: impl ToString) -> String {
    number.to_string().replace('.', ",")
}
