//! From a stretch of text to tasks: cut where a part has a deadline or a lead of its own, then read each part.

use std::ops::Range;

use super::Assignment;
use super::clause::{Order, coordinators, order, ordered, push_new, report_to};
use super::condition::condition;
use super::cues::Cues;
use super::product::products;
use crate::agency::{Name, is_verb};
use crate::document::Reading;
use crate::text::{floor_boundary, fold_word, is_letter, is_word_char};

/// A part of a text that is one task.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) range: Range<usize>,
    pub(super) leads: Vec<Name>,
    /// It names who must do it itself.
    pub(super) named: bool,
    pub(super) action: usize,
}

/// What is known of the text that [`parts`] cuts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    /// Whose the tasks are, unless a sentence names somebody else. `None`: sentences that name nobody are no tasks.
    pub(super) inherited: Option<&'a [Name]>,
    /// It is an item of a list, which is one task; of a running paragraph every sentence is.
    pub(super) listed: bool,
}

/// Cuts the text at `range` into tasks.
pub(super) fn parts(cues: &Cues<'_>, range: Range<usize>, item: Item<'_>) -> Vec<Part> {
    match enumeration(cues, &range) {
        Some((leads, items)) => {
            let item = Item { inherited: Some(&leads), listed: true };
            items.into_iter().flat_map(|range| cut(cues, range, item)).collect()
        }
        None => cut(cues, range, item),
    }
}

fn cut(cues: &Cues<'_>, range: Range<usize>, item: Item<'_>) -> Vec<Part> {
    let text = cues.text;
    let mut cutter = Cutter { cues, item, spoken: None, parts: Vec::new() };
    for sentence in sentences(text, range) {
        let order = order(cues, sentence.clone());
        if let Some(order) = &order {
            cutter.spoken = Some(order.leads.clone());
            if is_formula(&text[order.action..sentence.end]) {
                continue;
            }
        }
        for clause in clauses(cues, sentence.clone()) {
            let own = order.as_ref().filter(|o| clause.contains(&o.action) || clause.start == sentence.start);
            cutter.push(clause, own, order.as_ref());
        }
    }
    cutter.parts
}

/// `Giao Bộ Công Thương: (i) Nghiên cứu ...; (ii) Chủ trì ...`: who must do the items in a row, and where these stand,
/// without their labels. Nothing may stand between the names and the items, or these are only parts of one task.
fn enumeration(cues: &Cues<'_>, range: &Range<usize>) -> Option<(Vec<Name>, Vec<Range<usize>>)> {
    const LABELS: [&str; 10] =
        ["(i) ", "(ii) ", "(iii) ", "(iv) ", "(v) ", "(vi) ", "(vii) ", "(viii) ", "(ix) ", "(x) "];
    let text = cues.text;
    // Most texts hold no bracket at all.
    memchr::memchr(b'(', &text.as_bytes()[range.clone()])?;
    let mut items: Vec<Range<usize>> = Vec::new();
    let mut from = range.start;
    for label in LABELS {
        let Some(at) = text[from..range.end].find(label).map(|at| from + at) else { break };
        if let Some(last) = items.last_mut() {
            last.end = at;
        }
        from = at + label.len();
        items.push(from..range.end);
    }
    let [first, _, ..] = items.as_slice() else { return None };
    let order = ordered(cues, &(range.start..first.end))?;
    let between = text.get(order.leads.last()?.range.end..first.start)?;
    (between.trim_start() == format!(": {}", LABELS[0])).then_some((order.leads, items))
}

struct Cutter<'a, 't> {
    cues: &'a Cues<'t>,
    item: Item<'a>,
    /// Who was told to do something last.
    spoken: Option<Vec<Name>>,
    parts: Vec<Part>,
}

impl Cutter<'_, '_> {
    fn push(&mut self, clause: Range<usize>, own: Option<&Order>, of_sentence: Option<&Order>) {
        let words = &self.cues.text[clause.clone()];
        let goes_on = self.goes_on(&clause, own.or(of_sentence));
        if let Some(last) = self.parts.last_mut().filter(|_| goes_on) {
            last.range.end = clause.end;
            return;
        }
        let leads = match (own.or(of_sentence), self.item.inherited, &self.spoken) {
            (Some(order), ..) => order.leads.clone(),
            // Who was told last in the same item is meant still.
            (None, Some(_), Some(leads)) => leads.clone(),
            (None, Some(leads), None) => leads.to_vec(),
            (None, None, Some(leads)) if tells(words) => leads.clone(),
            (None, None, _) => return,
        };
        let action = own.map_or(clause.start, |o| o.action.clamp(clause.start, clause.end));
        let named = own.or(of_sentence).is_some();
        self.parts.push(Part { range: clause, leads, named, action });
    }

    /// A clause only goes on with the last task: it has neither another lead nor a deadline of its own.
    fn goes_on(&self, clause: &Range<usize>, order: Option<&Order>) -> bool {
        let text = self.cues.text;
        let words = &text[clause.clone()];
        let Some(last) = self.parts.last() else { return false };
        if tells_of_last(words) {
            return true;
        }
        // A part before a semicolon was cut off because it has a deadline.
        let semicolon =
            text[last.range.end..clause.start].trim_start().starts_with(';') || text[..last.range.end].ends_with(';');
        if semicolon || self.cues.is_dated(clause.clone()) {
            return false;
        }
        match order {
            Some(order) => {
                let of_last =
                    order.leads.iter().map(|lead| lead.text(text)).eq(last.leads.iter().map(|lead| lead.text(text)));
                self.item.listed && !order.ordered && of_last
            }
            None => {
                const PERIODS: [&str; 6] = ["Hằng ", "Hàng ", "Định kỳ ", "Mỗi năm", "Mỗi quý", "Mỗi tháng"];
                let periodic = PERIODS.iter().any(|w| words.starts_with(w));
                !periodic && (self.item.listed || self.item.inherited.is_some() || !tells(words))
            }
        }
    }
}

/// A sentence without a subject that tells somebody to do something: `Đồng thời tiếp tục phối hợp ...`
fn tells(words: &str) -> bool {
    const LINKS: [&str; 8] =
        ["Đồng thời, ", "Đồng thời ", "Ngoài ra, ", "Bên cạnh đó, ", "Trong đó, ", "Trong đó ", "Tuyệt đối ", "Cần "];
    let rest = LINKS.iter().find_map(|link| words.strip_prefix(link)).unwrap_or(words);
    const INTRODUCTIONS: [&str; 6] = ["Trong quá trình", "Trường hợp ", "Nếu ", "Khi ", "Đối với ", "Hằng "];
    let introduced = INTRODUCTIONS.iter().any(|w| rest.starts_with(w));
    let told = |rest: &str| is_verb(rest) || rest.starts_with("phải ") || rest.starts_with("cần ");
    let behind = || rest.match_indices(", ").take(6).any(|(at, comma)| told(&rest[at + comma.len()..]));
    is_verb(rest) || (introduced && behind())
}

/// `Thời gian hoàn thành ...`, `Báo cáo gửi về ...`: more of the task before.
fn tells_of_last(words: &str) -> bool {
    const STARTS: [&str; 7] = [
        "Thời gian",
        "Thời hạn",
        "Báo cáo gửi",
        "Kết quả gửi",
        "Các báo cáo trên",
        "Các Báo cáo trên",
        "Báo cáo kết quả gửi",
    ];
    STARTS.iter().any(|start| words.starts_with(start))
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

/// Parts of a sentence: a new one begins behind the semicolon of a part that has a deadline, and where a report with a
/// deadline of its own is asked for.
fn clauses(cues: &Cues<'_>, sentence: Range<usize>) -> Vec<Range<usize>> {
    const REPORTS: [&str; 4] = ["gửi báo cáo", "báo cáo kết quả", "gửi kết quả", "báo cáo tình hình"];
    let text = cues.text;
    let mut out = Vec::new();
    let mut start = sentence.start;
    let marks = memchr::memchr_iter(b';', &text.as_bytes()[sentence.clone()]).map(|at| sentence.start + at);
    for at in marks.filter(|at| text[*at..sentence.end].starts_with("; ")).take(64) {
        let end = at + 1;
        let report = REPORTS.iter().any(|word| text[end + 1..sentence.end].starts_with(word));
        // A deadline further on is no longer that of the report.
        let soon = end..floor_boundary(text, sentence.end.min(end + 240));
        if cues.is_dated(start..end) || (report && cues.is_dated(soon)) {
            out.push(start..end);
            start = end + 1;
        }
    }
    out.push(start..sentence.end);
    out
}

/// What remains of an order that only says the document is to be carried out: `triển khai thực hiện./.`
pub(super) fn is_formula(action: &str) -> bool {
    const WORDS: [&str; 51] = [
        "nghiêm", "túc", "khẩn", "trương", "triển", "khai", "thực", "hiện", "tổ", "chức", "căn", "cứ", "biết", "theo",
        "quy", "định", "các", "nội", "dung", "nêu", "trên", "này", "và", "chịu", "trách", "nhiệm", "thi", "hành",
        "văn", "bản", "quan", "tâm", "để", "phối", "hợp", "xem", "xét", "quyết", "đầy", "đủ", "đạo", "pháp", "luật",
        "thẩm", "quyền", "nghị", "quyết", "kế", "hoạch", "chỉ", "thị",
    ];
    let mut words = action.split(|c: char| !is_word_char(c)).filter(|w| !w.is_empty()).take(24);
    words.all(|word| {
        let small = fold_word(word);
        WORDS.contains(&&*small) || matches!(&*small, "công" | "điện" | "thông" | "báo")
    })
}

/// Reads a part; `partners` are those of the lead-in above.
pub(super) fn assignment(
    reading: &Reading<'_>,
    cues: &Cues<'_>,
    part: Part,
    section: Option<String>,
    partners: Vec<Name>,
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
    let mut with = coordinators(cues, action.clone());
    push_new(flow, &mut with, partners);
    let condition = condition(cues, &range, part.leads.first().map(|lead| lead.range.start));
    Some(Assignment {
        section,
        condition: condition.map(|range| reading.spanned(range)),
        coordinators: reading.names(&with),
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
        let item = Item { inherited: None, listed: true };
        let parts = parts(&Cues::new(text, 0..text.len()), 0..text.len(), item);
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
