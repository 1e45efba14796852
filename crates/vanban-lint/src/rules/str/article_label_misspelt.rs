use vanban::{OutlineLevel, ProvisionLevel, Span};

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("article_label_misspelt.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR006",
    name: "article-label-misspelt",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("article_label_misspelt.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let article = OutlineLevel::Provision(ProvisionLevel::Article);
    for item in subject.document.outline.iter().filter(|item| item.level == article) {
        let text = subject.slice(item.span);
        let Some(at) = text.find(&*item.label).filter(|at| *at < 16) else { continue };
        let end = at + item.label.len();
        let Some(word) = text[..at].find(['Đ', 'D']) else { continue };
        let capitals = !text[word..at].chars().any(char::is_lowercase);
        let Some(sign) = text[end..].chars().next().filter(|sign| matches!(sign, '.' | ':')) else { continue };
        if !capitals && sign == '.' {
            continue;
        }
        let from = item.span.start + word as u32;
        let span = Span::new(from, item.span.start + end as u32 + 1);
        let right = format!("Điều {}.", item.label);
        let message = Message::new(
            format!("viết “{}” thay cho “{right}”", subject.slice(span)),
            format!("“{}” is written for “{right}”", subject.slice(span)),
        );
        let diagnostic = findings.add(span, message);
        if !subject.slice(span).contains('*') {
            diagnostic.replace(span, right, Applicability::Safe);
        }
    }
}
