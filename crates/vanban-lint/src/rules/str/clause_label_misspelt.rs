use vanban::{OutlineLevel, ProvisionLevel, Span};

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("clause_label_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR010",
    name: "clause-label-misspelt",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("clause_label_misspelt.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let mut article = false;
    for item in &subject.document.outline {
        if item.level == OutlineLevel::Provision(ProvisionLevel::Article) {
            article = true;
        }
        let of_level = matches!(item.level, OutlineLevel::Provision(ProvisionLevel::Clause) | OutlineLevel::Number);
        let end = subject.label_end(item);
        let label = subject.slice(item.span).get(..end).unwrap_or_default();
        if !of_level
            || !article
            || item.label.contains('.')
            || !label.ends_with([')', '/'])
            || label.contains(['(', '*'])
        {
            continue;
        }
        let sign = Span::new(item.span.start + end as u32 - 1, item.span.start + end as u32);
        let message = Message::new(
            format!("khoản viết “{label}”, đúng là “{}.”", item.label),
            format!("a clause is labelled “{label}”, it should be “{}.”", item.label),
        );
        findings.add(Span::new(item.span.start, sign.end), message).replace(sign, ".", Applicability::Safe);
    }
}
