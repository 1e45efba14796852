use vanban::Span;

use super::legacy_font_used::is_legacy;
use crate::layout::letters;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("font_not_times_new_roman.md")]
pub(crate) static RULE: Rule = Rule {
    code: "LAY004",
    name: "font-not-times-new-roman",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("font_not_times_new_roman.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    /// A sign or a number in another font came along with it.
    const FEW: usize = 10;
    let Some(layout) = subject.layout.filter(|_| subject.has_head()) else { return };
    let end = subject.own_end();
    let mut others: Vec<(&str, Span, usize)> = Vec::new();
    for run in layout.runs.iter().take_while(|run| run.span.start < end) {
        let Some(font) = run.font.as_deref().filter(|font| !is_allowed(font)) else { continue };
        let count = letters(subject.text(), run.span);
        match others.iter().position(|(name, ..)| *name == font) {
            Some(at) => others[at].2 += count,
            None if count > 0 && others.len() < MOST_FONTS => {
                others.push((font, subject.trimmed(run.span), count));
            }
            None => {}
        }
    }
    for (font, span, _) in others.into_iter().filter(|(_, _, count)| *count >= FEW) {
        findings.add(span, Message::new(format!("phông chữ {font}"), format!("the font is {font}")));
    }
}

/// Nobody mends more.
const MOST_FONTS: usize = 16;

/// The font itself under the names that programs give it, fonts of signs, and those of which another rule speaks.
fn is_allowed(font: &str) -> bool {
    let name: String = font.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let signs = ["symbol", "wingdings", "webdings", "cambriamath", "marlett"];
    name.starts_with("timesnewroman") || signs.iter().any(|sign| name.starts_with(sign)) || is_legacy(font)
}
