//! A text with runs of white space made one blank, and the way back.

use std::ops::Range;

pub(crate) struct Flat {
    text: String,
    /// For each character of `text`: where it is in `text`, and in the original.
    places: Vec<(usize, usize)>,
}

impl Flat {
    pub(crate) fn new(original: &str) -> Flat {
        let mut flat = Flat { text: String::new(), places: Vec::new() };
        let mut blank = true;
        for (at, c) in original.char_indices() {
            if !(c.is_whitespace() && blank) {
                flat.places.push((flat.text.len(), at));
                flat.text.push(if c.is_whitespace() { ' ' } else { c });
            }
            blank = c.is_whitespace();
        }
        flat
    }

    /// The bytes of the original from the first to the last character of the first place where `words` stand.
    pub(crate) fn find(&self, words: &str) -> Option<Range<usize>> {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let start = self.text.find(&words)?;
        let original = |at: usize| {
            let place = self.places.partition_point(|(flat, _)| *flat < at);
            self.places.get(place).map(|(_, original)| *original)
        };
        let (last, _) = words.char_indices().next_back()?;
        Some(original(start)?..original(start + last)?)
    }
}
