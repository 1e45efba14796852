//! From a stretch of text to tasks: cut where a part has a deadline or a lead of its own, then read each part.

use std::ops::Range;

use super::Assignment;
use super::clause::{Name, Order, coordinators, order, report_to};
use crate::deadline::{self, Deadline};
use crate::document::Reading;
use crate::span::Spanned;

/// A part of a text that is one task.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) range: Range<usize>,
    pub(super) leads: Vec<Name>,
    pub(super) action: usize,
}

/// Cuts the item at `range`, whose tasks fall to `inherited` unless a sentence names somebody else. `None` for the
/// leads of sentences that name nobody when nothing is inherited.
pub(super) fn parts(text: &str, range: Range<usize>, inherited: Option<&[Name]>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for sentence in sentences(text, range) {
        let order = order(text, sentence.clone());
        if order.as_ref().is_some_and(|o| is_formula(&text[o.action..sentence.end])) {
            continue;
        }
        for clause in clauses(text, sentence.clone()) {
            let own = order.as_ref().filter(|o| clause.contains(&o.action) || clause.start == sentence.start);
            push(text, &mut parts, clause, own, order.as_ref(), inherited);
        }
    }
    parts
}

fn push(text: &str, parts: &mut Vec<Part>, clause: Range<usize>, own: Option<&Order>, of_sentence: Option<&Order>, inherited: Option<&[Name]>) {
    let dated = deadline::find(&text[clause.clone()]).is_some();
    let first_of_order = own.is_some();
    if text[clause.clone()].starts_with("Thời gian") && let Some(last) = parts.last_mut() {
        last.range.end = clause.end;
        return;
    }
    if !first_of_order && !dated && of_sentence.is_none() {
        // A sentence without lead and deadline goes on with the task before it.
        if let Some(last) = parts.last_mut().filter(|_| inherited.is_some()) {
            let semicolon = text[last.range.end..clause.start].trim_start().starts_with(';') || text[..last.range.end].ends_with(';');
            if !semicolon {
                last.range.end = clause.end;
                return;
            }
        }
    }
    let leads = match (own.or(of_sentence), inherited) {
        (Some(order), _) => order.leads.clone(),
        (None, Some(leads)) => leads.to_vec(),
        (None, None) => return,
    };
    let action = own.map_or(clause.start, |o| o.action.clamp(clause.start, clause.end));
    parts.push(Part { range: clause, leads, action });
}

/// Sentences: ended by a full stop before a capital letter, or by the end.
pub(super) fn sentences(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    const CAP: usize = 400;
    let mut out = Vec::new();
    let mut start = range.start;
    for (at, _) in text[range.clone()].match_indices(". ").take(CAP) {
        let at = range.start + at;
        let next = text[at + 2..range.end].chars().next();
        let before = text[start..at].rsplit([' ', '(']).next().unwrap_or_default();
        let abbreviation = before.chars().count() <= 2 && !before.is_empty() && before.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        if next.is_some_and(|c| c.is_uppercase() || c == '“') && !abbreviation {
            out.push(start..at + 1);
            start = at + 2;
        }
    }
    if start < range.end {
        out.push(start..range.end);
    }
    out
}

/// Parts of a sentence: a new one begins behind the semicolon of a part that has a deadline.
fn clauses(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = sentence.start;
    for (at, _) in text[sentence.clone()].match_indices("; ").take(64) {
        let end = sentence.start + at + 1;
        if deadline::find(&text[start..end]).is_some() {
            out.push(start..end);
            start = end + 1;
        }
    }
    out.push(start..sentence.end);
    out
}

/// What remains of an order that only says the document is to be carried out: `triển khai thực hiện./.`
pub(super) fn is_formula(action: &str) -> bool {
    const WORDS: [&str; 41] = [
        "nghiêm", "túc", "khẩn", "trương", "triển", "khai", "thực", "hiện", "tổ", "chức", "căn", "cứ", "biết", "theo", "quy", "định", "các",
        "nội", "dung", "nêu", "trên", "này", "và", "chịu", "trách", "nhiệm", "thi", "hành", "văn", "bản", "quan", "tâm", "để", "phối", "hợp",
        "nghị", "quyết", "kế", "hoạch", "chỉ", "thị",
    ];
    let small = action.to_lowercase();
    let mut words = small.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(24);
    words.all(|w| WORDS.contains(&w) || w == "công" || w == "điện" || w == "thông" || w == "báo")
}

/// Reads a part.
pub(super) fn assignment(reading: &Reading<'_>, part: Part, section: Option<String>) -> Option<Assignment> {
    let flow = reading.flow();
    let range = trimmed(flow, part.range.clone());
    let action = trimmed(flow, part.action.max(range.start)..range.end);
    if action.is_empty() || flow[action.clone()].chars().filter(|c| c.is_alphabetic()).count() < 4 {
        return None;
    }
    let spanned = |names: Vec<Name>| -> Vec<Spanned<String>> {
        names.into_iter().map(|(name, place)| Spanned::new(name, reading.span(place))).collect()
    };
    let deadline = deadline::find(&flow[range.clone()]).map(|found| Deadline {
        bound: found.bound,
        limit: found.limit,
        span: reading.span(range.start + found.range.start..range.start + found.range.end),
    });
    let recurrence = deadline::recurrence(&flow[action.clone()]).or_else(|| deadline::recurrence(&flow[range.clone()]));
    Some(Assignment {
        section,
        coordinators: spanned(coordinators(flow, action.clone())),
        report_to: spanned(report_to(flow, action.clone())),
        action: reading.spanned(action),
        leads: spanned(part.leads),
        deadline,
        recurrence,
        span: reading.span(range),
    })
}

/// Without blanks and final marks.
fn trimmed(flow: &str, range: Range<usize>) -> Range<usize> {
    let text = &flow[range.clone()];
    let lead = text.len() - text.trim_start_matches([' ', '-', ',', ';']).len();
    let end = text.trim_end_matches([' ', ';', '.', '/', ',']).len();
    range.start + lead..range.start + end.max(lead)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_at_deadlines() {
        let text = "Giao Sở Tài chính chủ trì xem xét, báo cáo UBND tỉnh trước 10/12/2025 để chỉ đạo; tiếp tục tham mưu bố trí nguồn lực.";
        let parts = parts(text, 0..text.len(), None);
        let have: Vec<(&str, &str)> = parts.iter().map(|p| (p.leads[0].0.as_str(), &text[p.range.clone()])).collect();
        assert_eq!(have.len(), 2);
        assert!(have.iter().all(|(lead, _)| *lead == "Sở Tài chính"));
    }

    #[test]
    fn formulas() {
        for text in ["triển khai thực hiện./.", "nghiêm túc thực hiện./.", "căn cứ thực hiện./.", "chịu trách nhiệm thi hành Quyết định này./."] {
            assert!(is_formula(text), "{text}");
        }
        assert!(!is_formula("thực hiện kiểm kê tài sản"));
    }
}
