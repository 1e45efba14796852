//! A diagnostic as reports show it: with lines and columns, free of the text it was found in.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use vanban::{LineIndex, Position, Span};

use crate::diagnostic::{Diagnostic, Message};
use crate::fix::Fix;
use crate::rule::{Rule, Severity};
use crate::rules;

/// A defect with everything that a report says about it.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it matters, by the policy of the check.
    pub severity: Severity,
    /// The defect in one phrase.
    pub message: Message,
    /// Where it is.
    pub place: Place,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// What to do.
    pub help: Option<Message>,
    /// What would mend it.
    pub fix: Option<Fix>,
}

/// A place in a file, with the lines it covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Bytes of the text.
    pub span: Span,
    /// Line and column of the first character, from 1, columns in characters.
    #[serde(with = "pair")]
    pub start: Position,
    /// Line and column behind the last character.
    #[serde(with = "pair")]
    pub end: Position,
    /// The lines it covers, as much of them as tells something.
    pub excerpt: Arc<str>,
    /// Where the place is in the excerpt.
    pub mark: Span,
}

/// Another place that explains a defect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// The file, where it is another one.
    pub path: Option<Arc<str>>,
    /// Where in it.
    pub place: Place,
    /// What is there.
    pub message: Message,
}

/// An excerpt is for the eye: more lines, or more bytes of a line before and behind the place, tell no more.
const MOST_LINES: usize = 6;
const BEFORE: usize = 600;
const BEHIND: usize = 500;

impl Place {
    /// A span of `text` with its lines.
    pub fn new(text: &str, lines: &LineIndex, span: Span) -> Self {
        let start = lines.position(text, span.start);
        let end = lines.position(text, span.end.max(span.start));
        let at = floor(text, span.start as usize);
        let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let from = floor(text, line.max(at.saturating_sub(BEFORE)));
        let to = floor(text, (at + BEHIND).min(text.len()));
        let mut last = text[at..to].match_indices('\n').map(|(newline, _)| at + newline);
        let last = last.find(|&newline| newline >= span.end as usize).unwrap_or(to);
        let excerpt: Vec<&str> = text[from..last.max(at)].split('\n').take(MOST_LINES).collect();
        let excerpt = excerpt.join("\n");
        let excerpt = excerpt.trim_end_matches('\r');
        let within = |offset: usize| offset.saturating_sub(from).min(excerpt.len()) as u32;
        let mark = Span::new(within(at), within(floor(text, span.end as usize)));
        Place { span, start, end, excerpt: excerpt.into(), mark }
    }
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

impl Default for Place {
    /// A place of a text that is there no more.
    fn default() -> Self {
        Place::new("", &LineIndex::new(""), Span::new(0, 0))
    }
}

impl Finding {
    /// What a rule said of `text`, with the severity that the rule proposes.
    pub fn new(diagnostic: Diagnostic, text: &str, lines: &LineIndex) -> Self {
        let related = |annotation: crate::diagnostic::Annotation| Related {
            path: None,
            place: Place::new(text, lines, annotation.span),
            message: annotation.message,
        };
        Finding {
            rule: diagnostic.rule,
            severity: diagnostic.rule.severity,
            place: Place::new(text, lines, diagnostic.span),
            related: diagnostic.annotations.into_iter().map(related).collect(),
            message: diagnostic.message,
            help: diagnostic.help,
            fix: diagnostic.fix,
        }
    }
}

/// Line and column as a pair of numbers.
mod pair {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use vanban::Position;

    pub(super) fn serialize<S: Serializer>(position: &Position, serializer: S) -> Result<S::Ok, S::Error> {
        (position.line, position.column).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Position, D::Error> {
        let (line, column) = Deserialize::deserialize(deserializer)?;
        Ok(Position { line, column })
    }
}

/// How a finding is kept between two checks: the rule by its code.
#[derive(Serialize, Deserialize)]
struct Kept {
    code: String,
    message: Message,
    place: Place,
    related: Vec<Related>,
    help: Option<Message>,
    fix: Option<Fix>,
}

impl Serialize for Finding {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let this = self.clone();
        let code = this.rule.code.to_owned();
        let Finding { message, place, related, help, fix, .. } = this;
        Kept { code, message, place, related, help, fix }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Finding {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Kept { code, message, place, related, help, fix } = Kept::deserialize(deserializer)?;
        let rule = rules::rule(&code).ok_or_else(|| serde::de::Error::custom("unknown rule"))?;
        Ok(Finding { rule, severity: rule.severity, message, place, related, help, fix })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_with_their_lines() {
        let text = "một\nhai ba\r\nbốn";
        let lines = LineIndex::new(text);
        let at = |from: &str, to: &str| {
            let end = text.find(to).unwrap_or(0) + to.len();
            Place::new(text, &lines, Span::new(text.find(from).unwrap_or(0) as u32, end as u32))
        };
        let place = at("ba", "ba");
        assert_eq!((&*place.excerpt, place.start.line, place.start.column, place.end.column), ("hai ba", 2, 5, 7));
        assert_eq!(place.mark.slice(&place.excerpt), Some("ba"));
        assert_eq!(&*at("hai", "bốn").excerpt, "hai ba\r\nbốn");
        let end = Place::new(text, &lines, Span::new(text.len() as u32, text.len() as u32));
        assert_eq!((&*end.excerpt, end.mark.len()), ("bốn", 0));
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = format!("{}đây{}", "ă".repeat(2000), "ê".repeat(2000));
        let place = Place::new(&text, &LineIndex::new(&text), Span::new(4000, 4005));
        assert_eq!((place.start.column, place.mark.slice(&place.excerpt)), (2001, Some("đây")));
        assert!(place.excerpt.len() <= BEFORE + BEHIND);
    }
}
