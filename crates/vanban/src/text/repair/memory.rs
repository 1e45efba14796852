//! What words may have been, remembered from text to text: a scan makes the same of a word on every page.

use std::sync::RwLock;

use rustc_hash::FxHashMap;

use super::candidates::{Candidate, Style};

/// Words of a style that are remembered: some hundred kilobytes.
const MOST: usize = 4096;

/// A bounded memory, one part for each style.
#[derive(Debug, Default)]
pub(super) struct Memory([RwLock<Words>; 3]);

type Words = FxHashMap<Box<str>, Box<[Candidate]>>;

impl Memory {
    /// Adds the candidates of a word, if it is remembered.
    pub(super) fn recall(&self, word: &str, style: Style, to: &mut Vec<Candidate>) -> bool {
        let Ok(words) = self.0[style as usize].read() else { return false };
        let known = words.get(word);
        known.into_iter().for_each(|candidates| to.extend_from_slice(candidates));
        known.is_some()
    }

    /// Remembers a word. A full memory is begun anew: what is frequent comes back soon.
    pub(super) fn keep(&self, word: &str, style: Style, candidates: &[Candidate]) {
        let Ok(mut words) = self.0[style as usize].write() else { return };
        if words.len() == MOST {
            words.clear();
        }
        words.insert(word.into(), candidates.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::repair::candidates::as_it_stands;

    #[test]
    fn memory_is_bounded_and_tells_styles_apart() {
        let memory = Memory::default();
        let recalled = |word: &str, style| {
            let mut to = Vec::new();
            memory.recall(word, style, &mut to).then_some(to)
        };
        memory.keep("dan", Style::Small, &[as_it_stands(3)]);
        assert_eq!(recalled("dan", Style::Small), Some(vec![as_it_stands(3)]));
        assert_eq!(recalled("dan", Style::Title), None);
        (0..3 * MOST).for_each(|n| memory.keep(&n.to_string(), Style::Small, &[]));
        assert!((0..3 * MOST).filter(|n| recalled(&n.to_string(), Style::Small).is_some()).count() <= MOST);
        assert_eq!(recalled(&(3 * MOST - 1).to_string(), Style::Small), Some(Vec::new()));
    }
}
