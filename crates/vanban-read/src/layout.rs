//! How a file sets its text: its pages, its paragraphs, its letters. Kept beside the text, never in it.
//!
//! Every range is one of bytes in the text. What a file does not say is [`None`]; what it leaves to the defaults of the
//! format is resolved. Automatic numbers and the marks before notes stand in no run. What the style of a table says is
//! not looked at, so that a paragraph in a cell knows only what itself and its own style say.

use std::ops::Range;

/// How a text is set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Layout {
    /// How many pages there are. Of a Word file: what the program counted that saved it, which may be too few.
    pub pages: Option<u32>,
    /// Stretches of pages of one size, in the order of the text. Notes behind the text are in none.
    pub sections: Vec<Section>,
    /// Paragraphs with words, in the order of the text; none of a PDF.
    pub paragraphs: Vec<Paragraph>,
    /// Stretches of letters of one look, in the order of the text; none of a PDF.
    pub runs: Vec<Run>,
    /// The names of the fonts that runs point at, each once.
    pub fonts: Vec<String>,
}

/// A length in twentieths of a point, the measure of Word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Twips(pub i32);

impl Twips {
    /// The length in millimetres.
    pub fn mm(self) -> f64 {
        f64::from(self.0) * 25.4 / 1440.0
    }

    /// The length in points.
    pub fn points(self) -> f64 {
        f64::from(self.0) / 20.0
    }
}

/// Pages of one size.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section {
    /// The text on them.
    pub range: Range<usize>,
    /// As the page is held when it is read.
    pub width: Twips,
    /// As the page is held when it is read.
    pub height: Twips,
    /// The blank edges; unknown of a PDF.
    pub margins: Option<Margins>,
    /// Where the number of the page stands, if anywhere; unknown of a PDF.
    pub page_number: Option<PageNumber>,
}

/// The blank edges of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Margins {
    pub top: Twips,
    pub right: Twips,
    pub bottom: Twips,
    pub left: Twips,
}

/// Where the number of a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PageNumber {
    /// At the foot of the page, not at its head.
    pub at_foot: bool,
    /// Where on its line; unknown where tabs or frames put it there.
    pub alignment: Option<Alignment>,
    /// Also on the first page.
    pub on_first: bool,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paragraph {
    /// Its words, from the first to the last.
    pub range: Range<usize>,
    /// It stands in the cell of a table.
    pub in_table: bool,
    /// How its lines end.
    pub alignment: Option<Alignment>,
    /// How far its first line begins to the right of the others; to the left where negative.
    pub first_line: Option<Twips>,
    /// From line to line.
    pub line: Option<LineSpacing>,
    /// Above it. What Word calls automatic are 14 points.
    pub before: Option<Twips>,
    /// Below it.
    pub after: Option<Twips>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineSpacing {
    /// In 240ths of the height of a line: 240 is single.
    Lines(i32),
    /// Exactly this far.
    Exactly(Twips),
    /// This far or farther.
    AtLeast(Twips),
}

/// Letters of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Run {
    /// The letters, and the line ends and bars between them.
    pub range: Range<usize>,
    /// Their look.
    pub look: Look,
}

/// The look of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Look {
    /// The place of the font in [`Layout::fonts`].
    pub font: Option<u32>,
    /// Their size.
    pub size: Option<Twips>,
    /// Đậm
    pub bold: bool,
    /// Nghiêng
    pub italic: bool,
    /// Red, green, blue; unknown where only the theme of the file knows it. What Word calls automatic is black.
    pub colour: Option<[u8; 3]>,
}
