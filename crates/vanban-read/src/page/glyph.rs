//! What stands on a page: letters with their places, rules, pictures.

/// A letter on the page. `y` grows downwards, as lines follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) c: char,
    /// Where it begins.
    pub(crate) x: f32,
    /// Where the next one would begin.
    pub(crate) end: f32,
    /// The line it stands on.
    pub(crate) y: f32,
    /// Its height: of fonts drawn in another size than they ask for, too.
    pub(crate) size: f32,
    /// Smaller than its line and above it: the mark of a note, an exponent.
    pub(crate) raised: bool,
}

impl Glyph {
    pub(crate) fn is_ink(&self) -> bool {
        !self.c.is_whitespace()
    }
}

/// A straight line, drawn along an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rule {
    pub(crate) x0: f32,
    pub(crate) y0: f32,
    pub(crate) x1: f32,
    pub(crate) y1: f32,
}

impl Rule {
    /// A line, or a bar so thin that it is one.
    pub(crate) fn new(x0: f32, y0: f32, x1: f32, y1: f32) -> Option<Self> {
        const THIN: f32 = 3.0;
        const SHORT: f32 = 4.0;
        let rule = Rule { x0: x0.min(x1), y0: y0.min(y1), x1: x0.max(x1), y1: y0.max(y1) };
        let (width, height) = (rule.x1 - rule.x0, rule.y1 - rule.y0);
        let finite = [x0, y0, x1, y1].iter().all(|v| v.is_finite());
        (finite && width.min(height) <= THIN && width.max(height) >= SHORT).then_some(rule)
    }

    pub(crate) fn is_level(&self) -> bool {
        self.x1 - self.x0 >= self.y1 - self.y0
    }
}

/// A page as it is drawn or recognised.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) glyphs: Vec<Glyph>,
    /// Letters of annotations: what was put on the page after it was made.
    pub(crate) stamps: Vec<Glyph>,
    pub(crate) rules: Vec<Rule>,
    /// Letters that are not drawn: the text layer of a scan.
    pub(crate) invisible: usize,
    /// Words that stand across the text: a watermark, a stamp on the margin.
    pub(crate) across: String,
    /// How much of the page pictures cover.
    pub(crate) pictures: f32,
    /// Fonts with an encoding of their own, whose letters were decoded.
    pub(crate) decoded: Vec<String>,
    /// Its words were recognised in a picture (OCR).
    pub(crate) by_ocr: bool,
    /// It has more letters than were taken.
    pub(crate) overfull: bool,
}
