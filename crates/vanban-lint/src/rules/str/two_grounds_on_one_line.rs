use vanban::Span;

use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("two_grounds_on_one_line.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR003",
    name: "two-grounds-on-one-line",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("two_grounds_on_one_line.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let basis = subject.basis();
    if basis.enacting.is_none() {
        return;
    }
    for ground in &basis.grounds {
        let text = subject.slice(*ground);
        for at in memchr::memmem::find_iter(text.as_bytes(), "Căn cứ ") {
            let before = text[..at].trim_end_matches(' ');
            if before.ends_with([';', '.']) {
                let start = ground.start + at as u32;
                let message = Message::new("hai căn cứ trên một dòng", "two grounds stand on one line");
                findings.add(Span::new(start, start + "Căn cứ".len() as u32), message);
            }
        }
    }
}
