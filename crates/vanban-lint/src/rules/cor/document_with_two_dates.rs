use std::collections::HashMap;

use vanban::PartialDate;

use crate::corpus::{Cited, Corpus, CorpusFindings, Same};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("document_with_two_dates.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR001",
    name: "document-with-two-dates",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("document_with_two_dates.md"),
    check: Check::Corpus(check),
};

/// Each mention that disagrees with the first one of its document is reported; two of one file, by the file itself.
fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    let mut first: HashMap<&str, Vec<(usize, &Cited)>> = HashMap::new();
    for (file, cited) in corpus.citations() {
        let Some(PartialDate::Day(day)) = cited.date else { continue };
        let seen = first.entry(&cited.identity.number).or_default();
        // The day itself must not tell the two apart: that it does is the defect.
        let same = |other: &&(usize, &Cited)| other.1.identity.compare(&cited.identity) == Same::Yes;
        match seen.iter().find(same) {
            None => seen.push((file, cited)),
            Some(&(other_file, other)) => {
                let Some(PartialDate::Day(other_day)) = other.date else { continue };
                if other_day == day || other_file == file {
                    continue;
                }
                let (number, path) = (&cited.number, &corpus.files[other_file].path);
                let (here, there) = (day.format("%d/%m/%Y"), other_day.format("%d/%m/%Y"));
                let message = Message::new(
                    format!("{number} ghi ngày {here}, còn {path} ghi ngày {there}"),
                    format!("{number} is dated {here} here and {there} in {path}"),
                );
                let note = Message::new("ngày kia ở đây", "the other date is here");
                findings.add(file, cited.span, message).note(other_file, other.span, note);
            }
        }
    }
}
