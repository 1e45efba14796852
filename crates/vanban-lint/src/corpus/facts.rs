//! What a document contributes to a corpus: little enough to be kept for every file, and between two checks.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use vanban::{
    Citation, CitationTarget, Document, DocumentNumber, OutlineLevel, PartialDate, ProvisionLevel, RelationKind,
    SourceText, Span,
};

use super::identity::{Identity, province_of};
use super::person::{Person, persons};
use super::title::title_behind;
use crate::ended::ended;

/// What a document says of itself and of others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Which document it is; `None` without a number.
    pub own: Option<Own>,
    /// It was restored from a damaged text: what others say of it is surer than what it says itself.
    pub restored: bool,
    /// The labels of its articles; empty where it has none, or where they were not surely read.
    pub articles: Vec<String>,
    /// The numbered documents it mentions, in order.
    pub citations: Vec<Cited>,
    /// The officials it names.
    pub persons: Vec<Person>,
    /// What it orders.
    pub tasks: Vec<Task>,
}

/// What a document says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Which document it is.
    pub identity: Identity,
    /// The number as printed.
    pub number: String,
    /// Its running number.
    pub serial: Option<u32>,
    /// The symbol, which with issuer and year makes a series.
    pub symbol: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// When.
    #[serde(with = "super::text")]
    pub date: Option<PartialDate>,
    /// What it is about.
    pub title: Option<String>,
    /// The same for two files with the same words.
    pub fingerprint: u64,
    /// Where the number stands.
    pub span: Span,
}

/// A mention of another document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    /// Which document is meant.
    pub identity: Identity,
    /// The number as printed.
    pub number: String,
    /// The date the mention carries.
    #[serde(with = "super::text")]
    pub date: Option<PartialDate>,
    /// The title it is cited with.
    pub title: Option<String>,
    /// The articles that are cited.
    pub articles: Vec<String>,
    /// The whole document is meant, no provision of it.
    pub whole: bool,
    /// The citing document repeals, replaces or withdraws it as a whole.
    pub ended: bool,
    /// What the citing document itself does with it.
    pub relation: Option<RelationKind>,
    /// Where.
    pub span: Span,
}

/// An instruction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What is to be done.
    pub action: String,
    /// Who leads.
    pub leads: Vec<String>,
    /// The numbers of the documents named in it, as [`Identity::number`] has them.
    pub citations: Vec<String>,
    /// Where.
    pub span: Span,
}

/// A document while its facts are taken.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) document: &'a Document,
    /// The province the document comes from.
    pub(super) province: Option<String>,
}

impl Facts {
    /// Takes the facts of a document. Of a damaged text none are taken: a corpus is no place for guesses.
    pub fn of(source: &SourceText, document: &Document) -> Self {
        if document.damaged && document.repairs.is_empty() {
            return Facts::default();
        }
        let head = &document.letterhead;
        let date = head.date.as_ref().map(|date| date.value);
        let named = head.issuer.as_ref().and_then(|issuer| province_of(&issuer.name, date));
        // Ministries sit in Hà Nội and are of no province.
        let place = head.place.as_ref().map(|place| place.value.as_str()).filter(|place| *place != "Hà Nội");
        let province = named.or_else(|| province_of(&format!("UBND tỉnh {}", place?), date));
        let reader = Reader { text: source.as_str(), document, province };
        Facts {
            own: reader.own(),
            restored: document.damaged,
            articles: reader.articles(),
            citations: reader.citations(),
            persons: if document.damaged { Vec::new() } else { persons(&reader) },
            tasks: reader.tasks(),
        }
    }
}

impl Reader<'_> {
    fn own(&self) -> Option<Own> {
        let head = &self.document.letterhead;
        let number = head.number.as_ref()?;
        let date = head.date.as_ref().map(|date| date.value);
        let issuer = head.issuer.as_ref().map(|issuer| issuer.name.clone());
        Some(Own {
            identity: self.identity(&number.value, self.document.kind, date, issuer.as_deref())?,
            number: number.value.to_string(),
            serial: number.value.serial().and_then(|serial| serial.number()),
            symbol: number.value.symbol().as_str().to_owned(),
            issuer,
            date,
            title: self.document.subject.as_ref().map(|subject| subject.value.clone()),
            fingerprint: fingerprint(self.text),
            span: number.span,
        })
    }

    fn identity(
        &self,
        number: &DocumentNumber,
        kind: Option<vanban::DocumentType>,
        date: Option<PartialDate>,
        issuer: Option<&str>,
    ) -> Option<Identity> {
        Identity::new(number, kind, date, issuer, self.province.as_deref())
    }

    /// The articles of the document itself, where they run from 1 without a gap and a signature shows that the text is
    /// whole. Those quoted in an amending text are another's.
    fn articles(&self) -> Vec<String> {
        let article = OutlineLevel::Provision(ProvisionLevel::Article);
        let outline = self.document.outline.iter().filter(|item| item.level == article);
        let labels: Vec<String> = outline.map(|item| item.label.clone()).collect();
        let runs = labels.iter().enumerate().all(|(at, label)| label.parse() == Ok(at + 1));
        let whole = runs && !self.document.signatures.is_empty() && self.document.repairs.is_empty();
        if whole { labels } else { Vec::new() }
    }

    fn citations(&self) -> Vec<Cited> {
        let ended: HashSet<usize> = ended(self.text, self.document).map(|(at, _)| at).collect();
        let citations = self.document.citations.iter().enumerate();
        let cited = citations.filter_map(|(at, citation)| Some((at, self.cited(citation)?)));
        cited.map(|(at, cited)| Cited { ended: ended.contains(&at), ..cited }).collect()
    }

    fn cited(&self, citation: &Citation) -> Option<Cited> {
        let CitationTarget::Number(number) = &citation.target else { return None };
        let identity = self.identity(number, citation.document_type, citation.date, citation.issuer.as_deref())?;
        let label = |range: &vanban::ProvisionRange| {
            let article = range.path.label(ProvisionLevel::Article)?;
            range.last.is_none().then(|| article.to_owned())
        };
        Some(Cited {
            identity,
            number: number.to_string(),
            date: citation.date,
            title: self.title(citation),
            articles: citation.provisions.iter().filter_map(label).collect(),
            whole: citation.provisions.is_empty(),
            ended: false,
            relation: citation.relation,
            span: citation.span,
        })
    }

    fn title(&self, citation: &Citation) -> Option<String> {
        // The words of a damaged text are no title.
        let rest = self.text.get(citation.span.end as usize..).filter(|_| !self.document.damaged)?;
        title_behind(rest, citation.issuer.as_deref())
    }

    fn tasks(&self) -> Vec<Task> {
        let numbers = |task: &vanban::Assignment| {
            let cited = task.citations.iter().filter_map(|&at| self.cited(self.document.citations.get(at)?));
            cited.map(|cited| cited.identity.number).collect()
        };
        let task = |task: &vanban::Assignment| Task {
            action: task.action.value.clone(),
            leads: task.leads.iter().map(|lead| lead.value.clone()).collect(),
            citations: numbers(task),
            span: task.span,
        };
        self.document.assignments.iter().map(task).collect()
    }
}

/// FNV-1a over the letters and digits, so that breaks and marks make no difference.
fn fingerprint(text: &str) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let letters = text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}
