//! `COR`: what the documents of a corpus say of each other.

mod cites_ended;
mod disputed_date;
mod document_with_two_dates;
mod no_such_article;
mod number_against_date;
mod number_used_twice;
mod official_with_two_names;
mod other_date;
mod other_title;
mod same_document;
mod two_titles;
mod void_tasks;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use vanban::{PartialDate, RelationKind};

use crate::corpus::{Cited, Corpus, Own, Same};

pub(super) use cites_ended::RULE as COR009;
pub(super) use disputed_date::RULE as COR006;
pub(super) use document_with_two_dates::RULE as COR001;
pub(super) use no_such_article::RULE as COR008;
pub(super) use number_against_date::RULE as COR003;
pub(super) use number_used_twice::RULE as COR002;
pub(super) use official_with_two_names::RULE as COR011;
pub(super) use other_date::RULE as COR005;
pub(super) use other_title::RULE as COR007;
pub(super) use same_document::RULE as COR012;
pub(super) use two_titles::RULE as COR004;
pub(super) use void_tasks::RULE as COR010;

/// A mention and the file it is in.
type Mention<'c> = (usize, &'c Cited);

/// What the files say of themselves. One that was restored from a damaged scan may be misread and says nothing.
fn owns(corpus: &Corpus) -> impl Iterator<Item = (usize, &Own)> {
    let files = corpus.files.iter().enumerate().filter(|(_, file)| !file.facts.restored);
    files.filter_map(|(at, file)| Some((at, file.facts.own.as_ref()?)))
}

/// The day on which a file was issued.
fn own_day(corpus: &Corpus, file: usize) -> Option<NaiveDate> {
    match corpus.files[file].facts.own.as_ref()?.date {
        Some(PartialDate::Day(day)) => Some(day),
        _ => None,
    }
}

/// The mentions of each document that is cited more than once; a day does not tell two documents apart.
fn documents<'c>(corpus: &'c Corpus, wanted: impl Fn(&Cited) -> bool) -> Vec<Vec<Mention<'c>>> {
    let mut by_number: BTreeMap<&str, Vec<Vec<Mention<'c>>>> = BTreeMap::new();
    for (file, cited) in corpus.citations().filter(|(_, cited)| wanted(cited)) {
        let known = by_number.entry(&cited.identity.number).or_default();
        let same = |mentions: &&mut Vec<Mention<'c>>| {
            mentions.first().is_some_and(|(_, first)| first.identity.compare(&cited.identity) == Same::Yes)
        };
        match known.iter_mut().find(same) {
            Some(mentions) => mentions.push((file, cited)),
            None => known.push(vec![(file, cited)]),
        }
    }
    by_number.into_values().flatten().filter(|mentions| mentions.len() > 1).collect()
}

/// The mentions that carry a whole date.
fn dated<'m, 'c>(mentions: &'m [Mention<'c>]) -> impl Iterator<Item = (NaiveDate, Mention<'c>)> + 'm {
    mentions.iter().filter_map(|&(file, cited)| match cited.date {
        Some(PartialDate::Day(day)) => Some((day, (file, cited))),
        _ => None,
    })
}

/// A document of the corpus, and the mentions that give it another date.
struct Dispute<'c> {
    file: usize,
    own: &'c Own,
    own_day: NaiveDate,
    others: Vec<(NaiveDate, Mention<'c>)>,
    /// Some mention has the document's own date.
    confirmed: bool,
}

impl Dispute<'_> {
    /// Two files or more agree on another day, and none has its own.
    fn own_is_wrong(&self) -> bool {
        let Some(&(day, (file, _))) = self.others.first() else { return false };
        !self.confirmed
            && self.others.iter().all(|(other, _)| *other == day)
            && self.others.iter().any(|(_, (other, _))| *other != file)
    }
}

/// The documents whose date others give otherwise.
fn date_disputes(corpus: &Corpus) -> Vec<Dispute<'_>> {
    let mut disputes: BTreeMap<usize, Dispute<'_>> = BTreeMap::new();
    for (file, cited) in corpus.citations() {
        let Some(PartialDate::Day(day)) = cited.date else { continue };
        let Some((own_file, own)) = corpus.document(&cited.identity) else { continue };
        let Some(own_day) = own_day(corpus, own_file) else { continue };
        if own_file == file || corpus.files[own_file].facts.restored {
            continue;
        }
        let dispute = disputes.entry(own_file).or_insert_with(|| Dispute {
            file: own_file,
            own,
            own_day,
            others: Vec::new(),
            confirmed: false,
        });
        if day == own_day {
            dispute.confirmed = true;
        } else {
            dispute.others.push((day, (file, cited)));
        }
    }
    disputes.into_values().filter(|dispute| !dispute.others.is_empty()).collect()
}

/// The end of a document.
struct End<'c> {
    /// The file that ends it.
    file: usize,
    /// When.
    day: Option<NaiveDate>,
    /// The mention.
    cited: &'c Cited,
}

/// Whole documents that others of the corpus repeal, replace or withdraw, by number.
fn ended(corpus: &Corpus) -> HashMap<&str, Vec<End<'_>>> {
    let mut ended: HashMap<&str, Vec<End<'_>>> = HashMap::new();
    for (file, cited) in corpus.citations().filter(|(_, cited)| cited.ended) {
        let end = End { file, day: own_day(corpus, file), cited };
        ended.entry(&cited.identity.number).or_default().push(end);
    }
    ended
}

/// The title of a mention that surely is one: a legal basis is cited in full, while elsewhere `quy định …` may go on
/// with the sentence.
fn title(cited: &Cited) -> Option<&str> {
    let basis = cited.whole && cited.relation == Some(RelationKind::LegalBasis);
    let title = cited.title.as_deref().filter(|_| basis)?;
    // `được sửa đổi, bổ sung bởi …` says what became of it, or is the title of the next one.
    let changes = ["sửa đổi", "bãi bỏ", "thay thế"].iter().any(|word| title.to_lowercase().contains(word));
    (!changes).then_some(title)
}
