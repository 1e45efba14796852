//! Findings that are known and left for later.
//!
//! An entry holds the rule, the file and what stands in the lines of the finding, not their numbers: it stays true when
//! text is put in above it, and goes stale when the place itself changes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::fingerprint::context;
use crate::report::Stale;

/// Known findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeMap<Key, Known>,
}

/// What a finding is known by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    path: String,
    code: String,
    context: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    count: usize,
    /// For the eye; not compared.
    text: String,
}

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    schema_version: u32,
    entries: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    code: String,
    context: String,
    count: usize,
    text: String,
}

const VERSION: u32 = 1;

impl Baseline {
    /// Reads a file.
    ///
    /// # Errors
    /// What is not such a file, or one of a later version: a sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        let written: Written = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if written.schema_version != VERSION {
            return Err(format!("has version {}, and {VERSION} is expected", written.schema_version));
        }
        let entry = |Entry { path, code, context, count, text }| (Key { path, code, context }, Known { count, text });
        Ok(Baseline { entries: written.entries.into_iter().map(entry).collect() })
    }

    /// The file, sorted, so that two of them can be compared line by line.
    pub fn to_json(&self) -> String {
        let entry = |(key, known): (&Key, &Known)| Entry {
            path: key.path.clone(),
            code: key.code.clone(),
            context: key.context.clone(),
            count: known.count,
            text: known.text.clone(),
        };
        let written = Written { schema_version: VERSION, entries: self.entries.iter().map(entry).collect() };
        let mut json = serde_json::to_string_pretty(&written).unwrap_or_default();
        json.push('\n');
        json
    }

    /// Takes a finding in.
    pub fn absorb(&mut self, path: &str, finding: &Finding) {
        let text: String = finding.message.en.chars().take(120).collect();
        self.entries.entry(key(path, finding)).or_insert(Known { count: 0, text }).count += 1;
    }

    /// Takes the known findings of a file out of `findings` and gives their number. What is taken is counted off: what
    /// stays is [stale](Self::into_stale).
    pub fn take_known(&mut self, path: &str, findings: &mut Vec<Finding>) -> usize {
        let before = findings.len();
        findings.retain(|finding| match self.entries.get_mut(&key(path, finding)) {
            Some(known) if known.count > 0 => {
                known.count -= 1;
                false
            }
            _ => true,
        });
        before - findings.len()
    }

    /// What is left after the known findings of all files were taken: entries that nothing answers to. `asked` tells
    /// of which files something can be said: those that were checked and those that are gone.
    pub fn into_stale(self, asked: impl Fn(&str) -> bool) -> Vec<Stale> {
        let left = self.entries.into_iter().filter(|(key, known)| known.count > 0 && asked(&key.path));
        left.map(|(key, known)| Stale { path: key.path, code: key.code, count: known.count }).collect()
    }

    /// Without entries that nothing answered to: `left` is what is left of it after the known findings were taken.
    #[must_use]
    pub fn without(mut self, left: &Baseline, asked: impl Fn(&str) -> bool) -> Self {
        self.entries.retain(|key, known| {
            if let Some(gone) = left.entries.get(key).filter(|_| asked(&key.path)) {
                known.count -= gone.count.min(known.count);
            }
            known.count > 0
        });
        self
    }
}

fn key(path: &str, finding: &Finding) -> Key {
    Key { path: path.to_owned(), code: finding.rule.code.to_owned(), context: context(finding) }
}

#[cfg(test)]
mod tests {
    use vanban::{LineIndex, Span};

    use super::*;
    use crate::diagnostic::{Findings, Message};
    use crate::rules;

    fn finding(text: &str, word: &str) -> Finding {
        let rule = rules::rule("NUM003").unwrap_or_else(|| panic!("a rule"));
        let mut findings = Findings::new(rule);
        let at = text.find(word).unwrap_or(0) as u32;
        findings.add(Span::new(at, at + word.len() as u32), Message::new("sai", "wrong"));
        Finding::new(findings.into_list().remove(0), text, &LineIndex::new(text))
    }

    #[test]
    fn an_entry_moves_with_its_line_and_goes_with_its_words() {
        let mut baseline = Baseline::default();
        baseline.absorb("a.txt", &finding("một\nhai ba\n", "hai"));
        let written = baseline.to_json();
        let mut read = Baseline::parse(&written).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read, baseline);
        let mut same = vec![finding("thêm dòng\n\nmột\nhai  ba\n", "hai"), finding("thêm\nhai ba\n", "hai")];
        assert_eq!(read.take_known("a.txt", &mut same), 1, "as often as it was known");
        assert_eq!(same.len(), 1);
        assert!(read.into_stale(|_| true).is_empty());
        let mut other = vec![finding("hai bốn", "hai")];
        assert_eq!(baseline.clone().take_known("a.txt", &mut other), 0);
        assert_eq!(baseline.clone().take_known("b.txt", &mut vec![finding("hai ba", "hai")]), 0);
        assert_eq!(baseline.into_stale(|path| path == "a.txt").len(), 1);
    }

    #[test]
    fn a_broken_file_is_refused() {
        for text in ["", "{}", "{\"schema_version\":2,\"entries\":[]}", "[1]"] {
            assert!(Baseline::parse(text).is_err(), "{text}");
        }
    }
}
