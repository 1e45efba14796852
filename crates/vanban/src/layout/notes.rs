//! Footnotes that stand in the middle of a sentence, because a page ended there.

use super::flow::terminal;
use super::line::{Line, LineKind};
use super::marker::marker;
use crate::text::{is_lower, is_upper};

/// Lines of the notes at the foot of one page.
const LONGEST: usize = 16;

/// Marks the lines of notes, and the rules above them. `doubled`: blank lines stand between all lines.
pub(super) fn mark(text: &str, lines: &mut [Line], doubled: bool) {
    let mut i = 1;
    while i < lines.len() {
        match note(text, lines, i, doubled) {
            Some((rule, end)) => {
                for line in &mut lines[rule..end] {
                    match line.kind {
                        LineKind::Text => line.kind = LineKind::Note,
                        LineKind::Rule => line.kind = LineKind::Furniture,
                        _ => {}
                    }
                }
                i = end;
            }
            None => i += 1,
        }
    }
}

/// Where the notes begin whose first line this is, with the rule above them, and where they end.
fn note(text: &str, lines: &[Line], first: usize, doubled: bool) -> Option<(usize, usize)> {
    let begins = |i: usize| lines[i].kind == LineKind::Text && is_note(lines[i].text(text));
    if !begins(first) {
        return None;
    }
    // What stands before: a sentence that is not at its end.
    let gap = |line: &&Line| !matches!(line.kind, LineKind::Text | LineKind::Row);
    let above = lines[..first].iter().rev().take(8).take_while(gap).count();
    let before = lines[..first - above].last().filter(|l| l.kind == LineKind::Text)?.text(text);
    if terminal(before) || marker(before).is_some() && before.len() < 40 {
        return None;
    }
    // What stands behind: the rest of the sentence.
    let mut end = first;
    while end < lines.len() && end < first + LONGEST {
        let follows = end == first || begins(end) || !is_gap(&lines[end - 1]) && !is_end(text, &lines[end - 1]);
        if lines[end].kind == LineKind::Text && follows || is_gap(&lines[end]) {
            end += 1;
        } else {
            break;
        }
    }
    let behind = lines.get(end).filter(|l| l.kind == LineKind::Text)?.text(text);
    let last = (first..end).rev().find(|&i| !is_gap(&lines[i]))? + 1;
    // Where it broke off: a rule above, the end of the page below, or blank lines on both sides.
    let ruled = lines[first - above..first].iter().any(|l| l.kind == LineKind::Rule && !l.is_bar());
    let paged = lines[last..end].iter().any(|l| l.kind == LineKind::Furniture);
    let apart = !doubled && above > 0 && last < end;
    let broken = behind.starts_with(is_lower) && (ruled || paged || apart);
    broken.then_some((first - above, last))
}

fn is_gap(line: &Line) -> bool {
    matches!(line.kind, LineKind::Blank | LineKind::Furniture) || line.kind == LineKind::Rule && !line.is_bar()
}

fn is_end(text: &str, line: &Line) -> bool {
    terminal(line.text(text))
}

/// `1 Ban hành kèm theo …`, `[2] Nghị quyết …`, `³ Gồm …`
pub(super) fn is_note(line: &str) -> bool {
    let bracket = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (number, words) = match bracket {
        Some((number, words)) => (number, words),
        None => {
            let raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
            let end = line.find(|c: char| !c.is_ascii_digit() && !raised(c)).unwrap_or(line.len());
            let words = &line[end..];
            // A plain number has a blank behind it.
            if line.starts_with(|c: char| c.is_ascii_digit()) && !words.starts_with(' ') {
                return false;
            }
            (&line[..end], words)
        }
    };
    (1..=3).contains(&number.chars().count()) && words.trim_start().starts_with(is_upper)
}
