//! Names word by word, for "the longest known name that begins here".

use rustc_hash::FxHashMap;

use super::{fold_word, is_word_char};

/// More words than any name has.
const MAX_WORDS: usize = 24;

/// A set of names. Letter case and the place of the tone do not count, nor do the marks between words.
#[derive(Debug, Default)]
pub(crate) struct NameTrie {
    root: Node,
}

#[derive(Debug, Default)]
struct Node {
    next: FxHashMap<String, Node>,
    /// The name that ends here, as it is spelled.
    name: Option<&'static str>,
}

impl NameTrie {
    pub(crate) fn new(names: impl Iterator<Item = &'static str>) -> Self {
        let mut root = Node::default();
        for name in names {
            let mut node = &mut root;
            for word in name.split(|c: char| !is_word_char(c)).filter(|w| !w.is_empty()) {
                node = node.next.entry(fold_word(word).into_owned()).or_default();
            }
            node.name = Some(name);
        }
        NameTrie { root }
    }

    /// The longest name at the start of `text`: its length there, and its spelling. Marks inside names (`Văn hóa, thể
    /// thao`) are passed over.
    pub(crate) fn longest(&self, text: &str) -> Option<(usize, &'static str)> {
        let mut node = &self.root;
        let mut best = None;
        let mut at = 0;
        for _ in 0..MAX_WORDS {
            let rest = &text[at..];
            let Some(gap) = rest.find(is_word_char).filter(|g| *g <= 3) else { return best };
            let inside = &rest[..gap];
            if at > 0 && !matches!(inside, " " | ", " | "," | " - " | "-" | "; ") {
                return best;
            }
            let word = &rest[gap..];
            let len = word.find(|c: char| !is_word_char(c)).unwrap_or(word.len());
            let Some(next) = node.next.get(&*fold_word(&word[..len])) else { return best };
            node = next;
            at += gap + len;
            if let Some(name) = node.name {
                best = Some((at, name));
            }
            if at == text.len() {
                return best;
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_wins() {
        let names = NameTrie::new(["Đất đai", "Đất", "Thể dục, thể thao"].into_iter());
        let longest = |text| names.longest(text);
        assert_eq!(longest("ĐẤT ĐAI năm 2024"), Some(("ĐẤT ĐAI".len(), "Đất đai")));
        assert_eq!(longest("đất nông nghiệp"), Some(("đất".len(), "Đất")));
        assert_eq!(longest("Thể dục thể thao."), Some(("Thể dục thể thao".len(), "Thể dục, thể thao")));
        assert_eq!(longest("Thể dục"), None);
    }
}
