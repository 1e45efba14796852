//! The only place that rewrites text, always with the way back to the source.
//!
//! Three texts follow each other: the *source* as the user gave it, the *normalised* text (NFC, no byte order mark,
//! no Markdown marks; borrowed when nothing changes) with its lines, and the *flow*: paragraphs on one line each,
//! so that grammars need not know about line breaks. [`Text::span`] leads from the flow back to the source.

mod boundary;
mod fold;
mod letter;
mod normalize;
mod offset_map;
#[cfg(feature = "repair")]
pub(crate) mod repair;
mod search;
mod trie;

pub(crate) use boundary::{ceil_boundary, floor_boundary};
pub(crate) use fold::{Case, capitalised, fold_word, fold_words, is_upper_word, skeleton, starts_with_fold};
#[cfg(feature = "repair")]
pub(crate) use letter::base;
pub(crate) use letter::{is_letter, is_lower, is_upper, is_word_char, lower, starts_upper};
#[cfg(feature = "repair")]
pub(crate) use normalize::composed;
pub(crate) use normalize::normalize;
pub(crate) use offset_map::{OffsetMap, Rewriter};
pub(crate) use search::{Starts, byte_set, find_rare, word_automaton};
pub(crate) use trie::NameTrie;
