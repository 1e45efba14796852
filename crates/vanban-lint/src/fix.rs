//! Changes that mend a defect.

use std::collections::BTreeMap;

use vanban::Span;

/// How far a fix can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applicability {
    /// A suggestion to be read; never made by a program.
    DisplayOnly,
    /// May change what the document says; made only when asked for.
    Unsafe,
    /// Changes the form alone.
    Safe,
}

/// A change of the text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Edit {
    /// What is replaced; empty where something is put in.
    pub span: Span,
    /// By what.
    pub replacement: String,
}

/// Changes that belong together.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fix {
    /// In the order of the text, without overlap.
    pub edits: Vec<Edit>,
    /// How far they can be trusted.
    pub applicability: Applicability,
}

/// A text after fixes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The new text.
    pub text: String,
    /// How many fixes were made.
    pub applied: usize,
    /// How many touched the place of an earlier one and were left for another round.
    pub skipped: usize,
}

/// Makes the fixes in `source`. Of two that touch the same place the first in the text is made; check again for the
/// other. A fix whose places are not in the text is left out.
///
/// ```
/// use vanban::Span;
/// use vanban_lint::{Applicability, Edit, Fix, apply};
/// let zero = Fix {
///     edits: vec![Edit { span: Span::new(0, 0), replacement: "0".into() }],
///     applicability: Applicability::Safe,
/// };
/// assert_eq!(apply("5/QĐ-SYT", &[&zero]).text, "05/QĐ-SYT");
/// ```
pub fn apply(source: &str, fixes: &[&Fix]) -> Fixed {
    let mut fixes: Vec<&Fix> = fixes.iter().copied().filter(|fix| fits(source, fix)).collect();
    fixes.sort_by_key(|fix| fix.edits.first().map(|edit| (edit.span.start, edit.span.end)));
    // By where they start. Of a fix of many places the text between them is free for others.
    let mut edits: BTreeMap<u32, &Edit> = BTreeMap::new();
    let (mut applied, mut skipped) = (0, 0);
    for fix in fixes {
        if fix.edits.iter().any(|edit| touches(&edits, edit.span)) {
            skipped += 1;
            continue;
        }
        edits.extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
        applied += 1;
    }
    let mut text = String::with_capacity(source.len());
    let mut done = 0;
    for edit in edits.values() {
        text.push_str(&source[done..edit.span.start as usize]);
        text.push_str(&edit.replacement);
        done = edit.span.end as usize;
    }
    text.push_str(&source[done..]);
    Fixed { text, applied, skipped }
}

/// Some edit that will be made overlaps a place or stands right beside it: two insertions at one place would stand in an
/// order that nobody chose.
fn touches(edits: &BTreeMap<u32, &Edit>, place: Span) -> bool {
    edits.range(..=place.end).next_back().is_some_and(|(_, edit)| edit.span.end >= place.start)
}

/// Its edits are in order, apart, and on character boundaries of the text.
fn fits(source: &str, fix: &Fix) -> bool {
    let mut end = 0;
    let mut start = None;
    let in_order = fix.edits.iter().all(|edit| {
        let after = edit.span.start >= end && start.is_none_or(|start| start < edit.span.start);
        (start, end) = (Some(edit.span.start), edit.span.end);
        after && edit.span.slice(source).is_some()
    });
    in_order && !fix.edits.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(edits: &[(u32, u32, &str)]) -> Fix {
        let edit =
            |&(start, end, with): &(u32, u32, &str)| Edit { span: Span::new(start, end), replacement: with.to_owned() };
        Fix { edits: edits.iter().map(edit).collect(), applicability: Applicability::Safe }
    }

    #[test]
    fn fixes_that_touch_wait_for_another_round() {
        let (a, b, c) = (fix(&[(0, 2, "A")]), fix(&[(1, 3, "B")]), fix(&[(4, 4, "C")]));
        let fixed = apply("abcdef", &[&c, &b, &a]);
        assert_eq!((fixed.text.as_str(), fixed.applied, fixed.skipped), ("AcdCef", 2, 1));
        let two = apply("ab", &[&fix(&[(0, 0, "x")]), &fix(&[(0, 0, "y")])]);
        assert_eq!((two.text.as_str(), two.skipped), ("xab", 1));
    }

    #[test]
    fn fixes_of_many_places_leave_room_between_them() {
        let (wide, inner) = (fix(&[(0, 1, "A"), (5, 6, "F")]), fix(&[(2, 3, "C")]));
        let fixed = apply("abcdef", &[&wide, &inner]);
        assert_eq!((fixed.text.as_str(), fixed.applied), ("AbCdeF", 2));
        let crossing = fix(&[(3, 4, "D"), (5, 6, "X")]);
        assert_eq!(apply("abcdef", &[&wide, &crossing]).text, "AbcdeF");
    }

    #[test]
    fn a_fix_is_made_whole_or_not_at_all() {
        assert_eq!(apply("đúng", &[&fix(&[(0, 2, "Đ"), (3, 3, "")])]).text, "đúng", "inside a letter");
        assert_eq!(apply("abcd", &[&fix(&[(0, 1, ""), (3, 4, "")])]).text, "bc");
        assert_eq!(apply("abcd", &[&fix(&[(3, 9, "")])]).applied, 0);
    }
}
