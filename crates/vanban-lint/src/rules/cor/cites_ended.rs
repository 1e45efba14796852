use chrono::{Days, NaiveDate};
use vanban::RelationKind;

use super::{ended, own_day};
use crate::corpus::{Cited, Corpus, CorpusFindings, Same};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("cites_ended.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR009",
    name: "basis-no-longer-in-force",
    severity: Severity::Info,
    fix: None,
    page: include_str!("cites_ended.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    let ended = ended(corpus);
    let rests = |kind| matches!(kind, RelationKind::LegalBasis | RelationKind::Implements);
    for (file, cited) in corpus.citations().filter(|(_, cited)| cited.relation.is_some_and(rests)) {
        let Some(day) = own_day(corpus, file) else { continue };
        let ends = ended.get(cited.identity.number.as_str()).into_iter().flatten();
        let mut ends = ends.filter(|end| {
            let before = end.file != file && end.day.is_some_and(|end| takes_effect(end, cited) < day);
            before && end.cited.identity.compare(&cited.identity) == Same::Yes
        });
        let Some(end) = ends.next() else { continue };
        let (number, path) = (&cited.number, &corpus.files[end.file].path);
        let message = Message::new(
            format!("{number} đã bị {path} bãi bỏ, thay thế hoặc rút"),
            format!("{number} had been ended by {path}"),
        );
        let note = Message::new("bị bãi bỏ, thay thế hoặc rút ở đây", "it was ended here");
        findings.add(file, cited.span, message).note(end.file, end.cited.span, note);
    }
}

/// When an end surely has its effect: a legislative document takes effect months after its issue.
fn takes_effect(issued: NaiveDate, ended: &Cited) -> NaiveDate {
    const LEGISLATIVE: Days = Days::new(270);
    let legislative = ended.number.split('/').nth(1).is_some_and(|part| part.parse::<u16>().is_ok());
    if legislative { issued.checked_add_days(LEGISLATIVE).unwrap_or(issued) } else { issued }
}
