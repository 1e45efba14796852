use crate::wording::fold;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("place_abbreviated.md")]
pub(crate) static RULE: Rule = Rule {
    code: "DAT008",
    name: "place-abbreviated",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("place_abbreviated.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(place) = subject.document.letterhead.place.as_ref().filter(|_| subject.has_head()) else { return };
    if !subject.profile.is_administrative() {
        return;
    }
    let text = fold(&place.value);
    let short = ["tp.", "tp ", "tx.", "tt.", "p.", "q.", "h."].iter().any(|short| text.starts_with(short));
    if short || matches!(text.as_str(), "tp.hcm" | "tphcm" | "hcm" | "hn" | "sài gòn") {
        let message = Message::new(
            format!("địa danh “{}” viết tắt", place.value),
            format!("the place “{}” is abbreviated", place.value),
        );
        findings.add(place.span, message).help(Message::new(
            "ghi tên chính thức: Thành phố Hồ Chí Minh, Hà Nội",
            "write the official name: Thành phố Hồ Chí Minh, Hà Nội",
        ));
    }
}
