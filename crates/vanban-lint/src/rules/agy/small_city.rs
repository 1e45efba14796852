use vanban::Span;

use super::everywhere;
use crate::{Applicability, Check, Findings, Message, Profile, Rule, Severity, Subject};

#[doc = include_str!("small_city.md")]
pub(crate) static RULE: Rule = Rule {
    code: "AGY004",
    name: "city-in-small-letters",
    severity: Severity::Info,
    fix: Some(Applicability::Safe),
    page: include_str!("small_city.md"),
    check: Check::Document(check),
};

/// The small noun, the capital one, and the name behind it.
const CITIES: [(&str, &str, &str); 2] = [("thành phố", "Thành phố", " Hồ Chí Minh"), ("thủ đô", "Thủ đô", " Hà Nội")];

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    if !matches!(subject.profile, Profile::Decree30 | Profile::Law64) {
        return;
    }
    let text = subject.text();
    for (small, capital, name) in CITIES {
        let mut places = Vec::new();
        for at in memchr::memmem::find_iter(text.as_bytes(), &format!("{small}{name}")) {
            let span = Span::new(at as u32, (at + small.len()) as u32);
            // `các thành phố Hồ Chí Minh, Đà Nẵng`: the noun of several.
            let several = text[..at].trim_end().ends_with("các");
            if !several && !subject.is_quoted(span) {
                places.push(span);
            }
        }
        let message = Message::new(
            format!("“{small}{name}” phải viết là “{capital}{name}”"),
            format!("“{small}{name}” is written “{capital}{name}”"),
        );
        everywhere(subject, findings, &places, message, Some(&|_: &str| capital.to_owned()), Applicability::Safe);
    }
}
