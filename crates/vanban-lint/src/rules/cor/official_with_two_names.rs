use std::collections::BTreeMap;

use crate::corpus::{Corpus, CorpusFindings, Person};
use crate::{Check, Message, Rule, Severity};

#[doc = include_str!("official_with_two_names.md")]
pub(crate) static RULE: Rule = Rule {
    code: "COR011",
    name: "official-with-two-names",
    severity: Severity::Warning,
    fix: None,
    page: include_str!("official_with_two_names.md"),
    check: Check::Corpus(check),
};

/// An office and the province it is in.
type Post<'c> = (String, Option<&'c str>);

/// More holders of one office say nothing of each other.
const MOST: usize = 64;

fn check(corpus: &Corpus, findings: &mut CorpusFindings) {
    let mut holders: BTreeMap<Post<'_>, Vec<(usize, &Person)>> = BTreeMap::new();
    for (file, found) in corpus.files.iter().enumerate() {
        for person in &found.facts.persons {
            let known = holders.entry((person.office_key(), person.province.as_deref())).or_default();
            if known.iter().any(|(_, other)| other.name == person.name) || known.len() == MOST {
                continue;
            }
            let twin = known.iter().find(|(_, other)| one_letter_apart(&other.name, &person.name));
            if let Some(&(other_file, other)) = twin {
                let (name, office) = (&person.name, &person.office);
                let message = Message::new(
                    format!("{office} ở đây là {name}, ở chỗ khác là {}", other.name),
                    format!("{office} is {name} here and {} elsewhere", other.name),
                );
                let note = Message::new("tên kia", "the other name");
                findings.add(file, person.span, message).note(other_file, other.span, note);
            }
            known.push((file, person));
        }
    }
}

/// As many letters, and one of them another.
fn one_letter_apart(one: &str, other: &str) -> bool {
    let fold = |name: &str| name.to_lowercase().chars().collect::<Vec<_>>();
    let (one, other) = (fold(one), fold(other));
    one.len() == other.len() && one.iter().zip(&other).filter(|(a, b)| a != b).count() == 1
}
