//! Walking through the body: who is told to do something, by which heading, lead-in or sentence.

use std::ops::Range;

use super::Assignment;
use super::clause::{coordinators, order, ordered};
use super::cues::Cues;
use super::plan;
use super::table;
use super::unit::{Item, assignment, is_formula, parts};
use super::wording::{
    ORDERING, REPORTING, behind_topic, is_basis, is_decision, is_footnote, is_instruction, is_notice, is_person,
    is_request, is_submission, is_urged, said_before_list, tells_directly, topic,
};
use crate::agency::{Name, actors, head, is_verb, place};
use crate::document::Reading;
use crate::kind::DocumentType;
use crate::layout::{MarkerKind, Paragraph};
use crate::text::{Case, is_lower};

/// What is searched, and what the head says of it.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) body: Range<usize>,
    /// Behind the closing: only tables give tasks there.
    pub(crate) annex: Range<usize>,
    pub(crate) kind: Option<DocumentType>,
    pub(crate) addressees: Vec<String>,
}

/// Every task of the body, in order. A submission (tờ trình) gives none: it reports, and proposes to a superior whom he
/// might tell to do what.
pub(crate) fn find(reading: &Reading<'_>, cues: &Cues<'_>, source: &Source) -> Vec<Assignment> {
    if matches!(source.kind, Some(DocumentType::Submission | DocumentType::SubmissionSlip)) {
        return Vec::new();
    }
    let mut walk = Walk {
        reading,
        cues,
        source,
        scopes: Vec::new(),
        started: false,
        after_bullets: false,
        above_bullets: false,
        found: Vec::new(),
    };
    let tables = table::find(reading, cues, source.body.clone());
    let taken = |index: usize| {
        let next = tables.taken.partition_point(|table| table.end <= index);
        tables.taken.get(next).is_some_and(|table| table.start <= index)
    };
    for index in source.body.clone().filter(|i| !taken(*i)) {
        walk.above_bullets = index + 1 < source.body.end && walk.is_bullet(&reading.layout.paragraphs[index + 1]);
        walk.paragraph(&reading.layout.paragraphs[index]);
    }
    let mut found = walk.found;
    found.extend(tables.tasks);
    found.sort_by_key(|task| task.span.start);
    found.extend(table::find(reading, cues, source.annex.clone()).tasks);
    found
}

/// Something above the paragraph at hand: a heading, a point, a lead-in.
#[derive(Debug, Clone)]
struct Scope {
    rank: Rank,
    label: Option<String>,
    /// Who must do what stands below; `None`: nobody is named.
    leads: Option<Vec<Name>>,
    /// With whom.
    partners: Vec<Name>,
    /// What stands below are instructions.
    directive: bool,
}

/// How deep a paragraph stands. Unmarked lead-ins stand above every list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    LeadIn,
    Marked(MarkerKind),
}

struct Walk<'a, 's> {
    reading: &'a Reading<'s>,
    cues: &'a Cues<'a>,
    source: &'a Source,
    scopes: Vec<Scope>,
    /// The document has begun to instruct.
    started: bool,
    /// The last paragraph was a bullet below a heading.
    after_bullets: bool,
    /// The next paragraph is a bullet, and tells no more of this one.
    above_bullets: bool,
    found: Vec<Assignment>,
}

/// `Đắk Lắk, Khánh Hòa và Lâm Đồng:`, where a line ended behind `trọng tâm là các tỉnh:`.
fn is_rest_of_heading(text: &str) -> bool {
    const LONGEST: usize = 400;
    let places = text.strip_suffix(':').filter(|places| places.len() <= LONGEST);
    places.is_some_and(|p| p.split(", ").flat_map(|p| p.split(" và ")).all(|p| place(p).is_some()))
}

impl Walk<'_, '_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let range = paragraph.body();
        let text = &self.reading.flow()[range.clone()];
        // A line that a page break cut off goes on with what stood before.
        let cut_off = paragraph.marker.is_none() && text.starts_with(is_lower);
        if text.is_empty() || is_basis(text) || is_footnote(text) || is_rest_of_heading(text) {
            return;
        }
        let rank = paragraph.marker.map(|m| Rank::Marked(m.kind));
        match rank {
            Some(rank) => self.scopes.retain(|s| s.rank < rank),
            None if self.after_bullets && !cut_off => {
                self.scopes.retain(|s| s.rank == Rank::LeadIn && s.leads.is_none())
            }
            None => {}
        }
        if plan::detail(self.reading, self.cues, range.clone(), &mut self.found) {
            return;
        }
        let label = self.label(paragraph);
        let is_bullet = matches!(rank, Some(Rank::Marked(MarkerKind::Dash | MarkerKind::Plus)));
        if let Some(scope) = self.heading(&range, rank, label.clone()) {
            // Sentences before the lead-in, and what it says before it comes to the list, may order something themselves.
            if text.ends_with(':') {
                let end = range.start + said_before_list(text);
                if end > range.start {
                    self.units(&(range.start..end), None, None);
                }
            }
            self.open(scope);
            self.after_bullets = false;
            return;
        }
        self.units(&range, rank, label);
        if rank.is_some() {
            self.after_bullets = is_bullet;
        }
    }

    fn is_bullet(&self, paragraph: &Paragraph) -> bool {
        let bullet = paragraph.marker.is_some_and(|m| matches!(m.kind, MarkerKind::Dash | MarkerKind::Plus));
        bullet && !plan::is_detail(&self.reading.flow()[paragraph.body()])
    }

    fn label(&self, paragraph: &Paragraph) -> Option<String> {
        let marker = paragraph.marker?;
        let bullet = matches!(marker.kind, MarkerKind::Dash | MarkerKind::Plus);
        (!bullet).then(|| marker.label(self.reading.layout.text(paragraph)).to_owned())
    }

    fn open(&mut self, scope: Scope) {
        self.started |= scope.directive;
        if scope.rank == Rank::LeadIn {
            self.scopes.clear();
        }
        self.scopes.push(scope);
    }

    /// Headings and lead-ins: paragraphs whose instructions stand below them.
    fn heading(&self, range: &Range<usize>, rank: Option<Rank>, label: Option<String>) -> Option<Scope> {
        let flow = self.reading.flow();
        let text = &flow[range.clone()];
        let rank = rank.unwrap_or(Rank::LeadIn);
        let bullet = matches!(rank, Rank::Marked(MarkerKind::Dash | MarkerKind::Plus));
        let colon = text.ends_with(':');
        if let Some(leads) = self.actor_heading(range)
            && (!bullet || colon)
            && rank != Rank::LeadIn
        {
            return Some(Scope { rank, label, leads: Some(leads), partners: Vec::new(), directive: true });
        }
        if colon {
            return Some(self.lead_in(range, rank, label));
        }

        // A heading without names: `II. NHIỆM VỤ, GIẢI PHÁP`.
        let short = text.len() < 200 && !text.ends_with(['.', ';', ',']);
        let structural = matches!(rank, Rank::Marked(k) if k <= MarkerKind::Roman) || Case::of(text) == Case::Upper;
        if short
            && rank != Rank::LeadIn
            && (structural
                || (!bullet && (!is_verb(text) || self.above_bullets) && head(text).is_none() && text.len() < 120))
        {
            let inherited = self.scopes.last();
            let topic = topic(text);
            return Some(Scope {
                rank,
                label,
                leads: inherited.and_then(|s| s.leads.clone()),
                partners: inherited.map(|s| s.partners.clone()).unwrap_or_default(),
                directive: topic.unwrap_or_else(|| inherited.is_some_and(|s| s.directive)),
            });
        }
        None
    }

    /// The names of a heading that holds nothing else: `Sở Y tế`, `Giao Sở Nội vụ`, `Bộ trưởng Bộ Y tế:`.
    fn actor_heading(&self, range: &Range<usize>) -> Option<Vec<Name>> {
        let flow = self.reading.flow();
        let text = &flow[range.clone()];
        if text.len() > 420 || text.ends_with(['.', ';', ',']) {
            return None;
        }
        let skip = ["Giao ", "Đề nghị ", "Yêu cầu ", "Đối với ", "Trách nhiệm của ", "Nhiệm vụ của "]
            .iter()
            .find(|w| text.starts_with(**w))
            .map_or(0, |w| w.len());
        let found = actors(flow, range.start + skip, range.end)?;
        let rest = flow[found.end..range.end].trim_matches([':', ' ', '.']);
        let aside = rest.starts_with('(') && rest.ends_with(')');
        let mut names = found.names;
        // `... các tỉnh từ Hà Tĩnh đến Lâm Đồng, trong đó trọng tâm là ...:`
        let places = text.ends_with(':') && (rest.starts_with(", trong đó") || rest.starts_with("từ "));
        if rest.starts_with("từ ")
            && let Some(name) = names.last_mut()
        {
            name.range.end += 1 + rest.find([',', ':']).unwrap_or(rest.len());
        }
        (rest.is_empty() || aside || places).then_some(names)
    }

    /// `Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:`, `Sở Y tế ... đề nghị các đơn vị thực hiện như sau:`
    fn lead_in(&self, range: &Range<usize>, rank: Rank, label: Option<String>) -> Scope {
        let flow = self.reading.flow();
        let text = &flow[range.clone()];
        let last = text[..text.len() - 1].rfind(". ").map_or(0, |at| at + 2);
        // `... đề nghị các đơn vị thực hiện nghiêm túc. Cụ thể:`
        let last = if text.len() - last < 40 {
            text[..last.saturating_sub(2)].rfind(". ").map_or(0, |at| at + 2)
        } else {
            last
        };
        let sentence = range.start + last..range.end;
        let said = &flow[sentence.clone()];
        let inherited = self.scopes.iter().rev().find(|s| s.leads.is_some());
        let named = order(self.cues, sentence.clone())
            .filter(|o| o.ordered || rank != Rank::LeadIn)
            .map(|o| o.leads)
            .filter(|_| !said.contains("kính trình "))
            .filter(|leads| !leads.iter().any(|lead| matches!(lead.text(flow), "Tỉnh" | "Thành phố")));
        // `Sở Y tế chủ trì, phối hợp với các sở, ngành:` holds for every item below, if nothing is said of it here.
        let last = |names: &Vec<Name>| names.last().is_some_and(|name| name.range.end + 1 == range.end);
        let partners = match (&named, inherited) {
            (Some(_), _) if rank != Rank::LeadIn => {
                Some(coordinators(self.cues, sentence.clone())).filter(last).unwrap_or_default()
            }
            (None, Some(above)) if rank != Rank::LeadIn => above.partners.clone(),
            _ => Vec::new(),
        };
        let directive = named.is_some() || inherited.is_some_and(|s| s.directive) || ORDERING.is_match(said);
        let reports = named.is_none() && REPORTING.is_match(said);
        let leads = named.or_else(|| inherited.filter(|_| rank != Rank::LeadIn).and_then(|s| s.leads.clone()));
        Scope { rank, label, leads, partners, directive: directive && !reports }
    }

    /// The tasks of a paragraph that is no heading.
    fn units(&mut self, range: &Range<usize>, rank: Option<Rank>, label: Option<String>) {
        let flow = self.reading.flow();
        let text = &flow[range.clone()];
        let scope = self.scopes.last();
        let directive = scope.is_some_and(|s| s.directive);
        let inherited = self.inherited(rank);
        let (at, named) = self.named_before_colon(range);
        if named.is_some() && is_person(&flow[at..range.end]) {
            return;
        }
        let told = named.is_some() && tells_directly(&flow[at..range.end]);
        // What stands below an order is one too; beneath a directive nobody needs to ask.
        let explicit = directive
            || told
            || ordered(self.cues, range).is_some()
            || is_request(self.cues, range)
            || (self.names_who_does_what() && is_urged(self.cues, range, self.started));
        // A running text that has begun to instruct goes on to do so, if nothing stands above it.
        let goes_on = self.started && rank.is_none() && self.scopes.is_empty();
        if !explicit && !goes_on {
            return;
        }
        // A notice also tells times, places and who chairs in points of their own.
        let notice = self.source.kind == Some(DocumentType::Notice);
        let orders = is_verb(text) && !text.bytes().take(40).any(|b| b == b':');
        let lists = |leads: &[Name]| !leads.is_empty() || !notice || orders;
        let leads = inherited.filter(|leads| is_instruction(behind_topic(text)) && lists(leads));
        let mut labels: Vec<String> = self.scopes.iter().filter_map(|s| s.label.clone()).collect();
        labels.extend(label.clone());
        let section = (!labels.is_empty()).then(|| labels.join("."));
        let leads = named.as_deref().or(leads.as_deref());
        let partners = scope.map(|s| s.partners.clone()).unwrap_or_default();
        let item = Item { inherited: leads, listed: rank.is_some() };
        for part in parts(self.cues, at..range.end, item) {
            let own = &flow[part.action.min(part.range.end)..part.range.end];
            let issuing = part.leads.iter().any(|name| self.is_issuer(name.text(flow)))
                && self.source.kind != Some(DocumentType::Plan);
            if is_formula(own)
                || is_notice(self.cues, part.range.clone())
                || issuing
                || is_decision(own)
                || is_submission(own)
            {
                continue;
            }
            self.started = true;
            let partners = if part.named { Vec::new() } else { partners.clone() };
            self.found.extend(assignment(self.reading, self.cues, part, section.clone(), partners));
        }
        // A marked point is a scope for what stands below it.
        if let (Some(rank), Some(label)) = (rank, label) {
            let leads = self.scopes.last().and_then(|s| s.leads.clone());
            self.scopes.push(Scope { rank, label: Some(label), leads, partners, directive: explicit });
        }
    }

    /// `2. Công an tỉnh: chỉ đạo ...`: the names, and where the rest begins.
    fn named_before_colon(&self, range: &Range<usize>) -> (usize, Option<Vec<Name>>) {
        let flow = self.reading.flow();
        let Some(found) = actors(flow, range.start, range.end) else { return (range.start, None) };
        let Some(rest) = flow[found.end..range.end].strip_prefix(':') else { return (range.start, None) };
        let rest = rest.trim_start();
        if rest.is_empty() {
            return (range.start, None);
        }
        (range.end - rest.len(), Some(found.names))
    }

    /// Who must do what an item without a name says.
    fn inherited(&self, rank: Option<Rank>) -> Option<Vec<Name>> {
        let scope = self.scopes.iter().rev().find(|s| s.leads.is_some() || s.directive)?;
        if rank.is_none() && self.after_bullets {
            return None;
        }
        if !scope.directive {
            return None;
        }
        match &scope.leads {
            Some(leads) => Some(leads.clone()),
            None if self.gives_itself_tasks() && rank.is_some() => Some(Vec::new()),
            None => None,
        }
    }

    /// Letters and conclusions tell somebody what to do by naming him; of decisions and rules that is a general duty.
    fn names_who_does_what(&self) -> bool {
        use DocumentType as T;
        matches!(
            self.source.kind,
            Some(T::Notice | T::Conclusion | T::OfficialLetter | T::OfficialTelegram | T::Directive | T::Plan)
        )
    }

    /// Plans and programmes list tasks without naming anybody.
    fn gives_itself_tasks(&self) -> bool {
        matches!(
            self.source.kind,
            Some(
                DocumentType::Plan
                    | DocumentType::Programme
                    | DocumentType::Scheme
                    | DocumentType::Guidance
                    | DocumentType::Notice
                    | DocumentType::Conclusion
            )
        )
    }

    /// The body that issues the document says what it will do itself: no task.
    fn is_issuer(&self, name: &str) -> bool {
        let addressed = self.source.addressees.iter().any(|a| a == name);
        let own =
            ["Chủ tịch Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh", "HĐND tỉnh"];
        // A conclusion tells `Tỉnh` what to do; a resolution of its council speaks of itself.
        let itself = !self.names_who_does_what() && matches!(name, "Tỉnh" | "Thành phố");
        !addressed && (own.contains(&name) || itself)
    }
}
