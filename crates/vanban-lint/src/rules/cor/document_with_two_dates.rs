use chrono::NaiveDate;

use super::{Mention, dated, documents};
use crate::corpus::{Corpus, CorpusFindings};
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

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    for mentions in documents(corpus, |cited| cited.date.is_some()) {
        let dated: Vec<(NaiveDate, Mention<'_>)> = dated(&mentions).collect();
        let Some(usual) = usual(corpus, &dated) else { continue };
        let mut said = None;
        for &(day, (file, cited)) in &dated {
            let other = dated.iter().find(|(other, mention)| *other == usual && mention.0 != file);
            let Some(&(_, (other_file, other))) = other.filter(|_| day != usual && said != Some((file, day))) else {
                continue;
            };
            said = Some((file, day));
            let (number, path) = (&cited.number, &corpus.files[other_file].path);
            let (here, there) = (day.format("%d/%m/%Y"), usual.format("%d/%m/%Y"));
            let message = Message::new(
                format!("{number} ghi ngày {here}, còn {path} ghi ngày {there}"),
                format!("{number} is dated {here} here and {there} in {path}"),
            );
            let note = Message::new("ngày kia ở đây", "the other date is here");
            findings.add(file, cited.span, message).note(other_file, other.span, note);
        }
    }
}

/// The day that most files give; of several the first. A file that was restored from a damaged scan has no vote.
fn usual(corpus: &Corpus, dated: &[(NaiveDate, Mention<'_>)]) -> Option<NaiveDate> {
    let mut votes: Vec<(NaiveDate, usize, usize)> = Vec::new();
    for &(day, (file, _)) in dated {
        let vote = usize::from(!corpus.files[file].facts.restored);
        match votes.iter_mut().find(|(other, ..)| *other == day) {
            Some((_, count, last)) if *last != file => (*count, *last) = (*count + vote, file),
            Some(_) => {}
            None => votes.push((day, vote, file)),
        }
    }
    let most = votes.iter().map(|(_, count, _)| *count).max()?;
    votes.iter().find(|(_, count, _)| *count == most).map(|(day, ..)| *day)
}
