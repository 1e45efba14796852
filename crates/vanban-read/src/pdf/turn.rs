//! Which way is up: a page is turned so that most of its letters stand upright.

use hayro_interpret::kurbo::{Affine, Point};

use super::bounds::MAX_GLYPHS;
use super::device::Drawing;
use crate::page::{Drawn, Glyph, Rule};

/// A letter where it is drawn, on a page that may lie on its side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) c: char,
    from: (f32, f32),
    pub(super) to: (f32, f32),
    size: f32,
    way: Option<Way>,
}

/// Where a line of text runs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Right,
    Down,
    Left,
    Up,
}

impl Placed {
    /// A letter between two points; `None` for one that cannot be drawn.
    pub(super) fn new(c: char, from: Point, to: Point, at: Affine) -> Option<Self> {
        /// Fonts are measured in thousandths of their size.
        const UNITS: f64 = 1000.0;
        let [a, b, up_x, up_y, ..] = at.as_coeffs();
        let size = up_x.hypot(up_y) * UNITS;
        let far = [from.x, from.y, to.x, to.y].iter().any(|v| !v.is_finite() || v.abs() > 1e6);
        if far || !(0.5..2000.0).contains(&size) {
            return None;
        }
        let c = match c {
            _ if c.is_control() => ' ',
            // Bullets of symbol fonts have no place in Unicode: a dash, and others.
            '\u{F02D}' => '-',
            '\u{F0A7}' | '\u{F0B7}' | '\u{F0D8}' | '\u{F076}' => '•',
            _ => c,
        };
        let point = |p: Point| (p.x as f32, p.y as f32);
        Some(Placed { c, from: point(from), to: point(to), size: size as f32, way: Way::of(a, b) })
    }
}

impl Way {
    /// Straight within a degree or two.
    fn of(x: f64, y: f64) -> Option<Self> {
        const STRAIGHT: f64 = 0.04;
        match (x, y) {
            _ if y.abs() <= STRAIGHT * x.abs() => Some(if x >= 0.0 { Way::Right } else { Way::Left }),
            _ if x.abs() <= STRAIGHT * y.abs() => Some(if y >= 0.0 { Way::Down } else { Way::Up }),
            _ => None,
        }
    }

    /// Turns a point of a page of this size.
    fn turn(self, (x, y): (f32, f32), width: f32, height: f32) -> (f32, f32) {
        match self {
            Way::Right => (x, y),
            Way::Down => (y, width - x),
            Way::Left => (width - x, height - y),
            Way::Up => (height - y, x),
        }
    }
}

/// Puts the letters of a page upright. Those that stand across the others are counted, and left out.
pub(super) fn upright(drawn: Drawing, stamped: Drawing) -> Drawn {
    let ways = [Way::Right, Way::Down, Way::Left, Way::Up];
    let votes = ways.map(|way| drawn.letters.iter().filter(|l| l.way == Some(way)).count());
    let best = votes.iter().max().copied().unwrap_or(0);
    let way = ways.into_iter().zip(votes).find(|(_, count)| *count == best).map_or(Way::Right, |(way, _)| way);

    /// What is worth telling of words across the page.
    const LONG: usize = 200;
    let (width, height) = (drawn.width, drawn.height);
    let turn = |point| way.turn(point, width, height);
    let glyphs = |letters: &[Placed]| {
        let mut glyphs = Vec::with_capacity(letters.len());
        for letter in letters.iter().filter(|l| l.way == Some(way)) {
            let ((x, y), (end, _)) = (turn(letter.from), turn(letter.to));
            glyphs.push(Glyph { c: letter.c, x, end: end.max(x), y, size: letter.size, raised: false });
        }
        glyphs
    };
    let rule = |rule: &Rule| {
        let ((x0, y0), (x1, y1)) = (turn((rule.x0, rule.y0)), turn((rule.x1, rule.y1)));
        Rule { x0: x0.min(x1), y0: y0.min(y1), x1: x0.max(x1), y1: y0.max(y1) }
    };
    let across = drawn.letters.iter().chain(&stamped.letters).filter(|l| l.way != Some(way)).take(LONG);
    let lies = matches!(way, Way::Down | Way::Up);
    Drawn {
        width: if lies { height } else { width },
        height: if lies { width } else { height },
        glyphs: glyphs(&drawn.letters),
        stamps: glyphs(&stamped.letters),
        rules: drawn.rules.iter().map(rule).collect(),
        invisible: drawn.invisible,
        decoded: drawn.decoded,
        by_ocr: false,
        across: across.map(|l| l.c).collect(),
        overfull: drawn.letters.len().max(stamped.letters.len()) >= MAX_GLYPHS,
        pictures: (drawn.pictures / (f64::from(width) * f64::from(height))) as f32,
    }
}
