//! The elements of a page and its words, nested as far as it matters for reading.

use std::cell::RefCell;

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use super::guard::Guard;
use super::look::Look;
use super::nesting::{holds_back, implied_ends, is_block, is_silent, is_void};

/// The number of a node.
pub(super) type Id = u32;

/// An element or words.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    first: Option<Id>,
    last: Option<Id>,
    next: Option<Id>,
}

#[derive(Debug)]
pub(super) enum Kind {
    Element(Box<Element>),
    /// A range of the words of the tree.
    Words(u32, u32),
}

#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: LocalName,
    pub(super) look: Look,
    /// Of a table: it has a row of several cells.
    pub(super) is_wide: bool,
    /// Of a table: a wide one stands in one of its cells.
    pub(super) holds_wide: bool,
    /// Of a list: letters in links, other letters, and links.
    pub(super) linked: u32,
    pub(super) plain: u32,
    pub(super) links: u32,
}

/// A page.
#[derive(Debug)]
pub(super) struct Tree {
    words: String,
    /// In the order of their start tags; the first is the root.
    pub(super) nodes: Vec<Node>,
}

impl Tree {
    /// Builds the tree; nothing where it would become too large.
    pub(super) fn of(page: &str) -> Option<Self> {
        let tokenizer = Tokenizer::new(Sink(RefCell::new(Builder::new())), TokenizerOpts::default());
        let queue = BufferQueue::default();
        let mut guard = Guard::new("");
        // Pieces begin where a tag may.
        let mut rest = page;
        while !rest.is_empty() {
            let end = rest.bytes().skip(1).position(|byte| byte == b'<').map_or(rest.len(), |at| at + 1);
            let (piece, behind) = rest.split_at(end);
            rest = behind;
            {
                let mut builder = tokenizer.sink.0.borrow_mut();
                if builder.is_full {
                    return None;
                }
                if std::mem::take(&mut builder.has_news) {
                    guard = Guard::new(piece);
                }
                if !builder.is_raw && guard.is_monstrous(piece) {
                    return None;
                }
            }
            queue.push_back(StrTendril::from(piece));
            let _ = tokenizer.feed(&queue);
        }
        tokenizer.end();
        let builder = tokenizer.sink.0.into_inner();
        (!builder.is_full).then_some(builder.tree)
    }

    pub(super) fn children(&self, of: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[of as usize].first, |id| self.nodes[*id as usize].next)
    }

    pub(super) fn element(&self, id: Id) -> Option<&Element> {
        match &self.nodes[id as usize].kind {
            Kind::Element(element) => Some(element),
            Kind::Words(..) => None,
        }
    }

    /// The name of an element; empty for words.
    pub(super) fn name(&self, id: Id) -> &str {
        self.element(id).map_or("", |element| &element.name)
    }

    pub(super) fn words(&self, id: Id) -> &str {
        match self.nodes[id as usize].kind {
            Kind::Words(start, end) => &self.words[start as usize..end as usize],
            Kind::Element(_) => "",
        }
    }
}

struct Sink(RefCell<Builder>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut builder = self.0.borrow_mut();
        builder.has_news |= !matches!(token, Token::ParseError(_));
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let raw = match &*tag.name {
                    "script" => TokenSinkResult::RawData(ScriptData),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => {
                        TokenSinkResult::RawData(Rawtext)
                    }
                    "title" | "textarea" => TokenSinkResult::RawData(Rcdata),
                    _ => TokenSinkResult::Continue,
                };
                builder.is_raw = raw != TokenSinkResult::Continue;
                builder.start(&tag);
                return raw;
            }
            Token::TagToken(tag) => {
                builder.is_raw = false;
                builder.end(&tag.name);
            }
            Token::CharacterTokens(words) => builder.say(&words),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

struct Builder {
    tree: Tree,
    /// The elements that are open, from the root.
    open: Vec<(Id, LocalName)>,
    /// How many of them stand before the first of which nothing is read.
    silent_from: Option<usize>,
    /// Tags mean nothing in a script.
    is_raw: bool,
    /// A tag or words came since this was last asked.
    has_news: bool,
    is_full: bool,
}

impl Builder {
    fn new() -> Self {
        let root = LocalName::from("html");
        let mut builder = Builder {
            tree: Tree { words: String::new(), nodes: Vec::new() },
            open: Vec::new(),
            silent_from: None,
            is_raw: false,
            has_news: true,
            is_full: false,
        };
        builder.add(Kind::Element(element(root.clone(), Look::default())));
        builder.open.push((0, root));
        builder
    }

    fn start(&mut self, tag: &Tag) {
        /// Elements within each other; the readers call themselves as deep. What lies deeper is put beside.
        const MAX_DEPTH: usize = 250;
        let name = &*tag.name;
        for (ends, barriers) in implied_ends(name) {
            self.close(|open| ends.contains(&open), |open| barriers.contains(&open));
        }
        let is_leaf = is_void(name)
            || (tag.self_closing && !is_block(name) && (self.silent_from.is_some() || name.contains(':')));
        if !is_leaf && self.open.len() >= MAX_DEPTH {
            if self.silent_from.is_some() {
                return;
            }
            self.truncate(MAX_DEPTH - 1);
        }
        if self.silent_from.is_none() && is_silent(name) && !is_leaf {
            self.silent_from = Some(self.open.len());
        }
        let id = match self.silent_from {
            None => self.add(Kind::Element(element(tag.name.clone(), Look::of(&tag.attrs)))),
            Some(_) => 0,
        };
        if self.silent_from.is_none() {
            self.mark(name);
        }
        if !is_leaf {
            self.open.push((id, tag.name.clone()));
        }
    }

    fn end(&mut self, name: &LocalName) {
        match &**name {
            "html" | "body" => {}
            "br" => _ = self.add(Kind::Element(element(name.clone(), Look::default()))),
            name => self.close(|open| open == name, |open| holds_back(name, open)),
        }
    }

    fn say(&mut self, words: &str) {
        if self.silent_from.is_some() || self.is_full {
            return;
        }
        let start = self.tree.words.len() as u32;
        self.tree.words.push_str(words);
        let end = self.tree.words.len() as u32;
        self.count_letters(words);
        let parent = self.open.last().map_or(0, |(id, _)| *id);
        if let Some(last) = self.tree.nodes[parent as usize].last
            && let Kind::Words(_, until) = &mut self.tree.nodes[last as usize].kind
            && *until == start
        {
            *until = end;
            return;
        }
        self.add(Kind::Words(start, end));
    }

    /// Puts a node at the end of the element that is open.
    fn add(&mut self, kind: Kind) -> Id {
        /// Elements and words of a page.
        const MAX: usize = 4_000_000;
        if self.tree.nodes.len() >= MAX || self.silent_from.is_some() {
            self.is_full |= self.silent_from.is_none();
            return 0;
        }
        let id = self.tree.nodes.len() as Id;
        self.tree.nodes.push(Node { kind, first: None, last: None, next: None });
        if let Some((parent, _)) = self.open.last() {
            let parent = *parent as usize;
            match self.tree.nodes[parent].last.replace(id) {
                Some(last) => self.tree.nodes[last as usize].next = Some(id),
                None => self.tree.nodes[parent].first = Some(id),
            }
        }
        id
    }

    /// Ends the innermost element of a kind, unless a barrier stands before it.
    fn close(&mut self, is_wanted: impl Fn(&str) -> bool, is_barrier: impl Fn(&str) -> bool) {
        for at in (1..self.open.len()).rev() {
            let name = &*self.open[at].1;
            if is_wanted(name) {
                return self.truncate(at);
            }
            if is_barrier(name) {
                return;
            }
        }
    }

    fn truncate(&mut self, to: usize) {
        while self.open.len() > to {
            if let Some((id, name)) = self.open.pop()
                && is_list(&name)
                && self.silent_from.is_none()
                && let Some((linked, plain, links)) = self.element(id).map(|list| (list.linked, list.plain, list.links))
                && let Some(outer) = self.list()
            {
                outer.linked += linked;
                outer.plain += plain;
                outer.links += links;
            }
        }
        if self.silent_from.is_some_and(|from| to <= from) {
            self.silent_from = None;
        }
    }

    /// What a start tag says of the elements around it.
    fn mark(&mut self, name: &str) {
        match name {
            "a" => {
                if let Some(list) = self.list() {
                    list.links += 1;
                }
            }
            "td" | "th" => {
                let row = self.open.last().map_or(0, |(id, _)| *id);
                self.mark_wide(row);
            }
            _ => {}
        }
    }

    /// When the row is the first of its table with several cells, those around the table hold one that is wide.
    fn mark_wide(&mut self, row: Id) {
        let tables = self.open.iter().rev().filter(|(_, name)| &**name == "table");
        let tables: Vec<Id> = tables.map(|(id, _)| *id).collect();
        let Some((this, around)) = tables.split_first() else { return };
        let is_known = self.tree.element(*this).is_none_or(|table| table.is_wide);
        let is_cell = |id: &Id| matches!(self.tree.name(*id), "td" | "th");
        if is_known || self.tree.children(row).filter(is_cell).nth(1).is_none() {
            return;
        }
        if let Some(table) = self.element(*this) {
            table.is_wide = true;
        }
        for id in around {
            if let Some(table) = self.element(*id) {
                table.holds_wide = true;
            }
        }
    }

    fn count_letters(&mut self, words: &str) {
        let letters = words.chars().filter(|c| c.is_alphanumeric()).count() as u32;
        let is_linked = self.open.iter().rev().take_while(|(_, name)| !is_list(name)).any(|(_, name)| &**name == "a");
        if let Some(list) = self.list().filter(|_| letters > 0) {
            let sum = if is_linked { &mut list.linked } else { &mut list.plain };
            *sum = sum.saturating_add(letters);
        }
    }

    /// The innermost list that is open.
    fn list(&mut self) -> Option<&mut Element> {
        let id = self.open.iter().rev().find(|(_, name)| is_list(name))?.0;
        self.element(id)
    }

    fn element(&mut self, id: Id) -> Option<&mut Element> {
        match &mut self.tree.nodes[id as usize].kind {
            Kind::Element(element) => Some(element),
            Kind::Words(..) => None,
        }
    }
}

fn is_list(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "menu")
}

fn element(name: LocalName, look: Look) -> Box<Element> {
    Box::new(Element { name, look, is_wide: false, holds_wide: false, linked: 0, plain: 0, links: 0 })
}
