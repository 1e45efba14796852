use super::date_disputes;
use crate::corpus::{Corpus, CorpusFindings};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("other_date.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR005",
    name: "cited-date-is-not-the-documents",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("other_date.md"),
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for dispute in date_disputes(corpus).into_iter().filter(|dispute| !dispute.own_is_wrong()) {
        let own_day = dispute.own_day.format("%d/%m/%Y");
        for (day, (file, cited)) in dispute.others {
            let day = day.format("%d/%m/%Y");
            let number = &cited.number;
            let message = Message::new(
                format!("{number} được nêu ngày {day}, nhưng văn bản đó ghi ngày {own_day}"),
                format!("{number} is cited as of {day}, but bears the date {own_day} itself"),
            );
            let note = Message::new("văn bản được viện dẫn", "the cited document");
            findings.add(file, cited.span, message).note(dispute.file, dispute.own.span, note);
        }
    }
}
