//! From a document to the shape of the contract.

use chrono::{NaiveDate, NaiveDateTime};

use super::shape::{
    AgencyJson, AppendixJson, ArchiveJson, AssignmentJson, BodyJson, CitationJson, DeadlineJson, DecisionJson,
    DigitalSignatureJson, DocumentJson, EventJson, FootnoteJson, IssueJson, IssuerJson, KindJson, LetterheadJson,
    NameJson, NumberJson, OutlineJson, QualityJson, RecipientJson, RelationJson, RepairJson, ResidueJson, ScanJson,
    SignatoryJson, SubjectJson, ValueJson,
};
use super::source::SourceInfo;
use crate::agency::{Agency, AgencyStatus};
use crate::assignment::Assignment;
use crate::citation::{Certainty, Citation, Relation, Residue};
use crate::deadline::{Deadline, Limit};
use crate::decision::Decision;
use crate::document::{Document, OutlineItem, OutlineLevel, Repair};
use crate::event::Event;
use crate::recipient::RecipientKind;
use crate::signature::Signatory;
use crate::source::SourceText;
use crate::span::{Span, Spanned};

impl<'a> DocumentJson<'a> {
    /// The JSON of a document that was read from `source`.
    pub fn new(document: &'a Document, source: &'a SourceText, info: SourceInfo<'a>) -> Self {
        let issued = document.letterhead.first_day();
        DocumentJson {
            schema_version: super::SCHEMA_VERSION,
            source: info,
            kind: document.kind.map(|k| KindJson { code: k.code(), name: k.name(), regime: document.regime }),
            letterhead: letterhead(document),
            subject: document.subject.as_ref().map(|s| SubjectJson {
                text: &s.value,
                span: s.span,
                certainty: sure(document, s.span),
            }),
            addressees: bodies(document, &document.addressees, issued),
            citations: document.citations.iter().map(CitationJson::new).collect(),
            relations: relations(&document.relations),
            assignments: document.assignments.iter().map(|a| assignment(document, a, source, issued)).collect(),
            decisions: document.decisions.iter().map(|d| decision(document, d)).collect(),
            event: document.event.as_ref().map(|e| event(document, e, source)),
            recipients: document.recipients.iter().map(|r| recipient(document, r)).collect(),
            signatures: document.signatures.iter().map(|s| signatory(document, s)).collect(),
            digital_signatures: document
                .digital_signatures
                .iter()
                .map(|d| DigitalSignatureJson {
                    signer: d.signer.as_deref(),
                    time: &d.time,
                    span: d.span,
                    certainty: sure(document, d.span),
                })
                .collect(),
            footnotes: document
                .footnotes
                .iter()
                .map(|f| FootnoteJson {
                    mark: &f.mark,
                    text: &f.text.value,
                    span: f.text.span,
                    certainty: sure(document, f.text.span),
                })
                .collect(),
            appendices: document
                .appendices
                .iter()
                .map(|a| AppendixJson {
                    label: &a.label,
                    title: a.title.as_deref(),
                    span: a.span,
                    certainty: sure(document, a.span),
                })
                .collect(),
            outline: document.outline.iter().map(|o| outline(document, o)).collect(),
            quality: QualityJson { damaged: document.damaged, repairs: document.repairs.len() },
            repairs: document.repairs.iter().map(repair).collect(),
            issues: document
                .issues
                .iter()
                .map(|i| IssueJson { code: i.code, message: i.code.english(), span: i.span })
                .collect(),
        }
    }
}

fn letterhead(document: &Document) -> LetterheadJson<'_> {
    let head = &document.letterhead;
    LetterheadJson {
        issuer: head.issuer.as_ref().map(|i| IssuerJson {
            name: &i.name,
            parent: i.parent.as_deref(),
            inferred: i.inferred,
            span: i.span,
            certainty: sure(document, i.span),
        }),
        number: head.number.as_ref().map(|n| NumberJson {
            text: n.value.to_string(),
            serial: n.value.serial().map(crate::number::Serial::as_str),
            year: n.value.year(),
            r#type: n.value.symbol().document_type().map(|t| t.code()),
            bodies: n.value.symbol().bodies().collect(),
            span: n.span,
            certainty: sure(document, n.span),
        }),
        place: head.place.as_ref().map(|place| name(document, place)),
        date: head.date.as_ref().map(|d| ValueJson {
            value: d.value.to_string(),
            span: d.span,
            certainty: sure(document, d.span),
        }),
        urgency: head.urgency.as_ref().map(|u| u.value),
        secrecy: head.secrecy.as_ref().map(|s| s.value),
    }
}

/// Said only where a damaged text was restored.
fn sure(document: &Document, span: Span) -> Option<Certainty> {
    Some(document.certainty(span)).filter(|certainty| *certainty != Certainty::Exact)
}

fn name<'a>(document: &Document, name: &'a Spanned<String>) -> NameJson<'a> {
    NameJson { name: &name.value, span: name.span, certainty: sure(document, name.span) }
}

fn bodies<'a>(document: &Document, names: &'a [Spanned<String>], date: Option<NaiveDate>) -> Vec<BodyJson<'a>> {
    let agency = |name: &str| Agency::of(name, date).map(AgencyJson::from);
    let body = |n: &'a Spanned<String>| BodyJson {
        name: &n.value,
        agency: agency(&n.value),
        span: n.span,
        certainty: sure(document, n.span),
    };
    names.iter().map(body).collect()
}

impl From<Agency> for AgencyJson {
    fn from(agency: Agency) -> Self {
        let (status, since, successors) = match agency.status {
            AgencyStatus::Current => ("current", None, Vec::new()),
            AgencyStatus::Abolished { since, successors } => ("abolished", Some(since), successors),
            AgencyStatus::NotYet { since } => ("not_yet", Some(since), Vec::new()),
            AgencyStatus::Undated => ("undated", None, Vec::new()),
        };
        AgencyJson {
            name: agency.name,
            office: agency.office.map(|office| office.title),
            code: agency.code,
            branch: agency.branch,
            level: agency.level,
            province: agency.province,
            group: agency.group,
            status,
            since: since.map(|day| day.to_string()),
            successors,
        }
    }
}

impl<'a> CitationJson<'a> {
    /// The JSON of one mention.
    pub fn new(c: &'a Citation) -> Self {
        CitationJson {
            r#type: c.document_type.map(|t| t.code()),
            number: c.number(),
            date: c.date.map(|d| d.to_string()),
            issuer: c.issuer.as_deref(),
            name: c.name.as_deref(),
            provisions: c.provisions.iter().map(ToString::to_string).collect(),
            back_reference: c.is_back_reference(),
            resolves_to: c.resolved.as_ref().map(ToString::to_string),
            relation: c.relation,
            certainty: c.certainty,
            slips: &c.slips,
            iris: c.iris(),
            span: c.span,
        }
    }
}

impl<'a> ScanJson<'a> {
    /// The JSON of the citations of a document that was read from `source`.
    pub fn new(document: &'a Document, source: &'a SourceText, info: SourceInfo<'a>) -> Self {
        let residue = |r: &Residue| ResidueJson { kind: r.kind, text: source.slice(r.span), span: r.span };
        ScanJson {
            schema_version: super::SCHEMA_VERSION,
            source: info,
            citations: document.citations.iter().map(CitationJson::new).collect(),
            relations: relations(&document.relations),
            residue: document.residue.iter().map(residue).collect(),
        }
    }
}

fn relations(relations: &[Relation]) -> Vec<RelationJson> {
    let json = |r: &Relation| RelationJson { kind: r.kind, subject: r.subject, object: r.object, span: r.span };
    relations.iter().map(json).collect()
}

fn assignment<'a>(
    document: &Document,
    a: &'a Assignment,
    source: &'a SourceText,
    issued: Option<NaiveDate>,
) -> AssignmentJson<'a> {
    AssignmentJson {
        section: a.section.as_deref(),
        action: &a.action.value,
        text: source.slice(a.span),
        leads: bodies(document, &a.leads, issued),
        coordinators: bodies(document, &a.coordinators, issued),
        deadline: a.deadline.as_ref().map(|d| deadline(document, d, source)),
        recurrence: a.recurrence,
        report_to: bodies(document, &a.report_to, issued),
        condition: a.condition.as_ref().map(|c| c.value.as_str()),
        products: a.products.iter().map(|p| p.value.as_str()).collect(),
        priority: a.priority.as_ref().map(|p| p.value.as_str()),
        citations: &a.citations,
        span: a.span,
        certainty: sure(document, a.span),
    }
}

fn deadline<'a>(document: &Document, d: &'a Deadline, source: &'a SourceText) -> DeadlineJson<'a> {
    let (kind, term, runs_from, rrule) = match d.limit {
        Limit::Date(_) => ("date", None, None, None),
        Limit::Term(term, start) => ("term", Some(term.to_string()), Some(start), None),
        Limit::Cycle(day) => ("cycle", None, None, Some(day.to_string())),
        Limit::Event => ("event", None, None, None),
        Limit::Vague => ("vague", None, None, None),
    };
    DeadlineJson {
        kind,
        value: d.date().map(|date| date.to_string()),
        bound: d.bound,
        year_assumed: d.year_assumed,
        term,
        runs_from,
        rrule,
        last_day: d.last_day().map(|day| day.to_string()),
        text: source.slice(d.span),
        span: d.span,
        certainty: sure(document, d.span),
    }
}

fn decision<'a>(document: &Document, d: &'a Decision) -> DecisionJson<'a> {
    let certainty = sure(document, d.span);
    DecisionJson { kind: d.kind, object: &d.object.value, citations: &d.citations, span: d.span, certainty }
}

fn event<'a>(document: &Document, e: &'a Event, source: &'a SourceText) -> EventJson<'a> {
    let minute = |time: &NaiveDateTime| time.format("%Y-%m-%dT%H:%M").to_string();
    EventJson {
        start: e.start.as_ref().map(|s| minute(&s.value)),
        end: e.end.as_ref().map(minute),
        participants: e.participants.iter().map(|n| name(document, n)).collect(),
        materials_due: e.materials_due.as_ref().map(|d| deadline(document, d, source)),
        place: e.place.as_ref().map(|p| p.value.as_str()),
        chair: e.chair.as_ref().map(|c| c.value.as_str()),
        span: e.span,
        certainty: sure(document, e.span).max(e.chair.as_ref().and_then(|c| sure_of_person(document, c))),
    }
}

fn recipient<'a>(document: &Document, r: &'a crate::recipient::Recipient) -> RecipientJson<'a> {
    let archive = match &r.kind {
        RecipientKind::Archive { units, drafter } => Some(ArchiveJson { units, drafter: drafter.as_deref() }),
        _ => None,
    };
    RecipientJson { text: &r.text, archive, span: r.span, certainty: sure(document, r.span) }
}

fn sure_of_person(document: &Document, name: &Spanned<String>) -> Option<Certainty> {
    Some(document.certainty_of_person(name)).filter(|certainty| *certainty != Certainty::Exact)
}

fn signatory<'a>(document: &Document, s: &'a Signatory) -> SignatoryJson<'a> {
    fn text(field: &Option<Spanned<String>>) -> Option<&str> {
        field.as_ref().map(|f| f.value.as_str())
    }
    SignatoryJson {
        authority: s.authority.map(|a| a.to_string()),
        capacity: text(&s.capacity),
        position: text(&s.position),
        name: text(&s.name),
        span: s.span,
        certainty: sure(document, s.span).max(s.name.as_ref().and_then(|n| sure_of_person(document, n))),
    }
}

fn outline<'a>(document: &Document, item: &'a OutlineItem) -> OutlineJson<'a> {
    use crate::provision::ProvisionLevel as L;
    let level = match item.level {
        OutlineLevel::Provision(L::Part) => "part",
        OutlineLevel::Provision(L::Chapter) => "chapter",
        OutlineLevel::Provision(L::Section | L::Subsection) => "section",
        OutlineLevel::Provision(L::Article) => "article",
        OutlineLevel::Provision(L::Clause) => "clause",
        OutlineLevel::Provision(L::Point | L::Subpoint | L::Indent | L::Passage) => "point",
        OutlineLevel::Provision(L::Form | L::Appendix) => "appendix",
        OutlineLevel::Roman => "roman",
        OutlineLevel::Number => "number",
        OutlineLevel::Letter => "letter",
        OutlineLevel::Bullet => "bullet",
    };
    let certainty = sure(document, item.span);
    OutlineJson { level, label: &item.label, title: item.title.as_deref(), span: item.span, certainty }
}

fn repair(repair: &Repair) -> RepairJson<'_> {
    RepairJson {
        span: repair.span,
        replacement: &repair.replacement,
        reason: repair.reason.as_str(),
        certainty: repair.certainty,
    }
}
