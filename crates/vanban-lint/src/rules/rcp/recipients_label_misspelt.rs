use unicode_normalization::UnicodeNormalization;
use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("recipients_label_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "RCP005",
    name: "recipients-label-misspelt",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("recipients_label_misspelt.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() || subject.document.recipients.is_empty() {
        return;
    }
    let Some(line) = subject.recipients_label() else { return };
    let mut blanks = line.text.match_indices([' ', '\u{A0}', ':', '*', '|']).map(|(at, _)| at);
    let end = blanks.find(|&at| line.text[..at].split_whitespace().count() == 2).unwrap_or(line.text.len());
    let label: String = line.text[..end].nfc().collect();
    let rest = &line.text[end..];
    let colon = rest.find(':').filter(|&at| rest[..at].trim_matches(['*', ' ', '\u{A0}']).is_empty());
    if label == "Nơi nhận" && colon.is_some() {
        return;
    }
    let end = end + colon.map_or(0, |at| at + 1);
    let span = Span::new(line.span.start, line.span.start + end as u32);
    let message = Message::new("nhãn Nơi nhận viết sai", "the label Nơi nhận is written wrongly");
    let diagnostic = findings.add(span, message);
    if !subject.slice(span).contains(['*', '|']) {
        diagnostic.replace(span, "Nơi nhận:", Applicability::Safe);
    }
}
