//! What a document contributes to a corpus: little enough to be kept for every file, and between two checks.

use serde::{Deserialize, Serialize};
use vanban::{
    Citation, CitationTarget, Document, DocumentNumber, OutlineLevel, PartialDate, ProvisionLevel, RelationKind,
    SourceText, Span,
};

use super::identity::{Identity, province_of};
use super::person::{Person, persons};
use super::title::title_behind;

/// What a document says of itself and of others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Which document it is; `None` without a number.
    pub own: Option<Own>,
    /// The labels of its articles; empty where it has none.
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
        let province = head.issuer.as_ref().and_then(|issuer| province_of(&issuer.name, date));
        let reader = Reader { text: source.as_str(), document, province };
        Facts {
            own: reader.own(),
            articles: reader.articles(),
            citations: document.citations.iter().filter_map(|citation| reader.cited(citation)).collect(),
            persons: persons(&reader),
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

    /// The articles of the document itself: those quoted in an amending text would be another's.
    fn articles(&self) -> Vec<String> {
        let article = OutlineLevel::Provision(ProvisionLevel::Article);
        let outline = self.document.outline.iter().filter(|item| item.level == article);
        outline.map(|item| item.label.clone()).collect()
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
            title: self.text.get(citation.span.end as usize..).and_then(title_behind),
            articles: citation.provisions.iter().filter_map(label).collect(),
            relation: citation.relation,
            span: citation.span,
        })
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
