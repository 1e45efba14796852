use super::date_disputes;
use crate::corpus::{Corpus, CorpusFindings};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("disputed_date.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR006",
    name: "own-date-contradicted",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("disputed_date.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for dispute in date_disputes(corpus).into_iter().filter(|dispute| dispute.own_is_wrong()) {
        let Some((day, _)) = dispute.others.first() else { continue };
        let (own_day, day) = (dispute.own_day.format("%d/%m/%Y"), day.format("%d/%m/%Y"));
        let message = Message::new(
            format!("văn bản ghi ngày {own_day}, nhưng các văn bản khác viện dẫn nó với ngày {day}"),
            format!("the document is dated {own_day}, but others cite it as of {day}"),
        );
        let found = findings.add(dispute.file, dispute.own.span, message);
        for (_, (file, cited)) in &dispute.others {
            let note = Message::new("viện dẫn với ngày khác", "cited with the other date");
            found.note(*file, cited.span, note);
        }
    }
}
