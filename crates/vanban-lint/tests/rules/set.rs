//! How examples say how they are set: `{size 13, bold}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`.
//!
//! ```text
//! {page 210 x 297, margins 20 20 30 15, pages 2, number head centre}
//! {font Times New Roman, size 14, justified, indent 10, lines 1.5, gap 6}
//! {size 13, bold}SỞ Y TẾ
//! ```
//! Alone on its line, a list holds from there on; before words, for this line, besides what holds. Pages, indents and
//! margins (above, below, left, right) are in millimetres, the rest in points; `number foot right first` is at the foot,
//! aside, and on the first page too. What is not said is not known. A line is a paragraph.

use vanban::Span;
use vanban_lint::layout::{Alignment, Frame, Layout, LineSpacing, PageNumber, Paragraph, Run, Section};

/// The text of an example, what `⟦…⟧` marks in it, and how it is set, if it says anything of that.
pub(crate) fn read(example: &str) -> (String, Vec<Span>, Option<Layout>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    let (mut layout, mut held, mut said) = (Layout::default(), Held::default(), false);
    for line in example.split_inclusive('\n') {
        let (list, words) = match line.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((list, words)) => (list, words),
            None => ("", line),
        };
        said |= !list.is_empty();
        let mut here = held.clone();
        list.split(", ").filter(|item| !item.is_empty()).for_each(|item| here.hear(item, &mut layout));
        if !list.is_empty() && words.trim().is_empty() {
            if here.page.is_some() && here.page != held.page {
                end_section(&mut layout, &held, text.len());
            }
            held = here;
            continue;
        }
        let start = text.len();
        for c in words.chars() {
            match c {
                '⟦' => open = text.len(),
                '⟧' => spans.push(span(open, text.len())),
                c => text.push(c),
            }
        }
        let end = text.trim_end().len();
        if start < end {
            let place = span(start, end);
            layout.paragraphs.push(Paragraph { span: place, ..here.paragraph });
            layout.runs.push(Run { span: place, ..here.run });
        }
    }
    end_section(&mut layout, &held, text.len());
    (text, spans, said.then_some(layout))
}

fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}

fn end_section(layout: &mut Layout, held: &Held, end: usize) {
    let Some((width, height)) = held.page else { return };
    let start = layout.sections.last().map_or(0, |section| section.span.end);
    let span = Span::new(start, end as u32);
    layout.sections.push(Section { span, width, height, frame: held.frame.clone() });
}

/// What holds at a line.
#[derive(Clone)]
struct Held {
    page: Option<(f32, f32)>,
    frame: Option<Frame>,
    paragraph: Paragraph,
    run: Run,
}

impl Default for Held {
    fn default() -> Self {
        let span = Span::new(0, 0);
        let paragraph = Paragraph { span, in_table: false, alignment: None, first_line: None, line: None, gap: None };
        let run = Run { span, font: None, size: None, bold: false, italic: false, colour: Some([0; 3]) };
        Held { page: None, frame: None, paragraph, run }
    }
}

impl Held {
    fn hear(&mut self, item: &str, layout: &mut Layout) {
        let (name, value) = item.split_once(' ').unwrap_or((item, ""));
        let numbers: Vec<f32> = value.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let number = numbers.first().copied();
        match (name, numbers.as_slice()) {
            ("page", [width, height]) => self.page = Some((*width, *height)),
            ("margins", [top, bottom, left, right]) => {
                self.frame = Some(Frame { top: *top, bottom: *bottom, left: *left, right: *right, number: None });
            }
            ("pages", [pages]) => layout.pages = Some(*pages as u32),
            ("number", []) => {
                let words: Vec<&str> = value.split(' ').collect();
                let alignment = words.iter().find_map(|word| alignment(word));
                let (at_foot, on_first) = (words.contains(&"foot"), words.contains(&"first"));
                let frame = self.frame.as_mut().expect("margins before the number");
                frame.number = Some(PageNumber { at_foot, alignment, on_first });
            }
            ("font", []) => self.run.font = Some(value.into()),
            ("size", [_]) => self.run.size = number,
            ("bold", []) => self.run.bold = true,
            ("italic", []) => self.run.italic = true,
            ("colour", _) => {
                let hex = u32::from_str_radix(value, 16).expect("a colour").to_be_bytes();
                self.run.colour = Some([hex[1], hex[2], hex[3]]);
            }
            ("cell", []) => self.paragraph.in_table = true,
            ("indent", [_]) => self.paragraph.first_line = number,
            ("lines", [lines]) => self.paragraph.line = Some(LineSpacing::Lines(*lines)),
            ("exactly", [points]) => self.paragraph.line = Some(LineSpacing::Points(*points)),
            ("at-least", [points]) => self.paragraph.line = Some(LineSpacing::AtLeast(*points)),
            ("gap", [_]) => self.paragraph.gap = number,
            _ => self.paragraph.alignment = Some(alignment(item).unwrap_or_else(|| panic!("{item:?} says nothing"))),
        }
    }
}

fn alignment(word: &str) -> Option<Alignment> {
    match word {
        "left" => Some(Alignment::Left),
        "centre" => Some(Alignment::Centre),
        "right" => Some(Alignment::Right),
        "justified" => Some(Alignment::Justified),
        _ => None,
    }
}

#[test]
fn lists_hold_for_a_line_or_from_there_on() {
    let (text, spans, layout) = read("{size 14}\nmột\n{bold, size 13}⟦hai⟧\n\nba\n");
    assert_eq!(text, "một\nhai\n\nba\n");
    assert_eq!(spans.iter().map(|span| span.slice(&text)).collect::<Vec<_>>(), [Some("hai")]);
    let runs = layout.expect("it says something").runs;
    let shown: Vec<_> = runs.iter().map(|run| (run.span.slice(&text), run.size, run.bold)).collect();
    let want = [(Some("một"), Some(14.0), false), (Some("hai"), Some(13.0), true), (Some("ba"), Some(14.0), false)];
    assert_eq!(shown, want);
    assert_eq!(read("một\n").2, None);
}
