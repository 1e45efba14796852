//! From a stretch of text to tasks: cut where a part has a deadline or a lead of its own, then read each part.

use std::ops::Range;

use super::Assignment;
use super::clause::{Order, coordinators, order, report_to};
use super::condition::condition;
use super::cues::Cues;
use super::product::products;
use crate::agency::Name;
use crate::document::Reading;
use crate::text::{fold_word, is_letter, is_word_char};

/// A part of a text that is one task.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) range: Range<usize>,
    pub(super) leads: Vec<Name>,
    pub(super) action: usize,
}

/// Cuts the item at `range`, whose tasks fall to `inherited` unless a sentence names somebody else. `None` for the
/// leads of sentences that name nobody when nothing is inherited.
pub(super) fn parts(cues: &Cues<'_>, range: Range<usize>, inherited: Option<&[Name]>) -> Vec<Part> {
    let text = cues.text;
    let mut parts: Vec<Part> = Vec::new();
    for sentence in sentences(text, range) {
        let order = order(cues, sentence.clone());
        if order.as_ref().is_some_and(|o| is_formula(&text[o.action..sentence.end])) {
            continue;
        }
        for clause in clauses(cues, sentence.clone()) {
            let own = order.as_ref().filter(|o| clause.contains(&o.action) || clause.start == sentence.start);
            push(cues, &mut parts, clause, own, order.as_ref(), inherited);
        }
    }
    parts
}

fn push(
    cues: &Cues<'_>,
    parts: &mut Vec<Part>,
    clause: Range<usize>,
    own: Option<&Order>,
    of_sentence: Option<&Order>,
    inherited: Option<&[Name]>,
) {
    let text = cues.text;
    let dated = cues.is_dated(clause.clone());
    let first_of_order = own.is_some();
    if text[clause.clone()].starts_with("Thời gian")
        && let Some(last) = parts.last_mut()
    {
        last.range.end = clause.end;
        return;
    }
    if !first_of_order && !dated && of_sentence.is_none() {
        // A sentence without lead and deadline goes on with the task before it.
        if let Some(last) = parts.last_mut().filter(|_| inherited.is_some()) {
            let semicolon = text[last.range.end..clause.start].trim_start().starts_with(';')
                || text[..last.range.end].ends_with(';');
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
pub(crate) fn sentences(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    const CAP: usize = 400;
    let mut out = Vec::new();
    let mut start = range.start;
    let stops = memchr::memchr_iter(b'.', &text.as_bytes()[range.clone()]).map(|at| range.start + at);
    for at in stops.filter(|at| text[*at..range.end].starts_with(". ")).take(CAP) {
        let next = text[at + 2..range.end].chars().next();
        let before = text[start..at].rsplit([' ', '(']).next().unwrap_or_default();
        let abbreviation = before.chars().count() <= 2
            && !before.is_empty()
            && before.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
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
fn clauses(cues: &Cues<'_>, sentence: Range<usize>) -> Vec<Range<usize>> {
    let text = cues.text;
    let mut out = Vec::new();
    let mut start = sentence.start;
    let marks = memchr::memchr_iter(b';', &text.as_bytes()[sentence.clone()]).map(|at| sentence.start + at);
    for at in marks.filter(|at| text[*at..sentence.end].starts_with("; ")).take(64) {
        let end = at + 1;
        if cues.is_dated(start..end) {
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
        "nghiêm", "túc", "khẩn", "trương", "triển", "khai", "thực", "hiện", "tổ", "chức", "căn", "cứ", "biết", "theo",
        "quy", "định", "các", "nội", "dung", "nêu", "trên", "này", "và", "chịu", "trách", "nhiệm", "thi", "hành",
        "văn", "bản", "quan", "tâm", "để", "phối", "hợp", "nghị", "quyết", "kế", "hoạch", "chỉ", "thị",
    ];
    let mut words = action.split(|c: char| !is_word_char(c)).filter(|w| !w.is_empty()).take(24);
    words.all(|word| {
        let small = fold_word(word);
        WORDS.contains(&&*small) || matches!(&*small, "công" | "điện" | "thông" | "báo")
    })
}

/// Reads a part.
pub(super) fn assignment(
    reading: &Reading<'_>,
    cues: &Cues<'_>,
    part: Part,
    section: Option<String>,
) -> Option<Assignment> {
    let flow = reading.flow();
    let range = trimmed(flow, part.range.clone());
    let action = trimmed(flow, part.action.max(range.start)..range.end);
    if action.is_empty() || flow[action.clone()].chars().filter(|c| is_letter(*c)).count() < 4 {
        return None;
    }
    let deadline = cues.deadline(range.clone()).map(|found| found.in_source(reading));
    let of_cycle = deadline.and_then(|deadline| deadline.recurrence());
    let recurrence = cues.recurrence(action.clone()).or_else(|| cues.recurrence(range.clone())).or(of_cycle);
    let condition = condition(cues, &range, part.leads.first().map(|lead| lead.range.start));
    Some(Assignment {
        section,
        condition: condition.map(|range| reading.spanned(range)),
        coordinators: reading.names(&coordinators(cues, action.clone())),
        report_to: reading.names(&report_to(cues, action.clone())),
        products: products(cues, action.clone()).into_iter().map(|range| reading.spanned(range)).collect(),
        priority: cues.priority(action.clone()).map(|range| reading.spanned(range)),
        citations: Vec::new(),
        action: reading.spanned(action),
        leads: reading.names(&part.leads),
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
        let parts = parts(&Cues::new(text, 0..text.len()), 0..text.len(), None);
        let have: Vec<(&str, &str)> = parts.iter().map(|p| (p.leads[0].text(text), &text[p.range.clone()])).collect();
        assert_eq!(have.len(), 2);
        assert!(have.iter().all(|(lead, _)| *lead == "Sở Tài chính"));
    }

    #[test]
    fn formulas() {
        for text in [
            "triển khai thực hiện./.",
            "nghiêm túc thực hiện./.",
            "căn cứ thực hiện./.",
            "chịu trách nhiệm thi hành Quyết định này./.",
        ] {
            assert!(is_formula(text), "{text}");
        }
        assert!(!is_formula("thực hiện kiểm kê tài sản"));
    }
}
