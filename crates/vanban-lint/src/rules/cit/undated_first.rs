use std::collections::HashSet;

use vanban::Citation;

use super::{by_name, numbered, stands_in_basis};
use crate::{Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("undated_first.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT011",
    name: "first-citation-without-date",
    severity: Severity::Info,
    fix: None,
    page: include_str!("undated_first.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if subject.profile != Profile::Decree30 || !subject.has_letterhead() {
        return;
    }
    // The subject of a document names others before its text does, in short.
    let (head, end) = (subject.head_end(), subject.closing_start());
    let mut seen = HashSet::new();
    for (citation, number) in numbered(subject).filter(|(citation, _)| (head..end).contains(&citation.span.start)) {
        let first = seen.insert(number);
        let open = first && citation.date.is_none() && number.serial().is_some() && !dated_before(subject, citation);
        if !open || by_name(citation) || stands_in_basis(subject, citation) || subject.is_quoted(citation.span) {
            continue;
        }
        let message = Message::new(
            format!("viện dẫn lần đầu {number} thiếu ngày ban hành"),
            format!("{number} is cited for the first time without its date"),
        );
        findings.add(citation.span, message);
    }
}

/// `Ngày 05/3/2026, Sở Y tế có Công văn số …`: the sentence gives the day before the number.
fn dated_before(subject: &Subject<'_>, citation: &Citation) -> bool {
    const REACH: usize = 160;
    let before = &subject.text()[..citation.span.start as usize];
    let from = before.len().saturating_sub(REACH).max(subject.head_end() as usize);
    let from = (from..before.len()).find(|&at| before.is_char_boundary(at));
    let sentence = before[from.unwrap_or(before.len())..].rsplit(['.', ';']).next().unwrap_or_default().to_lowercase();
    sentence.contains("ngày ")
}
