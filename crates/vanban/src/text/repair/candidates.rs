//! What a damaged word may have been: the syllables whose letters a scan could have read like that.
//!
//! The syllables are a tree; the readings of the word lie over it as steps (letter, characters taken, cost). The walk
//! over both goes on from where the least is spent: what is spent, what the letters to come cost at least, and what the
//! most frequent syllable down that way weighs. So syllables are found in the order of their worth, and the walk ends
//! with the last that is wanted.

use std::sync::OnceLock;

use super::confusion::{Confusions, Loss, NEVER, Row};
use super::memory::Memory;
use super::model::{Model, NAT, OTHER};
use super::trie::{Node, trie};

/// Syllables kept of one word.
const KEPT: usize = 32;
/// Costs above the best one that are worth a look, frequency included.
const MARGIN: u16 = 6 * NAT;
/// A word that costs more is looked at once more, with one letter free.
const DEAR: u16 = 9 * NAT;
/// A letter read as anything, lost, or added: never seen on the pages.
const STRANGE: u16 = 17 * NAT / 2;
/// No word costs more.
const MOST: u16 = DEAR + MARGIN + STRANGE;
/// Longer words are no syllables; the longest have seven letters.
pub(super) const LONGEST: usize = 12;
/// Steps of one walk. Syllables take some hundreds; what takes more is none.
const STEPS: usize = 6000;

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
    pub(super) cost: u16,
}

/// A word that is no syllable, kept as it stands.
pub(super) fn as_it_stands(cost: u16) -> Candidate {
    Candidate { word: OTHER, cost }
}

/// The tree and the confusions, made from the model on first use.
#[derive(Debug)]
pub(super) struct Speller {
    nodes: Vec<Node>,
    confusions: Confusions,
    memory: Memory,
}

impl Speller {
    pub(super) fn get(loss: Loss) -> &'static Speller {
        static STRIPPED: OnceLock<Speller> = OnceLock::new();
        static READ: OnceLock<Speller> = OnceLock::new();
        let speller = match loss {
            Loss::Stripped => &STRIPPED,
            Loss::Read => &READ,
        };
        speller.get_or_init(|| {
            let model = Model::get();
            Speller {
                nodes: trie(model, weight),
                confusions: Confusions::new(model.channel, loss),
                memory: Memory::default(),
            }
        })
    }
}

/// What the frequency of a syllable weighs while the words around it are not known: half of its cost.
fn weight(word: u16) -> u16 {
    Model::get().unigram(word) / 2
}

/// A place in the tree over a place in the word.
#[derive(Debug, Clone, Copy)]
struct Step {
    at: At,
    place: u8,
    /// One strange letter is still allowed.
    free: bool,
    cost: u16,
    /// The step that waits behind this one.
    next: u32,
}

#[derive(Debug, Clone, Copy)]
enum At {
    Node(u32),
    /// A syllable, found.
    Word(u16),
}

const NOBODY: u32 = u32::MAX;

/// The walk over the tree, with room that is used again for every word.
#[derive(Debug)]
pub(super) struct Walk {
    loss: Loss,
    speller: &'static Speller,
    /// For every place of the word the rows of what takes no, one, two, three characters.
    rows: Vec<[&'static Row; 4]>,
    /// What the letters from every place on cost at least; the same if one of them may be strange.
    ahead: Vec<[u16; 2]>,
    steps: Vec<Step>,
    /// For every cost the last step that waits with it.
    waiting: Vec<u32>,
}

impl Walk {
    pub(super) fn new(loss: Loss) -> Self {
        let waiting = vec![NOBODY; usize::from(MOST) + 1];
        Walk { loss, speller: Speller::get(loss), rows: Vec::new(), ahead: Vec::new(), steps: Vec::new(), waiting }
    }

    /// What other texts had of the same.
    pub(super) fn memory(&self) -> &'static Memory {
        &self.speller.memory
    }

    /// The syllables a word may have been, the likeliest first.
    pub(super) fn candidates(&mut self, word: &str, style: Style) -> Vec<Candidate> {
        if word.chars().count() > LONGEST {
            return Vec::new();
        }
        if self.loss == Loss::Stripped && word.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Model::get().marked(word).iter().map(|word| Candidate { word: *word, cost: 0 }).collect();
        }
        self.lay(word, style);
        let found = self.search(false);
        if found.iter().all(|c| c.cost > DEAR) { self.search(true) } else { found }
    }

    /// Lays the rows over the places of the word.
    fn lay(&mut self, word: &str, style: Style) {
        let left = word.chars().count();
        self.rows.clear();
        for (place, at) in word.char_indices().map(|(at, _)| at).chain([word.len()]).enumerate() {
            let capital = style == Style::Capitals || style == Style::Title && place == 0;
            let row = |taken: usize| match place + taken <= left {
                true => self.speller.confusions.row(&word[at..], taken, capital),
                false => Row::none(),
            };
            self.rows.push([row(0), row(1), row(2), row(3)]);
        }
        self.ahead.clear();
        self.ahead.resize(left + 4, [NEVER; 2]);
        self.ahead[left] = [0; 2];
        for place in (0..left).rev() {
            let onward = |free: usize| {
                let cost = |taken: usize| self.rows[place][taken].least + self.ahead[place + taken][free];
                (1..4).map(cost).min().unwrap_or(NEVER).min(NEVER)
            };
            let whole = onward(0);
            let strange = STRANGE + whole.min(self.ahead[place + 1][0]);
            self.ahead[place] = [whole, onward(1).min(strange)];
        }
    }

    fn search(&mut self, free: bool) -> Vec<Candidate> {
        self.steps.clear();
        self.waiting.fill(NOBODY);
        let mut bound = if free { MOST } else { MOST - STRANGE };
        let mut found: Vec<Candidate> = Vec::new();
        self.wait(At::Node(0), 0, free, 0, 0, bound);
        let mut spent = 0;
        while spent <= bound && found.len() < KEPT && self.steps.len() < STEPS {
            let Some(step) = self.next(spent) else {
                spent += 1;
                continue;
            };
            match step.at {
                At::Node(node) => self.go(node, step, bound),
                At::Word(word) if found.iter().any(|c| c.word == word) => {}
                At::Word(word) => {
                    bound = bound.min(spent + MARGIN);
                    found.push(Candidate { word, cost: step.cost });
                }
            }
        }
        found
    }

    /// The next step of those that wait with a cost.
    fn next(&mut self, spent: u16) -> Option<Step> {
        let first = &mut self.waiting[usize::from(spent)];
        let step = *self.steps.get(*first as usize)?;
        *first = step.next;
        Some(step)
    }

    /// Has a step wait for its turn, unless it is too dear. `rest` is what is to come at least.
    fn wait(&mut self, at: At, place: usize, free: bool, cost: u16, rest: u16, bound: u16) {
        let worth = cost + rest;
        if worth <= bound {
            let first = &mut self.waiting[usize::from(worth)];
            let next = std::mem::replace(first, self.steps.len() as u32);
            self.steps.push(Step { at, place: place as u8, free, cost, next });
        }
    }

    /// Goes on from a node at a place of the word.
    fn go(&mut self, node: u32, step: Step, bound: u16) {
        let Step { place, free, cost, .. } = step;
        let (place, nodes) = (usize::from(place), self.speller.nodes.as_slice());
        let here = nodes[node as usize];
        let end = self.rows.len() - 1;
        if let Some(word) = here.word.filter(|_| place == end) {
            self.wait(At::Word(word), place, free, cost, here.weight, bound);
        }
        let below = here.below();
        for (taken, row) in self.rows[place].into_iter().enumerate() {
            let ahead = self.ahead[place + taken][usize::from(free)];
            if here.letters & row.letters == 0 || cost + row.least + ahead + here.light > bound {
                continue;
            }
            for (child, node) in below.clone().zip(&nodes[below.start as usize..below.end as usize]) {
                if row.letters >> node.letter & 1 == 0 {
                    continue;
                }
                let cost = cost + row.cost(node.letter);
                self.wait(At::Node(child), place + taken, free, cost, ahead + node.light, bound);
            }
        }
        if free {
            self.strange(node, place, cost + STRANGE, bound);
        }
    }

    /// A strange letter: one that was added, lost, or read as anything.
    fn strange(&mut self, node: u32, place: usize, cost: u16, bound: u16) {
        let nodes = &self.speller.nodes;
        let here = nodes[node as usize];
        let (same, next) = (self.ahead[place][0], self.ahead[place + 1][0]);
        for child in here.below() {
            let light = nodes[child as usize].light;
            self.wait(At::Node(child), place, false, cost, same + light, bound);
            self.wait(At::Node(child), place + 1, false, cost, next + light, bound);
        }
        self.wait(At::Node(node), place + 1, false, cost, next + here.light, bound);
    }
}
