//! Lines → paragraphs: a line goes on with the one before if that one was full.

use super::line::{Line, is_label};
use super::zone::Cell;

/// The right edge of the text, and what the lines around it look like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    /// Where full lines end.
    pub(super) right: f32,
    /// Where lines begin that are not indented.
    pub(super) left: f32,
}

impl Edge {
    /// Where full lines end, and lines begin.
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> Self {
        let right = shared(lines.clone().map(|l| l.x1).collect(), true);
        let left = shared(lines.map(|l| l.x0).collect(), false);
        Edge { right, left }
    }

    /// The margin on the right is no wider than that on the left (Decree 30/2020, appendix I): what is known of a page
    /// whose lines do not tell.
    pub(super) fn at_least(self, width: f32) -> Self {
        Edge { right: self.right.max(width - self.left), ..self }
    }

    /// Is the line in the middle of the page, short of both edges?
    pub(super) fn is_centred(self, line: &Line) -> bool {
        let (left, right) = (line.x0 - self.left, self.right - line.x1);
        (left - right).abs() < 1.2 * line.size && left.min(right) > 0.6 * line.size && !begins(&line.text)
    }

    /// Does `next` go on with the paragraph of `last`, whose first line is `first`? `apart` is how far they stand
    /// apart; `None` across pages.
    pub(super) fn joins(self, first: &Line, last: &Line, next: &Line, apart: Option<f32>) -> bool {
        let size = last.size;
        if (next.size - size).abs() > 0.12 * size || begins(&next.text) && !goes_on(last, next) {
            return false;
        }
        if apart.is_some_and(|apart| apart > 1.75 * size) && !ends_open(&last.text) {
            return false;
        }
        // What fits on a line stands there, unless it begins something new.
        let full = last.x1 + 0.2 * size + next.word > self.right - 0.3 * size;
        if !full {
            return false;
        }
        // Below an indented first line the next paragraph begins level with it.
        let level = last == first && (next.x0 - last.x0).abs() < 0.3 * size && last.x0 - self.left > 0.8 * size;
        if level && ends(&last.text) && next.text.starts_with(char::is_uppercase) {
            return false;
        }
        let indented = next.x0 - last.x0 > 0.8 * size;
        !indented || is_label(first_word(&first.text)) && first.x0 == last.x0 && next.x0 - last.x0 < 5.0 * size
    }
}

/// The outermost place that some lines share, within a letter's width; else the outermost of all.
fn shared(mut places: Vec<f32>, outer: bool) -> f32 {
    const SOME: usize = 3;
    places.sort_by(f32::total_cmp);
    if outer {
        places.reverse();
    }
    let runs = places.windows(SOME).find(|run| (run[0] - run[SOME - 1]).abs() <= 4.0);
    runs.map_or(places.first(), |run| run.first()).copied().unwrap_or(0.0)
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or(text)
}

/// The line begins a list item or a part.
fn begins(text: &str) -> bool {
    const WORDS: [&str; 6] = ["Điều", "Chương", "Phần", "Kính", "Nơi", "Căn"];
    let word = first_word(text);
    let bullet = matches!(word, "-" | "–" | "+" | "•" | "*" | "−");
    let glued = text.starts_with(['-', '–', '+', '•']) && text.chars().nth(1).is_some_and(char::is_alphabetic);
    let label = is_label(word) && word.ends_with(['.', ')']) && text.len() > word.len();
    bullet || glued || label || WORDS.contains(&word)
}

/// A marker that is only where the line happened to break: `kinh tế⏎- xã hội`, `tại⏎Điều 5`.
fn goes_on(last: &Line, next: &Line) -> bool {
    let open = !ends(&last.text);
    let level = (next.x0 - last.x0).abs() < 0.8 * last.size || next.x0 < last.x0;
    let mut words = next.text.split(' ');
    let (word, after) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let lower = |text: &str| text.chars().next().is_some_and(char::is_lowercase);
    let small = lower(after) || word.chars().nth(1).is_some_and(char::is_lowercase);
    let dash = word.starts_with(['-', '–']) && small;
    let provision = word == "Điều" && !last.text.ends_with(char::is_uppercase);
    let label = word.ends_with('.') && word.starts_with(|c: char| c.is_ascii_digit()) && lower(after);
    open && level && (dash || provision || label)
}

/// A sentence or an item may end here.
fn ends(text: &str) -> bool {
    text.ends_with(['.', ';', ':', '!', '?', '”', '"'])
}

/// The sentence cannot end here.
fn ends_open(text: &str) -> bool {
    text.ends_with(',') || text.ends_with('-') || text.ends_with('/')
}

/// The paragraphs of a cell. Lines of a column without list items stay as they are: it is
/// centred, and what is wrapped looks like what is not.
pub(super) fn in_cell(cell: &Cell) -> Vec<String> {
    let wraps = cell.ruled || cell.lines.iter().any(|line| begins(&line.text));
    let mut paragraphs: Vec<String> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in &cell.lines {
        let joins = last.is_some_and(|last| {
            let full = last.x1 - last.x0 + 0.2 * last.size + line.word > cell.right - cell.left;
            let near = line.y - last.y < 1.9 * last.size && (line.size - last.size).abs() < 0.12 * last.size;
            let follows = !begins(&line.text) || goes_on(last, line);
            near && (is_cut(last) || wraps && full && follows)
        });
        match (paragraphs.last_mut(), last) {
            (Some(text), Some(last)) if joins => append(text, last, &line.text),
            _ => paragraphs.push(line.text.clone()),
        }
        last = Some(line);
    }
    paragraphs
}

/// Adds a line to the paragraph it goes on with. Where a number is cut behind its hyphen, nothing comes between
/// (`23/2025/NQ-⏎HĐND`): the printer drew no blank there.
pub(super) fn append(text: &mut String, last: &Line, next: &str) {
    if !is_cut(last) {
        text.push(' ');
    }
    text.push_str(next);
}

/// The line ends inside a word.
fn is_cut(line: &Line) -> bool {
    let mut end = line.text.chars().rev();
    matches!(end.next(), Some('-' | '/')) && !line.blank && end.next().is_some_and(char::is_alphanumeric)
}
