use unicode_normalization::UnicodeNormalization;

use crate::wording::near;
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("motto_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "HDR004",
    name: "motto-misspelt",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("motto_misspelt.md"),
    check: Check::Document(check),
};

const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(span) = subject.titles().motto.filter(|_| subject.has_head()) else { return };
    let text = subject.slice(span);
    let composed: String = text.nfc().collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
    if words.join(" ") == MOTTO || !near(text, MOTTO) {
        return;
    }
    let message = Message::new("Tiêu ngữ viết sai", "the motto is misspelt");
    let diagnostic = findings.add(span, message);
    if !text.contains(['\n', '|']) {
        diagnostic.replace(span, MOTTO, Applicability::Safe);
    }
}
