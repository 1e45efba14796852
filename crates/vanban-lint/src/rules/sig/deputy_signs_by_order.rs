use vanban::SigningAuthority;

use crate::wording::fold;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("deputy_signs_by_order.md")]
pub(crate) static RULE: Rule = Rule {
    code: "SIG009",
    name: "deputy-signs-by-order",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("deputy_signs_by_order.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !subject.has_head() || !subject.profile.is_state() {
        return;
    }
    for signature in &subject.document.signatures {
        let by_order = matches!(signature.authority, Some(SigningAuthority::ByOrder | SigningAuthority::ByDelegation));
        let (Some(capacity), Some(position)) = (&signature.capacity, &signature.position) else { continue };
        let (head, own) = (fold(&capacity.value), fold(&position.value));
        let deputy = own == format!("phó {head}") || (head == "bộ trưởng" && own == "thứ trưởng");
        if by_order && deputy {
            let message = Message::new(
                format!("cấp phó của {} ký thay (KT.), không thừa lệnh, thừa ủy quyền", capacity.value),
                format!("a deputy of the {} signs KT., not by order or delegation", capacity.value),
            );
            findings.add(position.span, message).note(capacity.span, Message::new("quyền hạn ký", "the authority"));
        }
    }
}
