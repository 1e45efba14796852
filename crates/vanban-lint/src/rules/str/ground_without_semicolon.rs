use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("ground_without_semicolon.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR001",
    name: "ground-without-semicolon",
    severity: Severity::Warning,
    fix: Some(Applicability::Safe),
    page: include_str!("ground_without_semicolon.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_administrative() {
        return;
    }
    let basis = subject.basis();
    let (Some(_), Some((_, others))) = (basis.enacting, basis.grounds.split_last()) else { return };
    for ground in others {
        let text = subject.slice(*ground);
        let last = text.chars().next_back().unwrap_or(';');
        if last == ';' || !(last.is_alphanumeric() || matches!(last, ',' | '.' | ')')) {
            continue;
        }
        let sign = if matches!(last, ',' | '.') { ground.end - 1 } else { ground.end };
        let span = Span::new(sign, ground.end);
        let message =
            Message::new("căn cứ không kết thúc bằng dấu chấm phẩy", "a ground does not end with a semicolon");
        findings.add(span, message).replace(span, ";", Applicability::Safe);
    }
}
