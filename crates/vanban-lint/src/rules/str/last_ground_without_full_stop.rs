use vanban::Span;

use crate::{Applicability, Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("last_ground_without_full_stop.md")]
pub(crate) static RULE: Rule = Rule {
    code: "STR002",
    name: "last-ground-without-full-stop",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("last_ground_without_full_stop.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || subject.profile != Profile::Decree30 {
        return;
    }
    let basis = subject.basis();
    let (Some(_), Some(last)) = (basis.enacting, basis.grounds.last()) else { return };
    let text = subject.slice(*last);
    let sign = text.chars().next_back().unwrap_or('.');
    if !(sign.is_alphanumeric() || matches!(sign, ';' | ',' | ':')) {
        return;
    }
    let at = if sign.is_alphanumeric() { last.end } else { last.end - 1 };
    let span = Span::new(at, last.end);
    let message =
        Message::new("căn cứ cuối cùng không kết thúc bằng dấu chấm", "the last ground does not end with a full stop");
    findings.add(span, message).replace(span, ".", Applicability::Safe);
}
