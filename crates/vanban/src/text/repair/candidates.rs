//! What a damaged word may have been: the syllables whose letters a scan could have read like that.
//!
//! The syllables are a trie; the readings of the word lie over it as edges (letter, characters taken, cost). A walk
//! over both finds every syllable within a bound of cost.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::letters::{LETTERS, letter_id};
use super::model::{Model, OTHER, UNIT};
use crate::text::letter::base;

/// Syllables kept of one word.
const KEPT: usize = 40;
/// What the frequency of a syllable weighs while the words around it are not known.
const FREQUENCY: f32 = 0.5;
/// Costs above the best one that are worth a look, frequency included.
const MARGIN: f32 = 8.0;
/// A word that costs more is looked at once more, with one letter free.
const DEAR: f32 = 9.0;
/// A letter read as anything, lost, or added: never seen on the pages.
const STRANGE: f32 = 8.5;
/// Longer words are no syllables; the longest have seven letters.
const LONGEST: usize = 12;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// `nghi`
    Small,
    /// `Nghi`
    Title,
    /// `NGHI`
    Capitals,
}

/// A syllable with what it costs to have been read so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub(super) word: u16,
    pub(super) cost: f32,
}

/// A node of the trie: which letters follow, and where their nodes begin.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    letters: u128,
    first: u32,
    word: Option<u16>,
    /// What the most frequent syllable at or below it weighs.
    light: f32,
}

impl Node {
    fn child(&self, letter: u8) -> Option<u32> {
        let bit = 1u128 << letter;
        (self.letters & bit != 0).then(|| self.first + (self.letters & (bit - 1)).count_ones())
    }
}

/// Readings of one kind of letters: what is read → (letter, cost).
type Readings = FxHashMap<&'static str, Vec<(u8, f32)>>;

/// The trie and the confusions, made from the model on first use.
#[derive(Debug)]
pub(super) struct Speller {
    nodes: Vec<Node>,
    small: Readings,
    capital: Readings,
    /// The letters over each bare letter from `a` to `z`.
    marked: Vec<Vec<u8>>,
}

/// A letter that may stand at a place of the word.
#[derive(Debug, Clone, Copy)]
struct Edge {
    letter: u8,
    taken: usize,
    cost: f32,
}

impl Speller {
    pub(super) fn get() -> &'static Speller {
        static SPELLER: OnceLock<Speller> = OnceLock::new();
        SPELLER.get_or_init(|| {
            let model = Model::get();
            let (small, capital) = readings(model.channel);
            let over = |bare: char| (0..).zip(LETTERS.chars()).filter(move |(_, l)| base(*l) == Some(bare));
            let marked = ('a'..='z').map(|bare| over(bare).map(|(id, _)| id).collect()).collect();
            Speller { nodes: trie(model), small, capital, marked }
        })
    }

    /// The syllables a word may have been, the likeliest first. `bare` is what a letter costs to have lost its marks.
    pub(super) fn candidates(&self, word: &str, style: Style, bare: f32) -> Vec<Candidate> {
        if word.chars().count() > LONGEST {
            return Vec::new();
        }
        let edges = self.edges(word, style, bare);
        let start = DEAR + MARGIN;
        let mut walk = Walk { nodes: &self.nodes, edges: &edges, found: FxHashMap::default(), bound: start };
        walk.go(0, 0, 0.0, false);
        if walk.best() > DEAR {
            walk.bound = start + STRANGE;
            walk.go(0, 0, 0.0, true);
        }
        let worth = |c: &Candidate| c.cost + FREQUENCY * Model::get().unigram(c.word);
        let mut all: Vec<Candidate> =
            walk.found.iter().map(|(word, cost)| Candidate { word: *word, cost: *cost }).collect();
        all.retain(|c| worth(c) <= walk.bound);
        all.sort_unstable_by(|a, b| worth(a).total_cmp(&worth(b)).then(a.word.cmp(&b.word)));
        all.truncate(KEPT);
        all
    }

    /// For every place of the word the letters that may stand there.
    fn edges(&self, word: &str, style: Style, bare: f32) -> Vec<Vec<Edge>> {
        let chars: Vec<char> = word.chars().collect();
        let mut edges = Vec::with_capacity(chars.len() + 1);
        let mut read = String::new();
        for at in 0..=chars.len() {
            let capital = style == Style::Capitals || style == Style::Title && at == 0;
            let table = if capital { &self.capital } else { &self.small };
            let mut here: Vec<Edge> = Vec::new();
            let mut add = |letter: u8, taken: usize, cost: f32| match here
                .iter_mut()
                .find(|e| e.letter == letter && e.taken == taken)
            {
                Some(edge) => edge.cost = edge.cost.min(cost),
                None => here.push(Edge { letter, taken, cost }),
            };
            for taken in 0..=3.min(chars.len() - at) {
                read.clear();
                read.extend(&chars[at..at + taken]);
                table.get(read.as_str()).into_iter().flatten().for_each(|(letter, cost)| add(*letter, taken, *cost));
            }
            if let Some(letter) = chars.get(at).and_then(|c| base(*c)).and_then(letter_id) {
                self.marked[usize::from(letter)].iter().for_each(|id| add(*id, 1, bare));
            }
            if let Some(own) = chars.get(at).and_then(|c| letter_id(*c)) {
                add(own, 1, bare.min(3.0));
            }
            here.sort_unstable_by(|a, b| a.cost.total_cmp(&b.cost).then(a.letter.cmp(&b.letter)));
            edges.push(here);
        }
        edges
    }
}

struct Walk<'a> {
    nodes: &'a [Node],
    edges: &'a [Vec<Edge>],
    found: FxHashMap<u16, f32>,
    bound: f32,
}

impl Walk<'_> {
    fn best(&self) -> f32 {
        self.found.values().copied().fold(f32::INFINITY, f32::min)
    }

    /// Goes on from a node at a place of the word; `free` while one strange letter is allowed.
    fn go(&mut self, node: u32, at: usize, cost: f32, free: bool) {
        let Some(here) = self.nodes.get(node as usize).copied() else { return };
        let edges = self.edges;
        let end = edges.len() - 1;
        if let Some(word) = here.word.filter(|_| at == end) {
            let known = self.found.entry(word).or_insert(f32::INFINITY);
            *known = known.min(cost);
            self.bound = self.bound.min(cost + FREQUENCY * Model::get().unigram(word) + MARGIN);
        }
        for edge in &edges[at] {
            let cost = cost + edge.cost;
            if cost > self.bound {
                break;
            }
            if let Some(child) = here.child(edge.letter)
                && cost + self.nodes[child as usize].light <= self.bound
            {
                self.go(child, at + edge.taken, cost, free);
            }
        }
        let strange = cost + STRANGE;
        if free && strange <= self.bound {
            if at < end {
                self.go(node, at + 1, strange, false);
            }
            for child in here.first..here.first + here.letters.count_ones() {
                self.go(child, at, strange, false);
                if at < end {
                    self.go(child, at + 1, strange, false);
                }
            }
        }
    }
}

/// The confusions of small letters and of capitals.
fn readings(channel: &'static str) -> (Readings, Readings) {
    let (mut small, mut capital) = (Readings::default(), Readings::default());
    for line in channel.lines() {
        let mut cells = line.split('\t');
        let (Some(clean), Some(read), Some(cost)) = (cells.next(), cells.next(), cells.next()) else { continue };
        let Some(letter) = clean.chars().next() else { continue };
        let (Some(id), Ok(cost)) = (letter_id(letter), cost.parse::<f32>()) else { continue };
        let table = if letter.is_lowercase() { &mut small } else { &mut capital };
        table.entry(read).or_default().push((id, cost / UNIT));
    }
    (small, capital)
}

/// The syllables as a trie whose nodes lie side by side, level by level.
fn trie(model: &Model) -> Vec<Node> {
    let mut words: Vec<(Vec<u8>, u16)> =
        model.syllables().map(|(id, word)| (word.chars().filter_map(letter_id).collect(), id)).collect();
    words.sort_unstable();
    let mut nodes = vec![Node::default()];
    // (node, words that pass through it, letters gone)
    let mut queue = std::collections::VecDeque::from([(0usize, 0..words.len(), 0usize)]);
    while let Some((node, range, depth)) = queue.pop_front() {
        nodes[node].first = nodes.len() as u32;
        let mut at = range.start;
        if let Some((_, word)) = words[range.clone()].first().filter(|(letters, _)| letters.len() == depth) {
            nodes[node].word = Some(*word);
            at += 1;
        }
        while at < range.end {
            let letter = words[at].0[depth];
            let len = words[at..range.end].iter().take_while(|(letters, _)| letters[depth] == letter).count();
            nodes[node].letters |= 1 << letter;
            queue.push_back((nodes.len(), at..at + len, depth + 1));
            nodes.push(Node::default());
            at += len;
        }
    }
    // Children stand behind their parents.
    for node in (0..nodes.len()).rev() {
        let below = nodes[node].first as usize..nodes[node].first as usize + nodes[node].letters.count_ones() as usize;
        let own = nodes[node].word.map_or(f32::INFINITY, |word| FREQUENCY * model.unigram(word));
        nodes[node].light = nodes[below].iter().map(|n| n.light).fold(own, f32::min);
    }
    nodes
}

/// A word that is no syllable, kept as it stands.
pub(super) fn as_it_stands(cost: f32) -> Candidate {
    Candidate { word: OTHER, cost }
}
