//! The syllables of the model as a tree of letters.

use std::collections::VecDeque;
use std::ops::Range;

use super::letters::letter_id;
use super::model::Model;

/// A node of the tree.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node {
    /// The letters that follow, one bit a letter.
    pub(super) letters: u128,
    /// Where their nodes begin, and how many they are.
    first: u32,
    count: u8,
    /// The letter that leads to it.
    pub(super) letter: u8,
    pub(super) word: Option<u16>,
    /// What the syllable that ends here weighs.
    pub(super) weight: u16,
    /// What the most frequent syllable at or below it weighs.
    pub(super) light: u16,
}

impl Node {
    /// The nodes of the letters that follow.
    pub(super) fn below(&self) -> Range<u32> {
        self.first..self.first + u32::from(self.count)
    }
}

/// The syllables as a tree whose nodes lie side by side, level by level. `weight` tells what a syllable weighs.
pub(super) fn trie(model: &Model, weight: impl Fn(u16) -> u16) -> Vec<Node> {
    let mut words: Vec<(Vec<u8>, u16)> =
        model.syllables().map(|(id, word)| (word.chars().filter_map(letter_id).collect(), id)).collect();
    words.sort_unstable();
    let mut nodes = vec![Node::default()];
    // (node, words that pass through it, letters gone)
    let mut queue = VecDeque::from([(0usize, 0..words.len(), 0usize)]);
    while let Some((node, range, depth)) = queue.pop_front() {
        nodes[node].first = nodes.len() as u32;
        let mut at = range.start;
        if let Some((_, word)) = words[range.clone()].first().filter(|(letters, _)| letters.len() == depth) {
            nodes[node].word = Some(*word);
            nodes[node].weight = weight(*word);
            at += 1;
        }
        while at < range.end {
            let letter = words[at].0[depth];
            let len = words[at..range.end].iter().take_while(|(letters, _)| letters[depth] == letter).count();
            nodes[node].letters |= 1 << letter;
            nodes[node].count += 1;
            queue.push_back((nodes.len(), at..at + len, depth + 1));
            nodes.push(Node { letter, ..Node::default() });
            at += len;
        }
    }
    // Children stand behind their parents.
    for node in (0..nodes.len()).rev() {
        let below = nodes[node].below();
        let own = if nodes[node].word.is_some() { nodes[node].weight } else { u16::MAX };
        nodes[node].light = nodes[below.start as usize..below.end as usize].iter().map(|n| n.light).fold(own, u16::min);
    }
    nodes
}
