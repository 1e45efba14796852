//! What stands on a page: letters with their places, rules, pictures.

/// A letter on the page. `y` grows downwards, as lines follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub(super) c: char,
    /// Where it begins.
    pub(super) x: f32,
    /// Where the next one would begin.
    pub(super) end: f32,
    /// The line it stands on.
    pub(super) y: f32,
    /// Its height: of fonts drawn in another size than they ask for, too.
    pub(super) size: f32,
    /// Smaller than its line and above it: the mark of a note, an exponent.
    pub(super) raised: bool,
}

impl Glyph {
    pub(super) fn is_ink(&self) -> bool {
        !self.c.is_whitespace()
    }
}

/// A straight line, drawn along an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub(super) x0: f32,
    pub(super) y0: f32,
    pub(super) x1: f32,
    pub(super) y1: f32,
}

impl Rule {
    /// A line, or a bar so thin that it is one.
    pub(super) fn new(x0: f32, y0: f32, x1: f32, y1: f32) -> Option<Self> {
        const THIN: f32 = 3.0;
        const SHORT: f32 = 4.0;
        let rule = Rule { x0: x0.min(x1), y0: y0.min(y1), x1: x0.max(x1), y1: y0.max(y1) };
        let (width, height) = (rule.x1 - rule.x0, rule.y1 - rule.y0);
        let finite = [x0, y0, x1, y1].iter().all(|v| v.is_finite());
        (finite && width.min(height) <= THIN && width.max(height) >= SHORT).then_some(rule)
    }

    pub(super) fn is_level(&self) -> bool {
        self.x1 - self.x0 >= self.y1 - self.y0
    }
}

/// A page as it is drawn.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) glyphs: Vec<Glyph>,
    /// Letters of annotations: what was put on the page after it was made.
    pub(super) stamps: Vec<Glyph>,
    pub(super) rules: Vec<Rule>,
    /// Letters that are not drawn: the text layer of a scan.
    pub(super) invisible: usize,
    /// Words that stand across the text: a watermark, a stamp on the margin.
    pub(super) across: String,
    /// A picture covers most of the page.
    pub(super) picture: bool,
    /// Fonts with an encoding of their own, whose letters were decoded.
    pub(super) decoded: Vec<String>,
    /// It has more letters than were taken.
    pub(super) overfull: bool,
}
