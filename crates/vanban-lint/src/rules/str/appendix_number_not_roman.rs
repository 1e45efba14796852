use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("appendix_number_not_roman.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR015",
    name: "appendix-number-not-roman",
    severity: Severity::Info,
    fix: None,
    page: include_str!("appendix_number_not_roman.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let named = |appendix: &&vanban::Appendix| {
        let text = subject.slice(appendix.span);
        let digits = !appendix.label.is_empty() && appendix.label.bytes().all(|b| b.is_ascii_digit());
        digits
            && crate::wording::fold(text.lines().next().unwrap_or_default())
                .trim_start_matches(['*', '#', ' '])
                .starts_with("phụ lục")
    };
    let numbered: Vec<&vanban::Appendix> = subject.document.appendices.iter().filter(named).collect();
    if numbered.len() < 2 {
        return;
    }
    let Some(first) = numbered.first() else { return };
    let end = first.span.start + subject.slice(first.span).lines().next().map_or(0, str::len) as u32;
    let message =
        Message::new("phụ lục không đánh số bằng chữ số La Mã", "the appendices are not numbered in Roman numerals");
    findings.add(Span::new(first.span.start, end), message);
}
