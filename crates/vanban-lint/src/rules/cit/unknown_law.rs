use vanban::citation::ResidueKind;

use super::residue;
use crate::{Check, Findings, Message, Rule, Severity, Subject};

#[doc = include_str!("unknown_law.md")]
pub(crate) static RULE: Rule = Rule {
    code: "CIT008",
    name: "unknown-law",
    severity: Severity::Info,
    fix: None,
    page: include_str!("unknown_law.md"),
    check: Check::Document(check),
};

fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for place in residue(subject, ResidueKind::Name) {
        // `cộng đồng Dân Luật Việt Nam`: inside another name.
        let before = subject.text()[..place.start as usize].trim_end().rsplit(char::is_whitespace).next();
        let inside = before.is_some_and(|word| word.starts_with(char::is_uppercase) && word != "Căn");
        // The rest of the name stands in the next line.
        let broken = subject.text()[place.end as usize..].trim_start_matches([' ', '\r']).starts_with('\n');
        if inside || broken {
            continue;
        }
        let message = Message::new("không rõ đây là luật nào", "it is not known which law this is");
        findings.add(place, message);
    }
}
