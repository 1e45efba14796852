//! The words of a paragraph, and the look of each.

use std::ops::Range;

use crate::layout::Look;

/// Words with their looks.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    /// Where each look ends; none for what no run has said.
    looks: Vec<(usize, Option<Look>)>,
}

impl Words {
    /// Words that the file does not have.
    pub(super) fn written(text: String) -> Self {
        let looks = vec![(text.len(), None)];
        Words { text, looks }
    }

    /// Gives a look to all that has none yet.
    pub(super) fn set(&mut self, look: Option<Look>) {
        let end = self.text.len();
        match self.looks.last_mut() {
            Some(last) if last.0 == end => {}
            Some(last) if last.1 == look => last.0 = end,
            None if end == 0 => {}
            _ => self.looks.push((end, look)),
        }
    }

    /// Takes away what stands behind a place.
    pub(super) fn cut(&mut self, at: usize) -> String {
        while let Some((_, look)) = self.looks.pop_if(|(end, _)| *end > at) {
            if self.looks.last().map_or(0, |(end, _)| *end) < at {
                self.looks.push((at, look));
            }
        }
        self.text.split_off(at)
    }

    /// These and others behind them, which lose the blanks before them where one stands already.
    pub(super) fn then(self, next: Words) -> Words {
        let blanks = if self.text.ends_with(' ') { next.text.len() - next.text.trim_start().len() } else { 0 };
        self.join(next, blanks)
    }

    /// These and others behind them, without the blanks before those.
    pub(super) fn before(self, next: Words) -> Words {
        let blanks = next.text.len() - next.text.trim_start().len();
        self.join(next, blanks)
    }

    fn join(mut self, next: Words, blanks: usize) -> Words {
        let before = self.text.len();
        self.text.push_str(&next.text[blanks..]);
        let moved = next.looks.into_iter().filter(|(end, _)| *end > blanks);
        self.looks.extend(moved.map(|(end, look)| (end - blanks + before, look)));
        self
    }

    /// The looks in order, each with its place.
    pub(super) fn looks(&self) -> impl Iterator<Item = (Range<usize>, Option<Look>)> {
        let starts = std::iter::once(0).chain(self.looks.iter().map(|(end, _)| *end));
        starts.zip(&self.looks).map(|(start, (end, look))| (start..*end, *look))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(pieces: &[(&str, bool)]) -> Words {
        let mut words = Words::default();
        for (text, bold) in pieces {
            words.text.push_str(text);
            words.set(Some(Look { bold: *bold, ..Look::default() }));
        }
        words
    }

    /// Words in capitals for bold, in brackets for no look.
    fn shown(words: &Words) -> String {
        let shown = words.looks().map(|(range, look)| match look {
            Some(look) if look.bold => words.text[range].to_uppercase(),
            Some(_) => words.text[range].to_owned(),
            None => format!("({})", &words.text[range]),
        });
        shown.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn looks_go_with_their_words() {
        let plain = words(&[("a", true), ("b", true), ("", false), ("c", false)]);
        assert_eq!(shown(&plain), "AB|c");
        let mut cut = words(&[("ab", true), ("cd", true), ("ef", false)]);
        assert_eq!((cut.cut(3).as_str(), shown(&cut).as_str()), ("def", "ABC"));
        cut.text.push('x');
        cut.set(Some(Look::default()));
        assert_eq!(shown(&cut), "ABC|x");
        let joined = Words::written("1. ".to_owned()).then(words(&[(" ", false), (" a", true), (" b", false)]));
        assert_eq!((joined.text.as_str(), shown(&joined).as_str()), ("1. a b", "(1. )|A| b"));
        assert_eq!(shown(&words(&[("a ", true)]).then(words(&[("b", false)]))), "A |b");
        assert_eq!(shown(&Words::written("+".to_owned()).before(words(&[("  a", true)]))), "(+)|A");
        assert_eq!(shown(&Words::default().then(words(&[(" b", false)]))), " b");
    }
}
