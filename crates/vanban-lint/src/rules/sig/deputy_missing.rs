use vanban::SigningAuthority;

use crate::wording::fold;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("deputy_missing.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG005",
    name: "deputy-missing",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("deputy_missing.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_state() {
        return;
    }
    for signature in &subject.document.signatures {
        if signature.authority != Some(SigningAuthority::InPlaceOf) || signature.name.is_none() {
            continue;
        }
        let (Some(capacity), Some(position)) = (&signature.capacity, &signature.position) else { continue };
        if fold(&capacity.value) == fold(&position.value) {
            let message = Message::new(
                format!("ký thay {} nhưng chức vụ người ký không phải cấp phó", capacity.value),
                format!("KT. {} is signed by somebody who is no deputy", capacity.value),
            );
            findings
                .add(position.span, message)
                .note(capacity.span, Message::new("ký thay người này", "in whose place"));
        }
    }
}
