use vanban::{DocumentType, Span};

use crate::wording::fold;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("letter_subject_without_v_v.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR014",
    name: "letter-subject-without-v-v",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("letter_subject_without_v_v.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(printed) = &subject.document.subject else { return };
    if !subject.has_head() || !subject.profile.is_administrative() || subject.printed_type().is_some() {
        return;
    }
    if subject.kind() != Some(DocumentType::OfficialLetter) {
        return;
    }
    let start = subject.before(printed.span.start).map_or(printed.span.start, |(_, span)| span.start);
    let whole = subject.slice(Span::new(start, printed.span.end));
    let Some(len) = wrong_label(whole) else { return };
    let span = Span::new(start, start + len as u32);
    let message =
        Message::new("trích yếu công văn không mở đầu bằng V/v", "the subject of a công văn does not begin with V/v");
    let blank = if whole[len..].starts_with(char::is_whitespace) { "" } else { " " };
    findings.add(span, message).replace(span, format!("V/v{blank}"), Applicability::Safe);
}

/// The length of a label that stands where `V/v` should.
fn wrong_label(subject: &str) -> Option<usize> {
    let colon = subject.char_indices().take(12).find(|(_, c)| *c == ':').map(|(at, _)| at);
    let end = colon.map(|at| at + 1).or_else(|| subject.starts_with("V/V").then_some("V/V".len())).or_else(|| {
        let words = subject.match_indices(' ').map(|(at, _)| at).nth(1)?;
        (fold(&subject[..words]) == "về việc").then_some(words)
    })?;
    let label = subject[..end].trim_end_matches(':').trim_end();
    (label == "V/V" || matches!(fold(label).as_str(), "về việc" | "v/v")).then_some(end)
}
