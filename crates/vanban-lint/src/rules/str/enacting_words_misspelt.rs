use crate::wording::{fold, is_capitals};
use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("enacting_words_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR004",
    name: "enacting-words-misspelt",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("enacting_words_misspelt.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let Some(line) = subject.basis().enacting else { return };
    let words = line.text.trim_end_matches([':', ' ', '*']);
    if is_capitals(words) && line.text.ends_with(':') {
        return;
    }
    // A colon may stand behind the marks of bold letters.
    if is_capitals(words) && subject.tail(line.span).contains(':') {
        return;
    }
    let right = if fold(words) == "quyết nghị" { "QUYẾT NGHỊ:" } else { "QUYẾT ĐỊNH:" };
    let message = Message::new(format!("lời ban hành phải viết {right}"), format!("the enacting words are {right}"));
    findings.add(line.span, message).replace(line.span, right, Applicability::Safe);
}
