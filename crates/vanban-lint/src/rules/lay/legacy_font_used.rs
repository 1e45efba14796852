use crate::layout::letters;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("legacy_font_used.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY005",
    name: "legacy-font-used",
    severity: Severity::Error,
    fix: None,
    page: include_str!("legacy_font_used.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(layout) = subject.layout else { return };
    let mut seen: Vec<&str> = Vec::new();
    for run in &layout.runs {
        let Some(font) = run.font.as_deref().filter(|font| is_legacy(font) && !seen.contains(font)) else { continue };
        if letters(subject.text(), run.span) == 0 || seen.len() >= MOST_FONTS {
            continue;
        }
        seen.push(font);
        let message = Message::new(format!("phông chữ mã cũ {font}"), format!("{font} is a font of an old encoding"));
        findings.add(subject.trimmed(run.span), message);
    }
}

/// Nobody mends more.
const MOST_FONTS: usize = 16;

/// Fonts of TCVN3 and VNI by their names: `.VnTime`, `.VnArialH`, `VNI-Times`.
pub(super) fn is_legacy(font: &str) -> bool {
    font.starts_with(".Vn") || font.starts_with("VNI")
}
