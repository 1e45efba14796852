//! The one place that knows `hayro`: a page is interpreted, and its letters and rules are written down.

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page as Source;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, RenderContent, SoftMask, interpret_page,
};

use super::bounds::{MAX_GLYPHS, MAX_RULES};
use super::font::Fonts;
use super::turn::{Placed, upright};
use crate::page::{Drawn, Rule};

/// Fonts of a file are read once for all of its pages.
pub(super) struct Engine<'a> {
    pdf: &'a Pdf,
    cache: InterpreterCache<'a>,
}

impl<'a> Engine<'a> {
    pub(super) fn new(pdf: &'a Pdf) -> Self {
        Engine { pdf, cache: InterpreterCache::new() }
    }

    /// Reads what is drawn on a page, and what annotations draw over it.
    pub(super) fn page(&self, source: &Source<'a>) -> Drawn {
        let drawn = self.draw(source, RenderContent::PAGE);
        let stamped = self.draw(source, RenderContent::ANNOTATIONS);
        upright(drawn, stamped)
    }

    fn draw(&self, source: &Source<'a>, content: RenderContent) -> Drawing {
        let (width, height) = source.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let settings = InterpreterSettings { render_content: content, ..InterpreterSettings::default() };
        let start = Affine::new(source.initial_transform(true).as_coeffs());
        let mut context = Context::new(start, bounds, &self.cache, self.pdf.xref(), settings);
        let fonts = Fonts::of(&source.resources().fonts);
        let mut drawing = Drawing { width, height, fonts, ..Drawing::default() };
        interpret_page(source, &mut context, &mut drawing);
        drawing.decoded = std::mem::take(&mut drawing.fonts).decode(&mut drawing.letters);
        drawing
    }
}

/// What one pass over a page has drawn.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) letters: Vec<Placed>,
    pub(super) rules: Vec<Rule>,
    pub(super) invisible: usize,
    /// The area of all pictures: scans are cut into strips.
    pub(super) pictures: f64,
    fonts: Fonts,
    /// Fonts with an encoding of their own, whose letters were decoded.
    pub(super) decoded: Vec<String>,
}

impl Drawing {
    fn letter(&mut self, text: &str, at: Affine, advance: f64) {
        let count = text.chars().count().max(1) as f64;
        for (i, c) in text.chars().enumerate() {
            if self.letters.len() >= MAX_GLYPHS {
                return;
            }
            let from = at * Point::new(advance * i as f64 / count, 0.0);
            let to = at * Point::new(advance * (i + 1) as f64 / count, 0.0);
            self.letters.extend(Placed::new(c, from, to, at));
        }
    }

    fn rule(&mut self, from: Point, to: Point) {
        if self.rules.len() < MAX_RULES {
            self.rules.extend(Rule::new(from.x as f32, from.y as f32, to.x as f32, to.y as f32));
        }
    }

    /// The sides of a frame that is drawn, or a bar that is filled.
    fn shape(&mut self, bounds: Rect, mode: &DrawMode) {
        let (low, high) = (Point::new(bounds.x0, bounds.y0), Point::new(bounds.x1, bounds.y1));
        if matches!(mode, DrawMode::Stroke(_)) {
            self.rule(low, Point::new(high.x, low.y));
            self.rule(Point::new(low.x, high.y), high);
            self.rule(low, Point::new(low.x, high.y));
            self.rule(Point::new(high.x, low.y), high);
        } else {
            self.rule(low, high);
        }
    }

    fn path(&mut self, path: &BezPath, place: Affine, mode: &DrawMode) {
        if !matches!(mode, DrawMode::Stroke(_)) {
            for part in path.elements().split(|e| matches!(e, PathEl::ClosePath)).filter(|part| part.len() > 1) {
                let bounds = part.iter().filter_map(PathEl::end_point).map(|p| place * p);
                let bounds = bounds.map(|p| Rect::from_points(p, p)).reduce(|a, b| a.union(b));
                bounds.into_iter().for_each(|bounds| self.shape(bounds, mode));
            }
            return;
        }
        let (mut start, mut at) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            let next = element.end_point().unwrap_or(start);
            match element {
                PathEl::MoveTo(_) => start = next,
                PathEl::LineTo(_) | PathEl::ClosePath => self.rule(place * at, place * next),
                PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
            }
            at = next;
        }
    }
}

/// How much wider a letter is drawn than its font has it.
fn stretch(at: Affine) -> f64 {
    let [a, b, c, d, ..] = at.as_coeffs();
    let stretch = a.hypot(b) / c.hypot(d);
    if stretch.is_normal() { stretch } else { 1.0 }
}

/// A font that stands in for another is stretched letter by letter; a text that is set wide, as a whole.
fn is_stretched(run: &GlyphRun<'_, '_>) -> bool {
    let mut all = run.glyphs().iter().map(|glyph| stretch(glyph.transform()));
    let first = all.next().unwrap_or(1.0);
    all.any(|other| (other - first).abs() > 0.005)
}

impl<'a> Device<'a> for Drawing {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let level = is_stretched(run);
        let (signs, before) = (self.fonts.signs(run), self.letters.len());
        for (n, glyph) in run.glyphs().iter().enumerate() {
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro_interpret::font::Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let (at, advance) = (props.transform * glyph.transform(), f64::from(advance.unwrap_or(0.0)));
            // The shape is stretched to the width that the file states; the width is not.
            let advance = if level { advance / stretch(glyph.transform()) } else { advance };
            if let Some((_, signs)) = &signs {
                self.letter(signs[n].encode_utf8(&mut [0; 4]), at, advance);
                continue;
            }
            match glyph.as_unicode() {
                Some(BfString::Char(c)) => self.letter(c.encode_utf8(&mut [0; 4]), at, advance),
                Some(BfString::String(text)) => self.letter(&text, at, advance),
                // A letter is missing there, and is seen to be.
                None => self.letter("\u{FFFD}", at, advance),
            }
        }
        if let Some((font, _)) = signs {
            self.fonts.put(font, before..self.letters.len());
        }
        self.invisible += if matches!(mode, DrawMode::Invisible) { run.glyphs().len() } else { 0 };
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.path(path, props.transform, mode);
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.shape(props.transform.transform_rect_bbox(*rect), mode);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let pixels = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.pictures += props.transform.transform_rect_bbox(pixels).area();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
