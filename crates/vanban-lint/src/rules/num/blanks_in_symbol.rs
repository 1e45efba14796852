use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("blanks_in_symbol.md")]
pub(crate) static RULE: Rule = Rule {
    code: "NUM002",
    name: "blanks-in-symbol",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("blanks_in_symbol.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(number) = subject.document.letterhead.number.as_ref().filter(|_| subject.has_head()) else { return };
    let behind = cut_off(subject.tail(number.span));
    let whole = Span::new(number.span.start, number.span.end + behind as u32);
    let text = subject.slice(whole);
    // The running number may be stamped into a blank: what stands before the first sign is another matter.
    let Some(from) = text.find(['/', '-', '–']) else { return };
    let symbol = &text[from..];
    let odd = |c: char| c.is_whitespace() || matches!(c, '–' | '—');
    if !symbol.contains(odd) || symbol.contains(['\n', '\r', '|', '*']) {
        return;
    }
    let span = Span::new(number.span.start + from as u32, whole.end);
    let mended: String =
        symbol.chars().filter(|c| !c.is_whitespace()).map(|c| if matches!(c, '–' | '—') { '-' } else { c }).collect();
    let message =
        Message::new("ký hiệu có dấu cách hoặc gạch ngang dài", "there are blanks or a long dash inside the symbol");
    findings.add(span, message).replace(span, mended, Applicability::Safe);
}

/// How much of the line behind a number belongs to it: ` - NVY` behind `15/SYT`.
fn cut_off(behind: &str) -> usize {
    let after = behind.trim_start_matches(' ');
    let Some(rest) = after.strip_prefix(['-', '–']).filter(|_| behind.len() - after.len() <= 1) else { return 0 };
    let group = rest.strip_prefix(' ').unwrap_or(rest);
    let len = group.find(|c: char| !(c.is_uppercase() || c.is_ascii_digit())).unwrap_or(group.len());
    let alone = group[len..].is_empty() || group[len..].starts_with("  ") || group[len..].starts_with(['|', '*']);
    if (2..=10).contains(&len) && alone { behind.len() - group.len() + len } else { 0 }
}
