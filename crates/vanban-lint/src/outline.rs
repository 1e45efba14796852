//! The order of articles, clauses and points.

use vanban::{OutlineItem, OutlineLevel, ProvisionLevel, RelationKind, Span};

use crate::subject::Subject;

/// Whether a label may stand behind another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// The next number, or one inserted between.
    Right,
    /// A number left out or given twice.
    Wrong,
    /// Not two numbers.
    Unknown,
}

/// Whether the number `next` may follow `label`: `5` after `4`, `4a` after `4`, `5` after `4b`.
pub(crate) fn follows(label: &str, next: &str) -> Order {
    let (Some((a, _)), Some((b, letter))) = (split(label), split(next)) else { return Order::Unknown };
    let inserted = a == b && !letter.is_empty() && label != next;
    if b == a + 1 || inserted { Order::Right } else { Order::Wrong }
}

/// `12a`: the number and the letter.
fn split(label: &str) -> Option<(u32, &str)> {
    let digits = label.bytes().take_while(u8::is_ascii_digit).count();
    Some((label[..digits].parse().ok()?, &label[digits..]))
}

/// The document prints provisions of another one, which keep their own numbers: it amends, or quotes articles.
pub(crate) fn quotes_provisions(subject: &Subject<'_>) -> bool {
    let amends = |relation: &vanban::Relation| matches!(relation.kind, RelationKind::Amends);
    let bytes = subject.text().as_bytes();
    let quoted = ["“Điều ", "\"Điều ", "“1. ", "\"1. ", "“a) ", "như sau:\n“", "như sau:\n\n“", "như sau:\n\n\""];
    subject.document.relations.iter().any(amends)
        || quoted.iter().any(|words| memchr::memmem::find(bytes, words.as_bytes()).is_some())
}

/// More slips than an author makes: a scan was misread, or a conversion lost the structure.
pub(crate) const MOST_SLIPS: usize = 4;

/// Units whose numbers do not follow the one before: their labels, with the number before and their own.
#[derive(Debug, Default)]
pub(crate) struct Disorder<'a>(Vec<(Span, &'a str, &'a str)>);

impl<'a> Disorder<'a> {
    /// Notes a unit that repeats the number before, goes back, or leaves out fewer than `gap` numbers that stand nowhere
    /// between the two.
    pub(crate) fn compare(&mut self, subject: &Subject<'_>, before: &'a OutlineItem, item: &'a OutlineItem, gap: u32) {
        let (Some((a, _)), Some((b, _))) = (split(&before.label), split(&item.label)) else { return };
        if follows(&before.label, &item.label) != Order::Wrong || b > a + gap {
            return;
        }
        let between = subject.text().get(before.span.start as usize..item.span.start as usize).unwrap_or_default();
        // A unit that the outline has not seen is there all the same.
        if b > a + 1 && (a + 1..b).any(|number| numbered(between, number, item.level == ARTICLE)) {
            return;
        }
        let end = item.span.start + subject.label_end(item) as u32;
        self.0.push((Span::new(item.span.start, end), &before.label, &item.label));
    }

    /// What was noted, unless it is too much.
    pub(crate) fn into_list(self) -> Vec<(Span, &'a str, &'a str)> {
        if self.0.len() > MOST_SLIPS { Vec::new() } else { self.0 }
    }
}

const ARTICLE: OutlineLevel = OutlineLevel::Provision(ProvisionLevel::Article);

/// `Điều 3` stands in a text; for what is no article `3.` or `3)`.
fn numbered(text: &str, number: u32, article: bool) -> bool {
    let digits = number.to_string();
    memchr::memmem::find_iter(text.as_bytes(), digits.as_bytes()).any(|at| {
        let (before, behind) = (&text[..at], &text[at + digits.len()..]);
        let alone = !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-'));
        let named = before.trim_end_matches([' ', '\n', '\r', '*', '\u{A0}']).ends_with("iều");
        alone && (named || !article && behind.starts_with(['.', ')', '/', ':', '*', '-']))
    })
}

/// The label is the end of a citation or a heading that a line end has cut: `Điều⏎2.`, `khoản⏎1.`
pub(crate) fn wrapped(subject: &Subject<'_>, item: &OutlineItem) -> bool {
    let before = subject.text().get(..item.span.start as usize).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\n', '\r', '*', '|', '\u{A0}']);
    ["Điều", "điều", "ĐIỀU", "khoản", "Khoản", "ục", "số", "Số", "và", ","].iter().any(|word| before.ends_with(word))
}

impl Subject<'_> {
    /// Where the label of a unit and the sign behind it end, counted from its beginning: 3 in `a) Chuẩn bị`.
    pub(crate) fn label_end(&self, item: &OutlineItem) -> usize {
        /// No word and number are longer.
        const MOST: usize = 40;
        let text = self.slice(item.span);
        let found = text.find(&*item.label).filter(|at| *at < MOST && !item.label.is_empty());
        let end = found.map_or(0, |at| at + item.label.len());
        end + usize::from(text[end..].starts_with(['.', ')', ':', '/']))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_what() {
        for (label, next) in [("4", "5"), ("4", "4a"), ("4b", "5"), ("4a", "4b")] {
            assert_eq!(follows(label, next), Order::Right, "{label} {next}");
        }
        for (label, next) in [("4", "6"), ("4", "4"), ("5", "4"), ("4a", "4a")] {
            assert_eq!(follows(label, next), Order::Wrong, "{label} {next}");
        }
        assert_eq!(follows("I", "2"), Order::Unknown);
    }
}
