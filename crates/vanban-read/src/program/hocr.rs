//! What tesseract says of a page (hOCR): lines with their words, and where they stand.

use roxmltree::{Document, Node, ParsingOptions};

use crate::ReadError;
use crate::page::{Drawn, Glyph};

/// A line of words that tesseract found.
#[derive(Debug)]
struct Line {
    words: Vec<Word>,
    /// The pixel row that its letters stand on.
    y: f32,
    /// From the feet of its letters to their heads; 0 where it is not told.
    size: f32,
}

#[derive(Debug)]
struct Word {
    text: String,
    x0: f32,
    x1: f32,
}

/// What most letters of a document measure. How many pixels that is tells the scale of a picture, which seldom does
/// so itself.
const COMMON: f32 = 13.0;

/// Reads the page that hOCR describes.
pub(super) fn page(hocr: &str) -> Result<Drawn, ReadError> {
    let broken = |reason: String| ReadError::Failed { program: super::scan::TESSERACT, reason };
    // A DTD stands before it, which is not needed.
    let from = hocr.find("<html").ok_or_else(|| broken("no page in its output".to_owned()))?;
    let options = ParsingOptions { nodes_limit: 4_000_000, ..ParsingOptions::default() };
    let tree = Document::parse_with_options(&hocr[from..], options).map_err(|error| broken(error.to_string()))?;
    let mut bounds = tree.descendants().filter(|node| has_class(*node, "ocr_page")).filter_map(bounds);
    let [.., width, height] = bounds.next().unwrap_or_default();
    let lines: Vec<Line> = tree.descendants().filter_map(line).collect();
    let scale = COMMON / common(&lines).unwrap_or(COMMON);
    let glyphs = lines.iter().flat_map(|line| glyphs(line, scale)).collect();
    Ok(Drawn { width: width * scale, height: height * scale, glyphs, by_ocr: true, ..Drawn::default() })
}

fn has_class(node: Node<'_, '_>, name: &str) -> bool {
    node.attribute("class") == Some(name)
}

/// What its title says of one of its properties: `bbox 430 199 2235 262; baseline 0 -12; x_size 61`.
fn numbers<const N: usize>(node: Node<'_, '_>, property: &str) -> Option<[f32; N]> {
    let mut all = node.attribute("title")?.split(';').map(|part| part.trim().split(' '));
    let values = all.find_map(|mut part| (part.next() == Some(property)).then_some(part))?;
    let values: Vec<f32> = values.filter_map(|value| value.parse().ok()).filter(|v: &f32| v.is_finite()).collect();
    values.try_into().ok()
}

fn bounds(node: Node<'_, '_>) -> Option<[f32; 4]> {
    numbers(node, "bbox")
}

fn line(node: Node<'_, '_>) -> Option<Line> {
    const LINES: [&str; 4] = ["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"];
    if !node.attribute("class").is_some_and(|class| LINES.contains(&class)) {
        return None;
    }
    let [x0, _, x1, bottom] = bounds(node)?;
    // It rises to the right, and stands so far below or above the foot of the box.
    let [slope, offset] = numbers(node, "baseline").unwrap_or_default();
    let y = bottom + offset + slope * (x1 - x0) / 2.0;
    let [size] = numbers(node, "x_size").unwrap_or_default();
    let words = node.descendants().filter(|node| has_class(*node, "ocrx_word")).filter_map(word).collect();
    Some(Line { words, y, size })
}

fn word(node: Node<'_, '_>) -> Option<Word> {
    let [x0, _, x1, _] = bounds(node)?;
    let text: String = node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some(Word { text, x0, x1 })
}

/// The size of most words.
fn common(lines: &[Line]) -> Option<f32> {
    let mut sizes: Vec<f32> = Vec::new();
    for line in lines.iter().filter(|line| line.size > 0.0) {
        sizes.extend(vec![line.size; line.words.len()]);
    }
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied()
}

/// The letters of a line. Within a word they stand evenly, because nothing tells where each of them is.
fn glyphs(line: &Line, scale: f32) -> Vec<Glyph> {
    let (y, size) = (line.y * scale, size(line.size * scale));
    let mut glyphs: Vec<Glyph> = Vec::new();
    let glyph = |c, x, end| Glyph { c, x, end, y, size, raised: false };
    for word in &line.words {
        let before = glyphs.last().map(|last| last.end);
        // Boxes of words may overlap.
        let from = before.map_or(word.x0 * scale, |end| end.max(word.x0 * scale));
        let to = from.max(word.x1 * scale);
        glyphs.extend(before.map(|end| glyph(' ', end, from)));
        let width = (to - from) / word.text.chars().count().max(1) as f32;
        let letters = word.text.chars().zip(0u16..).map(|(c, n)| (c, from + f32::from(n) * width));
        glyphs.extend(letters.map(|(c, x)| glyph(c, x, x + width)));
    }
    glyphs
}

/// Sizes as they are measured differ from line to line, with the letters that happen to be in them. Only what is
/// clearly larger or smaller is.
fn size(measured: f32) -> f32 {
    const SMALLER: f32 = 0.84;
    match measured / COMMON {
        0.0 => COMMON,
        part if part < 0.8 => SMALLER * COMMON,
        part if part < 1.35 => COMMON,
        _ => measured.min(10.0 * COMMON),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body>
<div class='ocr_page' id='page_1' title='image "-"; bbox 0 0 1240 1754; ppageno 0; scan_res 150 150'>
 <span class='ocr_line' title="bbox 100 200 400 230; baseline 0.01 -6; x_size 26; x_descenders 6; x_ascenders 6">
  <span class='ocrx_word' title='bbox 100 200 140 230; x_wconf 95'><strong>S&#7889;:</strong></span>
  <span class='ocrx_word' title='bbox 138 200 238 230; x_wconf 95'>12/Q&amp;A</span>
 </span>
 <span class='ocr_caption' title="bbox 100 300 200 318; baseline 0 0; x_size 14"><span class='ocrx_word' title='bbox 100 300 200 318'>nh&#7887;</span></span>
 <span class='ocr_line' title="bbox 100 300 200 318; baseline 0 0; x_size 26"><span class='ocrx_word' title='bbox 1 2 3'> </span></span>
</div></body></html>"#;

    #[test]
    fn words_at_their_places() {
        let page = page(PAGE).expect("it is well made");
        assert_eq!((page.width, page.height, page.by_ocr), (620.0, 877.0, true));
        let text: String = page.glyphs.iter().map(|glyph| glyph.c).collect();
        assert_eq!(text, "Số: 12/Q&Anhỏ");
        let [first, .., last] = &page.glyphs[..] else { panic!("{:?}", page.glyphs) };
        // The line rises by a hundredth: its middle stands 1.5 above its left end.
        assert_eq!((first.x, first.y, first.size), (50.0, (230.0 - 6.0 + 1.5) / 2.0, 13.0));
        assert_eq!((last.end.round(), last.size), (100.0, 0.84 * 13.0));
        // The second word begins where the first one ends.
        assert_eq!((page.glyphs[3].x, page.glyphs[4].x), (70.0, 70.0));
    }

    #[test]
    fn output_that_is_none() {
        for bad in ["", "<html><body>", "<html></body></html>"] {
            assert!(matches!(page(bad), Err(ReadError::Failed { .. })), "{bad}");
        }
        assert_eq!(page("<html></html>").map(|page| page.glyphs.len()), Ok(0));
    }
}
