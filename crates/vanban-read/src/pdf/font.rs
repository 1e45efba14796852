//! Fonts with an encoding of their own (`.VnTime`, `VNI-Times`): the file says of their letters which signs of Latin 1
//! have the same codes.

use std::ops::Range;

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::dict::keys::{BASE_FONT, FIRST_CHAR, SUBTYPE, TYPE0, WIDTHS};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name};

use super::turn::Placed;
use crate::encoding::{is_unicode, tcvn3, vni};

/// The fonts of a page, as far as they have such an encoding.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    /// Fonts that the interpreter does not name: those that the file does not bring.
    simple: Vec<Simple>,
    seen: Vec<Seen>,
}

/// A font that is known by the widths of its letters alone.
#[derive(Debug)]
struct Simple {
    name: String,
    first: u32,
    widths: Vec<f32>,
}

/// What was written in a font.
#[derive(Debug)]
struct Seen {
    name: String,
    /// The file does say which letters they are.
    unicode: bool,
    /// Places among the letters of the page.
    runs: Vec<Range<usize>>,
}

impl Fonts {
    /// The fonts that a page knows.
    pub(super) fn of(fonts: &Dict<'_>) -> Self {
        /// More fonts than this are on no page.
        const MANY: usize = 40;
        // Those of two bytes a letter are always named.
        let is_simple = |font: &Dict<'_>| font.get::<Name<'_>>(SUBTYPE).is_some_and(|kind| &*kind != TYPE0);
        let known = || fonts.keys().take(MANY).filter_map(|key| fonts.get::<Dict<'_>>(key)).filter(is_simple);
        let has_code = known().any(|font| is_coded(&base_name(&font)));
        let simple = if has_code { known().map(|font| Simple::new(&font)).collect() } else { Vec::new() };
        Fonts { simple, seen: Vec::new() }
    }

    /// The signs of a run in such a font, and which of the fonts it is. A run whose letters are known has none.
    pub(super) fn signs(&mut self, run: &GlyphRun<'_, '_>) -> Option<(usize, Vec<char>)> {
        let name = name(run).or_else(|| self.by_widths(run)).filter(|name| is_coded(name))?;
        let signs: Option<Vec<char>> = signs(run);
        let font = match self.seen.iter().position(|font| font.name == name) {
            Some(font) => font,
            None => {
                self.seen.push(Seen { name, unicode: false, runs: Vec::new() });
                self.seen.len() - 1
            }
        };
        self.seen[font].unicode |= signs.is_none();
        signs.map(|signs| (font, signs))
    }

    /// Remembers where the letters of a run are.
    pub(super) fn put(&mut self, font: usize, letters: Range<usize>) {
        self.seen[font].runs.push(letters);
    }

    /// Decodes the letters of the page; gives back the names of the fonts in which some were.
    pub(super) fn decode(self, letters: &mut Vec<Placed>) -> Vec<String> {
        let mut names = Vec::new();
        for font in self.seen.into_iter().filter(|font| !font.unicode) {
            let mut some = false;
            for run in font.runs {
                some |= decode(&mut letters[run], &font.name);
            }
            names.extend(some.then(|| shape(&font.name).to_owned()));
        }
        letters.retain(|letter| letter.c != GONE);
        names
    }

    /// The name of the only font, or of fonts of the same encoding, whose letters are as wide.
    fn by_widths(&self, run: &GlyphRun<'_, '_>) -> Option<String> {
        let mut fitting = self.simple.iter().filter(|font| font.fits(run)).map(|font| &font.name);
        let first = fitting.next()?;
        let is_same = |other: &String| vni::is_font(first) == vni::is_font(other) && shape(first) == shape(other);
        fitting.all(is_same).then(|| first.clone())
    }
}

impl Simple {
    fn new(font: &Dict<'_>) -> Self {
        let widths = font.get::<Array<'_>>(WIDTHS).map(|widths| widths.iter::<f32>().take(256).collect());
        let first = font.get::<u32>(FIRST_CHAR).unwrap_or(0);
        Simple { name: base_name(font), first, widths: widths.unwrap_or_default() }
    }

    /// A font that tells no widths may be any.
    fn fits(&self, run: &GlyphRun<'_, '_>) -> bool {
        self.widths.is_empty()
            || run.glyphs().iter().all(|glyph| {
                let Glyph::Outline(outline) = &**glyph else { return false };
                let at = outline.char_code().checked_sub(self.first).and_then(|at| self.widths.get(at as usize));
                at.zip(outline.advance_width()).is_some_and(|(width, advance)| (width - advance).abs() < 0.5)
            })
    }
}

/// Stands for a mark that is a part of the letter before it.
const GONE: char = '\0';

fn decode(letters: &mut [Placed], font: &str) -> bool {
    let mut some = false;
    let is_vni = vni::is_font(font);
    for at in 0..letters.len() {
        let sign = letters[at].c;
        if sign == GONE {
            continue;
        }
        let (letter, marked) = match is_vni {
            true => vni::letter(sign, letters.get(at + 1).map(|next| next.c)),
            false => (tcvn3::letter_of(sign, shape(font)), false),
        };
        some |= letter != sign || marked;
        letters[at].c = letter;
        if marked {
            letters[at].to = letters[at + 1].to;
            letters[at + 1].c = GONE;
        }
    }
    some
}

/// The name without what says how it is drawn: `.VnTimeH` of `.VnTimeH,Bold`. It tells whether small letters look like
/// capitals.
fn shape(font: &str) -> &str {
    match font.strip_prefix('.') {
        Some(_) => font.split([',', '-']).next().unwrap_or(font),
        None => font.split(',').next().unwrap_or(font),
    }
}

fn is_coded(font: &str) -> bool {
    tcvn3::is_font(font) || vni::is_font(font)
}

/// The name that the interpreter knows, if the file brings the font.
fn name(run: &GlyphRun<'_, '_>) -> Option<String> {
    match &**run.glyphs().first()? {
        Glyph::Outline(outline) => outline.font_data()?.postscript_name,
        Glyph::Type3(_) => None,
    }
}

/// `.VnTime` of `ABCDEF+.VnTime`.
fn base_name(font: &Dict<'_>) -> String {
    let name = font.get::<Name<'_>>(BASE_FONT).map(|name| name.as_str().to_owned()).unwrap_or_default();
    match name.split_once('+') {
        Some((subset, name)) if subset.len() == 6 => name.to_owned(),
        _ => name,
    }
}

/// The signs of Latin 1 that a run is typed in; `None` where its letters are known to be Vietnamese ones.
///
/// Where the codes of plain letters are their numbers, so are the others: the file's table is that of another font then
/// (it calls ư a hyphen). A font of a few letters may have numbered them anew, and the table is all there is.
fn signs(run: &GlyphRun<'_, '_>) -> Option<Vec<char>> {
    let glyphs = run.glyphs();
    let meaning = |glyph: &Glyph<'_>| match glyph.as_unicode() {
        Some(BfString::Char(c)) => Some(c),
        Some(BfString::String(_)) => None,
        None => Some(char::REPLACEMENT_CHARACTER),
    };
    let mut known = glyphs.iter().map(|glyph| meaning(glyph)).collect::<Option<Vec<char>>>()?;
    // Dashes and quotation marks stand where Latin 1 has control codes.
    let code = |at: usize| u8::try_from(glyphs[at].char_code()).map(char::from).ok().filter(|c| !c.is_control());
    let mut plain = (0..known.len()).filter(|at| known[*at].is_ascii_graphic() && known[*at] != '-').peekable();
    let numbered = plain.peek().is_some() && plain.all(|at| code(at) == Some(known[at]));
    let mapped = |at: usize| {
        let sign = code(at).filter(|sign| numbered && !sign.is_ascii());
        sign.is_some_and(|sign| known[at] != sign && known[at] == tcvn3::letter_of(sign, ""))
    };
    if known.iter().copied().any(is_unicode) || (0..known.len()).any(mapped) {
        return None;
    }
    if numbered {
        (0..known.len()).for_each(|at| known[at] = code(at).unwrap_or(known[at]));
    }
    Some(known)
}
