//! How much of the gold a reading finds, figure by figure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use vanban::json::{AssignmentJson, BodyJson, CitationJson, DocumentJson, SourceInfo};
use vanban::{Document, SourceText};

use crate::equal::{code, subject, words};
use crate::flat::Flat;
use crate::gold::{Gold, GoldAssignment, GoldCitation};

/// Counts of one figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    hit: usize,
    given: usize,
    wanted: usize,
}

impl Tally {
    /// The harmonic mean of the share of given facts that are right and the share of wanted ones that are found.
    pub fn f1(&self) -> f64 {
        let total = self.given + self.wanted;
        if total == 0 { 1.0 } else { 2.0 * self.hit as f64 / total as f64 }
    }
}

/// The counts of all figures over any number of documents, and what was missed.
#[derive(Debug, Default)]
pub struct Score {
    /// By the name of the figure.
    pub figures: BTreeMap<&'static str, Tally>,
    /// Each miss in a line.
    pub misses: Vec<String>,
    document: String,
}

impl Score {
    /// Counts a document. The document's JSON is what is compared: it is what users see.
    pub fn add(&mut self, name: &str, source: &SourceText, gold: &Gold) {
        name.clone_into(&mut self.document);
        let document = Document::parse(source);
        let document = DocumentJson::new(&document, source, SourceInfo::default());
        self.citations(&gold.citations, &document.citations);
        if gold.only.is_none() {
            self.header(gold, &document);
            self.closing(gold, &document);
            self.assignments(source, &gold.assignments, &document.assignments);
        }
    }

    fn header(&mut self, gold: &Gold, document: &DocumentJson<'_>) {
        let head = &document.letterhead;
        self.fact("header", &gold.r#type, document.kind.as_ref().map(|k| k.code), code);
        self.fact("header", &gold.number, head.number.as_ref().map(|n| n.text.as_str()), code);
        self.fact("header", &gold.date, head.date.as_ref().map(|d| d.value.as_str()), code);
        self.fact("header", &gold.place, head.place.as_ref().map(|p| p.name), words);
        self.fact("header", &gold.issuer, head.issuer.as_ref().map(|i| i.name), words);
        self.fact("header", &gold.subject, document.subject.as_ref().map(|s| s.text), subject);
        self.set("addressees", &gold.addressees, &names(&document.addressees));
    }

    fn closing(&mut self, gold: &Gold, document: &DocumentJson<'_>) {
        if let Some(want) = &gold.signer {
            let have = document.signatures.first();
            self.fact("signer", &want.authority, have.and_then(|s| s.authority.as_deref()), words);
            self.fact("signer", &want.capacity, have.and_then(|s| s.capacity), words);
            self.fact("signer", &want.position, have.and_then(|s| s.position), words);
            self.fact("signer", &want.name, have.and_then(|s| s.name), words);
        }
        let recipients: Vec<String> = document.recipients.iter().map(|r| words(r.text)).collect();
        self.set("recipients", &gold.recipients, &recipients);
        if let Some(want) = &gold.event {
            let have = document.event.as_ref();
            self.fact("event", &want.start, have.and_then(|e| e.start.as_deref()), code);
            self.fact("event", &want.place, have.and_then(|e| e.place), words);
            self.fact("event", &want.chair, have.and_then(|e| e.chair), words);
        }
    }

    fn citations(&mut self, gold: &[GoldCitation], found: &[CitationJson<'_>]) {
        let want: Vec<Key> = gold.iter().map(Key::of_gold).collect();
        let have: Vec<Key> = found.iter().map(Key::of_reading).collect();
        let pairs = align(&want, &have);
        self.count("citations", pairs.len(), have.len(), want.len());
        let paired: BTreeSet<usize> = pairs.iter().map(|(g, _)| *g).collect();
        for key in (0..want.len()).filter(|g| !paired.contains(g)).map(|g| &want[g]) {
            self.miss("citations", format!("missing {key:?}"));
        }
        let paired: BTreeSet<usize> = pairs.iter().map(|(_, p)| *p).collect();
        for p in (0..have.len()).filter(|p| !paired.contains(p)) {
            self.miss("citations", format!("extra {:?} at {}", have[p], found[p].span.start));
        }
        for (g, p) in pairs {
            let (want, have) = (&gold[g], &found[p]);
            self.optional("citation_dates", want.date.as_deref(), have.date.as_deref());
            if !(want.provisions.is_empty() && have.provisions.is_empty()) {
                let provisions: Vec<String> = have.provisions.iter().map(|p| words(p)).collect();
                self.set("provisions", &want.provisions, &provisions);
            }
            self.fact("resolution", &want.resolves_to, have.resolves_to.as_deref(), code);
        }
    }

    fn assignments(&mut self, source: &SourceText, gold: &[GoldAssignment], found: &[AssignmentJson<'_>]) {
        let flat = Flat::new(source.as_str());
        let mut used = BTreeSet::new();
        for want in gold {
            let best = flat.find(&want.anchor).and_then(|anchor| best(found, &used, &anchor));
            let Some(best) = best else {
                self.miss("assignments", format!("missing {:?}", want.anchor));
                continue;
            };
            used.insert(best);
            self.assignment(want, &found[best]);
        }
        for extra in (0..found.len()).filter(|p| !used.contains(p)).map(|p| &found[p]) {
            self.miss("assignments", format!("extra at {}: {:?}", extra.span.start, extra.action));
        }
        self.count("assignments", used.len(), found.len(), gold.len());
    }

    fn assignment(&mut self, want: &GoldAssignment, have: &AssignmentJson<'_>) {
        let (wanted, leads) = (want.leads.iter().map(|l| words(l)), names(&have.leads));
        let same = wanted.collect::<BTreeSet<_>>() == leads.iter().cloned().collect();
        self.count("leads", usize::from(same), 1, 1);
        if !same {
            self.miss("leads", format!("{:?} want {:?}, have {leads:?}", want.anchor, want.leads));
        }
        for (figure, want, have) in [
            ("coordinators", &want.coordinators, names(&have.coordinators)),
            ("report_to", &want.report_to, names(&have.report_to)),
        ] {
            if !(want.is_empty() && have.is_empty()) {
                self.set(figure, want, &have);
            }
        }
        self.optional("deadlines", want.deadline.as_deref(), have.deadline.as_ref().and_then(|d| d.value.as_deref()));
        let recurrence = have.recurrence.and_then(|r| serde_json::to_value(r).ok());
        self.optional("recurrence", want.recurrence.as_deref(), recurrence.as_ref().and_then(|r| r.as_str()));
    }

    /// A fact that counts where the gold has it.
    fn fact(&mut self, figure: &'static str, want: &Option<String>, have: Option<&str>, same: fn(&str) -> String) {
        let Some(want) = want else { return };
        let hit = have.is_some_and(|have| same(have) == same(want));
        self.count(figure, usize::from(hit), 1, 1);
        if !hit {
            self.miss(figure, format!("want {want:?}, have {have:?}"));
        }
    }

    /// A fact that counts where either side has it.
    fn optional(&mut self, figure: &'static str, want: Option<&str>, have: Option<&str>) {
        if want.is_none() && have.is_none() {
            return;
        }
        let hit = want.map(code) == have.map(code);
        self.count(figure, usize::from(hit), 1, 1);
        if !hit {
            self.miss(figure, format!("want {want:?}, have {have:?}"));
        }
    }

    /// Facts whose order does not count. `have` is in the form of [`words`].
    fn set(&mut self, figure: &'static str, want: &[String], have: &[String]) {
        let mut rest = have.to_vec();
        let mut hit = 0;
        for want in want.iter().map(|w| words(w)) {
            match rest.iter().position(|have| *have == want) {
                Some(at) => {
                    rest.swap_remove(at);
                    hit += 1;
                }
                None => self.miss(figure, format!("missing {want:?}")),
            }
        }
        for extra in rest {
            self.miss(figure, format!("extra {extra:?}"));
        }
        self.count(figure, hit, have.len(), want.len());
    }

    fn count(&mut self, figure: &'static str, hit: usize, given: usize, wanted: usize) {
        let tally = self.figures.entry(figure).or_default();
        tally.hit += hit;
        tally.given += given;
        tally.wanted += wanted;
    }

    fn miss(&mut self, figure: &str, what: String) {
        self.misses.push(format!("{}: {figure}: {what}", self.document));
    }
}

fn names(names: &[BodyJson<'_>]) -> Vec<String> {
    names.iter().map(|n| words(n.name)).collect()
}

/// What makes two mentions the same mention.
#[derive(Debug, PartialEq, Eq)]
enum Key {
    Back(Option<String>),
    Number(String),
    Name(Option<String>),
}

impl Key {
    fn of_gold(c: &GoldCitation) -> Key {
        Key::new(c.back_reference, c.number.as_deref(), c.name.as_deref(), c.resolves_to.as_deref())
    }

    fn of_reading(c: &CitationJson<'_>) -> Key {
        Key::new(c.back_reference, c.number.as_deref(), c.name, c.resolves_to.as_deref())
    }

    fn new(back: bool, number: Option<&str>, name: Option<&str>, resolves_to: Option<&str>) -> Key {
        match number.filter(|number| !number.is_empty()) {
            _ if back => Key::Back(resolves_to.map(code)),
            Some(number) => Key::Number(code(number)),
            None => Key::Name(name.map(words)),
        }
    }
}

/// The longest common subsequence, as pairs of indices.
fn align<T: PartialEq>(left: &[T], right: &[T]) -> Vec<(usize, usize)> {
    let mut best = vec![vec![0usize; right.len() + 1]; left.len() + 1];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            let skip = best[i + 1][j].max(best[i][j + 1]);
            best[i][j] = if left[i] == right[j] { best[i + 1][j + 1] + 1 } else { skip };
        }
    }
    let (mut pairs, mut i, mut j) = (Vec::new(), 0, 0);
    while i < left.len() && j < right.len() {
        if left[i] == right[j] && best[i][j] == best[i + 1][j + 1] + 1 {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// The task that holds most of the anchor, at least half; of several the shortest.
fn best(found: &[AssignmentJson<'_>], used: &BTreeSet<usize>, anchor: &std::ops::Range<usize>) -> Option<usize> {
    let shared = |p: &AssignmentJson<'_>| {
        let span = p.span.range();
        span.end.min(anchor.end).saturating_sub(span.start.max(anchor.start))
    };
    let free = (0..found.len()).filter(|p| !used.contains(p));
    let held = free.filter(|p| shared(&found[*p]) * 2 >= anchor.len().max(1));
    held.max_by_key(|p| (shared(&found[*p]), std::cmp::Reverse(found[*p].span.len())))
}
