//! The order of articles, clauses and points.

use vanban::{OutlineItem, RelationKind};

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
